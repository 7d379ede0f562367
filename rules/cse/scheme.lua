-- The words of the scheme: its levels, ratings, visits, kinds of evidence, and what it asks about an organisation.

levels { { "criterion", plural = "criteria" }, { "subcriterion", plural = "subcriteria" }, "element" }

-- `denied_by`: words that people write under another rating. They are few, so that they are hardly ever meant otherwise.
scale {
  { "non_compliant", title = "non-compliant", mark = "×",
    denied_by = { "fully met", "nothing is missing" } },
  { "partial", title = "partially compliant", mark = "▲",
    denied_by = { "fully met", "nothing is missing" } },
  { "compliant", title = "compliant", mark = "■",
    denied_by = { "no evidence", "not met", "falls short", "does not meet" } },
  { "compliance_plus", title = "compliance plus", mark = "◆",
    denied_by = { "no evidence", "not met", "falls short", "does not meet" } },
  met = "compliant",
}

-- A later visit outranks an earlier one; within a visit the first role named here does. A self-assessment
-- counts only for elements that no assessor has judged.
deciding { { "body", "moderated", "assessor" }, { "self" } }

visit_kind "self_assessment" { title = "self-assessment" }
visit_kind "full_assessment" { title = "full assessment" }
visit_kind "annual_review" { title = "annual review" }
visit_kind "rolling_visit" { title = "visit of the rolling programme" }

-- How long evidence speaks for the present. No source sets figures ("recent and reliable", "the last full
-- year"); these are assumptions, and what they raise is worth a look, never an error.
evidence_kind "document" { title = "document", valid_months = 36 }
evidence_kind "data" { title = "data", valid_months = 24 }
evidence_kind "survey" { title = "survey", valid_months = 24 }
evidence_kind "observation" { title = "observation", valid_months = 12 }
evidence_kind "conversation" { title = "conversation", valid_months = 12 }
evidence_kind "testimony" { title = "customer testimony", valid_months = 24 }
evidence_kind "mystery_shopping" { title = "mystery shopping", valid_months = 24 }
evidence_kind "other_inspection" { title = "other inspection", valid_months = 36 }

fact "charges" { on = "organisation", type = "yes_no", asks = "Do customers pay for any of the services?" }
fact "visitors" { on = "organisation", type = "yes_no", asks = "Can customers visit the premises in person?" }
