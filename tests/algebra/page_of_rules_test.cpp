// The page of rules: three schemes in one algebra, none of them known to any line of C++.

#include <assay/evaluator.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <string>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

RulePack const& charter_mark_sketch() {
    static RulePack const pack =
        RulePack::load(ASSAY_SOURCE_DIR "/examples/page-of-rules/charter-mark");
    return pack;
}

RulePack const& one_to_four() {
    static RulePack const pack =
        RulePack::load(ASSAY_SOURCE_DIR "/examples/page-of-rules/one-to-four");
    return pack;
}

/// An assessment in which everything is rated alike, but the first ones as the list says.
Draft rated(RulePack const& pack, std::string_view kind, std::string_view rating,
            std::string_view node, std::vector<std::string_view> const& first) {
    Draft draft;
    draft.visit("v", kind, "2026-05-21");
    for (auto const id : elements_of(pack)) draft.judge(id, rating);
    auto const ids = elements_of(pack, std::string(node) + ".");
    for (std::size_t i = 0; i < first.size(); ++i) draft.judgement_of(ids[i]).rating = first[i];
    return draft;
}

std::string band(std::string_view question, std::vector<std::string_view> const& scores) {
    Draft const draft = rated(one_to_four(), "inspection", "4", question, scores);
    Evaluation const evaluation = evaluate(one_to_four(), draft.assessment);
    LadderResult const& found = ladder(evaluation, question, "band");
    return std::string(found.reachable.front()) +
           (found.reachable.size() > 1 ? " to " + std::string(found.reachable.back()) : "") + ", " +
           value(evaluation, question, "percentage").low.exact() + ": " + std::string(found.says);
}

}  // namespace

TEST_CASE("every scheme on the page loads and evaluates", "[plan][page]") {
    for (auto const* const folder : {"/rules/cse", "/examples/page-of-rules/charter-mark",
                                     "/examples/page-of-rules/one-to-four"}) {
        RulePack const pack = RulePack::load(std::string(ASSAY_SOURCE_DIR) + folder);
        Draft draft;
        Evaluation const blank = evaluate(pack, draft.assessment);
        CHECK(blank.elements.size() == elements_of(pack).size());
        CHECK(blank.failures.empty());
        for (NodeResult const& node : blank.nodes)
            for (LadderResult const& each : node.ladders) {
                CHECK(each.certainty == Certainty::incomplete);
                CHECK_FALSE(each.met);
            }
    }
}

TEST_CASE("Charter Mark allows 3, 4, 3, 3, 2, 2 partials", "[plan][page]") {
    std::vector<std::size_t> const sizes{11, 15, 10, 13, 7, 7};
    std::vector<int> const allowed{3, 4, 3, 3, 2, 2};
    for (std::size_t c = 0; c < sizes.size(); ++c) {
        std::string const criterion = std::to_string(c + 1);
        INFO("criterion " << criterion);
        CHECK(elements_of(charter_mark_sketch(), criterion + ".").size() == sizes[c]);
        for (std::size_t partials = 0; partials <= sizes[c]; ++partials) {
            Draft const draft =
                rated(charter_mark_sketch(), "assessment", "full_compliance", criterion,
                      std::vector<std::string_view>(partials, "partial_compliance"));
            Evaluation const evaluation = evaluate(charter_mark_sketch(), draft.assessment);
            CHECK(value(evaluation, criterion, "partials_allowed").low == Number(allowed[c]));
            bool const met = static_cast<int>(partials) <= allowed[c];
            CHECK(ladder(evaluation, criterion, "standing").met == met);
            CHECK(evaluation.outcome.met == met);
        }
    }
}

TEST_CASE("one major non-compliance loses Charter Mark", "[plan][page]") {
    for (auto const id : elements_of(charter_mark_sketch())) {
        Draft draft = rated(charter_mark_sketch(), "assessment", "best_practice", "1", {});
        CHECK(evaluate(charter_mark_sketch(), draft.assessment).outcome.met);
        draft.judgement_of(id).rating = "major_non_compliance";
        CHECK_FALSE(evaluate(charter_mark_sketch(), draft.assessment).outcome.met);
    }
}

