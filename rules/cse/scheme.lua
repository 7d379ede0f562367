-- The words of the scheme: its levels, ratings, visits, kinds of evidence, and what it asks about an organisation.

levels { { "criterion", plural = "criteria" }, { "subcriterion", plural = "subcriteria" }, "element" }

-- What each rating means. No source of this standard defines its ratings; Charter Mark defined its own, and holders' reports gloss them.
-- `denied_by`: words that people write under another rating. They are few, so that they are hardly ever meant otherwise.
scale {
  { "non_compliant", title = "non-compliant", mark = "×",
    means = "Nothing that the element asks for is in place, or the rest would take more than three months.",
    brief = "nothing, or more than three months away",
    unlike = { partial = "Partially compliant needs something in use today. A plan is not in use." },
    source = "scoring of Charter Mark, Cabinet Office",
    certainty = "low",
    assumption = "Charter Mark's definition of major non-compliance is used here; no source of this standard confirms it",
    denied_by = { "fully met", "nothing is missing" } },
  { "partial", title = "partially compliant", mark = "▲",
    means = "Some of what the element asks for is met, not all, and the rest can be in place within three months.",
    brief = "some of it, and the rest within three months",
    unlike = {
      non_compliant = "At least one part is in use, and customers or figures show it.",
      compliant = "A part is missing: one of two duties, one group of customers, or the proof that it works.",
    },
    source = "scoring of Charter Mark, Cabinet Office; holders' reports call it improvement needed",
    certainty = "low",
    assumption = "the three months are Charter Mark's; a body may allow until the next annual review",
    denied_by = { "fully met", "nothing is missing" } },
  { "compliant", title = "compliant", mark = "■",
    means = "All that the element asks for is met: in use, for every customer it concerns, shown by recent evidence.",
    brief = "all of it, in use and shown",
    unlike = {
      partial = "No part of the requirement is missing.",
      compliance_plus = "The element is met well, but others would find nothing new to learn.",
    },
    source = "holders' reports and news, which call it satisfactory (Scotland's courts 2016 to 2018, Northampton 2018)",
    certainty = "medium",
    assumption = "use, reach and recent evidence are how we read 'satisfactory'",
    denied_by = { "no evidence", "not met", "falls short", "does not meet" } },
  { "compliance_plus", title = "compliance plus", mark = "◆",
    means = "The element is met and exceeded: a particular strength that others can learn from. It makes up for nothing elsewhere.",
    brief = "exceeds it; others can learn from it",
    unlike = { compliant = "The rationale names what goes beyond the requirement and what customers gain from it." },
    source = "holders' reports and news (Scotland's courts 2016 to 2024, Stockton 2021 and 2022)",
    certainty = "high",
    denied_by = { "no evidence", "not met", "falls short", "does not meet" } },
  met = "compliant",
}

-- A later visit outranks an earlier one; within a visit the first role named here does. A self-assessment
-- counts only for elements that no assessor has judged.
deciding { { "body", "moderated", "assessor" }, { "self" } }

visit_kind "self_assessment" { title = "self-assessment" }
-- Holders called it a gap analysis (review of 2006, annexes, lines 902 to 910).
visit_kind "pre_assessment" { title = "pre-assessment", gap_analysis = true }
visit_kind "full_assessment" { title = "full assessment" }
visit_kind "annual_review" { title = "annual review" }
visit_kind "rolling_visit" { title = "visit of the rolling programme" }
-- People asked for spot inspections (review of 2006, annexes, line 1785). No source says that a scheme holds them.
visit_kind "unannounced_visit" { title = "unannounced visit", unannounced = true }

-- Peer review, beside self-assessment (government response of 2006, on recommendation 7), and the review that a body makes
-- of a report before it leaves. Neither is a rating.
comment_kind "peer" { title = "peer from another service" }
comment_kind "reviewer" { title = "reviewer at the assessment body" }

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
