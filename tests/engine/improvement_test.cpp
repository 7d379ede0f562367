// The shortest way to a result, and the smallest slip that loses it: held against every change of small assessments,
// under rules of every shape that packs have, and read on the standards' own.

#include <assay/evaluator.hpp>
#include <assay/improvement.hpp>
#include <assay/report.hpp>

#include "algebra/grower.hpp"
#include "algebra/small_pack.hpp"
#include "catch.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

constexpr std::string_view two_group_scheme = R"lua(
pack { id = "small", version = "1.0.0", title = "A small scheme" }
levels { "group", "item" }
scale { { "poor", points = 1 }, { "fair", points = 2 }, { "good", points = 4 }, met = "fair" }
deciding { { "moderated", "assessor" } }
visit_kind "visit" {}
evidence_kind "paper" {}
fact "busy" { on = "organisation", type = "yes_no" }
fact "size" { on = "organisation", type = "number" }
group "a" { title = "A", item "a.1" { title = "A1" }, item "a.2" { title = "A2" }, item "a.3" { title = "A3" }, item "a.4" { title = "A4" } }
group "b" { title = "B", item "b.1" { title = "B1" }, item "b.2" { title = "B2" } }
applicability { may_be_claimed = it.id:present() }
)lua";
constexpr std::size_t item_count = 6;
constexpr std::size_t all_states = 4 * 4 * 4 * 4 * 4 * 4;

/// The rating of each item: 0 is not rated, then poor, fair, good.
using ItemRatings = std::array<unsigned char, item_count>;

constexpr std::array<std::string_view, item_count> item_ids{"a.1", "a.2", "a.3",
                                                            "a.4", "b.1", "b.2"};
constexpr std::array<std::string_view, 4> rating_words{"", "poor", "fair", "good"};

ItemRatings item_ratings_of(std::size_t number) {
    ItemRatings state{};
    for (unsigned char& each : state) {
        each = static_cast<unsigned char>(number % 4);
        number /= 4;
    }
    return state;
}
std::size_t number_of_state(ItemRatings const& state) {
    std::size_t number = 0;
    for (std::size_t i = item_count; i-- > 0;) number = number * 4 + state[i];
    return number;
}

Draft draft_with(ItemRatings const& state) {
    Draft draft;
    draft.assessment.pack.id = "small";
    draft.visit("v", "visit", "2026-05-21");
    for (std::size_t i = 0; i < item_count; ++i)
        if (state[i] > 0) draft.judge(item_ids[i], rating_words[state[i]]);
    return draft;
}

using ItemSet = std::set<std::string>;

/// What every change comes to, tried one by one.
class EveryChange {
public:
    explicit EveryChange(std::string const& rules)
        : pack_(small_pack(rules, two_group_scheme)), evaluator_(pack_) {
        for (std::size_t i = 0; i < all_states; ++i) {
            Draft const draft = draft_with(item_ratings_of(i));
            reached_.push_back(is_reached(evaluator_.evaluate(draft.assessment)));
        }
    }

    [[nodiscard]] bool is_reached(ItemRatings const& state) const {
        return reached_[number_of_state(state)];
    }

    /// The sets of items of the least size whose ratings, changed in a way that is allowed, reach or lose the result.
    template <class MayMove>
    [[nodiscard]] std::set<ItemSet> least(ItemRatings const& from, bool wanted,
                                          MayMove may_move) const {
        std::set<ItemSet> least;
        std::size_t size = item_count + 1;
        for (std::size_t i = 0; i < all_states; ++i) {
            ItemRatings const to = item_ratings_of(i);
            if (reached_[i] != wanted) continue;
            ItemSet changed;
            bool is_allowed = true;
            for (std::size_t k = 0; k < item_count; ++k) {
                if (to[k] == from[k]) continue;
                changed.insert(std::string(item_ids[k]));
                is_allowed = is_allowed && may_move(from[k], to[k]);
            }
            if (!is_allowed || changed.size() > size) continue;
            if (changed.size() < size) least.clear();
            size = changed.size();
            least.insert(changed);
        }
        return least;
    }

