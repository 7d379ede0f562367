// Where assessments stand in their cycles: one in full, or several with what is due first at the top.

#include <assay/status.hpp>

#include "model/texts.hpp"
#include "report/words/page.hpp"

#include <algorithm>

namespace assay {
namespace report {
namespace {

std::string subject(Status const& status) {
    bool const named = status.scope.find(status.organisation) != std::string::npos;
    if (named) return status.scope;
    return status.organisation + (status.scope.empty() ? "" : ", " + status.scope);
}

std::string standing_in_words(VisitStanding standing) { return std::string(name_of(standing)); }

std::string latest_date(DueVisit const& visit) { return "latest date " + visit.last.in_words(); }

std::string was_missed(DueVisit const& visit) {
    std::string const text = visit.title + " missed (" + latest_date(visit) + ")";
    return visit.missed.empty() ? text : text + "; this can lead to " + visit.missed;
}

/// What a visit of the programme comes to, after its day.
std::string says(DueVisit const& visit) {
    std::string text = visit.title;
    switch (visit.standing) {
        case VisitStanding::seen:
            return text + " on " + visit.on.in_words();
        case VisitStanding::late:
            return text + " on " + visit.on.in_words() + ", late (" + latest_date(visit) + ")";
        case VisitStanding::missed:
            return was_missed(visit);
        case VisitStanding::due:
        case VisitStanding::overdue:
            break;
    }
    if (visit.on && visit.on != visit.due) text += ", prepared for " + visit.on.in_words();
    if (!visit.last) return text + "; this visit begins the cycle";
    text += " (" + latest_date(visit);
    return text + (visit.missed.empty() ? ")" : "; if missed: " + visit.missed + ")");
}

std::string says(DueItem const& item) {
    std::string text;
    switch (item.kind) {
        case DueKind::certificate:
            text = "certificate";
            if (!item.id.empty()) text += " " + item.id;
            return text + (item.passed ? " ended" : " ends");
        case DueKind::cycle:
            return item.passed ? "the cycle ended" : "the cycle ends";
        case DueKind::shortfall:
        case DueKind::action:
        case DueKind::request:
        case DueKind::evidence:
            break;
    }
    text = std::string(name_of(item.kind)) + " " + item.id;
    if (!item.elements.empty() && item.kind != DueKind::evidence)
        text += " (" + in_sentence(item.elements) + ")";
    if (!item.says.empty()) text += ": " + without_stop(item.says);
    if (!item.who.empty()) text += "; " + item.who;
    return text;
}

/// A line of the report: a day and what is on it.
struct Line {
    Date on;
    std::string says;
};

class StatusPage {
public:
    StatusPage(Status const& status, ReportOptions const& options)
        : status_(status), page_(options) {}

    std::string write() {
        heading();
        lines("Overdue", passed(), Tone::bad);
        lines("To come", to_come(), Tone::strong);
        lines("Took place", seen(), Tone::strong);
        evidence();
        return page_.text();
    }

private:
    void heading() {
        page_.paragraph(subject(status_), 0, 2, Tone::strong);
        page_.paragraph(status_.results_of + " · as of " + status_.as_of.in_words(), 0, 2);
        page_.blank();
        page_.paragraph(cycle(), 2);
        if (status_.withdrawn_on)
            page_.paragraph("Withdrawn on " + status_.withdrawn_on.in_words() + ".", 2, Tone::bad);
        else if (status_.suspended_on)
            page_.paragraph("Suspended on " + status_.suspended_on.in_words() + ".", 2, Tone::bad);
        if (!status_.not_seen.empty())
            page_.paragraph(
                "Not yet assessed in this cycle: " + in_sentence(status_.not_seen) + ".", 2, 4);
    }

    [[nodiscard]] std::string cycle() const {
        if (status_.programme.empty())
            return "No visit programme is chosen, so the next visit date is unknown.";
        std::string text = "Programme: " + status_.programme + ". ";
        if (!status_.beginning)
            return text + "The cycle begins with the first " + status_.begins +
                   ", which has not taken place yet.";
        text += "The cycle began with the " + status_.begins + " of " +
                status_.beginning.in_words() + ".";
        if (status_.beginning_last && status_.beginning > status_.beginning_last)
            text += " That visit was late: the latest date was " +
                    status_.beginning_last.in_words() + ".";
        return text;
    }

    [[nodiscard]] std::vector<Line> passed() const {
        return chosen([](DueVisit const& each) { return each.has_passed(); },
                      [](DueItem const& each) { return each.passed; });
    }
    [[nodiscard]] std::vector<Line> to_come() const {
        return chosen([](DueVisit const& each) { return !each.has_passed() && !each.took_place(); },
                      [](DueItem const& each) { return !each.passed; });
    }
    [[nodiscard]] std::vector<Line> seen() const {
        return chosen([](DueVisit const& each) { return each.took_place(); },
                      [](DueItem const&) { return false; });
    }

