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

/// Requests of one kind, and the day that stands before each.
struct RequestList {
    std::string_view title, no_day;
    Date Request::*day;
    Tone tone;
    std::vector<Request const*> requests{};

    [[nodiscard]] std::string label(Request const& request) const {
        Date const on = request.*day;
        return std::string(request.id) + "  " + (on ? on.in_words() : std::string(no_day));
    }
    void sort() {
        std::stable_sort(requests.begin(), requests.end(), [&](Request const* a, Request const* b) {
            return std::tuple(!(a->*day), a->*day) < std::tuple(!(b->*day), b->*day);
        });
    }
};

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
    RequestList overdue{"Overdue", "", &Request::by, Tone::bad};
    RequestList open{"Open", "no date set", &Request::by, Tone::strong};
    RequestList came{"Received", "", &Request::done, Tone::strong};
    for (Request const& each : assessment.requests) {
        bool const is_overdue = as_of && each.by && each.by < as_of;
        (each.done ? came : is_overdue ? overdue : open).requests.push_back(&each);
    }
    std::size_t column = 0;
    for (RequestList* const list : {&overdue, &open, &came}) {
        list->sort();
        for (Request const* const each : list->requests)
            column = std::max(column, columns(list->label(*each)) + 4);
    }
    for (RequestList const* const list : {&overdue, &open, &came}) {
        if (list->requests.empty()) continue;
        page.paragraph(
            std::string(list->title) + " (" + std::to_string(list->requests.size()) + ")", 0,
            list->tone);
        page.blank();
        for (Request const* const each : list->requests)
            page.labelled(list->label(*each), about(*each), 2, column);
        page.blank();
    }
    if (assessment.requests.empty()) {
        page.paragraph("There are no requests.");
        page.blank();
    }
    std::string text = page.text();
    text.pop_back();  // the empty line at the end
    return text;
}

}  // namespace assay
