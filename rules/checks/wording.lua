-- Whether a rationale is the assessor's own, and about what the organisation does. The lists of words are parameters,
-- so that a body can change them.

parameter "copied" {
  is = percent(70),
  says = "how much of a rationale, in runs of three words, another text has when it counts as copied from there",
  assumption = "a text that quotes a sentence and adds one of its own has less",
}
parameter "words_of_plans" {
  is = {
    "plans to", "plan to", "planning to", "intends to", "intend to", "aims to", "is going to", "are going to",
    "will introduce", "will be introduced", "to be introduced", "will launch", "will develop", "will be developed",
    "is being developed", "are being developed", "under development", "is being drafted", "in due course",
    "hopes to", "hope to",
  },
  says = "words about what is still to come",
}
parameter "words_of_advice" {
  is = {
    "should consider", "should introduce", "should look at", "should develop", "should ensure", "should be encouraged",
    "you should", "we recommend", "i recommend", "i would recommend", "we would recommend", "we suggest", "i suggest",
    "i would suggest", "we would suggest", "would benefit from", "we advise", "i advise", "you need to", "you could",
  },
  says = "words of advice",
}

check "wording.copied-from-applicant" {
  each = "deciding",
  when = all {
    none { it.role:is "self" },
    none { it.author:is(it.own.author) },
    wording(it.rationale, it.own.rationale):at_least(parameter "copied"),
  },
  severity = "settle",
  says = "the rationale of {element} is mostly the organisation's own text",
  hint = "describe what you saw, heard or read yourself",
  why = "the applicant already knows what it wrote; an assessment shows that somebody else checked it",
  several = "Rationales that are mostly the organisation's own text",
}

check "wording.restates-the-requirement" {
  each = "deciding",
  when = any {
    wording(it.rationale, it.element.requirement):at_least(parameter "copied"),
    wording(it.rationale, it.element.official_text):at_least(parameter "copied"),
  },
  severity = "consider",
  says = "the rationale of {element} repeats the requirement",
  hint = "describe how this organisation does it, and where that was seen",
  why = "the words of the requirement fit every organisation",
  several = "Rationales that repeat the requirement",
}

check "wording.plans-not-practice" {
  each = "deciding",
  when = all { it.met, it.rationale:mentions(parameter "words_of_plans") },
  severity = "consider",
  says = "{element} is rated {rating}, and its rationale is about what is still to come",
  hint = "describe what is done today, and where it was seen",
  why = "a rating is about practice; what is planned can be seen at the next visit",
  several = "Rated as met, and the rationale is about what is still to come",
}

check "wording.gives-advice" {
  each = "deciding",
  when = all { none { it.role:is "self" }, it.rationale:mentions(parameter "words_of_advice") },
  severity = "consider",
  says = "the rationale of {element} gives advice",
  hint = "describe the gap, and leave how to close it to the organisation",
  why = "an assessor who advises would assess his own advice at the next visit",
  several = "Rationales that give advice",
}