    template <class OfVisits, class OfItems>
    [[nodiscard]] std::vector<Line> chosen(OfVisits visit_fits, OfItems item_fits) const {
        std::vector<Line> lines;
        for (DueVisit const& each : status_.visits)
            if (visit_fits(each)) lines.push_back({each.due, says(each)});
        for (DueItem const& each : status_.items)
            if (each.kind != DueKind::evidence && item_fits(each))
                lines.push_back({each.on, says(each)});
        std::stable_sort(lines.begin(), lines.end(), [](Line const& a, Line const& b) {
            if (!a.on || !b.on) return static_cast<bool>(a.on) && !b.on;
            return a.on < b.on;
        });
        return lines;
    }

    void lines(std::string_view title, std::vector<Line> const& lines, Tone tone) {
        if (lines.empty()) return;
        page_.blank();
        page_.paragraph(std::string(title) + " (" + std::to_string(lines.size()) + ")", 0, tone);
        page_.blank();
        constexpr std::size_t column = 22;
        for (Line const& line : lines)
            page_.labelled(line.on ? line.on.in_words() : "no date set", line.says, 2, column);
    }

    // Evidence that is out of date, and what will be by the next visit.
    void evidence() {
        DueVisit const* const next = status_.next();
        std::vector<std::string> old, soon;
        for (DueItem const& each : status_.items) {
            if (each.kind != DueKind::evidence) continue;
            if (each.passed)
                old.push_back(each.id);
            else if (next != nullptr && next->due && each.on < next->due)
                soon.push_back(each.id);
        }
        if (old.empty() && soon.empty()) return;
        page_.blank();
        page_.paragraph("Evidence", 0, Tone::strong);
        page_.blank();
        if (!old.empty()) page_.paragraph("Out of date: " + in_sentence(old) + ".", 2, 4);
        if (!soon.empty())
            page_.paragraph(
                "Out of date before the " + next->title + " is due: " + in_sentence(soon) + ".", 2,
                4);
    }

    Status const& status_;
    Page page_;
};

/// One entry of the list of several.
std::string summary(Status const& status) {
    std::vector<std::string> parts;
    if (status.withdrawn_on)
        parts.push_back("withdrawn on " + status.withdrawn_on.in_words());
    else if (status.suspended_on)
        parts.push_back("suspended on " + status.suspended_on.in_words());
    for (DueVisit const& each : status.visits)
        if (each.standing == VisitStanding::missed)
            parts.push_back(each.title + " missed (" + latest_date(each) + ")");
    DueVisit const* const next = status.next();
    if (next != nullptr && next->due)
        parts.push_back(next->title + " " + standing_in_words(next->standing) + " " +
                        (next->standing == VisitStanding::due ? "on " : "since ") +
                        next->due.in_words());
    else if (next != nullptr)
        parts.push_back("no date yet for the first " + next->title);
    else if (status.programme.empty())
        parts.emplace_back("no visit programme is chosen, so the next visit date is unknown");
    std::size_t shortfalls = 0;
    std::size_t actions = 0;
    for (DueItem const& each : status.items) {
        if (!each.passed) continue;
        if (each.kind == DueKind::certificate) parts.emplace_back("certificate ended");
        shortfalls += each.kind == DueKind::shortfall ? 1U : 0U;
        actions += each.kind == DueKind::action ? 1U : 0U;
    }
    if (shortfalls > 0)
        parts.push_back(counted(shortfalls, "shortfall", "shortfalls") + " overdue");
    if (actions > 0) parts.push_back(counted(actions, "action", "actions") + " overdue");
    std::string text;
    for (std::string const& part : parts) text += (text.empty() ? "" : "; ") + part;
    return text.empty() ? "nothing is overdue" : text;
}

std::string list_of(std::vector<Status> const& statuses, ReportOptions const& options) {
    Page page(options);
    Date const as_of = statuses.front().as_of;
    bool const same = std::all_of(statuses.begin(), statuses.end(),
                                  [&](Status const& each) { return each.as_of == as_of; });
    page.paragraph(std::to_string(statuses.size()) + " assessments, as of " +
                       (same ? as_of.in_words() : "the last day in each file"),
                   0, 2, Tone::strong);
    constexpr std::size_t column = 22;
    for (Status const& each : statuses) {
        page.blank();
        Date const first = each.first_due();
        page.labelled(first ? first.in_words() : "nothing due", subject(each), 2, column,
                      each.passed() > 0 ? Tone::warning : Tone::plain);
        std::string second = capitalised(summary(each)) + ".";
        if (!same) second += " As of " + each.as_of.in_words() + ".";
        page.paragraph(second, column);
        if (!each.name.empty()) page.paragraph(each.name, column, Tone::quiet);
    }
    return page.text();
}

}  // namespace
}  // namespace report

std::string status_report(std::vector<Status> statuses, ReportOptions const& options) {
    if (statuses.empty()) return {};
    if (statuses.size() == 1) return report::StatusPage(statuses.front(), options).write();
    sort_by_what_is_due(statuses);
    return report::list_of(statuses, options);
}

}  // namespace assay
