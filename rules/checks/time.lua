-- Whether evidence speaks for the day that is judged, and whether the visits came when they should.

parameter "late_after_months" {
  is = 15,
  says = "after how many months a visit by an assessment body is late",
  assumption = "reviews are yearly; how late one may be was not published, so three months of grace are given",
}

check "time.out-of-date" {
  each = "citation",
  when = months(it.evidence.date, visit.date):above(it.evidence.kind.valid_months),
  severity = "consider",
  says = "{element} rests on {evidence} ({evidence.kind}, {evidence.date}): more than {evidence.kind.valid_months} months before the visit",
  hint = "look for a newer one, or say why it still speaks for today",
  why = "a service changes, and so do its customers",
}

check "time.after-the-visit" {
  each = "citation",
  when = it.evidence.date:above(it.judgement.judged_at.date),
  severity = "settle",
  says = "{element} was judged on {judgement.judged_at.date}, but rests on {evidence} of {evidence.date}",
  hint = "correct the date, or keep the evidence for the next visit",
  why = "nobody can have judged on what was not there yet",
}

check "time.no-longer-valid" {
  each = "citation",
  when = it.evidence.valid_until:below(it.judgement.judged_at.date),
  severity = "consider",
  says = "{element} was judged on {judgement.judged_at.date}, but rests on {evidence}, which says of itself that it holds until {evidence.valid_until}",
  hint = "look for what took its place",
  why = "it has said itself from when on it is not to be relied on",
}

check "time.period-not-over" {
  each = "evidence",
  when = all { some(it.cited_by), it.date:below(it.period_to) },
  severity = "consider",
  says = "{it} ({title}) is of {date}, but speaks of a time up to {period_to}",
  hint = "look whether it holds figures or plans for the days that were still to come, and put the dates right",
  why = "what is said of days that had not come is a forecast",
}

check "time.review-missed" {
  each = "visit",
  when = all { it.took_place, it.body:present(), months(it.before.date, it.date):above(parameter "late_after_months") },
  severity = "settle",
  says = "no assessment body came in the {late_after_months} months before the {kind} of {date}; the visit before it is the {before.kind} of {before.date}",
  hint = "put the visits between them into the file, or say why none took place",
  why = "an award for years rests on somebody looking every year",
}

check "time.review-overdue" {
  each = "assessment",
  when = all { visit.body:present(), months(visit.date, as_of):above(parameter "late_after_months") },
  severity = "settle",
  says = "on {as_of} the last visit by an assessment body, the {visit.kind} of {visit.date}, lies more than {late_after_months} months back",
  hint = "put the later visits into the file, or see when the next one is planned",
  why = "a review that is missed can end in suspension",
}
