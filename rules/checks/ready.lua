-- Whether a report can be sent. A report is on its way out once something is recommended; before that, nothing is asked.

parameter "words_of_drafts" {
  is = {
    "tbc", "tbd", "todo", "lorem ipsum", "insert text here", "insert name here", "add text here", "add evidence here",
    "to be completed by the assessor", "xxx", "xxxx", "???",
  },
  says = "words of a text that is not finished",
}

local is_recommended = all { it.recommendation:present(), visit.body:present(), none { it.recommended_on:below(visit.from) } }

check "ready.no-conclusion" {
  each = "assessment",
  when = all { is_recommended, none { it.conclusion:present() } },
  severity = "settle",
  says = "the report recommends something, but has no conclusion",
  hint = "say in a few sentences what the visit found, and what the recommendation follows from",
  why = "the body decides on this report, and the applicant plans with it",
}

check "ready.recommendation-unsigned" {
  each = "assessment",
  when = all {
    it.recommendation:present(),
    visit.body:present(),
    any { none { it.recommended_by:present() }, none { it.recommended_on:present() } },
  },
  severity = "settle",
  says = "the recommendation does not say who made it, or when",
  hint = "enter who recommends it, and the day",
  why = "a decision refers to the recommendation of a person on a day",
}

check "ready.elements-unrated" {
  each = "assessment",
  when = all { is_recommended, some(visit.awaited) },
  severity = "settle",
  says = "the report recommends something, but {#visit.awaited} {visit.awaited|element|elements} of the {visit.kind} of {visit.date} {visit.awaited|is|are} not rated: {visit.awaited}",
  hint = "rate {visit.awaited|it|them}, or take {visit.awaited|it|them} out of the scope of the visit",
  why = "a recommendation is based on the whole visit",
}

check "ready.unfinished-rationale" {
  each = "deciding",
  when = it.rationale:mentions(parameter "words_of_drafts"),
  severity = "settle",
  says = "the rationale of {element} is not finished",
  hint = "replace what was left to be written later",
  why = "everybody who gets the report reads it",
  to_do = true,
  several = "Rationales that are not finished",
}

check "ready.unfinished-text" {
  each = "assessment",
  when = any {
    it.background:mentions(parameter "words_of_drafts"),
    it.method:mentions(parameter "words_of_drafts"),
    it.strengths:mentions(parameter "words_of_drafts"),
    it.conclusion:mentions(parameter "words_of_drafts"),
    it.recommendation:mentions(parameter "words_of_drafts"),
  },
  severity = "settle",
  says = "a text of the report is not finished",
  hint = "replace what was left to be written later: background, method, strengths, conclusion and recommendation",
  why = "everybody who gets the report reads it",
  to_do = true,
}
