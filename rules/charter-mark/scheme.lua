-- The words of the scheme: its levels, ratings, visits, kinds of evidence, and what it asks about an organisation.

levels { { "criterion", plural = "criteria" }, { "subcriterion", plural = "subcriteria" }, "element" }

-- `denied_by`: words that people write under another rating. They are few, so that they are hardly ever meant otherwise.
scale {
  { "major_non_compliance", title = "major non-compliance", mark = "×",
    means = "None of what the element asks for is met, or the rest cannot be put right within three months.",
    brief = "none of it, or no remedy within three months",
    unlike = { partial_compliance = "Partial compliance has something met today, and an end within three months that people believe." },
    source = "scoring of Charter Mark, Cabinet Office",
    certainty = "high",
    denied_by = { "fully met", "nothing is missing" } },
  { "partial_compliance", title = "partial compliance", mark = "▲",
    means = "Some of what the element asks for is met, not all, and the rest can be put right within three months.",
    brief = "some of it; remedy within three months",
    unlike = {
      major_non_compliance = "Something is met now, and the remedy is a matter of weeks.",
      full_compliance = "Some part is missing, for some customers, or without proof that it is done.",
    },
    source = "scoring of Charter Mark, Cabinet Office",
    certainty = "high",
    denied_by = { "fully met", "nothing is missing" } },
  { "full_compliance", title = "full compliance", mark = "■",
    means = "All of what the element asks for is met.",
    brief = "all of it",
    unlike = {
      partial_compliance = "Nothing needs to be put right.",
      best_practice = "It is sound work, and not yet an example to others.",
    },
    source = "scoring of Charter Mark, Cabinet Office",
    certainty = "medium",
    assumption = "read from the definition of partial compliance, as its opposite",
    denied_by = { "no evidence", "not met", "falls short", "does not meet" } },
  { "best_practice", title = "best practice", mark = "◆",
    means = "All of it is met, in a way that others would do well to copy.",
    brief = "all of it, and worth copying",
    unlike = { full_compliance = "The rationale shows what is exceptional, and with what result." },
    source = "scoring of Charter Mark, Cabinet Office, for the name",
    certainty = "medium",
    assumption = "the scoring page names the band; its meaning is inferred from the name",
    denied_by = { "no evidence", "not met", "falls short", "does not meet" } },
  met = "full_compliance",
}

-- A later visit outranks an earlier one; within a visit the first role named here does. A self-assessment
-- counts only for elements that no assessor has judged.
deciding { { "body", "moderated", "assessor" }, { "self" } }

visit_kind "self_assessment" { title = "self-assessment" }
-- Holders called it a gap analysis (review of 2006, annexes, lines 902 to 910).
visit_kind "pre_assessment" { title = "pre-assessment", gap_analysis = true }
visit_kind "full_assessment" { title = "full assessment" }
visit_kind "surveillance_check" { title = "surveillance check" }
-- People asked for spot inspections (review of 2006, annexes, line 1785). No source says that a scheme holds them.
visit_kind "unannounced_visit" { title = "unannounced visit", unannounced = true }

-- Peer review, beside self-assessment (government response of 2006, on recommendation 7), and the review that a body makes
-- of a report before it leaves. Neither is a rating.
comment_kind "peer" { title = "peer from another service" }
comment_kind "reviewer" { title = "reviewer at the assessment body" }

-- How long evidence speaks for the present. The standard sets no figures; these are assumptions, and what they
-- raise is worth a look, never an error.
evidence_kind "document" { title = "document", valid_months = 36 }
evidence_kind "data" { title = "data", valid_months = 24 }
evidence_kind "survey" { title = "survey", valid_months = 24 }
evidence_kind "observation" { title = "observation", valid_months = 12 }
evidence_kind "conversation" { title = "conversation", valid_months = 12 }
evidence_kind "testimony" { title = "customer testimony", valid_months = 24 }
evidence_kind "mystery_shopping" { title = "mystery shopping", valid_months = 24 }
evidence_kind "other_inspection" { title = "other inspection", valid_months = 36 }

-- What an organisation says instead, where the standard asks how it would do, or is trying to do, something that
-- it cannot show yet.
evidence_kind "account" { title = "account", valid_months = 12 }

fact "new" { on = "organisation", type = "yes_no", asks = "Is the organisation too new to look back three years?" }
