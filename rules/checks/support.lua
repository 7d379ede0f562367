-- Whether something stands behind a judgement, and whether it speaks of what is judged.

parameter "explained_in" { is = 80, says = "the least number of characters in which a rating can be explained" }

check "support.nothing-behind-it" {
  each = "deciding",
  when = all { it.met, no(it.cites) },
  severity = "settle",
  says = "{element} is rated {rating}, but no evidence is cited",
  hint = "cite the document, the observation or the conversation",
  why = "without evidence, nobody else can check this rating",
  to_do = true,
  several = "Rated as met, but no evidence is cited",
}

check "support.says-nothing-about-it" {
  each = "citation",
  when = all {
    some(it.evidence.offered_for),
    no(it.evidence.offered_for, it:is(outer.element)),
  },
  severity = "settle",
  says = "{element} cites {evidence}, which is offered only for {evidence.offered_for|another element|other elements}: {evidence.offered_for}",
  hint = "say in the evidence what it shows about the element, or remove the reference",
  why = "a reader who opens the evidence does not expect this element in it",
  several = "These cite evidence that is offered only for other elements",
  to_do = true,
}

check "support.limb-without-evidence" {
  each = "limb",
  when = all {
    it.element.met,
    some(it.element.deciding.cites),
    no(it.cites),
  },
  severity = "consider",
  says = "{element} is rated {element.rating}, but no evidence cited is about its part {id}: {says}",
  hint = "look for evidence of this part of the requirement, or say in the rationale where it was seen",
  why = "a requirement of several parts is met when each part is",
  several = "No evidence cited is about these parts of met elements",
}

check "support.only-self-reported" {
  each = "deciding",
  when = all {
    it.met,
    some(it.cites),
    every(it.cites, all { it.given:is "told", it.origin:is "internal" }),
  },
  severity = "consider",
  says = "{element} is rated {rating} only on what the organisation says about itself: {cites}",
  hint = "look for something that can be seen, or ask somebody outside the organisation",
  why = "evidence from outside the organisation would support this rating",
  several = "Rated as met only on what the organisation says about itself",
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
  says = "{it} is rated {rating} by its guidance points, but {#unanswered} of {#guidance} {unanswered|has|have} no answer: {unanswered}",
  hint = "answer {unanswered|it|them}, or say why that is not needed here",
  why = "a point that was left out may have been forgotten",
}
