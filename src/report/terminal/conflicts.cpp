// What the base and copies of an assessment say differently, side by side, and what came of merging them.

#include <assay/merge.hpp>
#include <assay/report.hpp>

#include "model/conflict_words.hpp"
#include "model/quote.hpp"
#include "model/texts.hpp"
#include "report/words/page.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay {
namespace report {
namespace {

std::string said(Difference::Side const& side) {
    if (!side.has_record) return std::string(conflict_words::taken_out);
    return side.says.empty() ? "(nothing)" : side.says;
}

/// What the base says, and then each copy that says something else.
void show(Page& page, Difference const& difference) {
    std::vector<std::pair<std::string, std::string>> lines;
    bool const is_whole = difference.member.empty();
    if (difference.base && !is_whole)
        lines.emplace_back(conflict_words::before,
                           difference.base->empty() ? "(nothing)" : *difference.base);
    for (Difference::Side const& side : difference.sides) {
        bool const is_unchanged = side.has_record && difference.base == side.says;
        if (is_whole && side.has_record)
            lines.emplace_back(side.place.file, is_unchanged ? "(unchanged)" : "(changed)");
        else if (!is_unchanged)
            lines.emplace_back(side.place.file, said(side));
    }
    std::size_t column = 0;
    for (auto const& line : lines) column = std::max(column, columns(line.first) + 8);
    for (auto const& [label, text] : lines) page.labelled(label, text, 6, column);
}

void show(Page& page, Conflict const& conflict) {
    page.paragraph(capitalised(conflict.record), 2, 4, Tone::strong);
    for (Difference const& difference : conflict.differences) {
        if (difference.member.empty())
            page.paragraph("was removed from one copy and changed in another", 4);
        else if (difference.member != conflict.id)
            page.paragraph(spaced(difference.member), 4);
        show(page, difference);
    }
    page.blank();
}

void show(Page& page, Renumbered const& each) {
    std::string const what = spaced(each.kind) + " ";
    page.paragraph(each.copy + ": " + what + each.id + " is now " + each.new_id +
                       ", because another copy uses this id for something else: " + each.id,
                   0, 2);
    for (std::string const& pointer : each.mentions)
        page.paragraph("the text at " + pointer + " still mentions " + each.id + ": check it", 2,
                       4);
}

void show_left_out(Page& page, Conflict const& decided) {
    for (Difference const& difference : decided.differences) {
        auto const& sides = difference.sides;
        for (std::size_t i = 1; i < sides.size(); ++i) {
            std::string const what =
                difference.member.empty()
                    ? "all of it, because it was removed from " + sides.front().place.file
                    : spaced(difference.member) + " " + quote(sides[i].says);
            page.paragraph(sides[i].place.file + ": left out of " + decided.record + ": " + what, 0,
                           2);
        }
    }
}

}  // namespace
}  // namespace report

std::string merge_report(Merged const& merged, ReportOptions const& options) {
    report::Page page(options);
    for (Renumbered const& each : merged.renumbered) report::show(page, each);
    for (Conflict const& each : merged.decided) report::show_left_out(page, each);
    for (std::string const& each : merged.both)
        page.paragraph("all texts were kept, one below the other: " + each, 0, 2);
    constexpr std::size_t few = 5;
    std::size_t const count = merged.joined.size();
    std::size_t const shown = count <= few + 1 ? count : few;
    std::vector<std::string> names(merged.joined.begin(),
                                   merged.joined.begin() + static_cast<std::ptrdiff_t>(shown));
    if (shown < count) names.push_back(std::to_string(count - shown) + " more");
    if (count > 0)
        page.paragraph(
            "combined from several copies: " + in_sentence(names) +
                ". Check them, or give the file from which the copies were made: --base FILE",
            0, 2);
    return page.text();
}

std::string conflicts_report(std::vector<Conflict> const& conflicts, ReportOptions const& options) {
    using namespace report;
    Page page(options);
    std::string const count = std::to_string(conflicts.size());
    page.paragraph("The copies disagree about " + count +
                       (conflicts.size() == 1 ? " record" : " records") +
                       ". Choose what to keep; nothing has been written.",
                   0, Tone::strong);
    page.blank();
    for (Conflict const& conflict : conflicts) show(page, conflict);
    std::set<std::string> ids;
    bool can_keep_both = false;
    bool is_by_nobody = false;
    for (Conflict const& conflict : conflicts) {
        ids.insert(conflict.id);
        can_keep_both = can_keep_both || conflict.can_keep_both;
        is_by_nobody = is_by_nobody || (conflict.is_whole && !conflict.can_keep_both &&
                                        !conflict.differences.front().member.empty());
    }
    std::string const file = conflicts.empty() || conflicts.front().differences.empty()
                                 ? "FILE"
                                 : conflicts.front().differences.front().sides.front().place.file;
    std::string const first = ids.empty() ? "ID" : conflicts.front().id;
    std::string const for_some = "--prefer " + file + "=" + first + (ids.size() > 1 ? ",..." : "");
    std::string const as_workbook = "--conflicts choices.xlsx";
    std::size_t const column = 4 + std::max(columns(for_some), columns(as_workbook));
    page.paragraph("Choose, and merge again:");
    page.labelled("--prefer " + file, "keep this copy's record in every conflict", 2, column);
    page.labelled(for_some, "keep this copy's record for these ids only", 2, column);
    page.labelled(as_workbook, "write the differences to a workbook and choose one by one", 2,
                  column);
    std::string more = "Or change one of the files.";
    if (can_keep_both)
        more +=
            " If two people used one id for different things, give the file from which their "
            "copies were made, to keep both: --base FILE.";
    if (is_by_nobody)
        more += " If two people wrote a judgement without an author, add the author in each copy.";
    page.paragraph(more);
    return page.text();
}

}  // namespace assay
