// Which judgement decides an element, and what is said of a document that does not fit the standard.

#include <assay/evaluator.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

using Lines = std::vector<std::string>;

/// A self-assessment, a full assessment and a review after it.
Draft three_visits() {
    Draft draft;
    draft.visit("sa", "self_assessment", "2025-12-01", "2025-12-05");
    draft.visit("fa", "full_assessment", "2026-05-18", "2026-05-21");
    draft.visit("ar", "annual_review", "2027-05-10");
    return draft;
}

/// Who decides 1.1.1 and what the rating is: `compliant, by A1 (assessor) on fa`.
std::string decided(Draft const& draft, std::string_view as_of = {}) {
    Evaluation const evaluation = evaluate(cse(), draft.assessment, as_of);
    ElementResult const& found = with_id(evaluation.elements, "1.1.1");
    if (found.ratings.empty()) return "unrated";
    std::string text;
    for (Text const each : found.ratings) text += (text.empty() ? "" : " or ") + std::string(each);
    return text + ", by " + std::string(found.author) + " (" + std::string(found.role) + ") on " +
           std::string(found.visit);
}

}  // namespace

TEST_CASE("an element nobody judged is unrated", "[engine][deciding]") {
    Draft const draft = three_visits();
    CHECK(decided(draft) == "unrated");
    Evaluation const evaluation = evaluate(cse(), draft.assessment);
    ElementResult const& found = with_id(evaluation.elements, "1.1.1");
    CHECK(found.role.empty());
    CHECK(found.author.empty());
    CHECK(found.visit.empty());
    CHECK(found.judgement == -1);
}

TEST_CASE("a self-assessment decides where no assessor has judged, however late it is",
          "[engine][deciding]") {
    Draft draft = three_visits();
    draft.judge("1.1.1", "compliant", Role::self, "QM", "ar");
    CHECK(decided(draft) == "compliant, by QM (self) on ar");
    draft.judge("1.1.1", "partial", Role::assessor, "A1", "fa");
    CHECK(decided(draft) == "partial, by A1 (assessor) on fa");
}

TEST_CASE("a later visit outranks an earlier one, even in a weaker role of the same tier",
          "[engine][deciding]") {
    Draft draft = three_visits();
    draft.judge("1.1.1", "non_compliant", Role::body, "CB", "fa");
    draft.judge("1.1.1", "compliant", Role::assessor, "A1", "ar");
    CHECK(decided(draft) == "compliant, by A1 (assessor) on ar");
}

TEST_CASE("within a visit the body decides before moderation, and moderation before an assessor",
          "[engine][deciding]") {
    Draft draft = three_visits();
    draft.judge("1.1.1", "partial", Role::assessor, "A1", "fa");
    draft.judge("1.1.1", "compliance_plus", Role::assessor, "A2", "fa");
    CHECK(decided(draft) == "partial or compliance_plus, by A1 (assessor) on fa");
    draft.judge("1.1.1", "compliant", Role::moderated, "A2", "fa");
    CHECK(decided(draft) == "compliant, by A2 (moderated) on fa");
    draft.judge("1.1.1", "non_compliant", Role::body, "CB", "fa");
    CHECK(decided(draft) == "non_compliant, by CB (body) on fa");
}

TEST_CASE("a visit counts with its last day, whatever the judgement's own date",
          "[engine][deciding]") {
    Draft draft = three_visits();
    draft.visit("long", "rolling_visit", "2026-01-01", "2027-12-31");
    draft.judge("1.1.1", "compliant", Role::assessor, "A1", "long").date = day("2026-01-02");
    draft.judge("1.1.1", "partial", Role::assessor, "A1", "ar").date = day("2027-05-10");
    CHECK(decided(draft) == "compliant, by A1 (assessor) on long");
}

