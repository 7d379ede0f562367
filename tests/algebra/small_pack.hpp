#pragma once

#include "catch.hpp"
#include "engine/builder.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay_test {

/// A small scheme: two groups, `a` of four items and `b` of none, rated poor, fair or good (1, 2 and 4
/// points); facts about the organisation. Rules are appended.
inline constexpr std::string_view small_scheme = R"lua(
pack { id = "small", version = "1.0.0", title = "A small scheme" }
levels { "group", "item" }
scale { { "poor", points = 1 }, { "fair", points = 2 }, { "good", points = 4 }, met = "fair" }
deciding { { "moderated", "assessor" } }
visit_kind "visit" {}
evidence_kind "paper" {}
fact "busy" { on = "organisation", type = "yes_no" }
fact "size" { on = "organisation", type = "number" }
fact "since" { on = "organisation", type = "date" }
fact "motto" { on = "organisation", type = "text" }
fact "tongues" { on = "organisation", type = "set" }
group "a" { title = "A", item "a.1" { title = "A1" }, item "a.2" { title = "A2" }, item "a.3" { title = "A3" }, item "a.4" { title = "A4" } }
group "b" { title = "B" }
applicability { may_be_claimed = it.id:present() }
)lua";

inline assay::RulePack small_pack(std::string_view rules, std::string_view scheme = small_scheme) {
    return assay::RulePack::load({{"pack.lua", std::string(scheme) + std::string(rules)}}, "small");
}

/// What loading such a pack says, a problem a line; empty when it loads.
inline std::string told_of(std::string_view rules, std::string_view scheme = small_scheme) {
    try {
        static_cast<void>(small_pack(rules, scheme));
    } catch (assay::Error const& error) {
        return error.what();
    }
    return {};
}

/// Ratings of the items in their order, one letter each: p, f, g; `?` is not rated, `-` claimed not
/// applicable, `x` fair according to one and good according to another.
inline Draft small_draft(std::string_view ratings) {
    Draft draft;
    draft.assessment.pack.id = "small";
    draft.visit("v", "visit", "2026-05-21");
    for (std::size_t i = 0; i < ratings.size(); ++i) {
        std::string const id = "a." + std::to_string(i + 1);
        switch (ratings[i]) {
            case 'p':
                draft.judge(id, "poor");
                break;
            case 'f':
                draft.judge(id, "fair");
                break;
            case 'g':
                draft.judge(id, "good");
                break;
            case 'x':
                draft.judge(id, "fair");
                draft.judge(id, "good", assay::Role::assessor, "A2");
                break;
            case '-':
                draft.claim(id);
                break;
            default:
                break;
        }
    }
    return draft;
}

inline assay::Fact yes_or_no(std::string_view name, bool yes) {
    assay::Fact fact;
    fact.name = name;
    fact.yes = yes;
    return fact;
}

inline assay::Fact number_of(std::string_view name, assay::Number number) {
    assay::Fact fact;
    fact.name = name;
    fact.kind = assay::Fact::Kind::number;
    fact.number = number;
    return fact;
}

inline assay::Fact text_of(std::string_view name, std::string_view text) {
    assay::Fact fact;
    fact.name = name;
    fact.kind = assay::Fact::Kind::text;
    fact.text = text;
    return fact;
}

/// What a value came to: `7`, `3 to 5`, `none`, `yes`, `fair or good`; with `incomplete: ` or
/// `undetermined: ` before it when it is not certain.
inline std::string told(assay::ValueResult const& value) {
    std::string text;
    if (value.certainty != assay::Certainty::known)
        text = std::string(name_of(value.certainty)) + ": ";
    if (value.kind == assay::ValueResult::Kind::none) return text + "none";
    if (value.kind == assay::ValueResult::Kind::number)
        return text + value.low.exact() +
               (value.low == value.high ? "" : " to " + value.high.exact());
    std::string all;
    for (auto const each : value.texts) all += (all.empty() ? "" : " or ") + std::string(each);
    return text + (all.empty() ? "nothing" : all);
}

/// An expression of the assessment, under ratings of a.1 to a.4.
struct Expected {
    std::string_view is;       ///< the expression
    std::string_view ratings;  ///< of a.1 to a.4
    std::string_view comes_to;
};

/// Evaluates all expressions as values of the assessment, each under its ratings and these facts.
inline void check_all(std::vector<Expected> const& cases,
                      std::vector<assay::Fact> const& facts = {}) {
    std::string rules =
        "local a = assessment.items:where(it.applicable)\n"
        "local g = count(a:where(it.rating:is 'good'))\n";
    for (std::size_t i = 0; i < cases.size(); ++i)
        rules += "value \"v" + std::to_string(i) +
                 "\" { each = \"assessment\", is = " + std::string(cases[i].is) + " }\n";
    // an expression that nothing uses is refused
    rules +=
        "value \"of_a\" { each = \"assessment\", is = a }\n"
        "value \"of_g\" { each = \"assessment\", is = g }\n";
    assay::RulePack const pack = small_pack(rules);
    assay::Evaluator evaluator(pack);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        Draft draft = small_draft(cases[i].ratings);
        draft.assessment.organisation.facts = facts;
        INFO(cases[i].is << " of " << cases[i].ratings);
        CHECK(told(evaluator.evaluate(draft.assessment).values[i]) == cases[i].comes_to);
    }
}

}  // namespace assay_test
