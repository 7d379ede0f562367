-- House rules. They raise flags for ourselves, before an assessor asks; no outcome depends on them.

set "explained_in" {
  is = 120,
  because = "the committee reads every compliance plus, and 80 characters told it too little",
}
set "acknowledged_within" {
  is = 2,
  because = "our complaints policy promises two working days",
}

parameter "renewed_after" {
  is = 12,
  says = "the months after which evidence is renewed or confirmed by its owner",
  source = "patient experience committee, 4 June 2026",
}

check "house.nobody-owns-it" {
  each = "evidence",
  when = all { it.given:is "shown", some(it.cited_by), none { it.owner:present() } },
  severity = "settle",
  says = "{it} ({title}) is cited under {cited_by}, but nobody owns it",
  hint = "agree who renews it, and enter the role rather than a name",
  why = "evidence without an owner expires unnoticed",
}

check "house.to-be-renewed" {
  each = "evidence",
  when = all { some(it.cited_by), months(it.date, visit.date):above(parameter "renewed_after") },
  severity = "consider",
  says = "{it} ({title}) is of {date}: more than {renewed_after} months before the visit",
  hint = "ask its owner for a new version, or for a line on why the old one is still valid",
  why = "a report of last year says little of the patients of this one",
}

without "time.out-of-date" { because = "house.to-be-renewed asks earlier, whatever the kind of evidence" }
