// What must hold of every assessment: no improvement harms, no order matters, nothing is left behind.

#include <assay/evaluator.hpp>
#include <assay/json.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <array>
#include <string>
#include <thread>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

constexpr std::array ratings{"non_compliant", "partial", "compliant", "compliance_plus"};

/// An assessment of chance, good enough that outcomes of all sorts come up: two assessors, a
/// self-assessment before them, moderation, claims, elements nobody rated. Each element is rated by
/// `rated` of 100.
Draft by_chance(Dice& dice, std::size_t rated) {
    Draft draft;
    draft.visit("sa", "self_assessment", "2026-01-12");
    draft.visit("fa", "full_assessment", "2026-05-18", "2026-05-21");
    std::size_t const poor = dice.below(12);              // of 100: how many fall below compliant
    std::size_t const none = dice.below(4) == 0 ? 3 : 0;  // of 100: non-compliant
    auto const any = [&] {
        std::size_t const roll = dice.below(100);
        return ratings[roll < none ? 0U : roll < poor + none ? 1U : roll < 85 ? 2U : 3U];
    };
    for (auto const id : elements_of(cse())) {
        if (dice.below(100) >= rated) continue;
        std::size_t const kind = dice.below(20);
        if (kind < 8) draft.judge(id, any(), Role::self, "QM", "sa");
        if (kind > 2) draft.judge(id, any(), Role::assessor, "A1", "fa");
        if (kind > 17) draft.judge(id, any(), Role::assessor, "A2", "fa");
        if (kind == 19) draft.judge(id, any(), Role::moderated, "A1", "fa");
    }
    for (auto const* const id : {"3.1.2", "3.3.3", "4.3.6", "5.2.4", "1.1.1"})
        if (dice.below(4) == 0) draft.claim(id).acceptance = static_cast<Acceptance>(dice.below(3));
    return draft;
}

// The cases of the pack's ladders, lowest first.
int step(std::string_view id) {
    constexpr std::array<std::string_view, 5> order{"non_compliance", "too_few_met", "not_met",
                                                    "met", ""};
    return static_cast<int>(std::find(order.begin(), order.end(), id) - order.begin());
}

bool is_worse(LadderResult const& after, LadderResult const& before) {
    return step(after.reachable.front()) < step(before.reachable.front()) ||
           step(after.reachable.back()) < step(before.reachable.back()) ||
           (before.met && !after.met);
}

bool contains(List<Text> all, Text one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

// Whether what is certain of `before` is what `after` says, which knows more.
void check_lands(LadderResult const& before, LadderResult const& after) {
    CAPTURE(before.id);
    for (Text const id : after.reachable)
        if (!contains(before.reachable, id)) FAIL(std::string(id) + " was not reachable");
    if (before.certainty == Certainty::known && after.certainty != Certainty::known)
        FAIL("what was known is open");
}

void check_lands(ValueResult const& before, ValueResult const& after) {
    CAPTURE(before.id);
    if (before.certainty == Certainty::known && words(before.texts) != words(after.texts))
        FAIL("a known value changed");
    if (before.kind != ValueResult::Kind::number || after.kind != ValueResult::Kind::number) return;
    if (before.certainty != Certainty::known &&
        (after.low < before.low || after.high > before.high))
        FAIL("the number was not reachable");
}

std::string bytes(Assessment const& assessment) { return to_json(evaluate(cse(), assessment)); }

/// Nothing when two texts are the same, else the first line in which they differ, of both.
std::string difference(std::string const& one, std::string const& other) {
    if (one == other) return {};
    auto const [a, b] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    auto const line = [](std::string const& text, std::size_t at) {
        std::size_t const begin = text.rfind('\n', at) + 1;
        return text.substr(begin, text.find('\n', at) - begin);
    };
    return line(one, static_cast<std::size_t>(a - one.begin())) + "  <>  " +
           line(other, static_cast<std::size_t>(b - other.begin()));
}

constexpr std::array examples{"riverside-libraries", "northfield-outpatients",
                              "westmoor-contact-centre"};

/// The same document with its lists in another order: those whose order means nothing.
void shuffle(Assessment& document, Dice& dice) {
    dice.shuffle(document.judgements);
    dice.shuffle(document.evidence);
    dice.shuffle(document.visits);
    dice.shuffle(document.claims);
    dice.shuffle(document.shortfalls);
    dice.shuffle(document.actions);
    auto const shuffled = [&](List<Text> texts) {
        std::vector<Text> list(texts.begin(), texts.end());
        dice.shuffle(list);
        return document.storage.keep(List<Text>(list));
    };
    for (Judgement& each : document.judgements) {
        each.evidence = shuffled(each.evidence);
        each.limbs = shuffled(each.limbs);
        each.guidance = shuffled(each.guidance);
    }
    for (Visit& each : document.visits) each.sites = shuffled(each.sites);
    for (Evidence& each : document.evidence) each.supports = shuffled(each.supports);
}

}  // namespace

