#include "model/texts.hpp"
#include "sheets/changes.hpp"
#include "sheets/tables.hpp"
#include "sheets/words.hpp"

#include <algorithm>

namespace assay::sheets {
namespace {

std::string name_and_version(RulePack const& pack) {
    std::string text{pack.title()};
    text += " (" + std::string{pack.id()} + " " + std::string{pack.version()} + ")";
    return text;
}

template <class Say>
void how_to(Say say) {
    say("How to fill it in",
        "White cells are yours. Grey cells are read-only. Text in them, or beside or below a "
        "table, is not imported; the import lists those cells. Sort, filter and widen as you "
        "like.");
    say("",
        "A list in a cell is separated by commas: E01, E07. A date is a date, or text as "
        "2026-03-12. Clear a cell to remove its value.");
    say("",
        "To add something, write it in the first empty row. Leave its reference empty to get the "
        "next one. A reference that is there stays as it is.");
    say("",
        "Columns that are seldom needed are folded; the small plus above the columns opens "
        "them.");
    say("To see the result", "assay assess WORKBOOK");
    say("To import it into a file", "assay import WORKBOOK --into FILE");
    for (Layout const& layout : layouts())
        if (!layout.says.empty())
            say("Sheet " + std::string{layout.name}, std::string{layout.says});
}

/// What travels on the hidden sheet.
template <class Say>
void tell_hidden(std::size_t carried, std::vector<std::string> const& cut, Say say) {
    if (!cut.empty())
        say("Texts that are cut here", counted(cut.size(), "text is", "texts are") +
                                           " too long for a cell: " + first_few(cut));
    if (carried > cut.size())
        say("Not shown here",
            counted(carried - cut.size(), "value", "values") +
                " that fit in no cell, such as data of other programs; kept on a hidden sheet");
}

std::string in_words(VisitResult const& visit) {
    return std::string{visit.kind} + " of " + visit.date.in_words();
}

std::string judged_so_far(VisitResult const& visit) {
    return std::to_string(visit.judged) + " of " + std::to_string(visit.in_scope) +
           " in its scope judged so far";
}

// The visit that the ratings come from, then the others that are still to be judged.
template <class Say>
void tell_visits(Evaluation const& evaluation, Say say) {
    for (VisitResult const& visit : evaluation.visits)
        if (visit.id == evaluation.visit)
            say("Visit", in_words(visit) +
                             (visit.awaited > 0 ? ", " + judged_so_far(visit) : std::string{}));
    for (VisitResult const& visit : evaluation.visits)
        if (visit.id != evaluation.visit &&
            (visit.awaited > 0 || (!visit.took_place && visit.date >= evaluation.visit_date)))
            say("", in_words(visit) + ", " + judged_so_far(visit));
}

}  // namespace

std::vector<std::vector<std::string>> told_about(Evaluation const& evaluation, std::size_t carried,
                                                 std::vector<std::string> const& cut) {
    std::vector<std::vector<std::string>> rows;
    auto const say = [&](std::string about, std::string says) {
        if (!says.empty()) rows.push_back({std::move(about), std::move(says)});
    };
    say("Standard", name_and_version(evaluation.pack));
    tell_visits(evaluation, say);
    say("As of", evaluation.as_of.in_words());
    LadderResult const& of_visit = evaluation.outcome_of_visit;
    if (!of_visit.id.empty() && of_visit.certainty != Certainty::known)
        say("Outcome of the visit",
            "Open until the visit is finished. Until then earlier ratings count.");
    say("Result when this was written", std::string{evaluation.outcome.says});
    say("", std::string{evaluation.outcome.tally});
    say("", std::string{evaluation.pack.notice()});
    tell_hidden(carried, cut, say);
    how_to(say);
    return rows;
}

Table flags_table(Evaluation const& evaluation, Meter& meter) {
    constexpr std::size_t steps_of_flag = 100;  // to copy its texts
    Table table;
    for (Flag const& flag : evaluation.flags) {
        meter.charge(steps_of_flag);
        table.rows.push_back({std::string{name_of(flag.severity)}, std::string{flag.element},
                              std::string{flag.says}, std::string{flag.hint},
                              std::string{flag.check}});
    }
    std::stable_sort(table.rows.begin(), table.rows.end(), [](auto const& a, auto const& b) {
        return a.front() == "settle" && b.front() != "settle";
    });
    return table;
}

Table words_table(RulePack const& pack) {
    Table table;
    Words const words{pack};
    constexpr Vocabulary lists[] = {Vocabulary::ratings, Vocabulary::evidence_kinds,
                                    Vocabulary::visit_kinds, Vocabulary::programmes,
                                    Vocabulary::comment_kinds};
    for (std::size_t column = 0; column < std::size(lists); ++column) {
        auto const& all = words.of(lists[column]);
        if (table.rows.size() < all.size())
            table.rows.resize(all.size(), std::vector<std::string>(std::size(lists)));
        for (std::size_t i = 0; i < all.size(); ++i) table.rows[i][column] = all[i];
    }
    return table;
}

}  // namespace assay::sheets
