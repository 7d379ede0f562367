-- The report on two pages, for those who decide: the outcome, the ratings by criterion, shortfalls and actions.

document {
  title = assessment.about,
  subtitle = parts.subtitle(),
  foot = standard.notice,

  parts.confidential(),
  parts.headline(),
  parts.bars(),
  section "Shortfalls and actions" { id = "shortfalls", parts.gaps_in_brief() },
}
