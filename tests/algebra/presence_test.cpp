// Whether a value is there, certainly none, or not known yet.

#include <assay/evaluator.hpp>
#include <assay/json.hpp>

#include "algebra/small_pack.hpp"
#include "catch.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace assay;
using namespace assay_test;

TEST_CASE("what is computed of nothing is certainly none", "[plan][presence]") {
    // `good` is rows of which there are none, since no item is rated good
    std::string const good = "a:where(it.rating:is 'good')";
    check_all({
        {"mean(" + good + ", points(it.rating))", "pfpf", "none"},
        {"max(" + good + ", points(it.rating))", "pfpf", "none"},
        {"min(" + good + ", points(it.rating))", "pfpf", "none"},
        {"lowest(" + good + ", it.rating)", "pfpf", "none"},
        {"highest(" + good + ", it.rating)", "pfpf", "none"},
        {"share(" + good + ", " + good + ")", "pfpf", "none"},
        {"share(0, count(a) - 4)", "pfpf", "none"},
        {"share(count(a), count(a) - 5)", "pfpf", "none"},  // a share of less than nothing
        {"count(a) / g", "pfpf", "none"},
        {"sum(" + good + ", points(it.rating))", "pfpf", "0"},
        {"count(" + good + ")", "pfpf", "0"},
    });
}

TEST_CASE("what may still come to something is not none", "[plan][presence]") {
    std::string const good = "a:where(it.rating:is 'good')";
    check_all({
        {"mean(" + good + ", points(it.rating))", "pfp?", "incomplete: none"},
        {"max(" + good + ", points(it.rating))", "pfp?", "incomplete: none"},
        {"share(" + good + ", " + good + ")", "pfp?", "incomplete: none"},
        {"count(a) / g", "pfp?", "incomplete: none"},
        {"highest(" + good + ", it.rating)", "pfp?", "incomplete: poor or fair or good"},
        {"mean(" + good + ", points(it.rating)):present()", "pfp?", "incomplete: open"},
        {"mean(" + good + ", points(it.rating)):at_least(0)", "pfp?", "incomplete: open"},
        {"highest(" + good + ", it.rating):at_least 'poor'", "pfp?", "incomplete: open"},
        {"highest(" + good + ", it.rating):present()", "pfp?", "incomplete: open"},
        {"points(highest(" + good + ", it.rating))", "pfp?", "incomplete: none"},
        {"(fact 'size'):at_least(0)", "pfpf", "incomplete: open"},
        {"(fact 'size' + 1):present()", "pfpf", "incomplete: open"},
        {"months(fact 'since', as_of):present()", "pfpf", "incomplete: open"},
    });
}

TEST_CASE("what is computed of none is none, and every comparison with it is no",
          "[plan][presence]") {
    std::string const mean = "mean(a:where(it.rating:is 'good'), points(it.rating))";
    std::string const high = "highest(a:where(it.rating:is 'good'), it.rating)";
    std::vector<std::pair<std::string, std::string_view>> table{
        {"(" + mean + " + 1)", "none"},
        {"(1 - " + mean + ")", "none"},
        {"(" + mean + " * fact 'size')", "none"},  // whatever the size is
        {"(fact 'size' / " + mean + ")", "none"},
        {"share(" + mean + ", 4)", "none"},
        {mean + ":round(1, 'down')", "none"},
        {"points(" + high + ")", "none"},
        {"steps(" + high + ", 'poor')", "none"},
        {"sum(it.groups, " + mean + ")", "none"},
        {"max(it.groups, " + mean + ")", "none"},
        {mean + ":present()", "no"},
        {high + ":present()", "no"},
        {"none { " + mean + ":present() }", "yes"},
        {high + ":one_of { 'poor', 'fair', 'good' }", "no"},
        {high + ":is(" + high + ")", "no"},
        {"at_least(" + mean + ") { some(a), no(a) }", "no"},
        {"some(it.groups, " + mean + ":above(0))", "no"},
        {"every(it.groups, " + mean + ":above(0))", "no"},
        {"count(it.groups:where(" + mean + ":present()))", "0"},
    };
    for (std::string const relation : {"at_least", "at_most", "above", "below", "is"}) {
        table.emplace_back(mean + ":" + relation + "(2)", "no");
        table.emplace_back("(count(a)):" + relation + "(" + mean + ")", "no");
        table.emplace_back(high + ":" + relation + " 'fair'", "no");
        table.emplace_back("months(fact 'since', as_of):" + relation + "(" + mean + ")", "no");
    }
    std::vector<Expected> cases;
    for (auto const& [is, comes_to] : table) cases.push_back({is, "pfpf", comes_to});
    check_all(cases);
}

TEST_CASE("a Lua function that reads none is not called", "[plan][presence]") {
    std::string const reads =
        "reads = { m = mean(a:where(it.rating:is 'good'), points(it.rating)), s = fact 'size' }";
    check_all({
        {"computed { " + reads + ", returns = 'number', by = function(given) return given.m end }",
         "pfpf", "none"},
        {"computed { " + reads + ", returns = 'yes_no', by = function(given) return true end }",
         "pfpf", "no"},
        {"computed { " + reads + ", returns = 'number', by = function(given) return given.m end }",
         "pfp?", "incomplete: none"},
    });
}

