#include <assay/differences.hpp>

#include "json/results/schema_of.hpp"
#include "json/results/schemas.hpp"

namespace assay {
namespace json {

template <>
inline constexpr auto shape_of<DifferenceCount> =
    result("differences of assessors", "How often two assessors or more rated, and differed.",
           member("rated", &DifferenceCount::rated,
                  "Times that two assessors or more rated it on one visit."),
           member("differing", &DifferenceCount::differing, "Of these, with different ratings."),
           member("wide", &DifferenceCount::wide, "Of these, two ratings apart or more."),
           member("crossing", &DifferenceCount::crossing,
                  "Of those that differ, between met and not met."));

template <>
inline constexpr auto shape_of<ChangeCount> = result(
    "changes between visits", "How often the rating moved from one visit to the next.",
    member("compared", &ChangeCount::compared, "Pairs of visits that rated it."),
    member("higher", &ChangeCount::higher), member("lower", &ChangeCount::lower),
    member("crossing", &ChangeCount::crossing, "From met to not met, or the other way round."),
    member("without_new_evidence", &ChangeCount::without_new,
           "Of those that changed, without evidence that was not cited before."));

template <>
inline constexpr auto shape_of<AgreedReading> =
    result("agreed reading", "The rating and reason that a meeting agreed.",
           member("rating", &AgreedReading::rating), member("reason", &AgreedReading::reason));

template <>
inline constexpr auto shape_of<ElementDifferences> = result(
    "element", "One element over all assessments.", member("element", &ElementDifferences::element),
    member("title", &ElementDifferences::title),
    member("assessors", &ElementDifferences::assessors),
    member("visits", &ElementDifferences::visits), member("agreed", &ElementDifferences::agreed));

template <>
inline constexpr auto shape_of<BodyDifferences> =
    result("body", "One assessment body.",
           member("body", &BodyDifferences::body, "Id of the body; empty: the visits name none."),
           member("visits", &BodyDifferences::visits, "On which two assessors or more rated."),
           member("assessors", &BodyDifferences::assessors));

template <>
inline constexpr auto shape_of<VisitDifferences> =
    result("kinds of visits", "From one kind of visit to another.",
           member("from", &VisitDifferences::from, "Kind of the earlier visit."),
           member("to", &VisitDifferences::to, "Kind of the later visit."),
           member("changes", &VisitDifferences::changes));

namespace {

constexpr auto differences_shape = result(
    "differences", "Differences between assessors and between visits, over many assessments.",
    member("assessments", &Differences::assessments, "Assessments that were looked at."),
    member("visits", &Differences::visits, "Visits on which two assessors or more rated."),
    member("elements", &Differences::elements), member("bodies", &Differences::bodies),
    member("kinds", &Differences::kinds),
    member("left_out", &Differences::left_out,
           "Visits that are not counted: a second assessor rated nothing but disputed elements."));

}  // namespace

std::string differences_schema() {
    return schema_of<Differences, differences_shape>("differences", "Differences");
}

}  // namespace json

std::string to_json(Differences const& differences) {
    return json::document<json::differences_shape>(differences, json::Lists::an_item_a_line);
}

}  // namespace assay
