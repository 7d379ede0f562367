#include "report/severity_words.hpp"

#include "report/comparison_words.hpp"
#include "report/number_text.hpp"
#include "report/page.hpp"
#include "report/severity_unsettled.hpp"

#include <algorithm>

namespace assay::report {
namespace {

using statistics::FacetKind;
using statistics::Reason;
using statistics::Severity;

constexpr std::size_t names_shown = 8;

std::string who_can_be_compared(std::vector<std::vector<std::uint32_t>> const& groups,
                                std::vector<std::string> const& names) {
    std::string text;
    std::size_t told = 0;
    for (auto const& group : groups) {
        if (told++ == names_shown)
            return text + "; there are " + std::to_string(groups.size() - names_shown) +
                   " groups more";
        std::vector<std::string> of_group;
        for (std::uint32_t const each : group) of_group.push_back(names[each]);
        text += "; " + some_of(of_group, names_shown) +
                (group.size() > 1 ? " can be compared with each other" : " with nobody else");
    }
    return text;
}

std::string what_would_link(FacetKind unlinked) {
    return unlinked == FacetKind::elements
               ? ". What would link them: one case in which elements of all these groups are rated"
               : ". What would link them: one case that all rate, or cases that somebody of each "
                 "group rates";
}

}  // namespace

std::string signed_number(double number) {
    std::string const text = fixed(number, 2);
    return number >= 0 ? "+" + text : text;
}

std::size_t width_of_assessors(RatingTable const& table) {
    std::size_t wide = 8;
    for (std::string const& each : table.assessors) wide = std::max(wide, columns(each));
    return wide + 2;
}

std::string why_no_severity(RatingTable const& table, Severity const& severity,
                            std::vector<std::string> const& assessors) {
    std::string text(says(severity.reason));
    if (severity.reason == Reason::disconnected) {
        bool const are_elements = severity.unlinked == FacetKind::elements;
        text += who_can_be_compared(severity.groups, !are_elements         ? assessors
                                                     : table.parts.empty() ? table.units
                                                                           : table.elements);
        text += what_would_link(severity.unlinked);
    }
    if (severity.reason == Reason::extreme)
        text += " are left, once whoever and whatever had nothing else was set aside";
    if (severity.reason == Reason::not_converged || severity.reason == Reason::one_category ||
        severity.reason == Reason::extreme)
        text += what_would_settle(table);
    return text + ".";
}

}  // namespace assay::report
