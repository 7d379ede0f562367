// What others were asked for, and whether it has come.

#include <assay/status.hpp>

#include "report/words/page.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace assay {
namespace report {
namespace {

std::string about(Request const& request) {
    std::string text;
    if (!request.elements.empty()) text = in_sentence(request.elements) + ": ";
    text += without_stop(request.what);
    if (!request.of.empty()) text += "; " + std::string(request.of);
    if (!request.evidence.empty()) text += " (" + in_sentence(request.evidence) + ")";
    return text;
}

void list_requests(Page& page, std::string_view title, std::vector<Request const*> const& requests,
                   Date Request::*day, std::string_view no_day, Tone tone) {
    if (requests.empty()) return;
    page.paragraph(std::string(title) + " (" + std::to_string(requests.size()) + ")", 0, tone);
    page.blank();
    std::size_t column = 0;
    std::vector<std::string> labels;
    for (Request const* const each : requests) {
        Date const on = each->*day;
        labels.push_back(std::string(each->id) + "  " + (on ? on.in_words() : std::string(no_day)));
        column = std::max(column, columns(labels.back()) + 4);
    }
    for (std::size_t i = 0; i < requests.size(); ++i)
        page.labelled(labels[i], about(*requests[i]), 2, column);
    page.blank();
}

}  // namespace
}  // namespace report

std::string requests_report(Assessment const& assessment, Date as_of,
                            ReportOptions const& options) {
    using namespace report;
    Page page(options);
    std::string name(assessment.organisation.name);
    if (!assessment.scope.title.empty())
        name += (name.empty() ? "" : ", ") + std::string(assessment.scope.title);
    page.paragraph(name, 0, 2, Tone::strong);
    page.blank();
    std::vector<Request const*> overdue, open, came;
    for (Request const& each : assessment.requests)
        (each.done ? came : as_of && each.by && each.by < as_of ? overdue : open).push_back(&each);
    auto const sort_by = [](std::vector<Request const*>& all, Date Request::*day) {
        std::stable_sort(all.begin(), all.end(), [&](Request const* a, Request const* b) {
            return std::tuple(!(a->*day), a->*day) < std::tuple(!(b->*day), b->*day);
        });
    };
    sort_by(overdue, &Request::by);
    sort_by(open, &Request::by);
    sort_by(came, &Request::done);
    list_requests(page, "Overdue", overdue, &Request::by, "", Tone::bad);
    list_requests(page, "Open", open, &Request::by, "no date set", Tone::strong);
    list_requests(page, "Came", came, &Request::done, "", Tone::strong);
    if (assessment.requests.empty()) {
        page.paragraph("Nobody was asked for anything.");
        page.blank();
    }
    std::string text = page.text();
    text.pop_back();  // the empty line at the end
    return text;
}

}  // namespace assay
