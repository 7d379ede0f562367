-- Whether evidence speaks for the day that is judged, and whether the visits came when they should.

parameter "late_after_months" {
  is = 15,
  says = "after how many months a visit by an assessment body is late",
  assumption = "reviews are yearly; how late one may be was not published, so three months of grace are given",
}

-- An age is told once for each piece of evidence. It is measured to the last day on which somebody judged by it, so a
-- visit that has not been made makes nothing old.
check "time.out-of-date" {
  each = "evidence",
  when = some(it.cited_by, all {
    it.judged_at.took_place,
    months(outer.date, it.judged_at.date):above(outer.kind.valid_months),
  }),
  severity = "consider",
  says = "{it} ({title}, {kind} of {date}) is more than {kind.valid_months} months older than the rating of {cited_by}",
  hint = "look for something newer, or say why it still describes the service",
  why = "services change, and so do their customers",
  several = "Evidence that is older than its kind usually stays valid",
}

check "time.after-the-visit" {
  each = "citation",
  when = it.evidence.date:above(it.judgement.judged_at.date),
  severity = "settle",
  says = "{element} was judged on {judgement.judged_at.date}, but {evidence} is dated {evidence.date}",
  hint = "correct the date, or keep the evidence for the next visit",
  why = "the evidence is dated after the visit",
  to_do = true,
}

check "time.no-longer-valid" {
  each = "evidence",
  when = some(it.cited_by, outer.valid_until:below(it.judged_at.date)),
  severity = "consider",
  says = "{it} ({title}) was valid until {valid_until}, before the rating of {cited_by}",
  hint = "look for what replaced it",
  why = "evidence is valid until its own last day",
  several = "Evidence that was no longer valid when it was used",
}

check "time.period-not-over" {
  each = "evidence",
  when = all { some(it.cited_by), it.date:below(it.period_to) },
  severity = "consider",
  says = "{it} ({title}) is dated {date}, but covers a period up to {period_to}",
  hint = "check whether it has figures or plans for the days still to come, and correct the dates",
  why = "figures for days that are still to come are a forecast",
}

check "time.review-missed" {
  each = "visit",
  when = all { it.took_place, it.body:present(), months(it.before.date, it.date):above(parameter "late_after_months") },
  severity = "settle",
  says = "no assessment body came in the {late_after_months} months before the {kind} of {date}; the visit before was the {before.kind} of {before.date}",
  hint = "enter the visits between them, or say why there was none",
  why = "an award for several years depends on a visit every year",
  owner = "body",
}

check "time.review-overdue" {
  each = "assessment",
  when = all { visit.body:present(), months(visit.date, as_of):above(parameter "late_after_months") },
  severity = "settle",
  says = "on {as_of} the last visit by an assessment body, the {visit.kind} of {visit.date}, was more than {late_after_months} months ago",
  hint = "enter the later visits, or find out when the next one is planned",
  why = "a missed review can end in suspension",
  owner = "body",
}
