// Who differs from whom: what it comes to, what to look at first, then a line for each element.

#include <assay/comparison.hpp>

#include "consistency/view.hpp"
#include "model/texts.hpp"
#include "report/terminal/comparison_parts.hpp"
#include "report/words/comparison_words.hpp"
#include "report/words/page.hpp"

#include <algorithm>

namespace assay::report {
namespace {

using Elements = std::vector<ComparedElement const*>;

constexpr std::size_t first_shown = 3;

std::string words_for_sides(Comparison const& comparison) {
    auto const& sides = comparison.sides;
    constexpr std::size_t most_named = 5;
    if (sides.size() > most_named)
        return "all " + std::to_string(sides.size()) + " " + std::string(name_of(comparison.by)) +
               "s";
    std::vector<Text> titles;
    for (Party const& side : sides) titles.push_back(side.title);
    return in_sentence(titles);
}

std::string how_many_are(std::size_t number, std::size_t of) {
    std::string const verb = number == 1 ? " is" : " are";
    return (number == of && of > 1 ? "all " + std::to_string(of) : std::to_string(number)) + verb;
}

void differing(Page& page, Comparison const& comparison, Elements const& elements) {
    std::size_t most = 0;
    for (auto const* each : elements) most = std::max(most, each->steps);
    std::size_t const all = comparison.elements.size();
    std::string text = "On " + std::to_string(all - elements.size()) + " of " +
                       counted(all, "element", "elements") + " " + words_for_sides(comparison) +
                       " agree; on " + std::to_string(elements.size()) + " they differ, " +
                       in_steps(most) + (most > 1 ? " at most." : ".");
    page.paragraph(text, 2);
}

/// Which side stands at one end most often, by itself.
std::string at_the_end(Comparison const& comparison, Elements const& elements, bool highest) {
    std::vector<std::size_t> often(comparison.sides.size(), 0);
    auto const rank = [&](Position const& each) { return highest ? each.highest : each.lowest; };
    for (auto const* element : elements) {
        auto const& stances = element->stances;
        auto const [low, high] = std::minmax_element(
            stances.begin(), stances.end(),
            [&](Position const& a, Position const& b) { return rank(a) < rank(b); });
        Position const& end = highest ? *high : *low;
        auto const is_there = [&](Position const& each) { return rank(each) == rank(end); };
        if (std::count_if(stances.begin(), stances.end(), is_there) == 1) ++often[end.side];
    }
    auto const most = std::max_element(often.begin(), often.end());
    if (*most == 0 || std::count(often.begin(), often.end(), *most) > 1) return {};
    std::string const& title =
        comparison.sides[static_cast<std::size_t>(most - often.begin())].title;
    std::string_view const word = comparison.sides.size() == 2 ? " is higher in "
                                  : highest                    ? " alone is the highest in "
                                                               : " alone the lowest in ";
    return title + std::string(word) + std::to_string(*most);
}

void met_and_settled(Page& page, Comparison const& comparison, Elements const& elements) {
    auto const count = [&](auto const& holds) {
        return static_cast<std::size_t>(std::count_if(elements.begin(), elements.end(), holds));
    };
    std::size_t const all = elements.size();
    std::size_t const crossing = count([](auto const* each) { return each->crosses_met; });
    std::size_t const settled = count([](auto const* each) { return each->settled; });
    std::string text;
    if (crossing == all && all > 1)
        text = "All " + std::to_string(all) + " differ between met and not met.";
    else if (crossing > 0)
        text = std::to_string(crossing) + (crossing == 1 ? " differs" : " differ") +
               " between met and not met.";
    else
        text = "None differs between met and not met.";
    if (settled > 0)
        text += " " + capitalised(how_many_are(settled, all)) + " resolved, " +
                how_many_are(all - settled, all) + " not resolved.";
    std::string const high = at_the_end(comparison, elements, true);
    std::string const low =
        comparison.sides.size() == 2 ? "" : at_the_end(comparison, elements, false);
    if (!high.empty() || !low.empty())
        text += " " + capitalised(high + (high.empty() || low.empty() ? "" : ", ") + low) + ".";
    page.paragraph(text, 2);
}

void moved(Page& page, Elements const& elements) {
    std::size_t better = 0;
    std::size_t worse = 0;
    std::size_t reversed = 0;
    for (auto const* element : elements)
        for (RatingChange const& move : element->moves) {
            ++(move.steps > 0 ? better : worse);
            if (move.reversed && move.new_evidence.empty()) ++reversed;
        }
    if (better + worse == 0) return;
    page.paragraph("Since the earlier visit, " + std::to_string(better) + " moved up and " +
                       std::to_string(worse) + " down; " +
                       (reversed == 0 ? "none was" : counted(reversed, "was", "were")) +
                       " changed between met and not met without new evidence.",
                   2);
}

void look_first(Page& page, Comparison const& comparison, Elements elements) {
    elements = consistency::by_weight(std::move(elements));
    std::erase_if(elements, [](auto const* each) { return each->settled; });
    if (elements.empty()) return;
    page.blank();
    page.paragraph("Look first at", 0, Tone::strong);
    page.blank();
    elements.resize(std::min(elements.size(), first_shown));
    for (auto const* element : elements) {
        std::string text = element->title + ": " + who_holds_what(comparison, *element) + ".";
        for (RatingChange const& move : element->moves)
            text += " " + capitalised(how_it_moved(move)) + ".";
        std::string const evidence = on_which_evidence(comparison, *element);
        if (!evidence.empty()) text += " " + evidence;
        page.labelled(element->element, text, 2, element->element.size() + 4);
    }
}

void what_else(Page& page, Comparison const& comparison, Elements const& elements) {
    std::string text;
    for (OtherWay const& way : comparison.other_ways) {
        text += (text.empty() ? "Also to compare: --by " : ", --by ") +
                std::string(name_of(way.by)) + " (" + counted(way.compared, "element", "elements") +
                ", " +
                (way.differing == 0 ? "none differs" : counted(way.differing, "differs", "differ"));
        if (way.reversed_without_new > 0)
            text += ", " + std::to_string(way.reversed_without_new) +
                    " changed between met and not met without new evidence";
        text += ")";
    }
    bool const has_example = !page.options().file.empty() && !elements.empty();
    if (!text.empty() || has_example) page.blank();
    if (!text.empty()) page.paragraph(text + ".", 2);
    if (has_example)
        page.paragraph("For one element in full: assay compare " + page.options().file +
                           " --element " + elements.front()->element,
                       2, 4);
}

void nothing_compared(Page& page, Comparison const& comparison) {
    page.paragraph(comparison.other_ways.empty()
                       ? "There is nothing to compare: every element has one assessor, one role, "
                         "one visit and one site."
                       : "Compared by " + std::string(name_of(comparison.by)) +
                             ", no element was judged twice.",
                   2);
}

void overview(Page& page, Comparison const& comparison, ComparisonView const& view) {
    comparison_heading(page, comparison);
    Elements const all = consistency::shown(comparison, {});
    Elements const elements = consistency::shown(comparison, view);
    if (comparison.elements.empty()) {
        nothing_compared(page, comparison);
    } else if (all.empty()) {
        std::string const sides = words_for_sides(comparison);  // a file's name stays as it is
        page.paragraph((comparison.by == CompareBy::file ? sides : capitalised(sides)) +
                           " agree on " +
                           (comparison.elements.size() == 1
                                ? "the one element that more than one of them rated."
                                : "all " + std::to_string(comparison.elements.size()) +
                                      " elements that more than one of them rated."),
                       2);
    } else {
        differing(page, comparison, all);
        met_and_settled(page, comparison, all);
        moved(page, all);
        look_first(page, comparison, elements);
        page.blank();
        std::string title = "Differences (" + std::to_string(elements.size()) + ")";
        if (view.min_steps > 1)
            title = "Differences " + in_steps(view.min_steps) + " or more (" +
                    std::to_string(elements.size()) + ")";
        page.paragraph(title, 0, Tone::strong);
        if (!elements.empty()) comparison_table(page, comparison, elements);
    }
    what_else(page, comparison, elements);
}

}  // namespace
}  // namespace assay::report

namespace assay {

std::string comparison_report(Comparison const& comparison, ComparisonView const& view,
                              ReportOptions const& options) {
    report::Page page(options);
    if (view.node.empty()) {
        report::overview(page, comparison, view);
        return page.text();
    }
    report::comparison_heading(page, comparison);
    report::Elements const elements = consistency::shown(comparison, view);
    if (comparison.elements.empty())
        report::nothing_compared(page, comparison);
    else if (elements.empty())
        page.paragraph(view.node + " has no element on which " +
                           report::words_for_sides(comparison) + " differ" +
                           (view.min_steps > 1 ? " by so much." : "."),
                       2);
    for (ComparedElement const* element : elements) {
        if (element != elements.front()) page.blank();
        report::in_full(page, comparison, *element);
    }
    return page.text();
}

}  // namespace assay
