// Rules grown by chance against every completion of what is not known.

#include <assay/evaluator.hpp>

#include "algebra/grower.hpp"
#include "algebra/small_pack.hpp"
#include "catch.hpp"

#include <array>
#include <string>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

/// One way in which three items and two facts may stand, known or not.
struct State {
    std::array<std::size_t, 5> digits{};  ///< 0: not known

    [[nodiscard]] static std::vector<State> all() {
        std::vector<State> states(1);
        for (std::size_t at = 0; at < sides.size(); ++at) {
            std::vector<State> next;
            for (State const& state : states)
                for (std::size_t digit = 0; digit < sides[at]; ++digit) {
                    next.push_back(state);
                    next.back().digits[at] = digit;
                }
            states = std::move(next);
        }
        return states;
    }

    [[nodiscard]] bool is_complete() const {
        return std::find(digits.begin(), digits.end(), std::size_t{0}) == digits.end();
    }

    /// Whether `full` is one way to complete this.
    [[nodiscard]] bool may_become(State const& full) const {
        for (std::size_t i = 0; i < digits.size(); ++i)
            if (digits[i] != 0 && digits[i] != full.digits[i]) return false;
        return true;
    }

    [[nodiscard]] Draft draft(std::vector<Fact>& facts) const {
        std::string ratings;
        for (std::size_t i = 0; i < 3; ++i) ratings += std::string_view("?pfg")[digits[i]];
        facts.clear();
        if (digits[3] != 0) facts.push_back(yes_or_no("busy", digits[3] == 1));
        if (digits[4] != 0)
            facts.push_back(number_of("size", std::array<int, 4>{0, -2, 0, 3}[digits[4]]));
        Draft made = small_draft(ratings);
        made.assessment.organisation.facts = facts;
        return made;
    }

private:
    static constexpr std::array<std::size_t, 5> sides{4, 4, 4, 3, 4};
};

/// What a value claimed, in a form that can be compared quickly.
struct Claimed {
    ValueResult::Kind kind = ValueResult::Kind::none;
    Certainty certainty = Certainty::known;
    Number low, high;
    std::vector<std::string> texts;
};

// What is wrong with claiming `before`, when one completion comes to `after`.
std::string contradiction(Claimed const& before, Claimed const& after) {
    using Kind = ValueResult::Kind;
    if (after.kind == Kind::texts) {
        if (after.texts.empty() || after.texts[0] == "open")
            return before.certainty == Certainty::known && before.texts != after.texts
                       ? "there is nothing, or it is open"
                       : "";
        if (before.texts == std::vector<std::string>{"open"}) return {};
        if (before.texts.empty())
            return before.certainty == Certainty::known ? "claims that there is nothing" : "";
        for (auto const& text : after.texts)
            if (std::find(before.texts.begin(), before.texts.end(), text) == before.texts.end())
                return "rules out " + text;
        return {};
    }
    if (before.kind == Kind::none)
        return before.certainty == Certainty::known && after.kind != Kind::none
                   ? "claims that there is no number"
                   : "";
    if (after.kind == Kind::none)
        return before.certainty == Certainty::known ? "claims a number where there is none" : "";
    return after.low < before.low || after.high > before.high ? "the number lies outside the bounds"
                                                              : "";
}

}  // namespace

TEST_CASE("nothing is claimed certain that a completion contradicts",
          "[plan][algebra][exhaustive]") {
    std::string scheme(small_scheme);
    std::string const fourth = R"(, item "a.4" { title = "A4" })";
    scheme.erase(scheme.find(fourth), fourth.size());
    auto const states = State::all();
    std::size_t open_then_closed = 0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        Grower grower(seed);
        std::vector<std::string> sources;
        std::string rules;
        for (int i = 0; i < 60; ++i)
            sources.push_back(i % 2 == 0    ? grower.condition(2)
                              : i % 10 == 9 ? grower.choice(2)
                                            : grower.number(2));
        for (std::size_t i = 0; i < sources.size(); ++i)
            rules += "value \"v" + std::to_string(i) +
                     "\" { each = \"assessment\", is = " + sources[i] + " }\n";
        RulePack const pack = small_pack(rules, scheme);
        Evaluator evaluator(pack);
        Evaluation evaluation;
        std::vector<Fact> facts;
        std::vector<std::vector<Claimed>> claims;
        for (State const& state : states) {
            Draft const draft = state.draft(facts);
            evaluator.evaluate(evaluation, draft.assessment);
            auto& claimed = claims.emplace_back();
            for (ValueResult const& value : evaluation.values)
                claimed.push_back(
                    {value.kind, value.certainty, value.low, value.high, words(value.texts)});
        }
        for (std::size_t full = 0; full < states.size(); ++full) {
            if (!states[full].is_complete()) continue;
            for (std::size_t part = 0; part < states.size(); ++part) {
                if (!states[part].may_become(states[full])) continue;
                for (std::size_t i = 0; i < sources.size(); ++i) {
                    std::string const wrong = contradiction(claims[part][i], claims[full][i]);
                    if (claims[part][i].certainty != Certainty::known &&
                        claims[full][i].certainty == Certainty::known)
                        ++open_then_closed;
                    if (wrong.empty()) continue;
                    std::vector<Fact> all;
                    INFO(sources[i]);
                    INFO("seed " << seed << ", known are "
                                 << lines(std::vector<std::string>{
                                        std::to_string(states[part].digits[0]) +
                                        std::to_string(states[part].digits[1]) +
                                        std::to_string(states[part].digits[2]) + " busy " +
                                        std::to_string(states[part].digits[3]) + " size " +
                                        std::to_string(states[part].digits[4])}));
                    FAIL_CHECK(wrong);
                    sources[i] = "-- told";
                    for (auto& each : claims) each[i] = {};
                }
            }
        }
    }
    CHECK(open_then_closed > 100'000);
}
