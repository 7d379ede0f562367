-- The words of the scheme: its levels, scores, visits and kinds of evidence.

levels { "question", "statement" }

scale {
  { "1", title = "significant shortfalls", points = 1 },
  { "2", title = "some shortfalls", points = 2 },
  { "3", title = "a good standard", points = 3 },
  { "4", title = "an exceptional standard", points = 4 },
  met = "3",
}

-- A later visit outranks an earlier one; within a visit the first role named here does.
deciding { { "body", "moderated", "assessor" }, { "self" } }

-- A visit names the statements that it looks at, if it does not look at all of them.
visit_kind "assessment" { title = "assessment" }
visit_kind "self_assessment" { title = "self-assessment" }

-- The six categories in which evidence is gathered.
evidence_kind "experience" { title = "people's experience" }
evidence_kind "staff" { title = "feedback from staff and leaders" }
evidence_kind "partners" { title = "feedback from partners" }
evidence_kind "observation" { title = "observation" }
evidence_kind "processes" { title = "processes" }
evidence_kind "outcomes" { title = "outcomes" }
