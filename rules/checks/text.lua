-- Whether what is written can be checked, and is about this element of this organisation.

parameter "nearly_copied" {
  is = percent(80),
  says = "how much of their wording two rationales share that are nearly the same, in runs of three words",
  assumption = "chosen on texts like those of the examples: copies with a name or a number changed lie above, independent texts far below",
}
parameter "thin_below" {
  is = 25,
  says = "the number of characters below which a rationale can hardly say what was seen",
  assumption = "a short sentence has some thirty",
}

fact "other_organisations" {
  on = "organisation",
  type = "set",
  asks = "Whose names must not stand in this file: other organisations that its authors assess or took texts from?",
}

check "text.same-words" {
  each = "deciding",
  by = it.rationale,
  when = count(it):above(1),
  severity = "consider",
  says = "{element} have the same rationale",
  hint = "describe under each element what was seen there",
  why = "the same text under several elements does not show what was seen for each",
  several = "Rationales used more than once",
}

check "text.nearly-same-words" {
  each = "deciding",
  by = it.rationale,
  alike = parameter "nearly_copied",
  when = count(it):above(1),
  severity = "consider",
  says = "{element} have nearly the same rationale",
  hint = "read them together, and describe under each element what was seen there",
  why = "a text that was copied and edited often keeps what was true elsewhere",
}

check "text.no-rationale" {
  each = "deciding",
  when = none { it.rationale:present() },
  severity = "settle",
  says = "{element} is rated {rating} without a rationale",
  hint = "say in a sentence or two what was seen and why it leads to this rating",
  why = "without it neither the applicant nor the next assessor can follow the rating",
  to_do = true,
  several = "Rated without a rationale",
}

check "text.too-thin" {
  each = "deciding",
  by = it.rationale,
  when = some(it, length(it.rationale):below(parameter "thin_below")),
  severity = "consider",
  says = "the rationale of {element} is too short to be checked: {rationale}",
  hint = "say what was seen, and where",
  why = "somebody who was not there must be able to follow it",
  several = "Rationales that are too short to be checked",
}

check "text.denies-its-rating" {
  each = "deciding",
  when = it.denied_by:present(),
  severity = "consider",
  says = "{element} is rated {rating}, but its rationale says {denied_by}",
  hint = "read the rationale again: is it about this element?",
  why = "readers believe the sentence, and the count uses the rating",
  several = "The rationale contradicts the rating of",
}

check "text.names-another" {
  each = "deciding",
  when = it.rationale:mentions(organisation.other_organisations),
  severity = "settle",
  says = "the rationale of {element} names an organisation that this file is not about; names to look for: {organisation.other_organisations}",
  hint = "find out whose text it is, and describe what was seen here",
  why = "a text about others may be wrong here, and may be confidential",
  several = "The rationale names another organisation",
}
