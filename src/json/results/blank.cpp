#include "json/results/blank.hpp"

#include <assay/storage.hpp>

#include "json/results/write.hpp"

#include <span>

namespace assay::json {
namespace {

constexpr auto nothing_yet = [](auto const& /*object*/) { return List<Text>(); };

constexpr auto blank_pack = result({}, {}, member("id", &BlankAssessment::pack),
                                   member("version", &BlankAssessment::version));

// An answer is put in beside its question.
constexpr auto blank_facts =
    result({}, {}, member("facts that can be given", &BlankAssessment::facts));

constexpr auto blank_organisation =
    result({}, {}, constant("name", "(name of the organisation)"),
           optional<blank_facts>("extensions", [](BlankAssessment const& blank) {
               return blank.facts.empty() ? nullptr : &blank;
           }));

constexpr auto blank_scope = result({}, {}, constant("title", "(what the assessment covers)"));

constexpr auto blank_cycle = result({}, {}, member("programme", &BlankAssessment::programme));

constexpr auto blank_visit =
    result({}, {}, constant("id", "visit-1"), member("kind", &BlankAssessment::visit_kind),
           member("from", &BlankAssessment::visit_date));

constexpr auto blank_about = result({}, {}, member("about", &BlankAssessment::Judgement::about));

constexpr auto blank_judgement =
    result({}, {}, member("element", &BlankAssessment::Judgement::element), constant("rating", ""),
           constant("rationale", ""), member("evidence", nothing_yet),
           member<blank_about>("extensions", Itself{}));

constexpr auto blank_shape = result(
    {}, {}, constant("format", "assay-assessment/1"), member("id", &BlankAssessment::id),
    member<blank_pack>("pack", Itself{}), member<blank_organisation>("organisation", Itself{}),
    member<blank_scope>("scope", Itself{}),
    optional<blank_cycle>(
        "cycle",
        [](BlankAssessment const& blank) { return blank.programme.empty() ? nullptr : &blank; }),
    member<blank_visit>(
        "visits",
        [](BlankAssessment const& blank) { return std::span(&blank, blank.visit_date ? 1 : 0); }),
    member("evidence", nothing_yet),
    member<blank_judgement>("judgements", &BlankAssessment::judgements),
    member("claims", nothing_yet), member("shortfalls", nothing_yet),
    member("actions", nothing_yet));

}  // namespace

std::string blank_json(BlankAssessment const& blank) { return document<blank_shape>(blank); }

}  // namespace assay::json