TEST_CASE("scores from 1 to 4 become bands, exact at their ties", "[plan][page]") {
    // question 1 has 8 statements: 32 points; halves of a percent go up
    CHECK(band("1", {}) == "outstanding, 1: 100 %: outstanding");
    CHECK(band("1", {"2", "2", "4", "4", "4", "4", "4", "4"}) ==
          "outstanding, 0.875: 87.5 %: outstanding");  // 28 of 32: the tie goes to 88
    CHECK(band("1", {"2", "2", "3", "4", "4", "4", "4", "4"}) == "good, 0.84375: 84.4 %: good");
    CHECK(band("1", {"2", "2", "2", "2", "3", "3", "3", "3"}) ==
          "good, 0.625: 62.5 %: good");  // 20 of 32: the tie goes to 63
    CHECK(band("1", {"2", "2", "2", "2", "2", "3", "3", "3"}) ==
          "requires_improvement, 0.59375: 59.4 %: requires improvement");
    CHECK(band("2", {"2", "2", "2", "2", "2", "2"}) ==
          "requires_improvement, 0.5: 50 %: requires improvement");
    CHECK(band("3", {"2", "2", "2"}) == "requires_improvement, 0.5: 50 %: requires improvement");
}

TEST_CASE("a single 1 caps the band", "[plan][page]") {
    CHECK(band("1", {"1"}) == "requires_improvement, 0.90625: 90.6 %: requires improvement");
    CHECK(band("2", {"1"}) == "requires_improvement, 0.875: 87.5 %: requires improvement");
    CHECK(band("1", {"1", "1", "1", "1", "1", "1", "1", "1"}) ==
          "inadequate, 0.25: 25 %: inadequate");
    CHECK(band("3", {"1", "1", "2"}) == "inadequate, 1/3: 33.3 %: inadequate");
}

TEST_CASE("bands agree with integers at every sum of scores", "[plan][page]") {
    // question 2: six statements, every way to score them, in order
    auto const ids = elements_of(one_to_four(), "2.");
    REQUIRE(ids.size() == 6);
    Evaluator evaluator(one_to_four());
    Evaluation evaluation;
    std::string_view const names[] = {"1", "2", "3", "4"};
    for (int scores = 0; scores < 4096; ++scores) {
        Draft draft;
        draft.visit("v", "inspection", "2026-05-21");
        int sum = 0;
        int lowest = 4;
        for (int i = 0; i < 6; ++i) {
            int const score = (scores >> (2 * i)) % 4;
            sum += score + 1;
            lowest = std::min(lowest, score + 1);
            draft.judge(ids[static_cast<std::size_t>(i)], names[score]);
        }
        evaluator.evaluate(evaluation, draft.assessment);
        int const percent = (sum * 200 + 24) / 48;  // rounded half up: floor(100 * sum / 24 + 1/2)
        std::string_view expected = percent >= 88   ? "outstanding"
                                    : percent >= 63 ? "good"
                                    : percent >= 39 ? "requires_improvement"
                                                    : "inadequate";
        if (lowest == 1 && percent >= 39) expected = "requires_improvement";
        if (words(ladder(evaluation, "2", "band").reachable) !=
            std::vector<std::string>{std::string(expected)})
            FAIL(sum << " of 24, lowest " << lowest);
    }
}

TEST_CASE("what is not scored keeps the bands it could come to", "[plan][page]") {
    Draft draft = rated(one_to_four(), "inspection", "4", "1", {"2", "2", "2", "2"});
    std::erase_if(draft.assessment.judgements,
                  [](Judgement const& each) { return each.element == "1.8"; });
    Evaluation const evaluation = evaluate(one_to_four(), draft.assessment);
    CHECK(words(ladder(evaluation, "1", "band").reachable) ==
          std::vector<std::string>{"requires_improvement", "good"});
    CHECK(words(ladder(evaluation, "2", "band").reachable) ==
          std::vector<std::string>{"outstanding"});
}
