// How packs say what visits fill a cycle: read, computed, refused.

#include <assay/evaluator.hpp>
#include <assay/pack_check.hpp>
#include <assay/rule_pack.hpp>

#include "algebra/layered.hpp"
#include "algebra/small_pack.hpp"
#include "catch.hpp"

#include <string>
#include <string_view>

using namespace assay;
using namespace assay_test;

namespace {

constexpr std::string_view yearly = R"lua(
parameter "year" { is = 12 }
visit_kind "first" {}
programme "yearly" {
  title = "a visit every year",
  begins = "first",
  months = parameter "year" * 3,
  late = 2,
  missed = "suspension",
  { "visit", at = parameter "year", sees = it.rating:below "good" },
  { "visit", at = 24, missed = "the end" },
}
)lua";

/// All that is wrong with rules that follow the small scheme, without the file's name.
std::string told_without_places(std::string_view rules) {
    try {
        static_cast<void>(small_pack(rules));
    } catch (Error const& error) {
        std::string said;
        for (Diagnostic diagnostic : error.diagnostics()) {
            diagnostic.place = {};
            said += (said.empty() ? "" : "\n") + to_string(diagnostic);
        }
        return said;
    }
    return {};
}

std::string programme(std::string_view inside) {
    return "programme 'p' { begins = 'visit', " + std::string(inside) + " }";
}

}  // namespace

TEST_CASE("a programme says what visits fill a cycle", "[plan][programmes]") {
    RulePack const pack = small_pack(yearly);
    REQUIRE(pack.programmes().size() == 1);
    Programme const& it = pack.programmes().front();
    CHECK(it.id == "yearly");
    CHECK(it.title == "a visit every year");
    CHECK(it.begins == "first");
    CHECK(it.months == 36);
    CHECK(it.late == 2);
    CHECK_FALSE(it.sees_all);
    REQUIRE(it.visits.size() == 3);
    CHECK(it.visits[0].kind == "visit");
    CHECK(it.visits[0].months == 12);
    CHECK(it.visits[0].missed == "suspension");
    CHECK(it.visits[0].sees_some);
    CHECK(it.visits[1].months == 24);
    CHECK(it.visits[1].missed == "the end");
    CHECK_FALSE(it.visits[1].sees_some);
    CHECK(it.visits[1].place.line == it.visits[0].place.line + 1);
    // not declared: cycles repeat, and the next one has to begin
    CHECK(it.visits[2].kind == "first");
    CHECK(it.visits[2].months == 36);
    CHECK(it.visits[2].missed == "suspension");
    CHECK_FALSE(it.visits[2].sees_some);
    for (Remark const& remark : check_pack(pack)) {
        CHECK(remark.code != "unused-parameter");
        CHECK(remark.code != "unused-expression");
    }
}

TEST_CASE("a programme has its id for a title, and no visit may be late, unless it says so",
          "[plan][programmes]") {
    RulePack const pack = small_pack(programme("months = 12, { 'visit', at = 12 }"));
    CHECK(pack.programmes().front().title == "p");
    CHECK(pack.programmes().front().late == 0);
    CHECK(pack.programmes().front().visits.front().missed.empty());
}

TEST_CASE("a layer that sets a programme's number stays guidance", "[plan][programmes]") {
    Shelf shelf;
    shelf.put("small", shelf.files("small").front().text + std::string(yearly));
    shelf.layer("upper", "set 'year' { is = 18, because = 'visits are dear' }");
    RulePack const pack = shelf.load("upper");
    CHECK(pack.layers().back().kind == LayerKind::guidance);
    CHECK(pack.programmes().front().visits.front().months == 18);
    CHECK(pack.programmes().front().months == 54);
}

TEST_CASE("a layer may replace a programme, and add one", "[plan][programmes]") {
    Shelf shelf;
    shelf.put("small", shelf.files("small").front().text + std::string(yearly));
    shelf.layer(
        "upper",
        "programme 'yearly' { replaces = true, begins = 'first', months = 12, { 'visit', at "
        "= 6 } }\n" +
            programme("months = 12, { 'visit', at = 12 }"));
    RulePack const pack = shelf.load("upper");
    REQUIRE(pack.programmes().size() == 2);
    CHECK(pack.programmes()[0].visits.size() == 2);
    CHECK(pack.programmes()[1].layer == 1);
    CHECK(pack.layers().back().kind == LayerKind::guidance);
}

