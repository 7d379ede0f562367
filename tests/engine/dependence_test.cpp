// What an open result depends on: held against every completion of small assessments, and read in words.

#include <assay/evaluator.hpp>
#include <assay/reports.hpp>

#include "algebra/grower.hpp"
#include "algebra/small_pack.hpp"
#include "catch.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

using Strings = std::vector<std::string>;

std::string ladder(std::string const& id, std::string const& condition) {
    return "ladder '" + id + "' { each = 'assessment', { 'low' }, { 'high', when = " + condition +
           " } }\n";
}

/// A small scheme of so many items.
std::string scheme_of(std::size_t items) {
    std::string scheme(small_scheme);
    std::string list;
    for (std::size_t i = 1; i <= items; ++i) {
        std::string const number = std::to_string(i);
        list += (i > 1 ? ", " : "") + ("item \"a." + number) + "\" { title = \"A" + number + "\" }";
    }
    std::size_t const from = scheme.find("item \"a.1\"");
    std::size_t const to = scheme.find(" }\n", from);
    return scheme.replace(from, to - from, list);
}

/// One thing that can differ: its name in an explanation, and the letters of its states. Where it can be missing, the
/// first is `?`, and all others are answers.
struct Missing {
    std::string id;
    std::string states;
};

/// A state of an assessment: a letter for each thing.
using State = std::string;

/// The numbers that `size` can be in a small world, a letter for each.
constexpr char first_size = 'A';
constexpr std::size_t sizes = 45;
Number size_of(char letter) {
    return Number::ratio(letter - first_size - 8, 4).value();  // from -2 to 9 in quarters
}

/// All that can differ in a small assessment: items, the fact `busy`, and as asked the claim that a.1 does not apply
/// (open, accepted or refused), or the fact `size`.
enum class Beside : std::uint8_t { nothing, a_claim, a_number };
class SmallWorld {
public:
    SmallWorld(std::size_t items, Beside beside) : items_(items), beside_(beside) {
        for (std::size_t i = 1; i <= items; ++i)
            things_.push_back({"elements/a." + std::to_string(i) + "/rating", "?pfg"});
        things_.push_back({"organisation/facts/busy", "?yn"});
        if (beside == Beside::a_claim) things_.push_back({"claims/a.1/acceptance", "oar"});
        if (beside != Beside::a_number) return;
        std::string letters = "?";
        for (std::size_t i = 0; i < sizes; ++i) letters += static_cast<char>(first_size + i);
        things_.push_back({"organisation/facts/size", letters});
    }

    [[nodiscard]] std::vector<Missing> const& things() const& { return things_; }

    [[nodiscard]] std::vector<State> states() const {
        std::vector<State> all{State()};
        for (Missing const& each : things_) {
            std::vector<State> next;
            for (State const& state : all)
                for (char const letter : each.states) next.push_back(state + letter);
            all = std::move(next);
        }
        return all;
    }

    [[nodiscard]] Draft draft(State const& state, std::vector<Fact>& facts) const {
        Draft draft = small_draft(state.substr(0, items_));
        facts.clear();
        if (state[items_] != '?') facts.push_back(yes_or_no("busy", state[items_] == 'y'));
        if (beside_ == Beside::a_number && state.back() != '?')
            facts.push_back(number_of("size", size_of(state.back())));
        draft.assessment.organisation.facts = facts;
        if (beside_ != Beside::a_claim) return draft;
        draft.claim("a.1");
        Claim& claim = draft.assessment.claims.back();
        char const answer = state[items_ + 1];
        claim.acceptance = answer == 'a'   ? Acceptance::accepted
                           : answer == 'r' ? Acceptance::refused
                                           : Acceptance::open;
        return draft;
    }

private:
    std::size_t items_;
    Beside beside_;
    std::vector<Missing> things_;
};

/// What each ladder came to in every state, by brute force.
class Everything {
public:
    Everything(SmallWorld const& world, Evaluator& evaluator) : world_(world) {
        std::vector<Fact> facts;
        Evaluation evaluation;
        for (State const& state : world.states()) {
            Draft const draft = world.draft(state, facts);
            evaluator.evaluate(evaluation, draft.assessment);
            Strings& came = came_[state];
            for (LadderResult const& each : evaluation.ladders)
                came.push_back(
                    each.certainty == Certainty::known
                        ? std::string(each.reachable.empty() ? "none" : each.reachable[0])
                        : "");
        }
    }

