-- The words of the scheme: its levels, ratings, visits and kinds of evidence.

levels { { "criterion", plural = "criteria" }, "element" }  -- from the top; the last one is rated

scale {  -- from worst to best
  { "not_met", title = "not met", means = "Nothing that the element asks for is in use." },
  { "partly_met", title = "partly met", means = "Some of it is in use, and the rest is missing." },
  { "met", title = "met", means = "All of it is in use, and can be shown." },
  met = "met",
}

-- A later visit outranks an earlier one; within a visit the first role named here does. A self-assessment counts only
-- for elements that no assessor has judged.
deciding { { "body", "moderated", "assessor" }, { "self" } }

visit_kind "self_assessment" { title = "self-assessment" }
visit_kind "assessment" { title = "assessment" }

evidence_kind "document" { title = "document" }
evidence_kind "observation" { title = "observation" }
evidence_kind "conversation" { title = "conversation" }
