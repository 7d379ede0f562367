// Points of ratings, with and without fractions.

#include <assay/evaluator.hpp>
#include <assay/pack_check.hpp>
#include <assay/report.hpp>

#include "algebra/small_pack.hpp"
#include "catch.hpp"

#include <array>
#include <string>
#include <string_view>

using namespace assay;
using namespace assay_test;

namespace {

/// A scheme of three items with these ratings on its scale.
std::string scheme(std::string_view ratings) {
    return R"lua(
pack { id = "points", version = "1.0.0", title = "Points" }
levels { "item" }
scale { )lua" +
           std::string(ratings) + R"lua( }
deciding { { "assessor" } }
visit_kind "visit" {}
for i = 1, 3 do item("a." .. i) { title = "Item " .. i } end
)lua";
}

constexpr std::string_view fractions =
    R"({ "poor", points = -0.25 }, { "fair", points = 0.5 }, { "good", points = 0.75 }, met = "fair")";

std::string refusal(std::string_view ratings) { return told_of("", scheme(ratings)); }

}  // namespace

TEST_CASE("points with a fraction keep it in totals, means, bands and explanations",
          "[plan][points]") {
    RulePack const pack = small_pack(R"lua(
        value "total" { each = "assessment", is = sum(it.items, points(it.rating)) }
        value "mean" { each = "assessment", is = mean(it.items, points(it.rating)) }
        value "doubled" { each = "assessment", is = sum(it.items, points(it.rating) * 2) }
        value "of_fair" { each = "assessment", is = points "fair" }
        value "half" { each = "assessment", is = count(it.items) * 0.5 }
        ladder "band" { each = "item", met = "high", by = points(it.rating), open = "?",
            { "low", says = "low" }, { "high", from = 0.5, says = "high" }, { "over", from = 0.76, says = "over" } }
    )lua",
                                     scheme(fractions));
    CHECK(pack.standard().scale[1].points == *Number::ratio(1, 2));
    Evaluation const evaluation = evaluate(pack, small_draft("pfg").assessment);
    CHECK(told(with_id(evaluation.values, "total")) == "1");
    CHECK(told(with_id(evaluation.values, "mean")) == "1/3");
    CHECK(told(with_id(evaluation.values, "doubled")) == "2");
    CHECK(told(with_id(evaluation.values, "of_fair")) == "0.5");
    CHECK(told(with_id(evaluation.values, "half")) == "1.5");
    std::array<std::string_view, 3> const bands{"low", "high", "high"};  // 0.5 is at the limit
    for (std::size_t i = 0; i < bands.size(); ++i)
        CHECK(evaluation.elements[i].ladders[0].reachable.front() == bands[i]);
    // an unrated item has from -0.25 to 0.75
    CHECK(told(with_id(evaluate(pack, small_draft("fg?").assessment).values, "total")) ==
          "incomplete: 1 to 2");

    Evaluator evaluator(pack);
    Draft const draft = small_draft("pfg");
    std::string told_why;
    for (LadderExplanation const& ladder : evaluator.explain(draft.assessment, "a.3").ladders)
        for (Reason const& reason : ladder.reasons)
            told_why += to_text(reason.because.front()) + "\n";
    CHECK_THAT(told_why, contains_text("0.75"));
    CHECK_THAT(told_why, contains_text("0.5"));
}

TEST_CASE("a third of a point is exact", "[plan][points]") {
    RulePack const pack = small_pack(
        R"lua(
        value "total" { each = "assessment", is = sum(it.items, points(it.rating)) }
        value "whole" { each = "assessment", is = it.total:is(1) }
        parameter "third" { is = share(1, 3), says = "a third" }
        value "enough" { each = "assessment", is = mean(it.items, points(it.rating)):at_least(parameter "third") }
        value "more" { each = "assessment", is = mean(it.items, points(it.rating)):above(share(1, 3)) }
    )lua",
        scheme(
            R"("poor", { "fair", points = share(1, 3) }, { "good", points = share(1, 3) + percent(50) }, met = "fair")"));
    CHECK(pack.standard().scale[1].points == *Number::ratio(1, 3));
    CHECK(pack.standard().scale[2].points == *Number::ratio(5, 6));
    Evaluation const evaluation = evaluate(pack, small_draft("fff").assessment);
    CHECK(told(with_id(evaluation.values, "total")) == "1");
    CHECK(told(with_id(evaluation.values, "whole")) == "yes");
    CHECK(told(with_id(evaluation.values, "enough")) == "yes");
    CHECK(told(with_id(evaluation.values, "more")) == "no");
}

TEST_CASE("points that are not a number are refused", "[plan][points]") {
    for (std::string_view const points : {"\"3\"", "true", "{ 3 }", "it.rating", "count(it.items)",
                                          "share(1, 0)", "1e400", "parameter \"p\""}) {
        INFO(points);
        CHECK_THAT(refusal("\"poor\", { \"fair\", points = " + std::string(points) + " }"),
                   contains_text("small/pack.lua:4:27: `points` is not a number; expected a number "
                                 "without quotes, or an exact quotient: `share(1, 3)` "
                                 "[wrong-type]"));
    }
    // shared halves stand for 2^200 numbers
    CHECK_THAT(refusal("(function() local x = share(1, 2) for _ = 1, 150 do x = x + x end return "
                       "{ \"poor\", points = x } end)()"),
               contains_text("`points` is not a number"));
}

TEST_CASE("whether points can be a fraction is known to what looks for mistakes",
          "[plan][points]") {
    auto const remarks = [](std::string_view ratings) {
        std::string text;
        for (
            Remark const& each : check_pack(small_pack(
                R"(value "v" { each = "assessment", is = every(it.items, points(it.rating):is(0.5)) })",
                scheme(ratings))))
            text += each.code + " ";
        return text;
    };
    CHECK_THAT(remarks(R"("poor", { "good", points = 1 })"), contains_text("never-true"));
    CHECK_THAT(remarks(R"("poor", { "good", points = 0.5 })"), !contains_text("never-true"));
}

TEST_CASE("the scale that a pack shows has the points, exactly", "[plan][points]") {
    RulePack const pack = small_pack("", scheme(fractions));
    CHECK_THAT(standard_json(pack), contains_text(R"("points": 0.75)"));
    RulePack const third = small_pack("", scheme(R"("poor", { "good", points = share(1, 3) })"));
    CHECK_THAT(standard_json(third), contains_text(R"("points": "1/3")"));
    CHECK_THAT(standard_json(small_pack("", scheme(R"("poor", "good")"))),
               !contains_text("points\":"));
}