    [[nodiscard]] bool is_known(State const& state, std::size_t ladder) const {
        return !came_.at(state)[ladder].empty();
    }

    /// Whether it is known with every answer to some of what is missing.
    [[nodiscard]] bool is_enough(State const& state, std::size_t ladder, std::size_t some) const {
        std::vector<State> all{state};
        for (std::size_t i = 0; i < world_.things().size(); ++i) {
            if ((some >> i & 1U) == 0) continue;
            std::vector<State> next;
            for (State const& each : all)
                for (char const letter : world_.things()[i].states.substr(1)) {
                    next.push_back(each);
                    next.back()[i] = letter;
                }
            all = std::move(next);
        }
        return std::all_of(all.begin(), all.end(),
                           [&](State const& each) { return is_known(each, ladder); });
    }

    /// The fewest answers that are enough; nothing: all are not.
    [[nodiscard]] std::optional<int> fewest(State const& state, std::size_t ladder) const {
        std::size_t missing = 0;
        for (std::size_t i = 0; i < world_.things().size(); ++i)
            missing |= std::size_t{state[i] == '?'} << i;
        std::optional<int> fewest;
        for (std::size_t some = missing;; some = (some - 1) & missing) {
            if ((!fewest || std::popcount(some) < *fewest) && is_enough(state, ladder, some))
                fewest = std::popcount(some);
            if (some == 0) return fewest;
        }
    }

private:
    SmallWorld const& world_;
    std::map<State, Strings> came_;
};

/// Holds what explanations say against brute force, in some of the states.
struct Held {
    std::size_t open = 0, least = 0, not_least = 0;
};
Held hold(SmallWorld const& world, Strings const& conditions, std::string const& scheme,
          std::size_t every) {
    std::string rules;
    for (std::size_t i = 0; i < conditions.size(); ++i)
        rules += ladder("l" + std::to_string(i), conditions[i]);
    RulePack const pack = small_pack(rules, scheme);
    Evaluator evaluator(pack);
    Everything const everything(world, evaluator);
    Held held;
    std::vector<Fact> facts;
    std::size_t number = 0;
    for (State const& state : world.states()) {
        if (number++ % every != 0) continue;
        Draft const draft = world.draft(state, facts);
        Explanation const explanation = evaluator.explain(draft.assessment);
        for (std::size_t i = 0; i < conditions.size(); ++i) {
            auto const& depends_on = explanation.ladders[i].depends_on;
            INFO(conditions[i] << " in " << state);
            CHECK(depends_on.has_value() == !everything.is_known(state, i));
            if (!depends_on) continue;
            ++held.open;
            std::size_t some = 0;
            for (std::string const& answer : depends_on->answers)
                for (std::size_t k = 0; k < world.things().size(); ++k)
                    some |= std::size_t{world.things()[k].id == answer} << k;
            CHECK(std::popcount(some) == static_cast<int>(depends_on->answers.size()));
            CHECK(everything.is_enough(state, i, some));
            ++(depends_on->is_least ? held.least : held.not_least);
            if (depends_on->is_least)
                CHECK(std::popcount(some) == everything.fewest(state, i).value_or(-1));
        }
    }
    return held;
}

/// What a condition over the assessment depends on, as `answers` or `answers?` when it may not be the least.
std::string dependence(std::string const& condition, std::string_view ratings,
                       std::vector<Fact> const& facts = {}) {
    RulePack const pack = small_pack(ladder("l", condition));
    Draft draft = small_draft(ratings);
    draft.assessment.organisation.facts = facts;
    Explanation const explanation = Evaluator(pack).explain(draft.assessment);
    auto const& depends_on = explanation.ladders.front().depends_on;
    if (!depends_on) return "nothing";
    std::string text;
    for (std::string const& each : depends_on->answers) text += (text.empty() ? "" : ", ") + each;
    return text + (depends_on->is_least ? "" : "?");
}

}  // namespace

