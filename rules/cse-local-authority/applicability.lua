-- The four elements that the standard lets an applicant claim not applicable, and what must be so in a council as well.

applicability "3.1.2" {
  may_be_claimed = none { fact "charges", fact "takes_payments" },
  because = "the service that takes a payment tells the customer how much it is, even if somebody else sets it",
}

applicability "3.3.3" {
  may_be_claimed = all {
    some(assessment.sites),
    every(assessment.sites, none { it.open_to_callers }),
  },
  because = "every place of the scope has to be closed to callers, and said to be",
}

applicability "4.3.6" {
  may_be_claimed = fact "complaints_upheld":is(0),
  because = "a complaint that the ombudsman upheld is an upheld complaint",
}

applicability "5.2.4" {
  may_be_claimed = none { fact "opens_cases" },
  because = "a benefit claim, a repair or a missed collection is seldom finished at first contact",
}
