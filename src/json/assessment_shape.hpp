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
    field<&CustomerGroup::title>("title", "Name of the group."),
    field<&CustomerGroup::description>("description", "Description of the people in the group."),
    extensions<CustomerGroup>(),
};
inline constexpr Shape group_shape =
    shape("customer_group", "A group of customers, as the organisation defines it.", group_fields);

inline constexpr Field organisation_fields[] = {
    field<&Organisation::name>("name", "Name of the organisation.", required),
    field<&Organisation::description>("description", "Work of the organisation."),
    field<&Organisation::facts>("facts", "Answers to the pack's questions about the organisation."),
    field<&Organisation::customer_groups>("customer_groups", group_shape, "The people it serves."),
    extensions<Organisation>(),
};
inline constexpr Shape organisation_shape =
    shape("organisation", "The organisation that is assessed.", organisation_fields);

inline constexpr Field service_fields[] = {
    field<&Service::id>("id", "Id of the service.", declares(Row::service)),
    field<&Service::title>("title", "Name of the service."),
    field<&Service::delivered_by>("delivered_by",
                                  "The contractor or partner that gives the service; absent: the "
                                  "organisation itself."),
    extensions<Service>(),
};
inline constexpr Shape service_shape =
    shape("service", "A service within the scope.", service_fields);

inline constexpr Field site_fields[] = {
    field<&Site::id>("id", "Id of the site.", declares(Row::site)),
    field<&Site::title>("title", "Name of the site."),
    field<&Site::services>("services", "Ids of services offered there.", cites(Row::service)),
    field<&Site::facts>("facts", "Answers to the pack's questions about the site."),
    extensions<Site>(),
};
inline constexpr Shape site_shape = shape(
    "site", "A place, or another part of the organisation, with ratings of its own.", site_fields);

inline constexpr Field scope_fields[] = {
    field<&Scope::title>("title", "The coverage of the certificate in one line.", required),
    field<&Scope::description>("description", "A description of the coverage and of its limits."),
    field<&Scope::services>("services", service_shape, "The services it covers."),
    field<&Scope::sites>("sites", site_shape, "The places it covers."),
    extensions<Scope>(),
};
inline constexpr Shape scope_shape =
    shape("scope", "The coverage of one certificate.", scope_fields);

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
    field<&Visit::assessors>("assessors", "The assessors."),
    field<&Visit::elements>("elements", "Ids of the elements in its scope; absent: all of them."),
    field<&Visit::sites>("sites", "Ids of the sites looked at; absent: not said.",
                         cites(Row::site)),
    field<&Visit::remote>("remote", "True for a remote visit."),
    field<&Visit::unannounced>("unannounced",
                               "True for a visit on a day that the organisation did not know."),
    field<&Visit::joint_with>("joint_with",
                              "Other standards or bodies that assessed on the same days."),
    field<&Visit::notes>("notes", "Anything else worth knowing about it."),
    field<&Visit::facts>("facts", "Answers to the pack's questions about the visit."),
    extensions<Visit>(),
};
inline constexpr Shape visit_shape =
    shape("visit", "A visit, or another review, with judgements of elements.", visit_fields);

inline constexpr Field period_fields[] = {
    field<&Period::from>("from", "First day."),
    field<&Period::to>("to", "Last day.", not_before("from")),
    extensions<Period>(),
};
inline constexpr Shape period_shape =
    shape("period", "The period that something covers.", period_fields);