TEST_CASE("rules grown by chance depend on the fewest answers",
          "[engine][dependence][exhaustive]") {
    Held all;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        Grower grower(seed);
        Strings conditions;
        while (conditions.size() < 25) {
            std::string const condition = grower.condition(2);
            // a question for a number has more answers than can be listed here
            if (condition.find("size") == std::string::npos) conditions.push_back(condition);
        }
        Held const held = hold(SmallWorld(3, Beside::nothing), conditions, scheme_of(3), 1);
        all.open += held.open;
        all.least += held.least;
    }
    CHECK(all.open > 1'000);
    CHECK(all.least == all.open);
}

TEST_CASE("what asks whether something is there depends on the fewest answers, too",
          "[engine][dependence][exhaustive]") {
    Strings const conditions{
        "any { some(assessment.items, it.rated), fact 'busy' }",
        "all { every(assessment.items, it.rating:at_least 'fair'), "
        "count(assessment.rated_elements):at_least(2) }",
        "any { all { some(assessment.items, it.rated), fact 'busy' }, every(assessment.items, "
        "it.rating:is 'good') }",
        "any { every(assessment.items, it.deciding:present()), fact 'busy' }",
        "count(assessment.judgements):at_least(2)",
        "any { (fact 'busy'):present(), some(assessment.items, it.rating:is 'good') }",
        "all { fact 'busy', none { some(assessment.items, it.disputed) } }",
        "count(assessment.met_elements):at_least(2)",
        "share(assessment.met_elements, assessment.rated_elements):at_least(percent(50))",
        "some(assessment.items, it.deciding.rating:is 'good')",
        "every(assessment.judgements, it.met)",
        "(count(assessment.items:where(it.rated))):is(count(assessment.items:where(it.met)))",
    };
    Held const held = hold(SmallWorld(3, Beside::nothing), conditions, scheme_of(3), 1);
    CHECK(held.open > 100);
    CHECK(held.least == held.open);
}

TEST_CASE("beside a claim, open or answered, results depend on the fewest answers",
          "[engine][dependence][exhaustive]") {
    Strings const conditions{
        "every(assessment.items:where(it.applicable), it.met)",
        "share(assessment.items:where(all { it.applicable, it.met }), "
        "assessment.items:where(it.applicable)):at_least(percent(60))",
        "count(assessment.items:where(it.applicable)):at_least(3)",
        "any { fact 'busy', some(assessment.items:where(it.applicable), it.rating:is 'good') }",
        "some(assessment.claims, it.acceptance:is 'accepted')",
        "count(assessment.rated_elements):at_least(3)",
        "every(assessment.items, it.met)",
    };
    Held const held = hold(SmallWorld(3, Beside::a_claim), conditions, scheme_of(3), 1);
    CHECK(held.open > 100);
    CHECK(held.least == held.open);
}

TEST_CASE("where not every answer can be tried, what is called the least is the least",
          "[engine][dependence][exhaustive]") {
    Strings conditions{
        "share(assessment.items:where(it.met), assessment.items):at_least(percent(60))",
        "all { no(assessment.items, it.rating:is 'poor'), share(assessment.items:where(it.met), "
        "assessment.items):at_least(percent(80)) }",
        "sum(assessment.items, points(it.rating)):at_least(14)",
        "any { fact 'busy', every(assessment.items, it.rating:is 'good') }",
        "at_least(2) { fact 'busy', some(assessment.items, it.rating:is 'good'), "
        "every(assessment.items, it.met) }",
        "lowest(assessment.items, it.rating):at_least 'fair'",
        "mean(assessment.items, points(it.rating)):above(2)",
    };
    Grower grower(77);
    while (conditions.size() < 14) {
        std::string const condition = grower.condition(2);
        if (condition.find("size") == std::string::npos) conditions.push_back(condition);
    }
    Held const held = hold(SmallWorld(6, Beside::nothing), conditions, scheme_of(6), 97);
    CHECK(held.open > 200);
    CHECK(held.least > held.open * 9 / 10);
    Strings const of_claims{
        "every(assessment.items:where(it.applicable), it.met)",
        "share(assessment.items:where(all { it.applicable, it.met }), "
        "assessment.items:where(it.applicable)):at_least(percent(60))",
        "all { no(assessment.items:where(it.applicable), it.rating:is 'poor'), "
        "count(assessment.rated_elements):at_least(4) }",
        "any { fact 'busy', share(assessment.met_elements, "
        "assessment.rated_elements):at_least(percent(75)) }",
        "count(assessment.met_elements):at_least(3)",
    };
    Held const with_claim = hold(SmallWorld(5, Beside::a_claim), of_claims, scheme_of(5), 61);
    CHECK(with_claim.open > 100);
    CHECK(with_claim.least > with_claim.open * 9 / 10);
}

