-- Whether something stands behind a judgement, and whether it speaks of what is judged.

parameter "reuse_advice" { is = 8, says = "how many judgements may rest on one piece of evidence before it is worth a look" }
parameter "explained_in" { is = 80, says = "the least number of characters in which a rating can be explained" }

check "support.nothing-behind-it" {
  each = "deciding",
  when = all { it.met, no(it.cites) },
  severity = "settle",
  says = "{element} is rated {rating}, but nothing shown or told stands behind it",
  hint = "link the document, the observation or the conversation that it rests on",
  why = "a rating that rests on nothing cannot be followed by anybody else",
}

check "support.says-nothing-about-it" {
  each = "citation",
  when = all {
    some(it.evidence.offered_for),
    no(it.evidence.offered_for, it:is(outer.element)),
  },
  severity = "settle",
  says = "{element} rests on {evidence}, which is offered for {evidence.offered_for|another element|other elements} only: {evidence.offered_for}",
  hint = "say in the evidence what it shows about {element}, or take the reference out",
  why = "whoever opens the evidence looks for this element in it, and finds another",
}

check "support.limb-without-evidence" {
  each = "limb",
  when = all {
    it.element.met,
    some(it.element.deciding.cites),
    no(it.cites),
  },
  severity = "consider",
  says = "{element} is rated {element.rating}, but nothing cited speaks to its part {id}: {says}",
  hint = "look for what shows this part of the requirement, or say in the rationale where it was seen",
  why = "a requirement of several parts is met when each of them is",
}

check "support.one-source-for-much" {
  each = "evidence",
  when = count(it.cited_by):above(parameter "reuse_advice"),
  severity = "consider",
  says = "{it} ({title}) is cited under {#cited_by} elements",
  hint = "re-use is welcome; make sure that it really speaks to each of them",
  why = "when one piece of evidence falls, much falls with it",
}

check "support.only-self-reported" {
  each = "deciding",
  when = all {
    it.met,
    some(it.cites),
    every(it.cites, all { it.given:is "told", it.origin:is "internal" }),
  },
  severity = "consider",
  says = "{element} is rated {rating} on nothing but what the organisation says of itself: {cites}",
  hint = "look for something that can be seen, or for somebody outside who says so as well",
  why = "those who do a thing are the first to believe that it is done",
}

-- Guidance points are what may serve as evidence, and no element needs them all; but where a judgement goes through
-- them one by one, the one left out may have been forgotten.
check "support.guidance-unanswered" {
  each = "element",
  when = all {
    it.met,
    some(it.deciding.answers),
    some(it.unanswered),
  },
  severity = "consider",
  says = "{it} is rated {rating} by its guidance points, but {#unanswered} of {#guidance} {unanswered|is|are} answered by nobody: {unanswered}",
  hint = "say what answers {unanswered|it|them}, or why that is not needed here",
  why = "who goes through the points one by one and leaves one out may have missed something",
}
