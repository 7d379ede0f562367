#include <assay/review.hpp>

#include "json/results/evaluation.hpp"
#include "json/results/flag_line.hpp"
#include "json/results/schema_of.hpp"
#include "json/results/schemas.hpp"

namespace assay {
namespace json {

template <>
inline constexpr auto shape_of<ReviewPoint> =
    result("point", "One thing that must be clear before a report leaves.",
           member("id", &ReviewPoint::id, "`ratings`, `outcome`, `recommendation` or `checks`."),
           member("clear", &ReviewPoint::is_clear), member("says", &ReviewPoint::says));

namespace {

/// An evaluation with the list that is made of it once.
struct Listed {
    Evaluation const& evaluation;
    ReviewList list;
};

Evaluation const& evaluation_of(Listed const& listed) { return listed.evaluation; }

constexpr auto review_shape =
    result("review", "An assessment body's review of a report before it leaves.",
           members_of<subject_members>(evaluation_of),
           member(
               "ready", [](Listed const& listed) { return listed.list.is_ready; },
               "True when all points are clear."),
           member(
               "points", [](Listed const& listed) -> auto const& { return listed.list.points; }),
           member(
               "to_clear", [](Listed const& listed) -> auto const& { return listed.list.to_clear; },
               "The flags that must be resolved or entered, as people read them."),
           members_of<flag_members>(evaluation_of), members_of<review_members>(evaluation_of));

}  // namespace

std::string review_schema() { return schema_of<Listed, review_shape>("review", "Review"); }

}  // namespace json

void append_review_json(std::string& to, Evaluation const& evaluation, Layout layout) {
    json::Listed const listed{evaluation, review_of(evaluation)};
    json::append_document<json::review_shape>(to, listed, layout, json::Lists::an_item_a_line);
}

}  // namespace assay