TEST_CASE("answers to a question for a number are found where they matter",
          "[engine][dependence][exhaustive]") {
    Held all;
    for (std::uint64_t seed = 11; seed <= 13; ++seed) {
        Grower grower(seed);
        Strings conditions;
        for (int i = 0; i < 20; ++i) conditions.push_back(grower.condition(2));
        Held const held = hold(SmallWorld(2, Beside::a_number), conditions, scheme_of(2), 23);
        all.open += held.open;
        all.least += held.least;
    }
    CHECK(all.open > 200);
    CHECK(all.least > all.open * 9 / 10);
}

TEST_CASE("an answer that makes no difference is not named", "[engine][dependence]") {
    CHECK(dependence("any { fact 'busy', every(assessment.items, it.met) }", "fff?") ==
          "organisation/facts/busy, elements/a.4/rating");
    CHECK(dependence("any { fact 'busy', every(assessment.items, it.met) }", "ffp?") ==
          "organisation/facts/busy");
    CHECK(dependence("any { fact 'busy', every(assessment.items, it.met) }", "fff?",
                     {yes_or_no("busy", true)}) == "nothing");
    CHECK(dependence("every(assessment.items, it.met)", "fpx?") == "nothing");
    CHECK(dependence("every(assessment.items, it.rating:is 'good')", "ggxg") ==
          "elements/a.3/rating");
    // both readings of one rating are the same
    CHECK(dependence("some(assessment.items:where(it.id:is 'a.1'), it.rating:is(it.rating))",
                     "?ggg") == "elements/a.1/rating");
    CHECK(dependence("any { it.id:is 'draft', fact 'busy' }", "") == "nothing");
}

TEST_CASE("questions for numbers, dates and texts are tried at their limits",
          "[engine][dependence]") {
    CHECK(dependence("all { fact 'size':at_least(7), fact 'busy' }", "") ==
          "organisation/facts/busy, organisation/facts/size");
    CHECK(dependence("fact 'size':is(7.25)", "") == "organisation/facts/size");
    CHECK(dependence("fact 'since':below '2026-03-13'", "") == "organisation/facts/since");
    CHECK(dependence("fact 'motto':contains 'help'", "") == "organisation/facts/motto");
    CHECK(dependence("(fact 'tongues'):includes 'fr'", "") == "organisation/facts/tongues");
    CHECK(dependence("share(fact 'size', 40):at_least(percent(80))", "") ==
          "organisation/facts/size");
}

TEST_CASE("what the assessment leaves out is named beside what nobody has answered",
          "[engine][dependence]") {
    RulePack const pack =
        small_pack(ladder("old", "some(assessment.evidence, it.date:below '2020-01-01')") +
                   ladder("both",
                          "all { fact 'busy', some(assessment.evidence, it.date:below "
                          "'2020-01-01') }"));
    Draft draft = small_draft("ffff");
    draft.evidence("E1", "paper", "", {"a.1"});
    Explanation const explanation = Evaluator(pack).explain(draft.assessment);
    REQUIRE(explanation.ladders[0].depends_on);
    CHECK(explanation.ladders[0].depends_on->answers == Strings{"evidence/E1/date"});
    CHECK(explanation.ladders[0].depends_on->is_least);
    CHECK(explanation.ladders[1].depends_on->answers ==
          Strings{"organisation/facts/busy", "evidence/E1/date"});
    CHECK(explanation.ladders[1].depends_on->is_least);
    REQUIRE(explanation.open.size() == 2);
    CHECK(explanation.open[0].kind == OpenKind::absent);
    CHECK(to_text(explanation.open[0]) ==
          "`evidence/E1/date` is missing (when it was made, said or seen)");
}