TEST_CASE("what is wrong with a programme is told", "[plan][programmes]") {
    struct Case {
        std::string_view inside, told;
    };
    auto const [inside, told] = GENERATE(values<Case>({
        {"months = 12",
         "the programme `p` has no visits; expected `{ \"annual_review\", at = 12 }` "
         "[wrong-parts]"},
        {"{ 'visit', at = 12 }", "`programme \"p\"` needs `months` [missing-key]"},
        {"months = 12, { 'visit' }", "`programme \"p\"` needs `at` [missing-key]"},
        {"months = 12, { 'vist', at = 12 }",
         "there is no kind of visit `vist`; expected one of `visit`; did you mean `visit`? "
         "[unknown-kind]"},
        {"months = 12, 'visit'",
         "a visit of the programme `p` is not a table that begins with a kind; expected `{ "
         "\"annual_review\", at = 12 }` [wrong-type]"},
        {"months = 12, { 'visit', at = 12, see = it.rated }",
         "`programme` has no key `see`; expected one of `at`, `sees`, `missed`; did you mean "
         "`sees`? "
         "[unknown-key]"},
        {"months = 12, { 'visit', at = 12.5 }",
         "this is not a valid number of months; expected a whole number from 1 to 1200 "
         "[wrong-months]"},
        {"months = 12, { 'visit', at = 0 }",
         "this is not a valid number of months; expected a whole number from 1 to 1200 "
         "[wrong-months]"},
        {"months = 1201, { 'visit', at = 12 }",
         "this is not a valid number of months; expected a whole number from 1 to 1200 "
         "[wrong-months]"},
        {"months = 12, late = -1, { 'visit', at = 12 }",
         "this is not a valid number of months; expected a whole number from 0 to 1200 "
         "[wrong-months]"},
        {"months = 24, { 'visit', at = 24 }, { 'visit', at = 12 }",
         "the visit after 12 months is listed after the visit at 24; expected the visits in order "
         "of time [wrong-months]"},
        {"months = 12, { 'visit', at = 13 }",
         "the visit after 13 months is beyond the cycle of 12 [wrong-months]"},
        {"months = 'x', { 'visit', at = 12 }",
         "`months` is not a constant number; expected months: `12`, `parameter "
         "\"review_months\" * 2` [wrong-type]"},
        {"months = fact 'size', { 'visit', at = 12 }",
         "`months` is not a constant number; expected months: `12`, `parameter "
         "\"review_months\" * 2` [wrong-type]"},
        {"months = 12, { 'visit', at = 12, sees = it.rating }",
         "`sees` is not a condition; expected `it.rating:below \"...\"`, `any { ... }`, "
         "`some(...)` "
         "[wrong-type]"},
    }));
    INFO(inside);
    CHECK(told_without_places(programme(inside)) == told);
}

TEST_CASE("a condition of a visit that always holds is remarked", "[plan][programmes]") {
    RulePack const pack = small_pack(
        programme("months = 12, { 'visit', at = 12, sees = it.rating:at_least 'poor' }"));
    bool told = false;
    for (Remark const& remark : check_pack(pack)) told = told || remark.code == "always-true";
    CHECK(told);
}

TEST_CASE("a visit has to see what its rule may hold for, and what is not rated may be anything",
          "[plan][programmes]") {
    RulePack const pack = small_pack(yearly);
    Evaluator evaluator(pack);
    ProgrammeVisit const& visit = pack.programmes().front().visits[0];
    auto const seen = [&](std::string_view ratings) {
        std::string ids;
        for (Text const id : evaluator.to_see(small_draft(ratings).assessment, visit))
            ids += std::string(id) + " ";
        return ids;
    };
    CHECK(seen("gfp?") == "a.2 a.3 a.4 ");
    CHECK(seen("gggg") == "");
    CHECK(seen("ggxg") == "a.3 ");
    CHECK(seen("ggg-") == "a.4 ");  // what is claimed may have to be judged
    Draft draft = small_draft("ggg-");
    draft.assessment.claims.front().acceptance = Acceptance::accepted;
    CHECK(evaluator.to_see(draft.assessment, visit).empty());
    CHECK(evaluator.to_see(draft.assessment, pack.programmes().front().visits[1]) ==
          std::vector<Text>{"a.1", "a.2", "a.3"});
}

TEST_CASE("a cycle names a programme of the pack, by id or title", "[plan][programmes]") {
    RulePack const pack = small_pack(yearly);
    Evaluator evaluator(pack);
    Draft draft = small_draft("gggg");
    auto const said = [&](std::string_view name) {
        draft.assessment.cycle.programme = name;
        auto const problems = evaluator.validate(draft.assessment);
        return problems.empty() ? std::string() : to_string(problems.front());
    };
    CHECK(said("").empty());
    CHECK(said("yearly").empty());
    CHECK(said("a visit every year").empty());
    CHECK(
        said("yeerly") ==
        "/cycle/programme: there is no programme of visits `yeerly`; expected one of `yearly`; did "
        "you mean `yearly`? [unknown-programme]");
    Evaluator without(small_pack(""));
    CHECK(without.validate(draft.assessment).empty());
}
