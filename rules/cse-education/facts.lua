-- What this layer asks, so that nobody types it twice: each answer serves a check, or decides what may be claimed
-- not applicable. An answer that is not given raises nothing and permits nothing.

-- About the institution ---------------------------------------------------------------------------

fact "ways_of_studying" {
  on = "organisation", type = "set",
  asks = "In which ways do people study here? Any of: full_time, part_time, distance, placement, research",
}
fact "outside_term" {
  on = "organisation", type = "yes_no",
  asks = "Does anybody study, research or live here outside the terms of full-time undergraduates?",
}

-- About evidence: who could answer, and when ------------------------------------------------------

fact "asked" {
  on = "evidence", type = "set",
  asks = "Whom did the survey or consultation ask? Any of: full_time, part_time, distance, placement, research",
}
fact "term_time_only" {
  on = "evidence", type = "yes_no",
  asks = "Was it open for answers in term only?",
}
fact "cohort_left" {
  on = "evidence", type = "date",
  asks = "By which day had, or will have, everybody who was asked finished the course?",
}
fact "through_representatives" {
  on = "evidence", type = "yes_no",
  asks = "Does it report what course representatives or union officers said, rather than students themselves?",
}
fact "faculty" {
  on = "evidence", type = "text",
  asks = "Which one faculty, school or department does it come from? Leave out if the evidence covers all",
}
fact "names_outside_body" {
  on = "evidence", type = "yes_no",
  asks = "Does it tell people which body outside the institution they can turn to after the last stage?",
}

-- Elements that may be claimed as not applicable --------------------------------------------------------------

fact "fines_or_deposits" {
  on = "organisation", type = "yes_no",
  asks = "Does anybody pay fines, deposits, printing, copying or replacement costs in a service of the scope?",
}
fact "distance_only" {
  on = "organisation", type = "yes_no",
  asks = "Is all of the scope delivered at a distance, with no premises where students, applicants or visitors may come?",
}
fact "complaints_upheld" {
  on = "organisation", type = "number",
  asks = "How many complaints about the scope were upheld, wholly or partly, at any stage in the last full academic year?",
}
fact "done_at_first_contact" {
  on = "organisation", type = "yes_no",
  asks = "Is every request to the services of the scope finished at first contact, with nothing referred, booked or decided later?",
}