TEST_CASE("a rule that failed is named, with what went wrong", "[engine][dependence]") {
    RulePack const pack = small_pack(
        "local broken = computed { reads = { b = fact 'busy' }, returns = 'yes_no', "
        "by = function(x) return x.b.none end }\n" +
        ladder("l", "broken"));
    Draft draft = small_draft("ffff");
    std::vector<Fact> const facts{yes_or_no("busy", true)};
    draft.assessment.organisation.facts = facts;
    Explanation const explanation = Evaluator(pack).explain(draft.assessment);
    REQUIRE(explanation.open.size() == 1);
    OpenPoint const& point = explanation.open.front();
    CHECK(point.kind == OpenKind::failed);
    CHECK(point.id.substr(0, 21) == "rules/small/pack.lua:");
    CHECK(point.place.line > 0);
    CHECK_THAT(to_text(point), contains_text("failed: "));
}

TEST_CASE("each point has its question, its answers and its place", "[engine][dependence]") {
    std::string scheme(small_scheme);
    std::string const fact = R"(fact "busy" { on = "organisation", type = "yes_no" })";
    scheme.replace(scheme.find(fact), fact.size(),
                   R"(fact "busy" { on = "organisation", type = "yes_no", asks = "Is it busy?" })");
    RulePack const pack =
        small_pack(ladder("l",
                          "all { fact 'busy', every(assessment.items:where(it.applicable), "
                          "it.rating:at_least 'good') }"),
                   scheme);
    Draft draft = small_draft("-gx?");
    Explanation const explanation = Evaluator(pack).explain(draft.assessment);
    Strings texts;
    for (OpenPoint const& each : explanation.open) texts.push_back(to_text(each));
    CHECK(texts == Strings{"`busy` is not answered: Is it busy?",
                           "a.3 (A3) is rated differently: fair or good", "a.4 (A4) is not rated"});
    REQUIRE(explanation.open.size() == 3);
    OpenPoint const& busy = explanation.open[0];
    CHECK(busy.asks == "Is it busy?");
    CHECK(busy.can_be == Strings{"yes", "no"});
    CHECK(busy.place.file == "small/pack.lua");
    CHECK(busy.place.line == 8);
    CHECK(explanation.open[1].can_be == Strings{"fair", "good"});
    CHECK(explanation.open[1].element == "a.3");
    CHECK(explanation.open[2].can_be == Strings{"poor", "fair", "good"});
    CHECK(explanation.open[2].can_be_text == "poor, fair or good");
    // of an element, its rating
    Explanation const of_element = Evaluator(pack).explain(draft.assessment, "a.3");
    REQUIRE(of_element.element->depends_on);
    CHECK(of_element.element->depends_on->answers == Strings{"elements/a.3/rating"});
    REQUIRE(of_element.open.size() == 1);
    CHECK(of_element.open[0].kind == OpenKind::disputed);
    CHECK_FALSE(Evaluator(pack).explain(draft.assessment, "a.2").element->depends_on);
}

TEST_CASE("an open value has what it depends on by itself", "[engine][dependence]") {
    RulePack const pack = small_pack(
        "value 'good_ones' { each = 'assessment', is = count(assessment.items:where(it.rating:is "
        "'good')) }\n" +
        ladder("l", "all { fact 'busy', it.good_ones:at_least(2), some(assessment.items) }"));
    Draft const draft = small_draft("gf??");
    Explanation const explanation = Evaluator(pack).explain(draft.assessment);
    REQUIRE(explanation.ladders.front().depends_on);
    CHECK(explanation.ladders.front().depends_on->answers.size() == 3);
    REQUIRE(explanation.values.size() == 1);
    CHECK(explanation.values[0].depends_on->answers ==
          Strings{"elements/a.3/rating", "elements/a.4/rating"});
}

TEST_CASE("a judgement that a rule reads more of than its rating is named, but not called needed",
          "[engine][dependence]") {
    RulePack const pack = small_pack(
        "fact 'seen' { on = 'judgement', type = 'number' }\n" +
        ladder("l", "all { fact 'busy', every(assessment.items, it.deciding.seen:at_least(1)) }"));
    Draft draft = small_draft("");
    std::vector<Fact> const seen{number_of("seen", 3)};
    for (std::string const id : {"a.1", "a.2", "a.3"}) draft.judge(id, "fair").facts = seen;
    Explanation const explanation = Evaluator(pack).explain(draft.assessment);
    REQUIRE(explanation.ladders.front().depends_on);
    CHECK(explanation.ladders.front().depends_on->answers ==
          Strings{"organisation/facts/busy", "elements/a.4/rating"});
    CHECK_FALSE(explanation.ladders.front().depends_on->is_least);
    // and of a judgement that is there, the question that it leaves without an answer
    draft.judge("a.4", "fair");
    CHECK(Evaluator(pack).explain(draft.assessment).ladders.front().depends_on->answers ==
          Strings{"organisation/facts/busy", "judgements/a.4/assessor/A1/v/facts/seen"});
}

