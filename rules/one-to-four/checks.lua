-- What only this scheme gives reason to ask; the rest is asked by the pack `checks` that it uses. A flag is a point to
-- settle or to consider; its hint says what is missing and where to look, never which score is right.

without "procedure.shortfall-not-said" { because = "the framework keeps no record of shortfalls; a low score is explained by its rationale" }

-- Support ------------------------------------------------------------------------------------------

-- A low score rests on evidence as a high one does.
check "support.nothing-behind-it" {
  replaces = true,
  each = "deciding",
  when = no(it.cites),
  severity = "settle",
  says = "{element} is scored {rating}, but has no evidence",
  hint = "add the evidence for this score",
  why = "without evidence, nobody else can check this score",
}

check "support.no-word-of-people" {
  each = "question",
  when = all {
    some(it.statements, it.rated),
    no(it.statements, some(it.deciding.cites, it.kind.id:is "experience")),
  },
  severity = "consider",
  says = "nothing cited under question {it} shows people's experience",
  hint = "look for what people who use the service, and those close to them, have said",
  why = "the framework asks how care is for people, and they are the ones who know",
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
  says = "question {it} has {percentage}, which is between two bands; its rounding is an assumption of this pack",
  hint = "say how the percentage is rounded, and who decided so",
  why = "the rating depends on the rounding, and no source gives the method",
}

check "score.whole-between-bands" {
  each = "assessment",
  when = between_bands(it.percentage),
  severity = "consider",
  says = "the mean of the questions is {percentage}, which is between two bands; its rounding is an assumption of this pack",
  hint = "say how the percentage is rounded, and who decided so",
  why = "the rating depends on the rounding, and no source gives the method",
}

-- Procedure ----------------------------------------------------------------------------------------

check "procedure.outside-the-visit" {
  each = "deciding",
  when = all { some(it.judged_at.elements), no(it.judged_at.elements, it:is(outer.element)) },
  severity = "consider",
  says = "{element} is scored, but the visit {judged_at} was not to look at it; it is counted in",
  hint = "add the statement to those of the visit, or say why it was looked at",
  why = "a score that was not asked for moves the percentage all the same",
}

check "procedure.claim-not-open-to-it" {
  replaces = true,
  each = "claim",
  when = none { it.permitted },
  severity = "settle",
  says = "{element} is claimed as not applicable, but a statement leaves the count only when no visit looks at it",
  hint = "name the statements that the visit looks at",
  why = "readers of the claim will think that the statement was left out",
}