TEST_CASE("improving any single rating never worsens the outcome or a criterion",
          "[engine][properties]") {
    Dice dice(20260312);
    Evaluator evaluator(cse());
    Evaluation before;
    Evaluation after;
    int better = 0;
    for (int round = 0; round < 100; ++round) {
        Draft draft = by_chance(dice, round % 3 == 0 ? 100 : 93);
        evaluator.evaluate(before, draft.assessment);
        for (Judgement& judgement : draft.assessment.judgements) {
            Text const was = judgement.rating;
            auto const at = static_cast<std::size_t>(
                std::find(ratings.begin(), ratings.end(), was) - ratings.begin());
            for (std::size_t to = at + 1; to < ratings.size(); ++to) {
                judgement.rating = ratings[to];
                evaluator.evaluate(after, draft.assessment);
                INFO("round " << round << ": " << judgement.element << " by " << judgement.author
                              << " from " << was << " to " << judgement.rating);
                if (is_worse(after.outcome, before.outcome)) FAIL("the outcome is worse");
                if (step(after.outcome.reachable.front()) > step(before.outcome.reachable.front()))
                    ++better;
                for (auto const* const criterion : {"1", "2", "3", "4", "5"})
                    if (is_worse(ladder(after, criterion, "standing"),
                                 ladder(before, criterion, "standing")))
                        FAIL("criterion " << criterion << " is worse");
            }
            judgement.rating = was;
        }
    }
    CHECK(better > 30);  // the assessments are near enough to the limit to tell
}

TEST_CASE("completing an incomplete assessment lands where the incomplete one said it could",
          "[engine][properties]") {
    Dice dice(57);
    Evaluator evaluator(cse());
    int open = 0;
    for (int round = 0; round < 400; ++round) {
        Draft draft = by_chance(dice, 60 + dice.below(40));
        Evaluation const before = evaluator.evaluate(draft.assessment);
        if (before.outcome.certainty != Certainty::known) ++open;
        for (int way = 0; way < 5; ++way) {
            std::size_t const own = draft.assessment.judgements.size();
            for (ElementResult const& element : before.elements) {
                if (element.ratings.size() == 1) continue;
                // what is unrated can become anything; what is disputed one of the ratings in dispute
                Text const rating = element.ratings.empty()
                                        ? ratings[way == 0 ? 2U : dice.below(4)]
                                        : element.ratings[dice.below(element.ratings.size())];
                draft.judge(element.id, rating,
                            element.ratings.empty() ? Role::assessor : Role::body, "late", "fa");
            }
            Evaluation const after = evaluator.evaluate(draft.assessment);
            INFO("round " << round << ", way " << way);
            check_lands(before.outcome, after.outcome);
            if (after.outcome.certainty != Certainty::known)
                FAIL("everything is rated, and still open");
            for (std::size_t i = 0; i < before.nodes.size(); ++i) {
                CAPTURE(before.nodes[i].id);
                for (std::size_t k = 0; k < before.nodes[i].ladders.size(); ++k)
                    check_lands(before.nodes[i].ladders[k], after.nodes[i].ladders[k]);
                for (std::size_t k = 0; k < before.nodes[i].values.size(); ++k)
                    // sentences tell of what is rated so far; these values cannot change any more
                    if (with_id(before.nodes[i].values, before.nodes[i].values[k].id).id ==
                        "applicable")
                        check_lands(before.nodes[i].values[k], after.nodes[i].values[k]);
            }
            draft.assessment.judgements.resize(own);
        }
    }
    CHECK(open > 100);
}