TEST_CASE("what was judged after the as-of date does not count", "[engine][deciding]") {
    Draft draft = three_visits();
    draft.judge("1.1.1", "non_compliant", Role::self, "QM", "sa");
    draft.judge("1.1.1", "partial", Role::assessor, "A1", "fa");
    draft.judge("1.1.1", "compliant", Role::assessor, "A1", "ar");
    CHECK(decided(draft) == "compliant, by A1 (assessor) on ar");
    CHECK(decided(draft, "2027-05-10") == "compliant, by A1 (assessor) on ar");
    CHECK(decided(draft, "2027-05-09") == "partial, by A1 (assessor) on fa");
    CHECK(decided(draft, "2026-05-21") == "partial, by A1 (assessor) on fa");
    CHECK(decided(draft, "2026-05-20") == "non_compliant, by QM (self) on sa");
    CHECK(decided(draft, "2025-12-04") == "unrated");
    CHECK(decided(draft, "2099-01-01") == "compliant, by A1 (assessor) on ar");
}

TEST_CASE("the as-of date picks the visit the evaluation speaks of", "[engine][deciding]") {
    Draft draft = three_visits();
    auto const heading = [&](std::string_view as_of) {
        Evaluation const evaluation = evaluate(cse(), draft.assessment, as_of);
        return std::string(evaluation.visit) + ", " + std::string(evaluation.visit_kind) + " of " +
               evaluation.visit_date.iso() + ", as of " + evaluation.as_of.iso();
    };
    CHECK(heading({}) == "ar, annual review of 2027-05-10, as of 2027-05-10");
    CHECK(heading("2027-05-09") == "fa, full assessment of 2026-05-21, as of 2027-05-09");
    CHECK(heading("2026-05-20") == "sa, self-assessment of 2025-12-05, as of 2026-05-20");
    CHECK(heading("2020-01-01") == ",  of , as of 2020-01-01");
}

TEST_CASE("a document without a visit can be evaluated", "[engine][deciding]") {
    Draft draft;
    draft.judge("1.1.1", "compliant", Role::self, "QM");
    CHECK(decided(draft) == "compliant, by QM (self) on ");
    CHECK(decided(draft, "2026-01-01") == "compliant, by QM (self) on ");
}

TEST_CASE("the judgement of one site decides nothing for the whole", "[engine][deciding]") {
    Draft draft = three_visits();
    std::array<Site, 2> const sites{
        Site{.id = "north", .title = "North", .services = {}, .facts = {}, .extensions = {}},
        Site{.id = "south", .title = "South", .services = {}, .facts = {}, .extensions = {}}};
    draft.assessment.scope.sites = sites;
    draft.judge("1.1.1", "non_compliant", Role::body, "CB", "ar").site = "north";
    CHECK(decided(draft) == "unrated");
    draft.judge("1.1.1", "compliant", Role::self, "QM", "sa");
    CHECK(decided(draft) == "compliant, by QM (self) on sa");

    draft.judge("1.1.2", "compliant", Role::assessor, "A1", "ar").site = "north";
    draft.judge("1.1.1", "compliance_plus", Role::assessor, "A1", "ar").site = "south";
    draft.judge("1.1.3", "", Role::assessor, "A1", "ar").site =
        "south";  // looked at, not rated yet
    Evaluation const evaluation = evaluate(cse(), draft.assessment);
    SiteResult const& north = with_id(evaluation.sites, "north");
    SiteResult const& south = with_id(evaluation.sites, "south");
    CHECK(north.rated == 2);
    CHECK(std::vector<std::uint32_t>(north.ratings.begin(), north.ratings.end()) ==
          std::vector<std::uint32_t>{1, 0, 1, 0});
    CHECK(north.weakest);
    CHECK(south.rated == 1);
    CHECK(std::vector<std::uint32_t>(south.ratings.begin(), south.ratings.end()) ==
          std::vector<std::uint32_t>{0, 0, 0, 1});
    CHECK_FALSE(south.weakest);
}