TEST_CASE("a row whose number is none leaves the others without a sum or a mean",
          "[plan][presence]") {
    RulePack const pack = small_pack(R"lua(
        value "mean" { each = "group", is = mean(it.items, points(it.rating)) }
        value "of_all" { each = "assessment", is = mean(it.groups, it.mean) }
        value "sum" { each = "assessment", is = sum(it.groups, it.mean) }
        value "of_those" { each = "assessment", is = mean(it.groups:where(it.mean:present()), it.mean) }
    )lua");
    Evaluation const rated = evaluate(pack, small_draft("ffff").assessment);
    CHECK(told(value(rated, "a", "mean")) == "2");
    CHECK(told(value(rated, "b", "mean")) == "none");  // a group of no items
    CHECK(told(with_id(rated.values, "of_all")) == "none");
    CHECK(told(with_id(rated.values, "sum")) == "none");
    CHECK(told(with_id(rated.values, "of_those")) == "2");
    Evaluation const open = evaluate(pack, small_draft("fff?").assessment);
    CHECK(told(with_id(open.values, "of_those")) == "incomplete: 1.75 to 2.5");
}

TEST_CASE("a fully rated assessment is known, though a mean of nothing is none",
          "[plan][presence]") {
    RulePack const pack = small_pack(R"lua(
        value "good" { each = "assessment", is = mean(it.items:where(it.rating:is "good"), points(it.rating)) }
        ladder "outcome" { each = "assessment", met = "some", { "nothing" }, { "some", when = it.good:at_least(0) } }
        ladder "bands" { each = "assessment", met = "much", by = it.good, { "little" }, { "much", from = 3 } }
        ladder "or_else" { each = "assessment", by = it.good, { "little" }, { "much", from = 3 }, { "many", when = count(it.items):above(3) } }
        ladder "only_bands" { each = "assessment", met = "low", by = it.good, open = "?", { "low", from = 0, says = "low" }, { "high", from = 3 } }
        value "reached" { each = "assessment", is = it.only_bands:at_least "low" }
        value "there" { each = "assessment", is = it.only_bands:present() }
    )lua");
    Evaluation const rated = evaluate(pack, small_draft("pfpf").assessment);
    CHECK(rated.outcome.certainty == Certainty::known);
    CHECK(words(rated.outcome.reachable) == std::vector<std::string>{"nothing"});
    // there is no band of no number, not even the lowest
    for (std::string_view const name : {"bands", "only_bands"}) {
        LadderResult const& bands = with_id(rated.ladders, name);
        CHECK(bands.certainty == Certainty::known);
        CHECK(bands.reachable.empty());
        CHECK_FALSE(bands.met);
        CHECK(bands.says.empty());
    }
    CHECK(told(with_id(rated.values, "reached")) == "no");
    CHECK(told(with_id(rated.values, "there")) == "no");
    CHECK(words(with_id(rated.ladders, "or_else").reachable) == std::vector<std::string>{"many"});
    CHECK(rated.failures.empty());

    Evaluation const open = evaluate(pack, small_draft("pfp?").assessment);
    CHECK(open.outcome.certainty == Certainty::incomplete);
    LadderResult const& either = with_id(open.ladders, "only_bands");
    CHECK(either.certainty == Certainty::incomplete);
    CHECK(words(either.reachable) == std::vector<std::string>{"low", "high"});
    CHECK(told(with_id(open.values, "reached")) == "incomplete: open");  // or there is no band
}

TEST_CASE("a certain none is null in JSON, and what is not known has no value",
          "[plan][presence]") {
    RulePack const pack = small_pack(R"lua(
        value "good" { each = "assessment", is = mean(it.items:where(it.rating:is "good"), points(it.rating)) }
        value "best" { each = "assessment", is = highest(it.items:where(it.rating:is "good"), it.rating) }
        ladder "bands" { each = "assessment", by = it.good, { "low", from = 0 }, { "high", from = 3 } }
    )lua");
    std::string const rated =
        to_json(evaluate(pack, small_draft("pfpf").assessment), Layout::one_line);
    CHECK_THAT(rated, contains_text(R"({"id":"good","value":null})"));
    CHECK_THAT(rated, contains_text(R"({"id":"best","value":null})"));
    CHECK_THAT(rated,
               contains_text(R"({"ladder":"bands","case":null,"certainty":"known","met":false)"));
    std::string const open =
        to_json(evaluate(pack, small_draft("pfp?").assessment), Layout::one_line);
    CHECK_THAT(open, contains_text(R"({"id":"good","certainty":"incomplete"})"));
}

TEST_CASE("a single case that may not hold is no certain result", "[plan][presence]") {
    RulePack const pack = small_pack(R"lua(
        ladder "outcome" { each = "assessment", met = "good", { "good", when = some(it.items, it.rating:is "good") } }
    )lua");
    Evaluation const open = evaluate(pack, small_draft("pfp?").assessment);
    CHECK(open.outcome.certainty == Certainty::incomplete);
    CHECK_FALSE(open.outcome.met);
    Evaluation const met = evaluate(pack, small_draft("pfpg").assessment);
    CHECK(met.outcome.certainty == Certainty::known);
    CHECK(met.outcome.met);
}
