-- Scores are added up for each question, over the statements that were looked at, and turned into a percentage of
-- what they could be; the whole is the mean of the questions. Whole percents fall into bands: 25 to 38, 39 to 62, 63 to
-- 87, 88 to 100. Between them are gaps, so the rounding decides: 62.5 % is good or not.

parameter "halves" {
  is = "half_up",
  says = "how a percentage is rounded to a whole one",
  assumption = "bands are published in whole per cent; the rounding is not published",
}

-- What keeps a question below the band of its percentage.
parameter "ones" {
  is = 1,
  says = "how many scores of 1 limit a question to requires improvement",
  assumption = "that low scores limit a question is published; the exact wording could not be checked",
}
parameter "twos" {
  is = 1,
  says = "how many scores of 1 or 2 limit a question to good",
  assumption = "that low scores limit a question is published; the exact wording could not be checked",
}

-- What keeps the whole below the band of its percentage.
parameter "outstanding_for_outstanding" {
  is = 2,
  says = "how many questions must be outstanding for the whole to be",
  source = "Care Quality Commission, rating principles of 2022",
  assumption = "the principles of 2022 limit the band that the scores lead to",
}
parameter "poor_for_good" {
  is = 1,
  says = "how many questions below good limit the whole to good",
  source = "Care Quality Commission, rating principles of 2022",
  assumption = "the principles of 2022 limit the band that the scores lead to",
}
parameter "poor_for_improvement" {
  is = 2,
  says = "how many questions below good limit the whole to requires improvement",
  source = "Care Quality Commission, rating principles of 2022",
  assumption = "the principles of 2022 limit the band that the scores lead to",
}
parameter "inadequate_for_improvement" {
  is = 1,
  says = "how many inadequate questions limit the whole to requires improvement",
  source = "Care Quality Commission, rating principles of 2022",
  assumption = "the principles of 2022 limit the band that the scores lead to",
}
parameter "inadequate_for_inadequate" {
  is = 2,
  says = "how many inadequate questions make the whole inadequate",
  source = "Care Quality Commission, rating principles of 2022",
  assumption = "the principles of 2022 limit the band that the scores lead to",
}

-- A statement that no visit looked at leaves the count; one that the latest visit names stays open until it is scored,
-- and one that was scored on an earlier visit keeps its score.
local looked_at = named "looked at" (it.statements:where(any {
  no(visit.elements),
  some(visit.elements, it:is(outer)),
  it.rated,
}))

for _, level in ipairs { "assessment", "question" } do
  value "looked_at" { each = level, is = count(looked_at) }
  value "unscored" { each = level, is = count(looked_at:where(none { it.rated })) }
end

value "points" { each = "question", is = sum(looked_at, points(it.rating)) }
value "percentage" { each = "question", is = share(it.points, it.looked_at * 4) }
value "percentage" { each = "assessment", is = mean(it.questions, it.percentage) }

ladder "band" {
  each = "question",
  met = "good",
  by = it.percentage:round(percent(1), parameter "halves"),
  { "inadequate", says = "{percentage}: inadequate[; {unscored} not scored yet]" },
  { "requires_improvement", from = percent(39), says = "{percentage}: requires improvement[; {unscored} not scored yet]" },
  { "good", from = percent(63), says = "{percentage}: good[; {unscored} not scored yet]" },
  { "outstanding", from = percent(88), says = "{percentage}: outstanding[; {unscored} not scored yet]" },
  open = "{looked_at} looked at[; {unscored} not scored yet]",
}

local ones = named "scored 1" (looked_at:where(it.rating:is "1"))
local twos = named "scored 1 or 2" (looked_at:where(it.rating:at_most "2"))

limit "scores of 1" {
  on = "band", to = "requires_improvement",
  when = count(ones):at_least(parameter "ones"),
}

limit "scores of 1 or 2" {
  on = "band", to = "good",
  when = count(twos):at_least(parameter "twos"),
}

ladder "outcome" {
  each = "assessment",
  met = "good",
  by = it.percentage:round(percent(1), parameter "halves"),
  { "inadequate", says = "These scores give an overall rating of inadequate." },
  { "requires_improvement", from = percent(39), says = "These scores give an overall rating of requires improvement." },
  { "good", from = percent(63), says = "These scores give an overall rating of good." },
  { "outstanding", from = percent(88), says = "These scores give an overall rating of outstanding." },
  open = "No overall rating yet[: {unscored} {unscored|statement still needs|statements still need} a score].",
  tally = "{looked_at} of {#statements} statements were looked at.[ The mean of the questions is {percentage}.]",
}

local outstanding = named "outstanding" (it.questions:where(it.band:is "outstanding"))
local inadequate = named "inadequate" (it.questions:where(it.band:is "inadequate"))
local below_good = named "below good" (it.questions:where(it.band:below "good"))

limit "few outstanding questions, or one below good" {
  on = "outcome", to = "good",
  when = any {
    count(outstanding):below(parameter "outstanding_for_outstanding"),
    count(below_good):at_least(parameter "poor_for_good"),
  },
}

limit "questions below good" {
  on = "outcome", to = "requires_improvement",
  when = any {
    count(inadequate):at_least(parameter "inadequate_for_improvement"),
    count(below_good):at_least(parameter "poor_for_improvement"),
  },
}

limit "inadequate questions" {
  on = "outcome", to = "inadequate",
  when = count(inadequate):at_least(parameter "inadequate_for_inadequate"),
}
