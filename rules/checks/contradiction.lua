-- Whether what stands in one place agrees with what stands in another.

-- Elements that pull on each other. Which they are is the standard's to say.
pairs_of "pulls_on" {}

check "contradiction.pulls" {
  each = "pulls_on",
  when = any {
    all { it.one.met, it.other.lowest },
    all { it.other.met, it.one.lowest },
  },
  severity = "settle",
  says = "{one} is rated {one.rating}, {other} {other.rating}: {because}",
  hint = "read the two rationales side by side; one may have seen what the other did not",
  why = "each bears on the other; so far apart, one may have been judged without the other in mind",
}

check "contradiction.deciders-differ" {
  each = "element",
  when = it.disputed,
  severity = "settle",
  says = "{it} is rated differently by those whose judgements count the same",
  hint = "let them agree on a moderated judgement, with its reason",
  why = "until they agree, the element counts neither way",
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
  says = "{element} rest on exactly the same evidence, {cites}, and are rated two steps apart or more",
  hint = "say in each rationale what the evidence shows about that element, or cite what else was seen",
  why = "what tells the two apart stands nowhere",
}

check "contradiction.own-rating-apart" {
  each = "deciding",
  when = all {
    none { it.role:is "self" },
    steps(it.rating, it.own.rating):at_least(2),
    length(it.rationale):below(parameter "explained_in"),
  },
  severity = "consider",
  says = "{element} is rated {rating}, two steps or more from the organisation's own {own.rating}, and the rationale hardly says why",
  hint = "read what the organisation says of {element}, and say what was seen otherwise",
  why = "those who rated themselves want to know what they did not see, or what nobody showed",
}

-- A judgement that names no part as met has left the parts open, so only one that names some can contradict itself.
check "contradiction.every-part-met" {
  each = "element",
  when = all { none { it.met }, some(it.limbs), every(it.limbs, it.met) },
  severity = "settle",
  says = "{it} is rated {rating}, but each of its parts is called met",
  hint = "say which part falls short, or in the rationale what else does",
  why = "the parts are what the requirement consists of",
}

check "contradiction.part-not-met" {
  each = "element",
  when = all {
    it.met,
    some(it.limbs, it.met),
    some(it.limbs, none { it.met }),
  },
  severity = "settle",
  says = "{it} is rated {rating}, but not each of its parts is called met",
  hint = "look again at the part that was left out, and say where it was seen",
  why = "the parts are what the requirement consists of",
}
