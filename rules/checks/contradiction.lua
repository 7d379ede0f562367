-- Whether what stands in one place agrees with what stands in another.

-- Elements that pull on each other. Which they are is the standard's to say.
pairs_of "pulls_on" {}

check "contradiction.pulls" {
  each = "pulls_on",
  when = steps(it.one.rating, it.other.rating):at_least(2),
  severity = "settle",
  says = "{one} is rated {one.rating} and {other} {other.rating}: {because}",
  hint = "read the two rationales together, and see whether they describe the same service",
  why = "one element depends on the other, so ratings this far apart need an explanation",
  owner = "assessor",
  several = "Elements that depend on each other are rated far apart",
}

check "contradiction.deciders-differ" {
  each = "element",
  when = it.disputed,
  severity = "settle",
  says = "two assessors rated {it} differently, and neither rating outranks the other",
  hint = "let them agree on one rating, and record it as moderated with its reason",
  why = "until they agree, the element has no result",
  owner = "body",
  several = "Two assessors disagree, and neither rating outranks the other, on",
}

check "contradiction.same-evidence" {
  each = "deciding",
  by = it.cites,
  when = all {
    some(it, it.met),
    some(it, none { it.met }),
    steps(lowest(it, it.rating), highest(it, it.rating)):at_least(2),
  },
  severity = "consider",
  says = "{element} cite exactly the same evidence, {cites}, and are rated two ratings apart or more",
  hint = "say in each rationale what the evidence shows about that element, or cite what else was seen",
  why = "the reasons do not explain why the same evidence led to different ratings",
}

check "contradiction.own-rating-apart" {
  each = "deciding",
  when = all {
    none { it.role:is "self" },
    steps(it.rating, it.own.rating):at_least(2),
    length(it.rationale):below(parameter "explained_in"),
  },
  severity = "consider",
  says = "{element} is rated {rating} and the organisation rated itself {own.rating}; the rationale is too short to explain the difference",
  hint = "read what the organisation says about {element}, and describe what you saw",
  why = "people who rated themselves want to know what they missed",
  several = "The rating differs by two or more from the organisation's own, with hardly a reason, for",
}

-- A judgement that names no part as met has left the parts open, so only one that names some can contradict itself.
check "contradiction.every-part-met" {
  each = "element",
  when = all { none { it.met }, some(it.limbs), every(it.limbs, it.met) },
  severity = "settle",
  says = "{it} is rated {rating}, but each of its parts is marked as met",
  hint = "say which part falls short",
  why = "the parts are what the requirement consists of",
  several = "Every part is marked as met, but the rating is not, for",
  to_do = true,
}

check "contradiction.part-not-met" {
  each = "element",
  when = all {
    it.met,
    some(it.limbs, it.met),
    some(it.limbs, none { it.met }),
  },
  severity = "settle",
  says = "{it} is rated {rating}, but not all of its parts are marked as met",
  hint = "look again at the parts that are not marked, and say where they were seen",
  why = "the parts are what the requirement consists of",
  several = "The rating is met, but not all parts are marked as met, for",
  to_do = true,
}

-- A ruling that names kinds of evidence, or a highest rating, can be checked; others are for reading.
check "contradiction.ruling" {
  each = "deciding",
  when = it.against_ruling:present(),
  severity = "settle",
  says = "{element} is rated {rating}, against a ruling of the body: {against_ruling}",
  hint = "read the ruling and the evidence together, and say in the rationale how they fit",
  why = "holders are treated alike only when every assessor follows the rulings",
  owner = "assessor",
  several = "Rated against a ruling of the body",
}
