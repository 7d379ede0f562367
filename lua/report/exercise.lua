-- The report on an exercise that comes with assay, which the chair of an assessors' meeting holds it with: the
-- most useful first, then what to talk about in that order, each element with room for what is agreed; then what
-- the numbers say of the assessors, how they were made, and what they cannot say. It is a template like any other:
-- copy it as `exercise.lua` into a folder, change the order and the words, and give the folder to
-- `assay exercise report --template`.

document {
  title = "Exercise on " .. assessment.about,
  subtitle = parts.exercise_subtitle(),
  foot = standard.notice,

  parts.confidential(),
  parts.most_useful(),
  contents "In this report",

  section "What to talk about, in this order" { id = "talk", parts.agenda(), parts.differences() },
  section "Where all hold the same" { id = "alike", parts.alike() },
  section "What would follow" { id = "outcomes", parts.outcomes() },
  section "Who is severe" { id = "severity", parts.severity() },
  section "How far they agree" { id = "agreement", parts.agreement() },
  section "How the exercise was made, and what it cannot say" { id = "design", parts.design() },
  section "What the numbers mean" { id = "words", parts.explained() },
}
