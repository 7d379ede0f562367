-- How a cycle is filled with visits. Twelve and twenty-four months, and the three years, are known from holders; what
-- an annual review has to see, and how late a visit may be, was not published.

parameter "cycle_months" {
  is = 36,
  says = "the months from one full assessment to the next",
  source = "Stockton-on-Tees Borough Council, cabinet of 17 October 2024",
}

parameter "review_months" {
  is = 12,
  says = "the months between one visit of a cycle and the next",
  source = "Stockton-on-Tees Borough Council, cabinet of 17 October 2024",
}

parameter "late_months" {
  is = 3,
  says = "the months by which a visit may be late before it counts as missed",
  assumption = "one holder was suspended after two years without a visit; no source gives the latest date of a visit",
}

-- What fell short, and what is still to be mended; the rest is carried forward with its date.
local falls_short = any {
  it.rating:below "compliant",
  some(it.shortfalls, none { it.closed_on:present() }),
}

programme "annual_review" {
  title = "annual review",
  begins = "full_assessment",
  months = parameter "cycle_months",
  late = parameter "late_months",
  missed = "suspension",
  { "annual_review", at = parameter "review_months", sees = falls_short },
  { "annual_review", at = parameter "review_months" * 2, sees = falls_short },
  { "full_assessment", at = parameter "cycle_months", missed = "the end of the certificate" },
}

-- All elements over three years, a part of them on each visit; which part is agreed with the certification body.
programme "rolling_programme" {
  title = "rolling programme",
  begins = "rolling_visit",
  months = parameter "cycle_months",
  late = parameter "late_months",
  missed = "suspension",
  sees_all = true,
  { "rolling_visit", at = parameter "review_months" },
  { "rolling_visit", at = parameter "review_months" * 2 },
}
