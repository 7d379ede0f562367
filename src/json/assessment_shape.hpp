#pragma once

#include <assay/assessment.hpp>

#include "json/describe.hpp"

// The keys of an assessment. Their order is that of the members, and of the output. All that walks over an
// assessment goes by shapes::assessment; most of it when the program runs (assessment_shape()), the check when it is
// compiled.

namespace assay::json::shapes {

inline constexpr Rule required{.required = true};

constexpr Rule declares(Row row) { return {.required = true, .declares = rows(row)}; }

constexpr Rule cites(Row row) { return {.cites = rows(row)}; }

constexpr Rule not_before(std::string_view key) { return {.not_before = key}; }

inline constexpr Field pack_fields[] = {
    field<&PackReference::id>("id", "Id of the rule pack.", required),
    field<&PackReference::version>("version", "Version of the pack; absent: any."),
    extensions<PackReference>(),
};
inline constexpr Shape pack_shape =
    shape("pack", "The rule pack the assessment was made against.", pack_fields);

inline constexpr Field group_fields[] = {
    field<&CustomerGroup::id>("id", "Id of the group.", declares(Row::group)),
    field<&CustomerGroup::title>("title", "What the group is called."),
    field<&CustomerGroup::description>("description", "Who belongs to it."),
    extensions<CustomerGroup>(),
};
inline constexpr Shape group_shape = shape(
    "customer_group", "People the organisation serves, as it tells them apart.", group_fields);

inline constexpr Field organisation_fields[] = {
    field<&Organisation::name>("name", "What the organisation is called.", required),
    field<&Organisation::description>("description", "What it does."),
    field<&Organisation::facts>("facts", "What the pack asks about the organisation."),
    field<&Organisation::customer_groups>("customer_groups", group_shape, "The people it serves."),
    extensions<Organisation>(),
};
inline constexpr Shape organisation_shape =
    shape("organisation", "Who is assessed.", organisation_fields);

inline constexpr Field service_fields[] = {
    field<&Service::id>("id", "Id of the service.", declares(Row::service)),
    field<&Service::title>("title", "What the service is called."),
    extensions<Service>(),
};
inline constexpr Shape service_shape =
    shape("service", "A service within the scope.", service_fields);

inline constexpr Field site_fields[] = {
    field<&Site::id>("id", "Id of the site.", declares(Row::site)),
    field<&Site::title>("title", "What the site is called."),
    field<&Site::services>("services", "Ids of services offered there.", cites(Row::service)),
    field<&Site::facts>("facts", "What the pack asks about a site."),
    extensions<Site>(),
};
inline constexpr Shape site_shape =
    shape("site", "A place, or another part of the organisation, that can be rated by itself.",
          site_fields);

inline constexpr Field scope_fields[] = {
    field<&Scope::title>("title", "What the certificate covers, in a line.", required),
    field<&Scope::description>("description", "What it covers, and what not."),
    field<&Scope::services>("services", service_shape, "The services it covers."),
    field<&Scope::sites>("sites", site_shape, "The places it covers."),
    extensions<Scope>(),
};
inline constexpr Shape scope_shape =
    shape("scope", "What one certificate covers, or would cover.", scope_fields);

inline constexpr Field cycle_fields[] = {
    field<&Cycle::start>("start", "First day."),
    field<&Cycle::end>("end", "Last day.", not_before("start")),
    field<&Cycle::programme>("programme", "How it is filled with visits: the pack's word."),
    extensions<Cycle>(),
};
inline constexpr Shape cycle_shape =
    shape("cycle", "The span from one full assessment to the next.", cycle_fields);

inline constexpr Field visit_fields[] = {
    field<&Visit::id>("id", "Id of the visit.", declares(Row::visit)),
    field<&Visit::kind>("kind", "A kind of visit that the pack declares.", required),
    field<&Visit::from>("from", "First day.", required),
    field<&Visit::to>("to", "Last day; absent when it took one day.", not_before("from")),
    field<&Visit::body>("body", "Id of the assessment body; absent in a self-assessment."),
    field<&Visit::assessors>("assessors", "Who assessed."),
    field<&Visit::elements>("elements", "Ids of the elements in its scope; absent: all of them."),
    field<&Visit::sites>("sites", "Ids of the sites looked at; absent: not said.",
                         cites(Row::site)),
    field<&Visit::remote>("remote", "Whether it was held at a distance."),
    field<&Visit::notes>("notes", "Anything else worth knowing about it."),
    field<&Visit::facts>("facts", "What the pack asks about a visit."),
    extensions<Visit>(),
};
inline constexpr Shape visit_shape =
    shape("visit", "One occasion on which elements were judged.", visit_fields);

inline constexpr Field period_fields[] = {
    field<&Period::from>("from", "First day."),
    field<&Period::to>("to", "Last day.", not_before("from")),
    extensions<Period>(),
};
inline constexpr Shape period_shape =
    shape("period", "The days that something speaks of.", period_fields);

inline constexpr Field evidence_fields[] = {
    field<&Evidence::id>("id", "Id of the evidence.", declares(Row::evidence)),
    field<&Evidence::title>("title", "What it is called."),
    field<&Evidence::summary>("summary", "What it shows.", {.prose = true}),
    field<&Evidence::kind>("kind", "A kind of evidence that the pack declares.", required),
    field<&Evidence::given>("given", "Whether it was shown, or told or seen on the visit."),
    field<&Evidence::date>("date", "When it was made, said or seen."),
    field<&Evidence::period>("period", period_shape, "The days it speaks of."),
    field<&Evidence::valid_until>("valid_until", "Where the evidence itself says so."),
    field<&Evidence::source>("source", "Who made it."),
    field<&Evidence::origin>("origin", "Whether it comes from the organisation or from outside."),
    field<&Evidence::scheme>("scheme", "The other scheme it was first gathered for."),
    field<&Evidence::hash>("hash", "Of the file behind it, as algorithm:hexadecimal."),
    field<&Evidence::location>("location", "Where it is kept; never opened."),
    field<&Evidence::owner>("owner", "Who answers for it."),
    field<&Evidence::site>("site", "Id of its site; absent: the whole scope.", cites(Row::site)),
    field<&Evidence::visibility>("visibility", "Who may see it in a report."),
    field<&Evidence::supports>("supports",
                               "Ids of elements, limbs and guidance points it speaks to."),
    field<&Evidence::facts>("facts", "What the pack asks about a piece of evidence."),
    extensions<Evidence>(),
};
inline constexpr Shape evidence_shape =
    shape("evidence", "Something that supports a judgement.", evidence_fields);

inline constexpr Field survey_fields[] = {
    field<&Survey::id>("id", "Id of the survey.", declares(Row::survey)),
    field<&Survey::title>("title", "What it is called."),
    field<&Survey::from>("from", "First day of asking."),
    field<&Survey::to>("to", "Last day of asking.", not_before("from")),
    field<&Survey::method>("method", "How people were asked."),
    field<&Survey::population>("population", "Who was asked."),
    field<&Survey::evidence>("evidence", "Id of the evidence that reports it.",
                             cites(Row::evidence)),
    field<&Survey::results>("results", "Named figures, exactly as published."),
    extensions<Survey>(),
};
inline constexpr Shape survey_shape = shape("survey", "A survey of customers.", survey_fields);

inline constexpr Field judgement_fields[] = {
    field<&Judgement::element>("element", "Id of the element.", required),
    field<&Judgement::role>("role", "In which role somebody judged; absent: self."),
    field<&Judgement::author>("author", "Id of the person or body."),
    field<&Judgement::visit>("visit", "Id of the visit; may be absent while there is only one.",
                             {.cites = rows(Row::visit), .needed_among_several = true}),
    field<&Judgement::site>("site", "Id of the site; absent: the whole scope.", cites(Row::site)),
    field<&Judgement::rating>("rating", "A rating of the pack's scale; absent: not rated."),
    field<&Judgement::rationale>("rationale", "Why.", {.prose = true}),
    field<&Judgement::limbs>("limbs", "Ids of the limbs that are met."),
    field<&Judgement::guidance>("guidance", "Ids of the guidance points that are answered."),
    field<&Judgement::evidence>("evidence", "Ids of the evidence it rests on.",
                                cites(Row::evidence)),
    field<&Judgement::date>("date", "When it was made; absent: on the last day of the visit."),
    field<&Judgement::carried_from>("carried_from", "Id of the visit it was carried forward from.",
                                    cites(Row::visit)),
    field<&Judgement::settles>("settles",
                               "Of a moderated one: the judgements it settles, such as "
                               "judgements/1.3.4/assessor/A1/fa-2026."),
    field<&Judgement::facts>("facts", "What the pack asks about a judgement."),
    extensions<Judgement>(),
};
inline constexpr Shape judgement_shape =
    shape("judgement", "What one author holds of one element.", judgement_fields);

inline constexpr Field claim_fields[] = {
    field<&Claim::element>("element", "Id of the element.", required),
    field<&Claim::reason>("reason", "Why it does not apply.", {.prose = true}),
    field<&Claim::by>("by", "Who claims it."),
    field<&Claim::date>("date", "When it was claimed."),
    field<&Claim::acceptance>("acceptance", "What the assessor answered; absent: open."),
    field<&Claim::decided_by>("decided_by", "Who answered."),
    field<&Claim::decided_on>("decided_on", "When."),
    field<&Claim::decision_reason>("decision_reason", "Why it was accepted or refused.",
                                   {.prose = true}),
    extensions<Claim>(),
};
inline constexpr Shape claim_shape =
    shape("claim", "A claim that an element does not apply.", claim_fields);

inline constexpr Field shortfall_fields[] = {
    field<&Shortfall::id>("id", "Id of the shortfall.", declares(Row::shortfall)),
    field<&Shortfall::element>("element", "Id of the element.", required),
    field<&Shortfall::site>("site", "Id of the site; absent: the whole scope.", cites(Row::site)),
    field<&Shortfall::visit>("visit", "Id of the visit that found it.", cites(Row::visit)),
    field<&Shortfall::missing>("missing", "What is missing.", {.prose = true}),
    field<&Shortfall::remediable>("remediable", "Whether it can be mended; absent: it can.",
                                  {.yes_if_absent = true}),
    field<&Shortfall::deadline>("deadline", "By when it has to be mended."),
    field<&Shortfall::closed_by>("closed_by", "Id of the action, or of the visit, that closed it.",
                                 {.cites = rows(Row::action, Row::visit)}),
    field<&Shortfall::closed_on>("closed_on", "When it was closed."),
    extensions<Shortfall>(),
};
inline constexpr Shape shortfall_shape =
    shape("shortfall", "What a judgement below met found missing.", shortfall_fields);

inline constexpr Field action_fields[] = {
    field<&Action::id>("id", "Id of the action.", declares(Row::action)),
    field<&Action::what>("what", "What will be done.", {.prose = true}),
    field<&Action::who>("who", "Who will do it."),
    field<&Action::when>("when", "By when."),
    field<&Action::status>("status", "How far it is; absent: planned."),
    field<&Action::elements>("elements", "Ids of the elements it is for."),
    field<&Action::shortfalls>("shortfalls", "Ids of the shortfalls it mends.",
                               cites(Row::shortfall)),
    extensions<Action>(),
};
inline constexpr Shape action_shape =
    shape("action", "What somebody will do, by when.", action_fields);

inline constexpr Field request_fields[] = {
    field<&Request::id>("id", "Id of the request.", declares(Row::request)),
    field<&Request::elements>("elements", "Ids of the elements it is for."),
    field<&Request::what>("what", "The thing asked for, such as a piece of evidence.",
                          {.prose = true}),
    field<&Request::of>("of", "The person or team that is asked."),
    field<&Request::asked>("asked", "The day it was asked."),
    field<&Request::by>("by", "By when it is wanted."),
    field<&Request::done>("done", "When it came; absent: it is open."),
    field<&Request::evidence>("evidence", "Ids of the evidence that came.", cites(Row::evidence)),
    extensions<Request>(),
};
inline constexpr Shape request_shape =
    shape("request", "A request to somebody, for evidence as a rule, and whether it has come.",
          request_fields);

inline constexpr Field narrative_fields[] = {
    field<&Narrative::background>("background", "Who the organisation is and how it came here.",
                                  {.prose = true}),
    field<&Narrative::method>("method", "How it was assessed.", {.prose = true}),
    field<&Narrative::strengths>("strengths", "What stands out.", {.prose = true}),
    field<&Narrative::conclusion>("conclusion", "What it comes to.", {.prose = true}),
    extensions<Narrative>(),
};
inline constexpr Shape narrative_shape =
    shape("narrative", "The parts of a report that people write.", narrative_fields);

inline constexpr Field recommendation_fields[] = {
    field<&Recommendation::says>("says", "What is recommended."),
    field<&Recommendation::by>("by", "Who recommends it."),
    field<&Recommendation::date>("date", "When."),
    extensions<Recommendation>(),
};
inline constexpr Shape recommendation_shape =
    shape("recommendation", "What an assessor recommends. Recorded, never computed.",
          recommendation_fields);

inline constexpr Field review_fields[] = {
    field<&Review::by>("by", "The reviewer."),
    field<&Review::date>("date", "When."),
    field<&Review::fingerprint>("fingerprint",
                                "Of what was reviewed. `assay review` writes it; a later change is "
                                "named by `assess` and `check`."),
    extensions<Review>(),
};
inline constexpr Shape review_shape =
    shape("review",
          "The assessment body's review of the report before it leaves. Recorded by "
          "`assay review`.",
          review_fields);

inline constexpr Field decision_fields[] = {
    field<&Decision::says>("says", "What was decided."),
    field<&Decision::by>("by", "Id of the certification body."),
    field<&Decision::date>("date", "When."),
    field<&Decision::number>("number", "Number of the certificate."),
    field<&Decision::valid_until>("valid_until", "Last day of the certificate."),
    field<&Decision::suspended_on>("suspended_on", "When it was suspended."),
    field<&Decision::withdrawn_on>("withdrawn_on", "When it was withdrawn."),
    extensions<Decision>(),
};
inline constexpr Shape decision_shape = shape(
    "decision", "What a certification body decided. Recorded, never computed.", decision_fields);

inline constexpr Field assessment_fields[] = {
    field<&Assessment::format>("format", "The version of this format.",
                               {.required = true, .constant = "assay-assessment/1"}),
    field<&Assessment::id>("id", "Id of the assessment.", required),
    field<&Assessment::title>("title", "What the assessment is called."),
    field<&Assessment::pack>("pack", pack_shape, "The rule pack it was made against.", required),
    field<&Assessment::organisation>("organisation", organisation_shape, "Who is assessed.",
                                     required),
    field<&Assessment::scope>("scope", scope_shape, "What is assessed.", required),
    field<&Assessment::cycle>("cycle", cycle_shape, "The cycle of visits it belongs to."),
    field<&Assessment::visits>("visits", visit_shape,
                               "The occasions on which elements were judged."),
    field<&Assessment::evidence>("evidence", evidence_shape, "What is offered and what was found."),
    field<&Assessment::surveys>("surveys", survey_shape, "Surveys of customers."),
    field<&Assessment::judgements>("judgements", judgement_shape, "What was judged, side by side."),
    field<&Assessment::claims>("claims", claim_shape, "Elements that are claimed not to apply."),
    field<&Assessment::shortfalls>("shortfalls", shortfall_shape, "What was found missing."),
    field<&Assessment::actions>("actions", action_shape, "What will be done."),
    field<&Assessment::requests>("requests", request_shape,
                                 "Requests to others, for evidence as a rule."),
    field<&Assessment::narrative>("narrative", narrative_shape, "What people write around it."),
    field<&Assessment::recommendation>("recommendation", recommendation_shape, "The assessor's."),
    field<&Assessment::review>("review", review_shape,
                               "The assessment body's, before the report leaves."),
    field<&Assessment::decision>("decision", decision_shape, "The certification body's."),
    extensions<Assessment>(),
};
inline constexpr Shape assessment = shape(
    "assessment", "One certificate's scope over its cycle: who, what was offered, seen and judged.",
    assessment_fields);

}  // namespace assay::json::shapes