TEST_CASE("a lost part does not depend on what is missing in it, though a claim is open",
          "[engine][dependence]") {
    std::string const rule =
        "any { fact 'busy', all { no(assessment.items:where(it.applicable), it.rating:is 'poor'), "
        "share(assessment.items:where(all { it.applicable, it.met }), "
        "assessment.items:where(it.applicable)):at_least(percent(80)) } }";
    for (std::size_t const open : {2U, 6U}) {
        RulePack const pack = small_pack(ladder("l", rule), scheme_of(open + 2));
        Draft const draft = small_draft("p" + std::string(open, '?') + "-");
        Explanation const explanation = Evaluator(pack).explain(draft.assessment);
        CHECK(explanation.ladders.front().depends_on->answers ==
              Strings{"organisation/facts/busy"});
        CHECK(explanation.ladders.front().depends_on->is_least);
    }
}

TEST_CASE("an answer that would permit a claim is named", "[engine][dependence]") {
    std::string scheme(small_scheme);
    std::string const any = "may_be_claimed = it.id:present()";
    scheme.replace(scheme.find(any), any.size(), "may_be_claimed = fact 'busy'");
    RulePack const pack = small_pack(
        ladder("l", "all { fact 'busy', every(assessment.items:where(it.applicable), it.met) }"),
        scheme);
    Draft const draft = small_draft("fff-");
    Explanation const explanation = Evaluator(pack).explain(draft.assessment);
    CHECK(explanation.ladders.front().depends_on->answers == Strings{"organisation/facts/busy"});
    CHECK(explanation.ladders.front().depends_on->is_least);
}

TEST_CASE("a limit that cannot lower the result makes no difference", "[engine][dependence]") {
    std::string const limit =
        "limit 'cap' { on = 'l', to = 'high', when = fact 'size':at_least(3) }";
    RulePack const pack = small_pack(ladder("l", "fact 'busy'") + limit);
    Explanation const explanation = Evaluator(pack).explain(small_draft("").assessment);
    CHECK(explanation.ladders.front().depends_on->answers == Strings{"organisation/facts/busy"});
    CHECK(explanation.ladders.front().depends_on->is_least);
}

TEST_CASE("what an answer changes by permitting a claim is looked into", "[engine][dependence]") {
    std::string scheme(small_scheme);
    std::string const any = "may_be_claimed = it.id:present()";
    scheme.replace(scheme.find(any), any.size(), "may_be_claimed = fact 'busy'");
    RulePack const pack = small_pack(
        ladder("l",
               "all { fact 'busy', any { count(assessment.items:where(it.applicable)):at_least(4), "
               "fact 'size':at_least(1) } }"),
        scheme);
    // three or four items count as long as nobody has answered whether it is busy
    Explanation const explanation = Evaluator(pack).explain(small_draft("fff-").assessment);
    CHECK(explanation.ladders.front().depends_on->answers ==
          Strings{"organisation/facts/busy", "organisation/facts/size"});
    CHECK_FALSE(explanation.ladders.front().depends_on->is_least);
}

TEST_CASE("an entry without a rating is what gets one", "[engine][dependence]") {
    RulePack const pack = small_pack(ladder("l", "every(assessment.judgements, it.met)"));
    Draft draft = small_draft("fff");
    draft.judge("a.4", "");
    Explanation const explanation = Evaluator(pack).explain(draft.assessment);
    REQUIRE(explanation.ladders.front().depends_on);
    CHECK(explanation.ladders.front().depends_on->answers == Strings{"elements/a.4/rating"});
}

