-- When an element that the standard lets be claimed as not applicable may be claimed so here. A claim rests on an answer:
-- while the question behind it is open, the element is counted in.

applicability "3.1.2" {
  may_be_claimed = none { fact "charges", fact "paid_extras" },
  because = "treatment is free to most, but much around it is not: only where nobody pays for anything is there nothing to tell",
}

applicability "3.3.3" {
  may_be_claimed = all { fact "remote_only", none { fact "visitors" } },
  because = "no ward, clinic or surgery is open to patients",
}

applicability "4.3.6" {
  may_be_claimed = fact "complaints_upheld":is(0),
  because = "a year without a well-founded complaint leaves no outcome to be satisfied with",
}

applicability "5.2.4" {
  may_be_claimed = none { fact "something_to_follow" },
  because = "in most of health care something follows; where all is done at once, as in a vaccination clinic, nothing does",
}