TEST_CASE("no site is the weakest where every site is met throughout", "[engine][deciding]") {
    Draft draft = three_visits();
    std::array<Site, 3> const sites{
        Site{.id = "north", .title = "North", .services = {}, .facts = {}, .extensions = {}},
        Site{.id = "south", .title = "South", .services = {}, .facts = {}, .extensions = {}},
        Site{.id = "west", .title = "West", .services = {}, .facts = {}, .extensions = {}}};
    draft.assessment.scope.sites = sites;
    draft.judge("1.1.1", "compliant", Role::assessor, "A1", "fa").site = "north";
    draft.judge("1.1.1", "compliance_plus", Role::assessor, "A1", "fa").site = "south";
    auto const weakest = [&] {
        std::string all;
        for (SiteResult const& each : evaluate(cse(), draft.assessment).sites)
            if (each.weakest) all += std::string(each.id) + " ";
        return all;
    };
    CHECK(weakest().empty());
    draft.judge("1.1.2", "partial", Role::assessor, "A1", "fa").site = "south";
    CHECK(weakest() == "south ");
    draft.judge("1.1.2", "non_compliant", Role::assessor, "A1", "fa").site = "north";
    CHECK(weakest() == "north south ");  // one of two each, and nobody was in the west
}

TEST_CASE(
    "of two previous judgements of one date, the first author's counts, then the first visit's",
    "[engine][deciding]") {
    RulePack const pack = RulePack::load({{"pack.lua", R"lua(
pack { id = "previous", version = "1.0.0", title = "Previous" }
levels { "item" }
scale { "poor", "fair", "good" }
deciding { { "assessor" } }
visit_kind "visit" {}
item "1" { title = "1" }
value "before" { each = "item", is = it.deciding.previous.rating }
)lua"}},
                                         "previous");
    struct Earlier {
        std::string_view author, visit, rating;
    };
    auto const before = [&](std::vector<Earlier> const& earlier) {
        Draft draft;
        draft.assessment.pack.id = "previous";
        draft.visit("v1", "visit", "2025-05-01");
        draft.visit("v2", "visit", "2025-05-01");
        draft.visit("v3", "visit", "2026-05-01");
        for (Earlier const& each : earlier)
            draft.judge("1", each.rating, Role::assessor, each.author, each.visit);
        draft.judge("1", "good", Role::assessor, "C", "v3");
        Evaluation const evaluation = evaluate(pack, draft.assessment);
        return std::string(evaluation.elements.front().values.front().texts.front());
    };
    // whatever their order in the file
    CHECK(before({{"A", "v2", "poor"}, {"B", "v1", "fair"}}) == "poor");
    CHECK(before({{"B", "v1", "fair"}, {"A", "v2", "poor"}}) == "poor");
    CHECK(before({{"A", "v1", "poor"}, {"A", "v2", "fair"}}) == "poor");
    CHECK(before({{"A", "v2", "fair"}, {"A", "v1", "poor"}}) == "poor");
}

TEST_CASE("a judgement without a rating decides nothing", "[engine][deciding]") {
    Draft draft = three_visits();
    draft.judge("1.1.1", "", Role::assessor, "A1", "fa");
    CHECK(decided(draft) == "unrated");
    draft.judge("1.1.1", "partial", Role::self, "QM", "sa");
    CHECK(decided(draft) == "partial, by QM (self) on sa");
}

TEST_CASE("equal deciders that differ leave open only what depends on them", "[engine][deciding]") {
    auto const with = [](std::string_view one, std::string_view other) {
        Draft draft = all_rated(cse(), "compliant");
        draft.judgement_of("1.1.1").rating = draft.keep(one);
        draft.judge("1.1.1", other, Role::assessor, "A2");
        return draft;
    };
    auto const outcome = [](Draft const& draft) {
        return words(evaluate(cse(), draft.assessment).outcome.reachable);
    };
    CHECK(outcome(with("compliant", "compliance_plus")) == Lines{"met"});
    CHECK(outcome(with("compliant", "partial")) == Lines{"met"});
    CHECK(outcome(with("compliant", "non_compliant")) == Lines{"not_met", "met"});
    Draft draft = with("compliant", "partial");
    for (auto const* const id : {"1.1.2", "1.1.3"}) draft.judgement_of(id).rating = "partial";
    CHECK(outcome(draft) == Lines{"not_met", "met"});
    Evaluation const evaluation = evaluate(cse(), draft.assessment);
    CHECK(evaluation.outcome.certainty == Certainty::incomplete);
    CHECK(words(with_id(evaluation.elements, "1.1.1").ratings) == Lines{"partial", "compliant"});
    draft.judge("1.1.1", "compliant", Role::moderated, "A1");
    CHECK(outcome(draft) == Lines{"met"});
}

TEST_CASE("of equal deciders that agree the first by author stands for them",
          "[engine][deciding]") {
    Draft draft = three_visits();
    draft.judge("1.1.1", "compliant", Role::assessor, "B2", "fa");
    draft.judge("1.1.1", "compliant", Role::assessor, "A1", "fa");
    CHECK(decided(draft) == "compliant, by A1 (assessor) on fa");
}

TEST_CASE("what a later visit did not look at stands with its earlier visit",
          "[engine][deciding]") {
    Draft draft = three_visits();
    draft.judge("1.1.1", "compliance_plus", Role::assessor, "A1", "fa");
    draft.judge("1.1.2", "partial", Role::assessor, "A1", "fa");
    draft.judge("1.1.2", "compliant", Role::assessor, "A1", "ar");
    CHECK(decided(draft) == "compliance_plus, by A1 (assessor) on fa");
    CHECK(with_id(evaluate(cse(), draft.assessment).elements, "1.1.2").visit == "ar");
}

TEST_CASE("a judgement carried forward decides like one made on its visit", "[engine][deciding]") {
    Draft draft = three_visits();
    draft.judge("1.1.1", "compliance_plus", Role::assessor, "A1", "fa");
    draft.judge("1.1.1", "compliance_plus", Role::assessor, "A1", "ar").carried_from = "fa";
    draft.judge("1.1.2", "compliant", Role::assessor, "A1", "ar");
    CHECK(decided(draft) == "compliance_plus, by A1 (assessor) on ar");
    draft.judge("1.1.1", "partial", Role::moderated, "A1", "ar");
    CHECK(decided(draft) == "partial, by A1 (moderated) on ar");
}

TEST_CASE("a pack may let the latest judgement decide in whatever role", "[engine][deciding]") {
    RulePack const pack = RulePack::load(
        cse_files("scheme.lua", R"(deciding { { "body", "moderated", "assessor" }, { "self" } })",
                  R"(deciding { { "self", "assessor" } })"),
        "cse-latest", assay::packs_in({ASSAY_SOURCE_DIR "/rules"}));
    Draft draft = three_visits();
    draft.judge("1.1.1", "partial", Role::assessor, "A1", "fa");
    draft.judge("1.1.1", "compliant", Role::self, "QM", "ar");
    draft.judge("1.1.2", "partial", Role::assessor, "A1", "fa");
    draft.judge("1.1.2", "compliant", Role::self, "QM", "fa");
    draft.judge("1.1.3", "compliant", Role::body, "CB", "fa");
    Evaluation const evaluation = evaluate(pack, draft.assessment);
    CHECK(with_id(evaluation.elements, "1.1.1").role == "self");
    CHECK(with_id(evaluation.elements, "1.1.2").role == "self");
    CHECK(with_id(evaluation.elements, "1.1.3")
              .ratings.empty());  // a role the pack does not name decides nothing
}

TEST_CASE("an element that does not exist is named with the one that is meant",
          "[engine][unusable]") {
    Draft draft = three_visits();
    for (std::string_view const element : {"4.3.4", "4.5.4", "4.3", "4.1.2.a"})
        draft.judge(element, "compliant", Role::assessor, "A1", "fa");
    draft.claim("9.9.9");
    draft.shortfall("S1", "1.1.1O", "a thing", "2026-08-01");
    draft.evidence("E1", "document", "2026-01-01", {"1.1.1", "4.5.4", "4.1.2.z"});
    draft.assessment.visits[1].elements = draft.keep(Lines{"1.1.1", "5.2.7"});
    Action action;
    action.id = "X1";
    action.elements = draft.keep(Lines{"3.3.33"});
    draft.assessment.actions.push_back(action);
    CHECK(
        problems(cse(), draft.assessment) ==
        lines({
            "/visits/1/elements/1: there is no element `5.2.7` in cse 1.0.0; did you mean `5.2.5`? "
            "[unknown-element]",
            "/evidence/0/supports/1: there is no element `4.5.4` in cse 1.0.0; did you mean "
            "`4.3.4`? [unknown-element]",
            "/evidence/0/supports/2: there is no element `4.1.2.z` in cse 1.0.0 [unknown-element]",
            "/judgements/1/element: there is no element `4.5.4` in cse 1.0.0; did you mean "
            "`4.3.4`? [unknown-element]",
            "/judgements/2/element: there is no element `4.3`; `4.3` is a "
            "subcriterion [unknown-element]",
            "/judgements/3/element: there is no element `4.1.2.a`; `4.1.2.a` is a part of 4.1.2; "
            "did "
            "you mean `4.1.2`? [unknown-element]",
            "/claims/0/element: there is no element `9.9.9` in cse 1.0.0 [unknown-element]",
            "/shortfalls/0/element: there is no element `1.1.1O` in cse 1.0.0; did you mean "
            "`1.1.1`? [unknown-element]",
            "/actions/0/elements/0: there is no element `3.3.33` in cse 1.0.0; did you mean "
            "`3.3.3`? [unknown-element]",
        }));
}

TEST_CASE("a rating misspelt as real reports do is named with the one that is meant",
          "[engine][unusable]") {
    for (std::string const rating : {"complaint plus", "Complaint Plus", "Compliant Plus",
                                     "compliance +", "compliance pluses", "Compliance Plus"}) {
        Draft draft = three_visits();
        draft.judge("1.1.1", rating, Role::assessor, "A1", "fa");
        CHECK(problems(cse(), draft.assessment) ==
              "/judgements/0/rating: there is no rating `" + rating +
                  "`; expected one of `non_compliant`, `partial`, `compliant`, `compliance_plus`; "
                  "did you mean "
                  "`compliance_plus`? [unknown-rating]\n");
    }
    auto const meant = [](std::string_view rating) {
        Draft draft = three_visits();
        draft.judge("1.1.1", rating, Role::assessor, "A1", "fa");
        return Evaluator(cse()).validate(draft.assessment).at(0).nearest;
    };
    CHECK(meant("Non-Compliant") == "non_compliant");
    CHECK(meant("Partially Compliant") == "partial");
    CHECK(meant("partial compliance") == "partial");
    CHECK(meant("fully compliant") == "compliant");
    CHECK(meant("satisfactory").empty());
}

TEST_CASE(
    "kinds, limbs, guidance points and facts that the pack does not know are told with what it "
    "knows",
    "[engine][unusable]") {
    Draft draft = three_visits();
    draft.assessment.visits[2].kind = "anual_review";
    draft.evidence("E1", "documents", "2026-01-01", {"1.1.1"});
    auto const judge = [&draft](std::string_view element) -> Judgement& {
        return draft.judge(element, "compliant", Role::assessor, "A1", "fa");
    };
    judge("4.1.2").limbs = draft.keep(Lines{"4.1.2.a", "4.1.2.d"});
    judge("1.1.1").guidance = draft.keep(Lines{"1.1.1.g1", "1.1.1.g9"});
    judge("1.1.2").limbs = draft.keep(Lines{"1.1.2.a"});
    Fact unknown;
    unknown.name = "charge";
    Fact wrong;
    wrong.name = "visitors";
    wrong.kind = Fact::Kind::text;
    wrong.text = "yes";
    std::array const facts{unknown, wrong};
    draft.assessment.organisation.facts = facts;
    auto const found = problems(cse(), draft.assessment);
    CHECK(found ==
          lines({
              "/organisation/facts/charge: cse 1.0.0 does not ask for the fact `charge`; did you "
              "mean "
              "`charges`? [unknown-fact]",
              "/organisation/facts/visitors: the answer to the fact `visitors` has the wrong type; "
              "expected `true` or `false` [wrong-type]",
              "/visits/2/kind: there is no kind of visit `anual_review`; expected one of "
              "`self_assessment`, `pre_assessment`, `full_assessment`, `annual_review`, "
              "`rolling_visit`, `unannounced_visit`; did you "
              "mean `annual_review`? [unknown-kind]",
              "/evidence/0/kind: there is no kind of evidence `documents`; expected one of "
              "`document`, `data`, `survey`, `observation`, `conversation`, `testimony`, "
              "`mystery_shopping`, `other_inspection`; did you mean `document`? [unknown-kind]",
              "/judgements/0/limbs/1: 4.1.2 has no part `4.1.2.d`; expected one of `4.1.2.a`, "
              "`4.1.2.b`, `4.1.2.c`; did you mean `4.1.2.a`? [unknown-limb]",
              "/judgements/1/guidance/1: 1.1.1 has no guidance point `1.1.1.g9`; expected one of "
              "`1.1.1.g1`, `1.1.1.g2`, `1.1.1.g3`; did you mean `1.1.1.g1`? "
              "[unknown-guidance]",
              "/judgements/2/limbs/0: 1.1.2 has no part `1.1.2.a`; expected none: this element has "
              "no parts "
              "[unknown-limb]",
          }));
}

TEST_CASE("one author judges an element once in one role on one visit", "[engine][unusable]") {
    Draft draft = three_visits();
    draft.judge("1.1.1", "compliant", Role::assessor, "A1", "fa");
    draft.judge("1.1.1", "partial", Role::assessor, "A2", "fa");
    draft.judge("1.1.1", "partial", Role::moderated, "A1", "fa");
    draft.judge("1.1.1", "partial", Role::assessor, "A1", "ar");
    CHECK(problems(cse(), draft.assessment).empty());
    draft.judge("1.1.1", "compliant", Role::assessor, "A1", "fa");
    draft.claim("3.1.2");
    draft.claim("3.3.3");
    draft.claim("3.1.2");
    CHECK(problems(cse(), draft.assessment) ==
          lines({
              "/claims/2/element: `3.1.2` is claimed as not applicable twice [duplicate-claim]",
          }));
    draft.assessment.claims.clear();
    CHECK_THROWS_AS(Evaluator(cse()).evaluate(draft.assessment), Error);
    CHECK(problems(cse(), draft.assessment) ==
          lines({
              "/judgements/4: `A1` rates 1.1.1 twice in the same role and visit; first at "
              "/judgements/0 [duplicate-judgement]",
          }));
}

TEST_CASE("what cannot be evaluated is one Error with all that is wrong", "[engine][unusable]") {
    Draft draft = three_visits();
    draft.judge("4.5.4", "complaint plus", Role::assessor, "A1", "fa");
    draft.claim("4.5.4");
    try {
        static_cast<void>(Evaluator(cse()).evaluate(draft.assessment));
        FAIL("evaluated");
    } catch (Error const& error) {
        CHECK(error.diagnostics().size() == 3);
        CHECK(error.diagnostics() == Evaluator(cse()).validate(draft.assessment));
    }
    CHECK_THROWS_AS(Evaluator(cse()).explain(three_visits().assessment, "4.5.4"), Error);
}
