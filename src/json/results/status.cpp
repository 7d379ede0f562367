#include <assay/status.hpp>

#include "json/results/schema_of.hpp"
#include "json/results/schemas.hpp"

namespace assay {
namespace json {

template <>
inline constexpr auto shape_of<DueVisit> = result(
    "visit", "One visit of the cycle.", optional("kind", &DueVisit::kind, "Id of its kind."),
    optional("due", &DueVisit::due,
             "So many months after the beginning of the cycle; of the visit that is to begin it: "
             "the day for which it was prepared."),
    optional("last", &DueVisit::last, "The last day on which it is not missed."),
    member("standing", &DueVisit::standing,
           "seen: held in time. late: held after the last day. due: not yet due. overdue: past its "
           "day, before its last day. missed: past its last day."),
    optional("visit", &DueVisit::visit,
             "Id of the visit that counts for it; of one that is to come: as it was prepared."),
    optional("on", &DueVisit::on, "Day of that visit."),
    optional("missed", &DueVisit::missed, "The consequence of missing it, from the pack."));

template <>
inline constexpr auto shape_of<DueItem> = result(
    "item", "An action, visit or other item with a due date.", member("kind", &DueItem::kind),
    optional("id", &DueItem::id,
             "Of the shortfall, action or evidence, or the number of the certificate."),
    optional("on", &DueItem::on, "The last day; absent: no day was set."),
    member("passed", &DueItem::passed, "True if the date is before the as-of date."),
    optional("says", &DueItem::says), optional("who", &DueItem::who, "The person responsible."),
    optional("elements", &DueItem::elements, "Ids of the elements it is about."));

template <>
inline constexpr auto shape_of<Status> = result(
    "status", "The status of one assessment in its cycle.",
    optional(
        "name", [](Status const& status) { return printable(status.name); },
        "The file, as it was named."),
    optional("assessment", &Status::assessment, "Id of the assessment."),
    optional("organisation", &Status::organisation, "Name of the organisation."),
    optional("scope", &Status::scope, "Title of the scope."),
    optional("results_of", &Status::results_of,
             "Title and version of what its results are results of."),
    optional("as_of", &Status::as_of, "The day whose knowledge counts."),
    optional("first_due", &Status::first_due,
             "The earliest day of anything that is due and not done; absent: nothing is."),
    member("passed", &Status::passed,
           "Visits that are overdue or missed, and days of other things that have passed; without "
           "evidence."),
    optional("programme", &Status::programme, "Title of the programme of visits."),
    optional("beginning", &Status::beginning,
             "Last day of the visit that the cycle is counted from."),
    optional("beginning_due", &Status::beginning_due,
             "Day on which that visit was due in the cycle before; absent in the first cycle."),
    optional("beginning_last", &Status::beginning_last,
             "Last day on which that visit would not have been missed."),
    optional("suspended_on", &Status::suspended_on, "As the certification body recorded it."),
    optional("withdrawn_on", &Status::withdrawn_on, "As the certification body recorded it."),
    member("visits", &Status::visits, "Visits of the cycle, by the day they are due."),
    optional(
        "not_seen", &Status::not_seen,
        "Ids of elements that no visit of the cycle saw so far, where its visits together have to "
        "see all."),
    member("items", &Status::items, "By their days, those without a day last."));

std::string status_schema() {
    return schema_of<std::vector<Status>>("status", "Status", "Due dates, earliest first.");
}

}  // namespace json

std::string status_json(std::vector<Status> statuses) {
    sort_by_what_is_due(statuses);
    return json::document(statuses);
}

}  // namespace assay
