-- The report that comes with assay, in the order in which assessment bodies publish theirs: the outcome first, then key
-- information, background and method, strengths, shortfalls, each criterion with its elements, sites, conclusion, and the
-- tables. It is a template like any other: copy it, change the order and the words, and give the folder to
-- `assay export --template`.

local criterion = standard.levels[1].name

document {
  title = assessment.about,
  subtitle = parts.subtitle(),
  foot = standard.notice,

  parts.confidential(),
  parts.outcome(),
  parts.bars(),
  parts.map(),
  contents "In this report",

  section "Key information" { id = "key-information", parts.key_information() },
  section "Background and method" { id = "background", parts.background() },
  section "Strengths" { id = "strengths", parts.strengths() },
  section "Shortfalls and actions" { id = "shortfalls", parts.shortfalls(), parts.actions() },
  report.advises and section "Suggested next steps" { id = "next", parts.advice() },
  (report.advises or report.is_internal) and section "Things to check" { id = "flags", parts.flags() },
  section(capital(criterion) .. " by " .. criterion) { id = "criteria", parts.nodes() },
  parts.any_site() and section "Sites" { id = "sites", parts.sites() },
  parts.any_comment() and section "Comments" { id = "comments", parts.comments() },
  section "Conclusion and recommendation" { id = "conclusion", parts.conclusion() },
  section "Compliance table" { id = "compliance", parts.compliance_table() },
  parts.any_meaning() and section "Meaning of the ratings" { id = "ratings", parts.meanings() },
  section "Evidence index" { id = "evidence", parts.evidence_index() },
}
