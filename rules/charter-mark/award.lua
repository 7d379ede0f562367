-- What goes with an award: partials mended within three months, a surveillance check every year, three years in all.

parameter "remedy_months" {
  is = 3,
  says = "the months within which what partial compliance lacks can be there",
  source = "Cabinet Office, scoring of Charter Mark",
}

parameter "report_months" {
  is = 1,
  says = "the months in which a holder must correct a major non-compliance found at a surveillance check",
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
  says = "{element} is rated {element.rating}, but its shortfall {it} will not be closed within {remedy_months} months of the visit",
  hint = "agree what can be there by then, or say in the rationale why it takes longer",
  why = "partial compliance is allowed only if the gap is closed in that time",
}

check "procedure.major-left-open" {
  each = "shortfall",
  when = all {
    it.element.rating:is "major_non_compliance",
    it.visit.kind.id:is "surveillance_check",
    months(it.visit.date, it.deadline):above(parameter "report_months"),
  },
  severity = "consider",
  says = "the shortfall {it} of {element}, found in a surveillance check, will be closed more than {report_months|month|months} after the check",
  hint = "ask the assessment body by when it wants a report",
  why = "an open failing between two checks can cost the award",
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
  says = "{it} was in partial compliance before, but the surveillance check did not look at it",
  hint = "see whether what was missing is there, and judge the element on this visit",
  why = "partial compliance was allowed only if the gap is closed",
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
  says = "the surveillance check {it} of {date} looked at nothing but what fell short before",
  hint = "look as well at whether what was met then is still kept up",
  why = "what was met once can slip without anybody seeing it",
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
  says = "no assessor came in the {surveillance_months} months before the surveillance check {it} of {date}; it is a yearly one",
  hint = "put the earlier visits into the file, or say why a check was left out",
  why = "the award needs a check every year",
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
  says = "there was no full assessment in the {award_months} months before the surveillance check {it} of {date}; an award is not valid for longer",
  hint = "put the full assessment into the file, or plan the next one",
  why = "a check keeps up an award, it does not renew one",
}
