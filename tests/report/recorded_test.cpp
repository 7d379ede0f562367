// Schemes that count or measure: what a judgement records is shown where its rating would be.

#include <assay/report.hpp>

#include "catch.hpp"
#include "report/builder.hpp"

using namespace assay;
using namespace assay_test;

namespace {

constexpr std::string_view scheme = R"lua(
pack { id = "credits", version = "1.0.0", title = "Credits" }
levels { "part", "section" }
scale { { "no" }, { "yes" }, met = "yes" }
deciding { { "assessor" }, { "self" } }
visit_kind "visit" { title = "visit" }
fact "achieved" { on = "judgement", type = "number" }
fact "checked" { on = "judgement", type = "yes_no" }
fact "seen_on" { on = "judgement", type = "date" }
fact "tools" { on = "judgement", type = "set" }
fact "remark" { on = "judgement", type = "text" }
part "1" { title = "All", section "1.1" { title = "Energy" }, section "1.2" { title = "Water" }, section "1.3" { title = "Waste" } }
value "total" { each = "part", is = sum(assessment.judgements, it.achieved) }
ladder "standing" { each = "part", met = "enough", by = it.total,
  { "few", from = 0, says = "{total} credits" }, { "enough", from = 10, says = "{total} credits: enough" }, open = "not known" }
ladder "outcome" { each = "assessment", met = "good", { "poor", says = "poor" },
  { "good", when = every(it.parts, it.standing:is "enough"), says = "good" }, open = "open" }
)lua";

class Credits {
public:
    Credits() {
        draft_.assessment.pack.id = "credits";
        draft_.visit("v", "visit", "2026-03-12");
    }

    /// Gives the last judgement a rationale.
    void explain_last(std::string_view rationale) {
        draft_.assessment.judgements.back().rationale = draft_.keep(rationale);
    }

    void record(std::string_view element, std::vector<Fact> const& facts,
                std::string_view rating = {}, Role role = Role::assessor,
                std::string_view author = "A1") {
        Judgement& judgement = draft_.judge(element, rating, role, author, "v");
        judgement.facts = draft_.assessment.storage.keep(List<Fact>(facts));
    }

    [[nodiscard]] std::string explained(std::string_view node) {
        auto const evaluation = evaluator_.evaluate(draft_.assessment);
        return explanation_report(evaluator_.explain(draft_.assessment, node), evaluation, {});
    }
    [[nodiscard]] std::string assessed() {
        return outcome_report(evaluator_.evaluate(draft_.assessment), draft_.assessment, {});
    }
    [[nodiscard]] Document document() {
        std::vector<Explanation> const explanations{evaluator_.explain(draft_.assessment, "")};
        auto const evaluation = evaluator_.evaluate(draft_.assessment);
        return ReportTemplate().make(evaluation, draft_.assessment, explanations, {});
    }

private:
    RulePack pack_ = RulePack::load({{"pack.lua", std::string(scheme)}}, "credits");
    Evaluator evaluator_{pack_};
    Draft draft_;
};

Fact fact(std::string_view name, Fact::Kind kind) {
    Fact made;
    made.name = name;
    made.kind = kind;
    return made;
}
Fact number(std::string_view name, std::string_view value) {
    Fact made = fact(name, Fact::Kind::number);
    made.number = Number::parse(value).value();
    return made;
}
Fact text(std::string_view name, std::string_view value) {
    Fact made = fact(name, Fact::Kind::text);
    made.text = value;
    return made;
}
Fact yes(std::string_view name) {
    Fact made = fact(name, Fact::Kind::yes_no);
    made.yes = true;
    return made;
}

}  // namespace

TEST_CASE("what is recorded in place of a rating is shown in its place", "[report][recorded]") {
    Credits credits;
    credits.record("1.1", {number("achieved", "7.25"), yes("checked"),
                           text("seen_on", "2026-03-11"), text("remark", "as metered")});
    credits.record("1.2", {number("achieved", "3")}, {}, Role::assessor, "");
    std::string const values =
        "achieved: 7.25, checked: yes, seen on: 11 March 2026, remark: as metered";

    std::string const element = credits.explained("1.1");
    CHECK_THAT(element, contains_text("Not rated yet for the whole scope."));
    CHECK_THAT(element,
               contains_text("A1 recorded achieved: 7.25, checked: yes, seen on: 11 March"));
    CHECK_THAT(element, contains_text("remark: as metered, in the visit"));
    CHECK_THAT(credits.explained("1.2"),
               contains_text("The assessor recorded achieved: 3, in the"));
    CHECK(element.find("rated it  ") == element.npos);

    std::string const part = credits.explained("1");
    CHECK_THAT(part, contains_text("Recorded values, without a rating:"));
    CHECK_THAT(part, contains_text("1.2    Water: achieved: 3\n"));
    CHECK_THAT(part, contains_text("1.3    Waste: not rated\n"));

    CHECK_THAT(credits.assessed(), contains_text("□ not rated, values recorded   · not rated"));
    CHECK_THAT(credits.assessed(), contains_text("1 All  □□·  10.25 credits: enough"));
    for (std::string const& report : {to_text(credits.document()), to_markdown(credits.document()),
                                      to_html(credits.document())}) {
        CHECK_THAT(report, contains_text("achieved: 3"));
        CHECK_THAT(report, contains_text("remark: as metered"));
        CHECK_THAT(report, contains_text("2 not rated, values recorded"));
        CHECK_THAT(report, contains_text("1 not rated"));
    }
    CHECK_THAT(to_markdown(credits.document()), contains_text(values));
}

TEST_CASE("what is recorded stands beside a rating, too", "[report][recorded]") {
    Credits credits;
    credits.record("1.1", {number("achieved", "7")}, "yes");
    CHECK_THAT(credits.explained("1.1"),
               contains_text("A1 rated this yes (achieved: 7) in the visit of 12 March 2026."));
    CHECK_THAT(to_text(credits.document()), contains_text("(achieved: 7)"));
}

TEST_CASE("of several that record, the one that would decide is shown", "[report][recorded]") {
    Credits credits;
    credits.record("1.1", {number("achieved", "1")}, {}, Role::self, "Q");
    credits.record("1.1", {number("achieved", "2")}, {}, Role::assessor, "A1");
    CHECK_THAT(credits.explained("1"), contains_text("1.1    Energy: achieved: 2\n"));
    std::string const element = credits.explained("1.1");
    CHECK_THAT(element, contains_text("Q recorded achieved: 1, in the visit of 12 March 2026."));
}

TEST_CASE("a judgement without a rating or a value says so", "[report][recorded]") {
    Credits credits;
    credits.record("1.1", {});
    credits.explain_last("not looked at yet");
    CHECK_THAT(credits.explained("1.1"),
               contains_text("A1 gave no rating in the visit of 12 March 2026."));
    CHECK_THAT(to_text(credits.document()), contains_text("no rating"));
}
