-- Whether the totals that a report states are those of its judgements.

fact "stated_rated" { on = "visit", type = "number", asks = "How many elements does the report say were rated?" }
fact "stated_met" { on = "visit", type = "number", asks = "How many elements does the report say are met?" }

check "arithmetic.rated-total" {
  each = "assessment",
  when = none { count(it.rated_elements):is(visit.stated_rated) },
  severity = "settle",
  says = "the report on the {visit.kind} of {visit.date} states {visit.stated_rated} rated elements, and the judgements come to {#rated_elements}",
  hint = "count them again; look for one that is missing, stands twice, or has another number in the standard",
  why = "readers take the total for the whole, and an element that got lost was never judged",
}

check "arithmetic.met-total" {
  each = "assessment",
  when = none { count(it.met_elements):is(visit.stated_met) },
  severity = "settle",
  says = "the report on the {visit.kind} of {visit.date} states {visit.stated_met} elements as met, and the judgements come to {#met_elements}",
  hint = "count them again, with those that are claimed not applicable in mind",
  why = "the outcome is decided by a count, and two counts decide it twice",
}