TEST_CASE("the order of a document's lists changes no byte of its evaluation",
          "[engine][properties]") {
    for (auto const* const name : examples) {
        Assessment document = example(name);
        std::string const before = bytes(document);
        Dice dice(4711);
        for (int round = 0; round < 20; ++round) {
            shuffle(document, dice);
            INFO(name << ", round " << round);
            REQUIRE(difference(before, bytes(document)) == "");
        }
    }
    Dice dice(1);
    for (int round = 0; round < 200; ++round) {
        Draft draft = by_chance(dice, 80);
        std::string const before = bytes(draft.assessment);
        shuffle(draft.assessment, dice);
        REQUIRE(difference(before, bytes(draft.assessment)) == "");
    }
}

TEST_CASE("two visits on one day do not let the order of the file decide", "[engine][properties]") {
    auto const with = [](bool turned) {
        Draft draft;
        draft.visit("morning", "annual_review", "2026-05-18");
        draft.visit("afternoon", "annual_review", "2026-05-18");
        draft.visit("before", "annual_review", "2025-05-18");
        draft.visit("too", "annual_review", "2025-05-18");
        for (auto const* const visit : {"morning", "afternoon"})
            draft.judge("1.1.1", "compliant", Role::assessor, "A1", visit).rationale =
                draft.keep(visit);
        for (auto const* const visit : {"before", "too"})
            draft.judge("1.1.1", visit == std::string_view("too") ? "partial" : "compliant",
                        Role::assessor, "A1", visit);
        if (turned)
            std::reverse(draft.assessment.judgements.begin(), draft.assessment.judgements.end());
        return bytes(draft.assessment);
    };
    CHECK(difference(with(false), with(true)) == "");
}

TEST_CASE("evidence in another order fills no sentence differently", "[engine][properties]") {
    auto files = cse_files("checks.lua", "-- Support --", R"(
value "shown_for" { each = "element", is = it.evidence:where(it.date:present()) }
check "test.same-title" { each = "evidence", by = it.source, when = count(it):above(1), severity = "consider",
  says = "{it} have the same source: {offered_for}", hint = "look" }
check "test.offered" { each = "element", when = some(it.evidence), severity = "consider",
  says = "{it}: {evidence}; {shown_for}", hint = "look" }
check "test.judged" { each = "element", when = some(it.judgements), severity = "consider",
  says = "{it}: {judgements}", hint = "look" }
-- Support --)");
    RulePack const pack = RulePack::load(std::move(files), "cse-with-lists",
                                         assay::packs_in({ASSAY_SOURCE_DIR "/rules"}));
    Draft draft = all_rated(pack, "compliant");
    for (auto const* const id : {"E3", "E1", "E2"})
        draft.evidence(id, "document", "2026-01-01", {"1.1.2", "1.1.1"}).source = "the archive";
    Evaluation const evaluation = evaluate(pack, draft.assessment);
    std::string const before = to_json(evaluation);
    std::vector<std::string> says;
    for (Flag const& flag : evaluation.flags)
        if (flag.check == "test.same-title" ||
            (flag.check == "test.offered" && flag.element == "1.1.1"))
            says.emplace_back(flag.says);
    CHECK(says == std::vector<std::string>{"E1, E2 and E3 have the same source: 1.1.1 and 1.1.2",
                                           "1.1.1: E1, E2 and E3; E1, E2 and E3"});
    Dice dice(7);
    for (int round = 0; round < 10; ++round) {
        shuffle(draft.assessment, dice);
        CHECK(difference(before, to_json(evaluate(pack, draft.assessment))) == "");
    }
}