inline constexpr Field evidence_fields[] = {
    field<&Evidence::id>("id", "Id of the evidence.", declares(Row::evidence)),
    field<&Evidence::title>("title", "Title."),
    field<&Evidence::summary>("summary", "Summary of the content.", {.prose = true}),
    field<&Evidence::kind>("kind", "A kind of evidence that the pack declares.", required),
    field<&Evidence::given>(
        "given", "`document` for evidence that was shown; otherwise said or seen on the visit."),
    field<&Evidence::date>("date", "When it was made, said or seen."),
    field<&Evidence::period>("period", period_shape, "The period that the evidence covers."),
    field<&Evidence::valid_until>("valid_until", "Only if the evidence gives an end date."),
    field<&Evidence::source>("source", "The author."),
    field<&Evidence::origin>("origin", "Source: the organisation or somebody outside it."),
    field<&Evidence::scheme>("scheme", "The other scheme it was first gathered for."),
    field<&Evidence::hash>("hash", "Of the file behind it, as algorithm:hexadecimal."),
    field<&Evidence::location>("location", "Where it is kept; never opened."),
    field<&Evidence::owner>("owner", "The person responsible."),
    field<&Evidence::site>("site", "Id of its site; absent: the whole scope.", cites(Row::site)),
    field<&Evidence::visibility>("visibility", "Readers of reports who may see the evidence."),
    field<&Evidence::supports>(
        "supports", "Ids of the elements, parts and guidance points that the evidence supports."),
    field<&Evidence::facts>("facts", "Answers to the pack's questions about the evidence."),
    extensions<Evidence>(),
};
inline constexpr Shape evidence_shape =
    shape("evidence", "Something that supports a judgement.", evidence_fields);

inline constexpr Field survey_fields[] = {
    field<&Survey::id>("id", "Id of the survey.", declares(Row::survey)),
    field<&Survey::title>("title", "Title."),
    field<&Survey::from>("from", "First day of asking."),
    field<&Survey::to>("to", "Last day of asking.", not_before("from")),
    field<&Survey::method>("method", "How people were asked."),
    field<&Survey::population>("population", "The people who were surveyed."),
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
    field<&Judgement::limbs>("limbs", "Ids of the parts of the element that are met."),
    field<&Judgement::guidance>("guidance", "Ids of the guidance points that are answered."),
    field<&Judgement::evidence>("evidence", "Ids of the evidence cited.", cites(Row::evidence)),
    field<&Judgement::date>("date", "When it was made; absent: on the last day of the visit."),
    field<&Judgement::carried_from>("carried_from", "Id of the visit it was carried forward from.",
                                    cites(Row::visit)),
    field<&Judgement::settles>("settles",
                               "For a moderated judgement: the judgements that it resolves, such "
                               "as judgements/1.3.4/assessor/A1/fa-2026."),
    field<&Judgement::facts>("facts", "Answers to the pack's questions about the judgement."),
    extensions<Judgement>(),
};
inline constexpr Shape judgement_shape =
    shape("judgement", "One author's rating of one element, with the rationale.", judgement_fields);

inline constexpr Field claim_fields[] = {
    field<&Claim::element>("element", "Id of the element.", required),
    field<&Claim::reason>("reason", "Why it does not apply.", {.prose = true}),
    field<&Claim::by>("by", "The author of the claim."),
    field<&Claim::date>("date", "When it was claimed."),
    field<&Claim::acceptance>("acceptance", "The assessor's answer; absent if there is none yet."),
    field<&Claim::decided_by>("decided_by", "The author of the answer."),
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
    field<&Shortfall::missing>("missing", "Description of the gap.", {.prose = true}),
    field<&Shortfall::remediable>("remediable",
                                  "True if the gap can be closed, which is the default.",
                                  {.yes_if_absent = true}),
    field<&Shortfall::deadline>("deadline", "Date by which the gap must be closed."),
    field<&Shortfall::closed_by>("closed_by", "Id of the action, or of the visit, that closed it.",
                                 {.cites = rows(Row::action, Row::visit)}),
    field<&Shortfall::closed_on>("closed_on", "When it was closed."),
    extensions<Shortfall>(),
};
inline constexpr Shape shortfall_shape =
    shape("shortfall", "A gap that an assessor found in an element.", shortfall_fields);

inline constexpr Field action_fields[] = {
    field<&Action::id>("id", "Id of the action.", declares(Row::action)),
    field<&Action::what>("what", "Description of the work.", {.prose = true}),
    field<&Action::who>("who", "The person who will do the work."),
    field<&Action::when>("when", "By when."),
    field<&Action::status>("status", "How far it is; absent: planned."),
    field<&Action::elements>("elements", "Ids of the elements it is for."),
    field<&Action::shortfalls>("shortfalls", "Ids of the shortfalls that the action closes.",
                               cites(Row::shortfall)),
    extensions<Action>(),
};
inline constexpr Shape action_shape = shape("action", "Planned work with a date.", action_fields);

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