    /// Holds the plan for a state against what was tried.
    void check(ItemRatings const& from) {
        Draft const draft = draft_with(from);
        ImprovementPlan const plan = evaluator_.plan(draft.assessment);
        std::string name;
        for (unsigned char const each : from) name += "?pfg"[each];
        INFO("ratings " << name);
        REQUIRE(plan.is_reached == is_reached(from));
        if (!plan.is_reached) {
            compare(plan.rise, from, true, [](int was, int is) { return is > was; });
            return;
        }
        CHECK(plan.rise.count == 0);
        compare(*plan.slip, from, false,
                [](int was, int is) { return was > 0 && is > 0 && is == was - 1; });
        compare(*plan.slip_to_lowest, from, false,
                [](int was, int is) { return was > 1 && is == 1; });
    }

    // Every choice of elements that a way leaves open.
    void each_choice(Way const& way, std::size_t at, ItemRatings const& to, ItemSet const& changed,
                     std::function<void(ItemRatings const&, ItemSet const&)> const& body) {
        if (at == way.choices.size()) return body(to, changed);
        ElementChoice const& choice = way.choices[at];
        std::size_t const all = choice.elements.size();
        for (std::size_t bits = 0; bits < std::size_t{1} << all; ++bits) {
            ItemRatings next = to;
            ItemSet with = changed;
            for (std::size_t i = 0; i < all; ++i) {
                if ((bits >> i & 1U) == 0) continue;
                auto const item = std::find(item_ids.begin(), item_ids.end(), choice.elements[i]);
                auto const rating = std::find(rating_words.begin(), rating_words.end(), choice.to);
                next[static_cast<std::size_t>(item - item_ids.begin())] =
                    static_cast<unsigned char>(rating - rating_words.begin());
                with.insert(choice.elements[i]);
            }
            if (with.size() == changed.size() + choice.choose &&
                std::popcount(bits) == static_cast<int>(choice.choose))
                each_choice(way, at + 1, next, with, body);
        }
    }

private:
    static bool is_reached(Evaluation const& evaluation) {
        return evaluation.outcome.certainty == Certainty::known && evaluation.outcome.met;
    }

    template <class MayMove>
    void compare(LeastWays const& ways, ItemRatings const& from, bool wanted, MayMove may_move) {
        std::set<ItemSet> const tried = least(from, wanted, may_move);
        REQUIRE(ways.is_reachable == !tried.empty());
        if (tried.empty()) return;
        CHECK(ways.count == tried.begin()->size());
        CHECK(ways.at_least == ways.count);
        std::set<ItemSet> found;
        for (Way const& way : ways.ways)
            each_choice(way, 0, from, {}, [&](ItemRatings const& to, ItemSet const& changed) {
                CHECK(is_reached(to) == wanted);
                found.insert(changed);
            });
        if (ways.are_all) CHECK(found == tried);
    }

    RulePack pack_;
    Evaluator evaluator_;
    std::vector<bool> reached_;
};

std::string met_when(std::string const& condition, std::string const& before = {}) {
    return before +
           "ladder 'outcome' { each = 'assessment', met = 'met', { 'not_met' }, { 'met', when = " +
           condition + " } }\n";
}

void check_some(std::string const& rules, std::size_t step, std::size_t from = 0) {
    INFO(rules);
    EveryChange all(rules);
    for (std::size_t i = from; i < all_states; i += step) all.check(item_ratings_of(i));
}

std::string const group_rule = R"lua(
local applicable = it.items:where(it.applicable)
local met = applicable:where(it.rating:at_least "fair")
local lowest_ones = applicable:where(it.rating:is "poor")
ladder "standing" { each = "group", met = "met",
  { "poor" },
  { "few", when = count(lowest_ones):at_most(0) },
  { "met", when = all { count(lowest_ones):at_most(0), share(met, applicable):at_least(percent(60)) } },
}
)lua";

}  // namespace

