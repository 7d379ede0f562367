-- Whether a report that is handed on names people. The core finds e-mail addresses, telephone numbers, postcodes,
-- National Insurance and NHS numbers, and names after a title; what it found is never quoted.

local function personal(id, each, what, hint, several)
  check(id) {
    each = each,
    when = it.personal_data:present(),
    severity = "settle",
    says = what .. " seems to contain {personal_data}",
    hint = hint,
    why = "reports are handed on, and people were not asked whether they want to be in them",
    several = several,
  }
end

personal("privacy.rationale", "judgement", "the rationale of {element} by {author}", "name the role instead of the person",
  "Rationales that seem to contain personal data")
personal("privacy.evidence", "evidence", "the evidence {it}", "name the role instead of the person, or mark the evidence as personal",
  "Evidence that seems to contain personal data")
personal("privacy.claim", "claim", "the claim on {element}", "give the reason without naming anybody",
  "Claims that seem to contain personal data")
personal("privacy.shortfall", "shortfall", "the shortfall {it} of {element}", "say what is missing without naming anybody",
  "Shortfalls that seem to contain personal data")
personal("privacy.action", "action", "the action {it}", "name the role of whoever does it",
  "Actions that seem to contain personal data")
personal("privacy.report", "assessment", "the text of the report, or a comment,", "name the role instead of the person",
  "The text of the report, or a comment")
