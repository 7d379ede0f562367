-- Whether the totals that a report states are those of its judgements.

fact "stated_rated" { on = "visit", type = "number", asks = "How many elements does the report say were rated?" }
fact "stated_met" { on = "visit", type = "number", asks = "How many elements does the report say are met?" }

check "arithmetic.rated-total" {
  each = "assessment",
  when = none { count(it.rated_elements):is(visit.stated_rated) },
  severity = "settle",
  says = "the report on the {visit.kind} of {visit.date} says that {visit.stated_rated} elements were rated; the file has {#rated_elements} rated elements",
  hint = "count them again; look for an element that is missing, or is entered twice or under another number",
  why = "an element that was lost was never judged",
  owner = "assessor",
}

check "arithmetic.met-total" {
  each = "assessment",
  when = none { count(it.met_elements):is(visit.stated_met) },
  severity = "settle",
  says = "the report on the {visit.kind} of {visit.date} says that {visit.stated_met} elements are met; the ratings in the file give {#met_elements}",
  hint = "count them again, and check the elements that are claimed as not applicable",
  why = "the outcome is decided by this count",
  owner = "assessor",
}
