-- An award for three years, with a surveillance check every year.

parameter "check_months" {
  is = 12,
  says = "the months between one visit and the next",
  source = "Cabinet Office, Charter Mark website as archived in 2010",
}

-- Surveillance looks at the partials, and at whether the rest is kept up: which of the rest is the assessor's choice.
local falls_short = any {
  it.rating:below "full_compliance",
  some(it.shortfalls, none { it.closed_on:present() }),
}

programme "surveillance" {
  title = "surveillance check every year",
  begins = "full_assessment",
  months = parameter "award_months",
  late = parameter "surveillance_months" - parameter "check_months",
  missed = "the loss of the award",
  { "surveillance_check", at = parameter "check_months", sees = falls_short },
  { "surveillance_check", at = parameter "check_months" * 2, sees = falls_short },
  { "full_assessment", at = parameter "award_months", missed = "the end of the award" },
}
