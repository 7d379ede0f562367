-- Whether what was recommended and decided follows from the ratings, the visit and the cycle. Both are written in plain
-- words; the lists say which words speak for an award and which against it. Where a text has neither, nothing is asked.

parameter "words_for" {
  is = {
    "recommend", "recommends", "recommended", "award", "awarded", "award is continued", "continued", "continues", "continuation",
    "granted", "grant", "successful", "pass", "passed", "certificate issued", "certification", "certify",
    "accredited", "accreditation", "retain", "retained", "renewed", "approved", "confirmed",
    "maintained",
  },
  says = "words of a text for an award",
}
parameter "words_against" {
  is = {
    "not recommend", "not recommended", "not be recommended", "not able to recommend", "cannot recommend", "can't recommend",
    "cannot be recommended", "unable to recommend", "don't recommend", "no recommendation", "not award", "not awarded",
    "not be awarded", "not be made", "no award", "not grant", "not granted", "not be granted", "not successful",
    "not been successful", "unsuccessful", "not certify", "not accredited",
    "not be accredited", "not approve", "not approved", "not be approved", "not confirm", "not confirmed", "not be confirmed",
    "not pass", "not passed", "not yet ready", "not ready", "fail", "failed", "fails",
    "withhold", "withheld", "defer", "deferred", "deferral", "postpone", "postponed", "decline", "declined",
    "refuse", "refused", "refusal", "reject", "rejected", "suspend", "suspended", "suspension", "withdraw", "withdrawn",
    "withdrawal", "revoked", "not renew", "not renewed", "not be renewed", "not continue", "not continued",
    "not be continued", "not retain", "not retained", "not be retained", "not maintained", "not be maintained",
  },
  says = "words of a text against an award",
}
-- `The suspension is lifted` is for an award, although it has a word against one.
parameter "words_of_return" {
  is = { "lifted", "lift the suspension", "reinstate", "reinstated", "suspension is ended", "suspension has ended" },
  says = "words of a text that gives back an award",
}

local function is_against(text)
  return all { text:mentions(parameter "words_against"), none { text:mentions(parameter "words_of_return") } }
end
local function is_for(text)
  return all { any { text:mentions(parameter "words_for"), text:mentions(parameter "words_of_return") }, none { is_against(text) } }
end

check "conclusion.recommendation-against-ratings" {
  each = "assessment",
  when = any {
    all { is_for(it.recommendation), none { it.outcome_met } },
    all { is_against(it.recommendation), it.outcome_met },
  },
  severity = "settle",
  says = "the recommendation does not follow from the ratings: {recommendation}",
  hint = "compare the recommendation with the outcome, and correct it or explain the difference in the conclusion",
  why = "a body that decides must be able to follow the recommendation",
}

check "conclusion.decision-against-ratings" {
  each = "assessment",
  when = any {
    all { is_for(it.decision), none { it.outcome_met } },
    all { is_against(it.decision), it.outcome_met },
  },
  severity = "settle",
  owner = "body",
  says = "the decision does not follow from the ratings: {decision}",
  hint = "record why the body decided otherwise, or correct the decision",
  why = "the next assessor and the applicant need to know why the ratings were not followed",
}

check "conclusion.decision-against-recommendation" {
  each = "assessment",
  when = any {
    all { is_for(it.decision), is_against(it.recommendation) },
    all { is_against(it.decision), is_for(it.recommendation) },
  },
  severity = "consider",
  owner = "body",
  says = "the decision differs from the recommendation",
  hint = "record why the body decided otherwise",
  why = "a body may decide otherwise, with a reason",
}

check "conclusion.recommended-too-early" {
  each = "assessment",
  when = it.recommended_on:below(visit.date),
  severity = "settle",
  says = "the recommendation is dated {recommended_on}, before the {visit.kind} ended on {visit.date}",
  hint = "correct the date, or recommend anew after the visit",
  why = "a recommendation is based on the whole visit",
}

check "conclusion.decided-too-early" {
  each = "assessment",
  when = any { it.decided_on:below(it.recommended_on), it.decided_on:below(visit.date) },
  severity = "settle",
  owner = "body",
  says = "the decision is dated {decided_on}, before the visit ended or the recommendation was made",
  hint = "correct the date, or record the later decision",
  why = "a decision is based on the visit and on the recommendation",
}

check "conclusion.decided-without-recommendation" {
  each = "assessment",
  when = all { it.decision:present(), none { it.recommendation:present() } },
  severity = "settle",
  owner = "body",
  says = "a decision is recorded without a recommendation",
  hint = "enter what the assessor recommended",
  why = "the body decides on what an assessor recommends",
}

check "conclusion.decided-by-the-assessor" {
  each = "assessment",
  when = any {
    it.decided_by:is(it.recommended_by),
    it.decided_by:is(organisation.name),
    some(it.deciding, it.author:is(outer.decided_by)),
  },
  severity = "settle",
  owner = "body",
  says = "{decided_by} decided on an assessment of their own",
  hint = "let somebody at the body decide who took no part in the assessment",
  why = "only a certification body decides, and nobody decides on their own work",
}

check "conclusion.valid-beyond-the-cycle" {
  each = "assessment",
  when = it.decided_until:above(it.cycle_end),
  severity = "settle",
  owner = "body",
  says = "the decision is valid until {decided_until}, and the cycle ends on {cycle_end}",
  hint = "correct the wrong date",
  why = "an award is valid for the cycle that it was given for",
}

check "conclusion.claim-decides" {
  each = "assessment",
  when = all { it.claims_decide, visit.body:present() },
  severity = "settle",
  says = "the outcome depends on what is claimed as not applicable: {claims}",
  hint = "accept or refuse the claims with a reason that a reader can check",
  why = "a claim can turn a fail into a pass, or the other way round",
}

check "conclusion.claim-would-decide" {
  each = "assessment",
  when = all { it.claims_decide, none { visit.body:present() } },
  severity = "consider",
  owner = "applicant",
  says = "the outcome depends on what is claimed as not applicable: {claims}",
  hint = "prepare the reason, and what to show if the claim is refused",
  why = "an assessor may refuse the claim",
}
