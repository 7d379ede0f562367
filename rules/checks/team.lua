-- Whether the assessment was made by somebody else, with enough time, and whether another assessor would follow it.

parameter "third_cycle_months" {
  is = 72,
  says = "after how many months with one assessor a third cycle begins",
  assumption = "cycles of three years",
}
parameter "minutes_an_element" {
  is = 4,
  says = "the least minutes that an element takes on a visit",
  assumption = "a full assessment of 57 elements takes a day or more; no source has a figure",
}
parameter "minutes_a_site" {
  is = 20,
  says = "the least minutes that a site takes, with the way to it",
  assumption = "a short walk through a small office",
}
parameter "hours_a_day" { is = 8, says = "the hours of a day of a visit, where the file does not say", assumption = "a working day" }

fact "hours" { on = "visit", type = "number", asks = "How many hours did the visit take?" }
fact "earlier_cycles" {
  on = "visit",
  type = "number",
  asks = "In how many earlier cycles did one of these assessors assess the organisation?",
}

check "team.applicant-as-assessor" {
  each = "judgement",
  by = it.author,
  when = all { some(it, it.role:is "self"), some(it, none { it.role:is "self" }) },
  severity = "settle",
  owner = "body",
  says = "the same person rated for the organisation and as an assessor: {element}",
  hint = "check who rated, and correct the author or the role",
  why = "an assessment is made by somebody who does not belong to the organisation",
}

check "team.third-cycle" {
  each = "judgement",
  by = it.author,
  when = all {
    no(it, it.role:is "self"),
    some(it, it.judged_at:is(visit)),
    max(it, months(it.judged_at.date, visit.date)):at_least(parameter "third_cycle_months"),
  },
  severity = "consider",
  owner = "body",
  says = "one assessor has assessed this organisation for {third_cycle_months} months or more: {author}",
  hint = "let somebody else assess, or take part",
  why = "people who know each other for years stop asking",
}

check "team.third-cycle-said" {
  each = "visit",
  when = all { it.took_place, it.earlier_cycles:at_least(2) },
  severity = "consider",
  owner = "body",
  says = "an assessor of the {kind} of {date} has assessed this organisation in {earlier_cycles} earlier cycles",
  hint = "let somebody else assess, or take part",
  why = "people who know each other for years stop asking",
}

check "team.every-rating-the-applicants" {
  each = "assessment",
  when = all {
    count(it.deciding:where(none { it.role:is "self" })):at_least(parameter "enough_ratings"),
    every(it.deciding, all { none { it.role:is "self" }, it.own.rated, it.rating:is(it.own.rating) }),
  },
  severity = "consider",
  says = "all {#deciding} ratings are the organisation's own",
  hint = "look again at the elements that were hardest to judge",
  why = "assessors and applicants nearly always differ somewhere",
}

local function needed(of)
  return of.judged * parameter "minutes_an_element" + count(of.sites) * parameter "minutes_a_site"
end

check "team.too-much-for-the-time" {
  each = "visit",
  when = all {
    it.took_place,
    it.body:present(),
    any {
      all { it.hours:present(), it.team:above(0), needed(it):above(it.hours * it.team * 60) },
      all { it.hours:present(), it.team:is(0), needed(it):above(it.hours * 60) },
      all { none { it.hours:present() }, it.team:above(0), needed(it):above(it.days * it.team * parameter "hours_a_day" * 60) },
    },
  },
  severity = "consider",
  owner = "body",
  says = "{judged} elements were judged at the {kind} of {date} in less time than that takes",
  hint = "check the times of the visit, or say which elements were judged from documents before it",
  why = "ratings that nobody had the time to make were made from papers",
}

check "team.other-assessor-same-evidence" {
  each = "deciding",
  when = all {
    none { it.role:is "self" },
    none { it.author:is(it.previous.author) },
    steps(it.rating, it.previous.rating):at_least(1),
    some(it.cites),
    no(it.cites:where(it.date:above(outer.previous.judged_at.date))),
  },
  severity = "settle",
  says = "{element} was {previous.rating} for {previous.author} and is {rating} for {author}, on the same evidence[; {previous.author} wrote: {previous.rationale}][; {author} writes: {rationale}]",
  hint = "let the two assessors compare their reasons before the report goes out",
  why = "a holder cannot plan when the next assessor disagrees on the same evidence",
  instead_of = { "procedure.better-without-new", "procedure.worse-without-new" },
}