TEST_CASE("the outcome of a whole standard depends on what is missing and nothing else",
          "[engine][dependence]") {
    Assessment const assessment =
        read_assessment(read_file(ASSAY_SOURCE_DIR "/examples/exercise/copies/case.json"));
    Evaluator evaluator(cse());
    Explanation const outcome = evaluator.explain(assessment);
    REQUIRE(outcome.ladders.front().depends_on);
    CHECK(outcome.ladders.front().depends_on->answers.size() == 55);
    CHECK(outcome.ladders.front().depends_on->is_least);
    Explanation const criterion = evaluator.explain(assessment, "3");
    CHECK(criterion.ladders.front().depends_on->answers.size() == 10);
    CHECK(criterion.ladders.front().depends_on->is_least);
    CHECK(to_json(criterion, evaluator.evaluate(assessment)) ==
          to_json(evaluator.explain(assessment, "3"), evaluator.evaluate(assessment)));
}

TEST_CASE("a lost criterion does not depend on what is not rated in it", "[engine][dependence]") {
    Draft draft;
    draft.visit("v", "full_assessment", "2026-05-21");
    draft.judge("1.1.1", "non_compliant");
    draft.judge("2.1.1", "compliant");
    Evaluator evaluator(cse());
    CHECK_FALSE(evaluator.explain(draft.assessment, "1").ladders.front().depends_on);
    auto const depends_on = evaluator.explain(draft.assessment, "2").ladders.front().depends_on;
    REQUIRE(depends_on);
    CHECK(depends_on->answers.size() == 10);
    CHECK(depends_on->is_least);
}

TEST_CASE("where more answers can make a known result open again, nothing is called the least",
          "[engine][dependence]") {
    // `busy` is enough as long as nothing is rated, so that no trial with a rating shows that more is needed
    CHECK(dependence("any { fact 'busy', all { some(assessment.items, it.rated), "
                     "fact 'size':at_least(1) } }",
                     "") ==
          "organisation/facts/busy, organisation/facts/size, elements/a.1/rating, "
          "elements/a.2/rating, elements/a.3/rating, elements/a.4/rating?");
}

TEST_CASE("the report of an explanation lists why there is no result yet", "[engine][dependence]") {
    auto const report = [](std::string const& condition, Limits const& limits = {}) {
        RulePack const pack = small_pack(ladder("l", condition));
        Draft const draft = small_draft("");
        Evaluator evaluator(pack, limits);
        return explanation_report(evaluator.explain(draft.assessment),
                                  evaluator.evaluate(draft.assessment));
    };
    CHECK_THAT(report("fact 'busy'"), contains_text("  Why there is no result yet:\n"
                                                    "    `busy` is not answered\n"));
    CHECK_THAT(report("any { fact 'busy', all { some(assessment.items, it.rated), "
                      "fact 'size':at_least(1) } }"),
               contains_text("  Why there is no result yet (some of these may not matter):\n"
                             "    `busy` is not answered\n"
                             "    `size` is not answered\n"
                             "    a.1 (A1) is not rated\n"));
    std::string const rule = "every(assessment.items, it.met)";
    Limits few;
    std::string text;
    for (few.evaluation_steps = 1; text.empty() && few.evaluation_steps < 10'000;
         ++few.evaluation_steps)
        try {
            text = report(rule, few);
        } catch (Error const&) {
            // not even enough for the evaluation
        }
    CHECK_THAT(text, contains_text("  There is no result yet. The reason could not be found within "
                                   "the limit on steps.\n"));
}

TEST_CASE("a search that is cut off says so, and never more than it knows",
          "[engine][dependence]") {
    Assessment const assessment =
        read_assessment(read_file(ASSAY_SOURCE_DIR "/examples/exercise/copies/case.json"));
    std::uint64_t const needed = [&] {
        Evaluator evaluator(cse());
        static_cast<void>(evaluator.evaluate(assessment));
        return evaluator.used().evaluation_steps;
    }();
    std::set<bool> seen;
    for (std::uint64_t times = 1; times < 2'000; times *= 2) {
        Limits limits;
        limits.evaluation_steps = needed * times;
        Evaluator evaluator(cse(), limits);
        Explanation const outcome = evaluator.explain(assessment);
        auto const& depends_on = outcome.ladders.front().depends_on;
        REQUIRE(depends_on);
        seen.insert(depends_on->is_least);
        CHECK((depends_on->answers.size() == 55 || depends_on->answers.empty()));
        if (depends_on->is_least) CHECK(depends_on->answers.size() == 55);
    }
    CHECK(seen == std::set<bool>{false, true});
}
