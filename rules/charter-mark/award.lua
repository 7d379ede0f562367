-- What goes with an award: partials put right within three months, a surveillance check every year, three years in all.

parameter "remedy_months" {
  is = 3,
  says = "the months within which partial compliance can be put right",
  source = "Cabinet Office, scoring of Charter Mark",
}

parameter "report_months" {
  is = 1,
  says = "the months that a holder has for a major non-compliance found at a surveillance check",
  assumption = "one assessor described a holder who had a month; no published rule was found",
}

parameter "award_months" {
  is = 36,
  says = "the months for which an award is valid",
  source = "Cabinet Office, Charter Mark website as archived in 2010",
}

parameter "surveillance_months" {
  is = 15,
  says = "the months after which a visit by the assessor is late",
  assumption = "the check is yearly; how late it may be was not published, so three months of grace are given",
}

check "procedure.remedy-too-late" {
  each = "shortfall",
  when = all {
    it.element.rating:is "partial_compliance",
    none { it.closed_on:present() },
    any { none { it.remediable }, months(it.visit.date, it.deadline):above(parameter "remedy_months") },
  },
  severity = "settle",
  says = "{element} is rated {element.rating}, but its shortfall {it} cannot be put right within {remedy_months} months of the visit",
  hint = "agree an earlier deadline, or say in the rationale why it takes longer",
  why = "partial compliance means that the rest can be put right within three months",
  several = "Partial compliance with a shortfall that cannot be put right in time",
  instead_of = { "follow-up.cannot-be-put-right" },
}

check "procedure.major-left-open" {
  each = "shortfall",
  when = all {
    it.element.rating:is "major_non_compliance",
    it.visit.kind.id:is "surveillance_check",
    months(it.visit.date, it.deadline):above(parameter "report_months"),
  },
  severity = "consider",
  says = "the shortfall {it} of {element} was found at a surveillance check and is due more than {report_months|month|months} later",
  hint = "ask the assessment body by when it needs a report",
  why = "a major non-compliance that stays open can end the award",
}

-- Surveillance looks at every partial of the award, and at whether the rest is kept up.
check "procedure.partial-not-looked-at" {
  each = "element",
  when = all {
    visit.kind.id:is "surveillance_check",
    it.rating:is "partial_compliance",
    no(it.judgements, all {
      it.visit:is(visit),
      it.rated,
      none { it.role:is "self", it.carried_from:present() },
    }),
  },
  severity = "settle",
  says = "{it} was rated partial compliance, and nobody rated it at the surveillance check",
  hint = "check whether the gap is closed, and rate {it} at this visit",
  why = "a surveillance check covers every element that fell short",
  several = "Partial compliance that nobody rated at the surveillance check",
}

check "procedure.only-partials-looked-at" {
  each = "visit",
  when = all {
    it.kind.id:is "surveillance_check",
    it.took_place,
    some(assessment.judgements, it.visit:is(outer)),
    no(assessment.judgements, all {
      it.visit:is(outer),
      it.rated,
      none { it.role:is "self", it.carried_from:present() },
      none { it.previous.rating:below "full_compliance" },
    }),
  },
  severity = "consider",
  says = "the surveillance check of {date} covered only elements that fell short before",
  hint = "rate some elements that were met, too",
  why = "a surveillance check covers continued use as well as shortfalls",
}

check "procedure.surveillance-late" {
  each = "visit",
  when = all {
    it.kind.id:is "surveillance_check",
    it.took_place,
    no(assessment.visits, all {
      it.took_place,
      none { it.kind.id:is "self_assessment" },
      it.date:below(outer.date),
      months(it.date, outer.date):at_most(parameter "surveillance_months"),
    }),
  },
  severity = "consider",
  says = "there was no visit in the {surveillance_months} months before the surveillance check of {date}",
  hint = "enter the earlier visits, or say why there was none",
  why = "the award depends on a check every year",
}

check "procedure.award-run-out" {
  each = "visit",
  when = all {
    it.kind.id:is "surveillance_check",
    it.took_place,
    no(assessment.visits, all {
      it.took_place,
      it.kind.id:is "full_assessment",
      it.date:at_most(outer.date),
      months(it.date, outer.date):at_most(parameter "award_months"),
    }),
  },
  severity = "settle",
  says = "there was no full assessment in the {award_months} months before the surveillance check of {date}, so the award has ended",
  hint = "enter the full assessment, or plan the next one",
  why = "a surveillance check does not renew an award",
}
