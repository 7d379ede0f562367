// What flags could change, by the rules of Customer Service Excellence: at most two of the 13 elements of criterion 4
// may be partial.

#include <assay/evaluator.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <string>
#include <string_view>

using namespace assay;
using namespace assay_test;

namespace {

Evaluation with_effects(Draft const& draft) {
    Evaluator evaluator(cse());
    Evaluation evaluation = evaluator.evaluate(draft.assessment);
    evaluator.find_effects(evaluation, draft.assessment);
    return evaluation;
}

/// The effects of the flag of a check on an element: `4.1.1 lowered partial: 4 standing met -> too_few_met`, one result a line.
std::string effects(Evaluation const& evaluation, std::string_view check,
                    std::string_view element) {
    std::string all;
    for (Flag const& flag : evaluation.flags) {
        if (flag.check != check || flag.element != element) continue;
        for (FlagEffect const& effect : flag.effects)
            for (ChangedResult const& result : effect.results) {
                all.append(effect.element).append(" ").append(name_of(effect.change));
                if (!effect.rating.empty()) all.append(" ").append(effect.rating);
                all.append(":");
                if (!result.node.empty())
                    all.append(" ").append(result.level).append(" ").append(result.node);
                all.append(" ").append(result.ladder).append(" ").append(result.from);
                all.append(" -> ").append(result.to).append(result.met ? " (met)\n" : "\n");
            }
    }
    return all;
}

/// All elements compliant but for some of criterion 4.
Draft with_partials(std::vector<std::string_view> const& partials) {
    Draft draft = all_rated(cse(), "compliant");
    for (std::string_view const id : partials) draft.judgement_of(id).rating = "partial";
    return draft;
}

constexpr std::string_view no_evidence = "support.nothing-behind-it";
constexpr std::string_view no_shortfall = "procedure.shortfall-not-said";

}  // namespace

TEST_CASE("a flag says nothing of the outcome until effects are looked for", "[engine][effects]") {
    Draft const draft = with_partials({"4.1.1", "4.1.2"});
    Evaluation const evaluation = evaluate(cse(), draft.assessment);
    for (Flag const& flag : evaluation.flags) {
        CHECK(flag.effects.empty());
        CHECK(flag.effect.empty());
    }
}

TEST_CASE("a rating on the edge of a criterion has an effect", "[engine][effects]") {
    SECTION("two partials: a third one is too many") {
        Evaluation const found = with_effects(with_partials({"4.1.1", "4.1.2"}));
        CHECK(effects(found, no_evidence, "4.1.3") ==
              "4.1.3 lowered partial: criterion 4 standing met -> too_few_met\n"
              "4.1.3 lowered partial: outcome met -> not_met\n");
        CHECK(effects(found, no_evidence, "3.1.1").empty());
    }
    SECTION("one partial: a second one is not") {
        Evaluation const found = with_effects(with_partials({"4.1.1"}));
        CHECK(effects(found, no_evidence, "4.1.3").empty());
    }
    SECTION("three partials: one less is enough") {
        Evaluation const found = with_effects(with_partials({"4.1.1", "4.1.2", "4.1.3"}));
        CHECK(effects(found, no_shortfall, "4.1.1") ==
              "4.1.1 raised compliant: criterion 4 standing too_few_met -> met (met)\n"
              "4.1.1 raised compliant: outcome not_met -> met (met)\n");
        CHECK(effects(found, no_evidence, "4.2.1").empty());
    }
    SECTION("four partials: one less is not enough") {
        Evaluation const found = with_effects(with_partials({"4.1.1", "4.1.2", "4.1.3", "4.2.1"}));
        CHECK(effects(found, no_shortfall, "4.1.1").empty());
    }
}

TEST_CASE("a criterion may change and the outcome stay", "[engine][effects]") {
    Draft draft = with_partials({"4.1.1", "4.1.2", "5.1.1", "5.1.2", "5.2.1"});
    Evaluation const found = with_effects(draft);
    CHECK(effects(found, no_evidence, "4.1.3") ==
          "4.1.3 lowered partial: criterion 4 standing met -> too_few_met\n");
    CHECK(effects(found, no_shortfall, "5.1.1") ==
          "5.1.1 raised compliant: criterion 5 standing too_few_met -> met (met)\n"
          "5.1.1 raised compliant: outcome not_met -> met (met)\n");
}

TEST_CASE("a refused claim has an effect where the element is unrated", "[engine][effects]") {
    Draft draft = all_rated(cse(), "compliant");
    std::erase_if(draft.assessment.judgements,
                  [](Judgement const& each) { return each.element == "3.1.2"; });
    draft.claim("3.1.2", "");
    draft.judgement_of("3.1.1").rating = "partial";
    draft.judgement_of("3.2.1").rating = "partial";
    Evaluation const found = with_effects(draft);
    std::string all;
    for (Flag const& flag : found.flags)
        if (flag.check == "procedure.not-applicable-without-reason") all += flag.effect;
    CHECK(all ==
          "If the claim on 3.1.2 is refused, criterion 3 has no result and the outcome has no "
          "result");
}

TEST_CASE("looking for effects changes neither the document nor the results", "[engine][effects]") {
    Draft const draft = with_partials({"4.1.1", "4.1.2"});
    std::string const before = to_json(draft.assessment);
    Evaluation const plain = evaluate(cse(), draft.assessment);
    Evaluation const found = with_effects(draft);
    CHECK(to_json(draft.assessment) == before);
    REQUIRE(found.flags.size() == plain.flags.size());
    for (std::size_t i = 0; i < plain.flags.size(); ++i)
        CHECK(found.flags[i].fingerprint == plain.flags[i].fingerprint);
    CHECK(found.outcome.reachable.front() == plain.outcome.reachable.front());
}

TEST_CASE("effects are what an evaluation of the changed document says", "[engine][effects]") {
    // the slow way: change the document by hand, evaluate, and compare the criterion
    Draft draft = with_partials({"4.1.1", "4.1.2", "1.1.1", "1.1.2", "2.1.1"});
    Evaluation const found = with_effects(draft);
    for (Flag const& flag : found.flags) {
        if (flag.check != no_evidence) continue;
        CAPTURE(flag.element);
        Judgement& judgement = draft.judgement_of(flag.element);
        judgement.rating = "partial";
        bool const stays = evaluate(cse(), draft.assessment).outcome.met;
        judgement.rating = "compliant";
        CHECK(stays == flag.effects.empty());
    }
}
