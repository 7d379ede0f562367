-- Whether shortfalls, and the ratings that go with them, can be followed from visit to visit.

local open = none { it.closed_on:present() }

check "follow-up.met-with-open-shortfall" {
  each = "element",
  when = all { it.met, some(it.shortfalls, all { open, none { it.site:present() } }) },
  severity = "settle",
  says = "{it} is rated {rating}, but it has an open shortfall",
  hint = "close the shortfall with what was done, or look again whether the requirement is met",
  why = "an element with something missing is not met",
  several = "Rated as met with an open shortfall",
}

check "follow-up.cannot-be-put-right" {
  each = "shortfall",
  when = all { open, none { it.element.met }, none { it.element.lowest }, none { it.remediable } },
  severity = "settle",
  says = "{element} is rated {element.rating}, but its shortfall {it} cannot be put right in time",
  hint = "look again at what is missing, and at what the rating means",
  why = "this rating is given on the understanding that the rest can be put right",
  several = "Shortfalls that cannot be put right in time",
}

check "follow-up.due-after-the-next-visit" {
  each = "shortfall",
  when = all {
    open,
    any {
      some(assessment.visits, all {
        it.body:present(),
        it.date:above(outer.visit.date),
        it.date:below(outer.deadline),
      }),
      it.deadline:above(assessment.cycle_end),
    },
  },
  severity = "consider",
  says = "the shortfall {it} of {element} is due on {deadline}, after the next visit or the end of the cycle",
  hint = "agree an earlier date, or say how it is checked",
  why = "the next visit comes too early to check it",
  several = "Shortfalls that are due after the next visit or the end of the cycle",
}

check "follow-up.same-gap-again" {
  each = "shortfall",
  when = all {
    open,
    some(it.element.shortfalls, all {
      it.visit.date:below(outer.visit.date),
      any { it.missing:is(outer.missing), wording(it.missing, outer.missing):at_least(parameter "copied") },
    }),
  },
  severity = "settle",
  says = "{element} has the same gap as at an earlier visit: {missing}",
  hint = "ask what was done since, and record it",
  why = "a gap that was to be put right by the last visit and is still there says that it was not",
  several = "The same gap as at an earlier visit",
}
