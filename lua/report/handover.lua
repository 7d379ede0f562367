-- What a successor needs to take over the work: where the assessment stands, what is due when, who does what, and where the
-- evidence is kept.

document {
  title = "Handover: " .. assessment.about,
  subtitle = parts.subtitle(),
  foot = standard.notice,

  parts.confidential(),
  parts.headline(),
  section "Next dates" { id = "dates", parts.dates() },
  section "Open work by person" { id = "people", parts.people() },
  #requests > 0 and section "Asked of others" { id = "requests", parts.requests() },
  section "Still open" { id = "open", parts.unsettled() },
  section "Evidence: owner and location" { id = "evidence", parts.evidence_kept() },
  section "Visits and decision" { id = "history", parts.history() },
}