TEST_CASE("the least change is that of trying every change", "[improvement]") {
    struct Shape {
        std::string_view name;
        std::string rules;
    };
    std::vector<Shape> const shapes{
        {"of each group a share, and none at the lowest rating",
         met_when("every(it.groups, it.standing:is 'met')", group_rule)},
        {"of some groups",
         met_when("count(it.groups:where(it.standing:is 'met')):at_least(1)", group_rule)},
        {"of the whole a share",
         met_when("share(it.items:where(it.met), it.items):at_least(percent(75))")},
        {"of each group a little, of the whole more",
         met_when("all { every(it.groups, some(it.items, it.rating:is 'good')), "
                  "count(it.items:where(it.met)):at_least(4) }")},
        {"a mean of means, and a limit",
         "value 'share' { each = 'group', is = share(sum(it.items, points(it.rating)), "
         "count(it.items) * 4) }\n"
         "ladder 'outcome' { each = 'assessment', met = 'fine', by = mean(it.groups, "
         "it.share):round(percent(1), 'half_up'),\n"
         "  { 'weak' }, { 'fair', from = percent(39) }, { 'fine', from = percent(63) } }\n"
         "limit 'two at the lowest' { on = 'outcome', to = 'fair', when = "
         "count(it.items:where(it.rating:is 'poor')):at_least(2) }\n"},
        {"the lowest rating of all", met_when("lowest(it.items, it.rating):at_least 'fair'")},
        {"one item is named",
         met_when("all { some(it.items, all { it.id:is 'a.2', it.rating:is 'good' }), "
                  "count(it.items:where(it.met)):at_least(3) }")},
        {"points, weighted by group",
         "value 'points' { each = 'group', is = sum(it.items, points(it.rating)) }\n" +
             met_when("(sum(it.groups:where(it.id:is 'a'), it.points) * 2 + "
                      "sum(it.groups:where(it.id:is 'b'), it.points)):at_least(30)")},
        {"none of some",
         met_when(
             "none { some(it.items, it.lowest), count(it.items:where(it.highest)):below(2) }")},
        {"neither more nor less", met_when("count(it.items:where(it.rating:is 'fair')):is(3)")},
        {"a group no better than another",
         met_when("all { count(it.items:where(it.met)):at_least(3), "
                  "no(it.groups, count(it.items:where(it.rating:is 'good')):above(2)) }")},
    };
    for (Shape const& shape : shapes) {
        INFO(shape.name);
        check_some(shape.rules, 13);
    }
}

TEST_CASE("so it is under rules that nobody thought of", "[improvement][grown]") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Grower grower(seed);
        std::string const rules =
            met_when("any { " + grower.condition(2) + ", " + grower.condition(2) + " }");
        INFO("seed " << seed);
        if (!told_of(rules, two_group_scheme).empty()) continue;
        check_some(rules, 501, seed);
    }
}

TEST_CASE("the published allowances are the elements that need not be raised", "[improvement]") {
    // Charter Mark: Cabinet Office, scoring; Customer Service Excellence: 80 % of 11, 11, 12, 13 and 10 elements
    struct Published {
        RulePack const& pack;
        std::string_view met, partial;
        std::vector<std::size_t> allowed;
    };
    std::vector<Published> const all{
        {charter_mark(), "full_compliance", "partial_compliance", {3, 4, 3, 3, 2, 2}},
        {cse(), "compliant", "partial", {2, 2, 2, 2, 2}},
    };
    for (auto const& [pack, met, partial, allowed] : all) {
        Evaluator evaluator(pack);
        for (std::size_t short_one = 0; short_one < allowed.size(); ++short_one) {
            std::string const criterion = std::to_string(short_one + 1) + ".";
            Draft draft;
            draft.assessment.pack.id = pack.id();
            draft.visit("v", "full_assessment", "2026-05-21");
            std::size_t elements = 0;
            for (Node const& node : pack.standard().nodes) {
                if (!pack.standard().is_element(node)) continue;
                bool const is_short = node.id.starts_with(criterion);
                elements += is_short ? 1 : 0;
                draft.judge(node.id, is_short ? partial : met);
            }
            INFO(pack.id() << ", criterion " << criterion);
            ImprovementPlan const plan = evaluator.plan(draft.assessment);
            CHECK(elements - plan.rise.count == allowed[short_one]);
            REQUIRE(plan.rise.ways.size() == 1);
            REQUIRE(plan.rise.ways.front().choices.size() == 1);
            CHECK(plan.rise.ways.front().choices.front().elements.size() == elements);
            CHECK(plan.rise.ways.front().choices.front().to == met);
        }
    }
}

TEST_CASE("a result that no ratings can reach says why", "[improvement]") {
    RulePack const pack =
        small_pack(met_when("all { fact 'busy', some(it.items, it.rating:at_least 'fair') }"),
                   two_group_scheme);
    Draft draft = draft_with({1, 1, 1, 1, 1, 1});
    std::vector<Fact> const facts{yes_or_no("busy", false)};
    draft.assessment.organisation.facts = facts;
    ImprovementPlan const plan = Evaluator(pack).plan(draft.assessment);
    CHECK_FALSE(plan.rise.is_reachable);
    CHECK(plan.rise.are_all);
    CHECK(plan.rise.ways.empty());
    REQUIRE_FALSE(plan.rise.because.empty());
    CHECK(plan.rise.because.front().holds == Holds::no);
}

