#include <assay/improvement.hpp>

#include "json/results/evaluation.hpp"
#include "json/results/explanation.hpp"
#include "json/results/schema_of.hpp"
#include "json/results/schemas.hpp"

#include <string>

namespace assay {
namespace json {

template <>
inline constexpr auto shape_of<ElementChoice> =
    result("choice", "Elements of which so many change, whichever.",
           member("choose", &ElementChoice::choose, "How many of them."),
           member("elements", &ElementChoice::elements, "Ids, in the order of the standard."),
           member("to", &ElementChoice::to,
                  "Id of the rating that is enough; of a slip: of the rating they fall to."));

template <>
inline constexpr auto shape_of<Way> =
    result("way", "Everything that changes in one way. No element is chosen twice.",
           member("choices", &Way::choices));

template <>
inline constexpr auto shape_of<LeastWays> = result(
    "ways", "The fewest elements whose ratings have to change.",
    member("is_reachable", &LeastWays::is_reachable,
           "False: no way was found; with `are_all` there is none."),
    member("count", &LeastWays::count, "How many elements change in each of the ways."),
    member("at_least", &LeastWays::at_least,
           "No way has fewer. Less than `count` only if the limit on steps ended the search."),
    member("ways", &LeastWays::ways, "At most a hundred."),
    member("are_all", &LeastWays::are_all, "There are no other ways with so few."),
    optional("because", &LeastWays::because,
             "The reasons the result is out of reach, with the best ratings."));

template <>
inline constexpr auto shape_of<ShortElement> = result(
    "short_element", "An element that is not met, or not certain.",
    member("element", &ShortElement::element, "Its id."), member("title", &ShortElement::title),
    member("need", &ShortElement::need,
           "all: every least way changes it. some: there is one that does. no: none does."),
    member("explanation", &ShortElement::is));

namespace {

struct ImprovementDocument {
    Evaluation const& evaluation;
    ImprovementPlan const& plan;
};

constexpr auto plan_members =
    result({}, {}, member("aim", &ImprovementPlan::aim, "Id of the case of the outcome to reach."),
           member("is_reached", &ImprovementPlan::is_reached, "The outcome is that, or higher."),
           member("rise", &ImprovementPlan::rise, "The ways to reach it."),
           optional("rise_without_claims", &ImprovementPlan::rise_without_claims,
                    "The same if every claim that an element does not apply were refused; absent: "
                    "no difference."),
           optional("slip", &ImprovementPlan::slip,
                    "Of an outcome that is reached: the ways to lose it by one rating each."),
           optional("slip_to_lowest", &ImprovementPlan::slip_to_lowest,
                    "The same if each falls to the lowest rating."),
           member("elements", &ImprovementPlan::elements, "In the order of the standard."));

constexpr auto improvement_shape =
    result("improvement", "The shortest way to a result, and the smallest slip that loses it.",
           members_of<subject_members>(
               [](ImprovementDocument const& all) -> Evaluation const& { return all.evaluation; }),
           members_of<plan_members>(
               [](ImprovementDocument const& all) -> ImprovementPlan const& { return all.plan; }));

}  // namespace

std::string improvement_schema() {
    return schema_of<ImprovementDocument, improvement_shape>("improvement", "Improvement");
}

}  // namespace json

std::string to_json(ImprovementPlan const& plan, Evaluation const& evaluation) {
    return json::document<json::improvement_shape>(json::ImprovementDocument{evaluation, plan});
}

}  // namespace assay
