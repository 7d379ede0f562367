-- What a careful colleague would ask about before anybody else does. A flag is a point to settle or to consider;
-- its hint says what is missing and where to look, never which score is right.

-- Support ------------------------------------------------------------------------------------------

check "support.nothing-behind-it" {
  each = "deciding",
  when = no(it.cites),
  severity = "settle",
  says = "{element} is scored {rating}, but nothing shown or told stands behind it",
  hint = "link the evidence that the score rests on",
}

check "support.says-nothing-about-it" {
  each = "citation",
  when = all {
    some(it.evidence.offered_for),
    no(it.evidence.offered_for, it:is(outer.element)),
  },
  severity = "settle",
  says = "{element} rests on {evidence}, which is offered for {evidence.offered_for|another statement|other statements} only: {evidence.offered_for}",
  hint = "say in the evidence what it shows about {element}, or take the reference out",
}

check "support.no-word-of-people" {
  each = "question",
  when = all {
    some(it.statements, it.rated),
    no(it.statements, some(it.deciding.cites, it.kind.id:is "experience")),
  },
  severity = "consider",
  says = "nothing cited under question {it} tells of people's experience",
  hint = "look for what people who use the service, and those close to them, have said",
}

-- Time ---------------------------------------------------------------------------------------------

check "time.after-the-visit" {
  each = "citation",
  when = it.evidence.date:above(it.judgement.visit.date),
  severity = "settle",
  says = "{element} was scored on {judgement.visit.date}, but rests on {evidence} of {evidence.date}",
  hint = "correct the date, or keep the evidence for the next visit",
}

-- Text ---------------------------------------------------------------------------------------------

check "text.same-words" {
  each = "deciding",
  by = it.rationale,
  when = count(it):above(1),
  severity = "consider",
  says = "the same rationale stands under {element}",
  hint = "say under each statement what was seen about that statement",
}

check "text.no-rationale" {
  each = "deciding",
  when = none { it.rationale:present() },
  severity = "settle",
  says = "{element} is scored {rating} without a word of rationale",
  hint = "say in a sentence or two what was seen and why it leads to this score",
}

-- Contradiction ------------------------------------------------------------------------------------

check "contradiction.deciders-differ" {
  each = "statement",
  when = it.disputed,
  severity = "settle",
  says = "{it} is scored differently by those whose judgements count the same",
  hint = "let them agree on a moderated judgement, with its reason",
}

-- Score --------------------------------------------------------------------------------------------

-- The bands have gaps of one percent; within a gap the way of rounding decides, and that is an assumption.
local function between_bands(percentage)
  local down, up = percentage:round(percent(1), "down"), percentage:round(percent(1), "up")
  return any {
    all { down:is(percent(38)), up:is(percent(39)) },
    all { down:is(percent(62)), up:is(percent(63)) },
    all { down:is(percent(87)), up:is(percent(88)) },
  }
end

check "score.between-bands" {
  each = "question",
  when = between_bands(it.percentage),
  severity = "consider",
  says = "question {it} comes to {percentage}, which lies between two bands; its rounding is an assumption of this pack",
  hint = "say how the percentage is rounded, and who decided so",
}

check "score.whole-between-bands" {
  each = "assessment",
  when = between_bands(it.percentage),
  severity = "consider",
  says = "the questions come to {percentage}, which lies between two bands; its rounding is an assumption of this pack",
  hint = "say how the percentage is rounded, and who decided so",
}

-- Procedure ----------------------------------------------------------------------------------------

check "procedure.outside-the-visit" {
  each = "deciding",
  when = all { some(it.visit.elements), no(it.visit.elements, it:is(outer.element)) },
  severity = "consider",
  says = "{element} is scored, but the visit {visit} was not to look at it; it is counted in",
  hint = "add the statement to those of the visit, or say why it was looked at",
}

check "procedure.claim-not-open-to-it" {
  each = "claim",
  when = none { it.permitted },
  severity = "settle",
  says = "{element} is claimed not applicable, but a statement leaves the count only when no visit looks at it",
  hint = "name the statements that the visit looks at",
}