inline constexpr Field comment_fields[] = {
    field<&Comment::id>("id", "Id of the comment.", declares(Row::comment)),
    field<&Comment::kind>("kind", "A kind of comment that the pack declares, such as `peer`."),
    field<&Comment::element>("element", "Id of the element; absent: the whole assessment."),
    field<&Comment::site>("site", "Id of the site; absent: the whole scope.", cites(Row::site)),
    field<&Comment::visit>("visit", "Id of the visit that it was made at, or is about.",
                           cites(Row::visit)),
    field<&Comment::author>("author", "Id of the person."),
    field<&Comment::date>("date", "The day it was made."),
    field<&Comment::says>("says", "The comment.", {.prose = true}),
    field<&Comment::visibility>("visibility", "Readers of reports who may see the comment."),
    extensions<Comment>(),
};
inline constexpr Shape comment_shape =
    shape("comment",
          "Something said by a person who rates nothing, such as a peer or a reviewer. It never "
          "decides a result.",
          comment_fields);

inline constexpr Field narrative_fields[] = {
    field<&Narrative::background>("background", "Background of the organisation.", {.prose = true}),
    field<&Narrative::method>("method", "How it was assessed.", {.prose = true}),
    field<&Narrative::strengths>("strengths", "Main findings.", {.prose = true}),
    field<&Narrative::conclusion>("conclusion", "Conclusion.", {.prose = true}),
    extensions<Narrative>(),
};
inline constexpr Shape narrative_shape =
    shape("narrative", "The parts of a report that people write.", narrative_fields);

inline constexpr Field recommendation_fields[] = {
    field<&Recommendation::says>("says", "The recommendation."),
    field<&Recommendation::by>("by", "The author of the recommendation."),
    field<&Recommendation::date>("date", "When."),
    extensions<Recommendation>(),
};
inline constexpr Shape recommendation_shape =
    shape("recommendation", "An assessor's recommendation. Recorded, never computed.",
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
    field<&Decision::says>("says", "The decision."),
    field<&Decision::by>("by", "Id of the certification body."),
    field<&Decision::date>("date", "When."),
    field<&Decision::number>("number", "Number of the certificate."),
    field<&Decision::valid_until>("valid_until", "Last day of the certificate."),
    field<&Decision::suspended_on>("suspended_on", "When it was suspended."),
    field<&Decision::withdrawn_on>("withdrawn_on", "When it was withdrawn."),
    extensions<Decision>(),
};
inline constexpr Shape decision_shape = shape(
    "decision", "A decision by a certification body. Recorded, never computed.", decision_fields);

inline constexpr Field assessment_fields[] = {
    field<&Assessment::format>("format", "The version of this format.",
                               {.required = true, .constant = "assay-assessment/1"}),
    field<&Assessment::id>("id", "Id of the assessment.", required),
    field<&Assessment::title>("title", "Title of the assessment."),
    field<&Assessment::pack>("pack", pack_shape, "The rule pack it was made against.", required),
    field<&Assessment::organisation>("organisation", organisation_shape,
                                     "The organisation that is assessed.", required),
    field<&Assessment::scope>("scope", scope_shape, "Organisation, service and scope.", required),
    field<&Assessment::cycle>("cycle", cycle_shape, "The cycle of visits it belongs to."),
    field<&Assessment::visits>("visits", visit_shape,
                               "Visits and other reviews with judgements of elements."),
    field<&Assessment::evidence>("evidence", evidence_shape,
                                 "Evidence from the organisation and from visits."),
    field<&Assessment::surveys>("surveys", survey_shape, "Surveys of customers."),
    field<&Assessment::judgements>("judgements", judgement_shape,
                                   "Judgements by the organisation and by assessors."),
    field<&Assessment::claims>("claims", claim_shape, "Elements that are claimed not to apply."),
    field<&Assessment::shortfalls>("shortfalls", shortfall_shape, "Shortfalls found by assessors."),
    field<&Assessment::actions>("actions", action_shape, "Description of the work."),
    field<&Assessment::requests>("requests", request_shape,
                                 "Requests to others, for evidence as a rule."),
    field<&Assessment::comments>("comments", comment_shape,
                                 "Comments by people who rate nothing. They decide nothing."),
    field<&Assessment::narrative>("narrative", narrative_shape, "Texts for the report."),
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
