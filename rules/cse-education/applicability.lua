-- The four elements that the standard lets an applicant claim not applicable, and what must be so in education as well.

applicability "3.1.2" {
  may_be_claimed = none { fact "charges", fact "fines_or_deposits" },
  because = "a service free at the point of use may still take fines, deposits or print credit",
}

applicability "3.3.3" {
  may_be_claimed = fact "distance_only",
  because = "where one counter, study space or hall is open to somebody, its comfort matters",
}

applicability "4.3.6" {
  may_be_claimed = fact "complaints_upheld":is(0),
  because = "one complaint upheld in part is enough to ask how its outcome was received",
}

applicability "5.2.4" {
  may_be_claimed = fact "done_at_first_contact",
  because = "what is referred to a tutor, an adviser or a panel is not finished at first contact",
}
