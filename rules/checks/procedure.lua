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
  says = "{element} is claimed not applicable without a reason",
  hint = "say what about the service makes it inapplicable",
  why = "what leaves the count can tip the outcome",
}

check "procedure.claim-not-open-to-it" {
  each = "claim",
  when = none { it.permitted },
  severity = "settle",
  says = "{element} is claimed not applicable, but nothing in the file supports the claim, so it still counts",
  hint = "rate the element, or ask the assessment body whether it accepts an account instead[; when it may be claimed here: {element.claim_ground}]",
  why = "whoever reads the claim believes that the element was left out",
}

check "procedure.claim-needs-an-answer" {
  each = "claim",
  when = all { it.waits_for:present(), none { it.acceptance:is "refused" } },
  severity = "settle",
  says = "{element} is claimed not applicable, and whether it counts depends on the answer to: {waits_for}",
  hint = "answer it: on the sheet Questions of a workbook, or under `facts` in the file[; when it may be claimed here: {element.claim_ground}]",
  why = "until then the results are given for both cases",
}

check "procedure.name-not-filled-in" {
  each = "organisation",
  when = it.name:is "(name of the organisation)",
  severity = "settle",
  says = "the organisation has no name yet, so reports are headed {name}",
  hint = "enter its name: on the sheet About of a workbook, or under `organisation` in the file",
  why = "a report without a name cannot be handed over",
}

check "procedure.claim-unanswered" {
  each = "claim",
  when = all { it.permitted, it.acceptance:is "open", visit.body:present() },
  severity = "settle",
  says = "{element} is claimed not applicable, and after the {visit.kind} of {visit.date} nobody has accepted or refused that",
  hint = "ask the assessor for an answer, with a reason",
  why = "only an assessor can take an element out of the count, and until then it stands on a claim",
}

check "procedure.shortfall-not-said" {
  each = "deciding",
  when = all { none { it.met }, none { it.element.disputed }, no(it.element.shortfalls) },
  severity = "settle",
  says = "{element} is rated {rating}, but nothing says what is missing",
  hint = "record what is missing and by when it is to be there",
  why = "nobody can mend what nobody has named",
}

check "procedure.shortfall-without-deadline" {
  each = "shortfall",
  when = all { none { it.element.met }, any { none { it.missing:present() }, none { it.deadline:present() } } },
  severity = "settle",
  says = "the shortfall {it} of {element} has no deadline, or does not say what is missing",
  hint = "agree what is to be there, and by when",
  why = "the next visit has nothing to hold it against",
}

check "procedure.closed-without-action" {
  each = "shortfall",
  when = all {
    it.closed_on:present(),
    none { it.closed_by:present(), some(it.actions, it.status:is "done") },
  },
  severity = "settle",
  says = "the shortfall {it} of {element} is closed since {closed_on}, but no action on it is said to be done",
  hint = "say what was done, or which visit saw that it is mended",
  why = "a shortfall is closed by what was done about it, not by a date",
}

check "procedure.better-without-new" {
  each = "deciding",
  when = all {
    it.rating:above(it.previous.rating),
    no(it.cites:where(it.date:above(outer.previous.judged_at.date))),
  },
  severity = "consider",
  says = "{element} rose from {previous.rating} to {rating} since {previous.judged_at.date}, but nothing cited is newer than that",
  hint = "look for what has changed since, and cite it",
  why = "the same evidence has led to two ratings",
}

check "procedure.worse-without-new" {
  each = "deciding",
  when = all {
    it.rating:below(it.previous.rating),
    no(it.cites:where(it.date:above(outer.previous.judged_at.date))),
    no(it.element.shortfalls, it.visit:is(outer.judged_at)),
  },
  severity = "consider",
  says = "{element} fell from {previous.rating} to {rating} since {previous.judged_at.date}, but neither new evidence nor a shortfall found since says why",
  hint = "say what was seen this time that was not seen before",
  why = "the same evidence has led to two ratings",
}

check "procedure.visit-not-finished" {
  each = "visit",
  when = any {
    all { none { it.took_place }, it.date:at_least(visit.date), some(assessment.deciding) },
    some(it.awaited, it.rated),
  },
  severity = "consider",
  says = "at the {kind} of {date}, {judged} of {in_scope} elements in its scope have been judged so far",
  hint = "enter the ratings of this visit, or take the visit out of the file if it will not take place",
  why = "until a visit is finished, earlier ratings count in its place",
}

check "procedure.site-nobody-looked-at" {
  each = "site",
  when = all { no(it.visits, it.took_place), no(it.evidence), no(it.judgements, it.rated) },
  severity = "consider",
  says = "nobody looked at {it} ({title}), and no evidence comes from there",
  hint = "say which sites were seen, and how the others were sampled",
  why = "one poor service can hide in a total that is met",
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
  hint = "look for what is said at other levels, above all by those who serve customers",
  why = "who plans a service and who gives it often see it differently",
}
