-- Whether a rationale is the assessor's own, and about what the organisation does. The lists of words are parameters,
-- so that a body can change them.

parameter "copied" {
  is = percent(70),
  says = "how much of a rationale, by its words that carry meaning, another text has when it counts as copied from there",
  assumption = "a text that quotes a sentence and adds one of its own has less",
}
-- Each entry is about what has not happened yet, whatever else the sentence says. Left out are words that also describe
-- practice: `is due on`, `is expected to answer`, `not yet closed`.
parameter "words_of_plans" {
  is = {
    "we will", "we shall", "we intend to", "we are going to", "we're going to", "we expect to", "we propose to",
    "plans to", "plan to", "planning to", "is planning", "are planning", "there are plans", "plans are in place to",
    "plans for a", "plans are being", "it is planned", "is planned for", "are planned for", "is planned to", "are planned to",
    "intends to", "intend to", "intention is to", "intention to", "aims to", "is going to be", "are going to be",
    "hopes to", "hope to", "proposes to", "it is proposed", "is looking to", "are looking to", "looking at introducing",
    "is working towards", "agreed to introduce", "agreed to publish", "would like to introduce",
    "will introduce", "will be introduced", "will launch", "will be launched", "will develop", "will be developed",
    "will implement", "will be implemented", "will publish", "will be published", "will roll out", "will be rolled out",
    "will be trained", "will be reviewed", "will be extended", "will be replaced", "will be put in place", "will be in place",
    "will be set up", "will be installed", "will be recruited", "will be updated", "will be improved", "will be addressed",
    "will be carried out", "will be completed", "will be held", "will be added", "will be made available",
    "will go live", "will begin", "will start", "will take place",
    "due to be", "due to go", "due to start", "due to begin", "due to open", "due to launch", "due to move", "due to take place",
    "due to introduce", "due to publish", "due to replace", "due to complete", "due to roll", "due to come into",
    "due for launch", "due for completion", "due for publication",
    "scheduled to be", "scheduled to go", "scheduled to start", "scheduled to begin", "scheduled to open", "scheduled to launch",
    "scheduled to take place", "scheduled for launch", "scheduled for completion",
    "expected to be in place", "expected to be ready", "expected to be completed", "expected to be published",
    "expected to go live", "expected to start", "expected to begin", "expected to launch", "expected to open",
    "to be introduced", "to be launched", "to be implemented", "to be rolled out", "to be put in place",
    "has yet to be", "have yet to be", "is yet to be", "are yet to be", "yet to be implemented", "not yet in place",
    "is being developed", "are being developed", "under development", "is being drafted", "being drawn up",
    "is being introduced", "are being introduced", "is being rolled out", "is being designed", "is being set up",
    "awaiting approval", "awaits approval", "await approval", "subject to approval", "once approved", "in the pipeline",
    "in due course", "later this year", "in the new year", "by the end of next year", "in the coming months",
  },
  says = "words about what is still to come",
}
-- Advice is about what the organisation might do. `what you need to bring`, `customers recommend it` and `you could hear the
-- next desk` are what was seen.
local whose = {
  "service", "services", "team", "teams", "organisation", "council", "department", "trust", "school", "college", "library",
  "website", "leaflet", "leaflets", "process", "procedure", "policy", "strategy", "form", "forms", "letters", "report",
  "survey", "panel", "staff", "managers", "it",
}
local advice = {
  "should consider", "should introduce", "should look at", "should develop", "should ensure", "should be encouraged",
  "should publish", "should review", "should share", "should extend", "should explore", "should revisit", "should strengthen",
  "should improve", "should monitor", "should seek", "should adopt", "should think about", "should be considered",
  "should be introduced", "should be reviewed", "should be published", "should be developed", "should be extended",
  "you should", "you ought to", "ought to", "you may wish", "you may want to", "you may like to",
  "may wish to", "might wish to", "might want to", "might like to", "might consider", "may want to consider",
  "you could consider", "you could also", "you could use", "you could try", "you could publish", "you could ask",
  "you could add", "you could introduce", "you could offer", "you could improve", "you could look at", "could consider",
  "could be improved by", "could be strengthened by", "could be improved if", "could usefully",
  "you need to introduce", "you need to develop", "you need to improve", "you need to ensure", "you need to publish",
  "you need to consider", "you need to review", "you need to look at", "you need to do more",
  "needs to introduce a", "needs to develop", "needs to improve", "needs to ensure", "needs to publish", "needs to consider",
  "needs to review", "needs to do more", "need to do more",
  "we recommend", "i recommend", "i would recommend", "we would recommend", "i'd recommend", "it is recommended",
  "is recommended that", "my recommendation", "our recommendation",
  "we suggest", "i suggest", "i would suggest", "we would suggest", "i'd suggest", "it is suggested", "my suggestion",
  "our suggestion", "one suggestion", "a suggestion would be",
  "we advise", "i advise", "i would advise", "we would advise", "my advice", "our advice",
  "we would encourage", "i would encourage", "we encourage", "i encourage", "we would urge", "i would urge",
  "it would be helpful to", "it would be useful to", "it would be good to", "it would be worth", "it would be beneficial to",
  "would be helpful if", "worth considering", "worth exploring", "worthwhile to consider", "improvement would be to",
  "next step would be to", "way forward would be",
  "consider introducing", "consider using", "consider adding", "consider publishing", "consider offering",
  "consider developing", "consider extending", "consider asking", "consider providing", "consider setting up",
}
for _, each in ipairs(whose) do advice[#advice + 1] = each .. " would benefit from" end
parameter "words_of_advice" { is = advice, says = "words of advice" }

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
