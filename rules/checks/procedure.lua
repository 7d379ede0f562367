-- Whether claims, shortfalls, visits and changes were dealt with as they should be.

parameter "voices_of_staff" {
  is = 3,
  says = "how many conversations with one level of staff and no other are worth a look",
  assumption = "one or two tell nothing about how the visit was planned",
}

fact "staff_level" {
  on = "evidence",
  type = "text",
  asks = "Where staff told it: at which level do they work, for example the front line or senior management?",
}

check "procedure.not-applicable-without-reason" {
  each = "claim",
  when = none { it.reason:present() },
  severity = "settle",
  says = "{element} is claimed as not applicable without a reason",
  hint = "say what about the service makes it inapplicable",
  why = "a claim can change the outcome, so somebody must be able to check it",
  owner = "applicant",
  to_do = true,
  instead_of = { "procedure.claim-unanswered" },
  several = "Claimed not applicable without a reason",
}

check "procedure.claim-not-open-to-it" {
  each = "claim",
  when = none { it.permitted },
  severity = "settle",
  says = "{element} is claimed as not applicable, but the standard does not allow that here, so it still counts",
  hint = "rate the element, or ask the assessment body whether it accepts an account instead[; when it may be claimed here: {element.claim_ground}]",
  why = "a reader of the claim believes that the element was left out",
  owner = "applicant",
  instead_of = { "procedure.not-applicable-without-reason" },
  several = "Claimed not applicable where the standard does not allow it",
  to_do = true,
}

check "procedure.claim-needs-an-answer" {
  each = "claim",
  when = all { it.waits_for:present(), none { it.acceptance:is "refused" } },
  severity = "settle",
  says = "{element} is claimed as not applicable, and whether it counts depends on the answer to: {waits_for}",
  hint = "answer it: on the sheet Questions of a workbook, or under `facts` in the file[; when it may be claimed here: {element.claim_ground}]",
  why = "until then there are two results, one for each answer",
  owner = "applicant",
  to_do = true,
}

check "procedure.name-not-filled-in" {
  each = "organisation",
  when = it.name:is "(name of the organisation)",
  severity = "settle",
  says = "the organisation has no name yet, so reports are headed {name}",
  hint = "enter its name: on the sheet About of a workbook, or under `organisation` in the file",
  why = "a report needs a name",
  owner = "applicant",
  to_do = true,
}

check "procedure.claim-unanswered" {
  each = "claim",
  when = all { it.permitted, it.acceptance:is "open", visit.body:present() },
  severity = "settle",
  says = "{element} is claimed as not applicable, and nobody has accepted or refused the claim",
  hint = "accept or refuse it, with a reason",
  why = "an assessor must agree that the element does not apply",
  owner = "assessor",
  to_do = true,
  several = "Nobody has accepted or refused the claim that these do not apply",
}

check "procedure.shortfall-not-said" {
  each = "deciding",
  when = all { none { it.met }, none { it.element.disputed }, no(it.element.shortfalls) },
  severity = "settle",
  says = "{element} is rated {rating}, but no shortfall describes the gap",
  hint = "record what is missing and by when it must be there",
  why = "if the gap is not described, nobody can close it",
  to_do = true,
  several = "Rated below met without a record of what is missing",
}

check "procedure.shortfall-without-deadline" {
  each = "shortfall",
  when = all { none { it.element.met }, any { none { it.missing:present() }, none { it.deadline:present() } } },
  severity = "settle",
  says = "the shortfall {it} of {element} has no deadline, or does not say what is missing",
  hint = "agree what must be there, and by when",
  why = "the next assessor cannot check whether it was put right",
  to_do = true,
  several = "Shortfalls without a deadline, or without saying what is missing",
}

check "procedure.closed-without-action" {
  each = "shortfall",
  when = all {
    it.closed_on:present(),
    none { it.closed_by:present(), some(it.actions, it.status:is "done") },
  },
  severity = "settle",
  says = "the shortfall {it} of {element} was closed on {closed_on}, but no action on it is recorded as done",
  hint = "record what was done, or which visit saw that it is put right",
  why = "a shortfall is closed by what was done about it",
}

check "procedure.better-without-new" {
  each = "deciding",
  when = all {
    it.rating:above(it.previous.rating),
    no(it.cites:where(it.date:above(outer.previous.judged_at.date))),
  },
  severity = "consider",
  says = "{element} rose from {previous.rating} to {rating} since {previous.judged_at.date}, but nothing cited is newer",
  hint = "look for what has changed since, and cite it",
  why = "the same evidence has led to two ratings",
  several = "Rated higher than before on the same evidence",
}

check "procedure.worse-without-new" {
  each = "deciding",
  when = all {
    it.rating:below(it.previous.rating),
    no(it.cites:where(it.date:above(outer.previous.judged_at.date))),
    no(it.element.shortfalls, it.visit:is(outer.judged_at)),
  },
  severity = "consider",
  says = "{element} fell from {previous.rating} to {rating} since {previous.judged_at.date}, but neither new evidence nor a new shortfall explains it",
  hint = "describe what you saw this time",
  why = "the same evidence has led to two ratings",
  several = "Rated lower than before without new evidence or a new shortfall",
}

check "procedure.visit-not-finished" {
  each = "visit",
  when = any {
    all { none { it.took_place }, it.date:at_least(visit.date), it.date:at_most(as_of), some(assessment.deciding) },
    some(it.awaited, it.rated),
  },
  severity = "consider",
  says = "at the {kind} of {date}, {judged} of {in_scope} elements in its scope are rated so far",
  hint = "enter the other ratings of this visit, or remove the visit if it will not take place",
  why = "until the visit is finished, earlier ratings count",
}

check "procedure.site-nobody-looked-at" {
  each = "site",
  when = all { some(assessment.visits, it.took_place), no(it.visits, it.took_place), no(it.evidence), no(it.judgements, it.rated) },
  severity = "consider",
  says = "nobody looked at {title} ({it}), and no evidence comes from there",
  hint = "say which sites were seen, and how the others were sampled",
  why = "one poor service can hide in a total that is met",
  several = "Sites that nobody looked at, and no evidence comes from",
}

check "procedure.one-level-of-staff" {
  each = "evidence",
  by = it.staff_level,
  when = all {
    count(it):at_least(parameter "voices_of_staff"),
    count(it):is(count(assessment.evidence:where(it.staff_level:present()))),
  },
  severity = "consider",
  says = "all staff who were heard work at one level, {staff_level}: {it}",
  hint = "look for what people at other levels say, above all those who serve customers",
  why = "people who plan a service and people who give it often see it differently",
}