TEST_CASE("an outcome to plan for is one of the ladder's cases", "[improvement]") {
    RulePack const pack = small_pack(met_when("some(it.items, it.met)"), two_group_scheme);
    Draft const draft = draft_with({1, 1, 1, 1, 1, 1});
    Evaluator evaluator(pack);
    CHECK(evaluator.plan(draft.assessment, {.aim = "met"}).aim == "met");
    CHECK(evaluator.plan(draft.assessment, {.aim = "not_met"}).is_reached);
    try {
        static_cast<void>(evaluator.plan(draft.assessment, {.aim = "mett"}));
        FAIL("there is no such outcome");
    } catch (Error const& error) {
        REQUIRE(error.diagnostics().size() == 1);
        CHECK(error.diagnostics().front().code == "unknown-case");
        CHECK(error.diagnostics().front().message == "small has no outcome `mett`");
        CHECK(error.diagnostics().front().nearest == "met");
    }
}

TEST_CASE("where ratings are missing, as few as can be are asked to be high", "[improvement]") {
    Draft draft;
    draft.assessment.pack.id = "cse";
    draft.visit("v", "full_assessment", "2026-05-21");
    for (Node const& node : cse().standard().nodes)
        if (cse().standard().is_element(node) && !node.id.starts_with("1."))
            draft.judge(node.id, "compliant");
    ImprovementPlan const plan = Evaluator(cse()).plan(draft.assessment);
    CHECK(plan.rise.count == 11);
    REQUIRE(plan.rise.ways.size() == 1);
    std::vector<ElementChoice> const& choices = plan.rise.ways.front().choices;
    REQUIRE(choices.size() == 2);
    CHECK(choices[0].choose == 9);
    CHECK(choices[0].to == "compliant");
    CHECK(choices[1].choose == 2);
    CHECK(choices[1].to == "partial");
    CHECK(choices[0].elements.size() == 11);
    CHECK(choices[0].elements == choices[1].elements);
}

TEST_CASE("a plan whose steps run out has a way that is enough, and a bound that holds",
          "[improvement]") {
    std::string const rules =
        met_when("share(it.items:where(it.met), it.items):at_least(percent(75))");
    EveryChange all(rules);
    RulePack const pack = small_pack(rules, two_group_scheme);
    std::size_t ended = 0;
    for (std::size_t state = 0; state < all_states; state += 173) {
        ItemRatings const from = item_ratings_of(state);
        Draft const draft = draft_with(from);
        std::set<ItemSet> const tried =
            all.least(from, true, [](int was, int is) { return is > was; });
        for (std::uint64_t steps = 200; steps < 60'000; steps += steps / 9) {
            Limits limits;
            limits.evaluation_steps = steps;
            INFO("state " << state << ", " << steps << " steps");
            try {
                Evaluator evaluator(pack, limits);
                ImprovementPlan const plan = evaluator.plan(draft.assessment);
                static_cast<void>(
                    improvement_report(plan, evaluator.evaluate(draft.assessment), {}));
                for (LeastWays const* each :
                     {&plan.rise, plan.slip ? &*plan.slip : nullptr,
                      plan.slip_to_lowest ? &*plan.slip_to_lowest : nullptr})
                    if (each != nullptr && each->is_reachable && each->count > 0)
                        CHECK_FALSE(each->ways.empty());
                if (plan.is_reached || !plan.rise.is_reachable) continue;
                ended += plan.rise.count > plan.rise.at_least || !plan.rise.are_all ? 1 : 0;
                REQUIRE_FALSE(tried.empty());
                CHECK(plan.rise.at_least <= tried.begin()->size());
                CHECK(plan.rise.count >= tried.begin()->size());
                for (Way const& way : plan.rise.ways)
                    all.each_choice(way, 0, from, {}, [&](ItemRatings const& to, ItemSet const&) {
                        CHECK(all.is_reached(to));
                    });
            } catch (Error const& error) {
                CHECK(error.kind() == ErrorKind::limit);
            }
        }
    }
    CHECK(ended > 20);
}