TEST_CASE("the same document gives the same bytes again, afresh, and after another one",
          "[engine][properties]") {
    Evaluator evaluator(cse());
    Evaluation reused;
    std::vector<std::string> first;
    for (auto const* const name : examples) first.push_back(bytes(example(name)));
    for (int round = 0; round < 3; ++round)
        for (std::size_t i = 0; i < examples.size(); ++i) {
            Assessment const document = example(examples[i]);
            evaluator.evaluate(reused, document);
            CHECK(to_json(reused) == first[i]);
            Draft blank;
            blank.visit("v", "self_assessment", "2026-01-01");
            std::string const nothing = bytes(blank.assessment);
            evaluator.evaluate(reused, blank.assessment);
            CHECK(to_json(reused) == nothing);
            CHECK(reused.flags.empty());
            CHECK(reused.sites.empty());
        }
}

TEST_CASE("several nodes are explained as each is by itself", "[engine][properties]") {
    auto const in_words = [](Explanation const& explanation) {
        std::string words = explanation.node + ": " + explanation.title + "\n";
        auto const add = [&](auto const& self, std::vector<Reason> const& reasons) -> void {
            for (Reason const& each : reasons) {
                words.append(to_text(each)).append(" ").append(name_of(each.holds)).append("\n");
                self(self, each.because);
            }
        };
        for (LadderExplanation const& ladder : explanation.ladders) {
            words.append(ladder.ladder).append(" ").append(ladder.stands).append("\n");
            add(add, ladder.reasons);
        }
        return words;
    };
    Assessment const document = example(examples[1]);
    std::vector<std::string_view> nodes{std::string_view{}};
    for (Node const& node : cse().standard().nodes) nodes.push_back(node.id);
    Evaluator evaluator(cse());
    std::vector<Explanation> const all = evaluator.explain_each(document, nodes);
    REQUIRE(all.size() == nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i)
        CHECK(in_words(all[i]) == in_words(Evaluator(cse()).explain(document, nodes[i])));
    nodes.emplace_back("9.9");
    CHECK_THROWS_AS(evaluator.explain_each(document, nodes), Error);
}

TEST_CASE("an evaluator goes on after a document that does not fit", "[engine][properties]") {
    Assessment const document = example(examples[1]);
    std::string const before = bytes(document);
    Evaluator evaluator(cse());
    Draft wrong = all_rated(cse(), "compliant");
    wrong.judge("4.5.4", "compliant");
    CHECK_THROWS_AS(evaluator.evaluate(wrong.assessment), Error);
    CHECK(to_json(evaluator.evaluate(document)) == before);
    static_cast<void>(evaluator.validate(wrong.assessment));
    CHECK(to_json(evaluator.evaluate(document)) == before);
    static_cast<void>(evaluator.explain(document, "1"));
    CHECK(to_json(evaluator.evaluate(document)) == before);
}

TEST_CASE("an evaluation outlives the assessment, the evaluator and the pack's handle",
          "[engine][properties]") {
    std::string before;
    auto const made = [&] {
        Assessment const document = example(examples[0]);
        RulePack const pack =
            RulePack::load(cse_files(), "cse", assay::packs_in({ASSAY_SOURCE_DIR "/rules"}));
        Evaluator evaluator(pack);
        Evaluation evaluation = evaluator.evaluate(document);
        before = to_json(evaluation);
        return evaluation;
    }();
    CHECK(to_json(made) == before);
}

TEST_CASE("four threads that share one pack get the same bytes", "[engine][properties]") {
    std::vector<std::string> first;
    for (auto const* const name : examples) first.push_back(bytes(example(name)));
    std::array<int, 4> different{};
    std::vector<std::thread> threads;
    for (std::size_t thread = 0; thread < different.size(); ++thread)
        threads.emplace_back([&, thread] {
            Evaluator evaluator(cse());
            for (std::size_t round = 0; round < 30; ++round) {
                std::size_t const i = (round + thread) % examples.size();
                if (to_json(evaluator.evaluate(example(examples[i]))) != first[i])
                    ++different[thread];
            }
        });
    for (std::thread& each : threads) each.join();
    CHECK(different == std::array<int, 4>{});
}
