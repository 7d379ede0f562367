-- The page that comes with assay for a meeting of assessors: the elements to discuss, the widest differences first, each
-- with everybody's reasons, then the ratings, then room for what is agreed. It does not say who is strict: one case
-- cannot tell. It is a template like any other: copy it as `exercise.lua` into a folder, change the order and the
-- words, and give the folder to `assay exercise report --template`.

document {
  title = "Moderation meeting: " .. assessment.about,
  subtitle = parts.exercise_subtitle(),
  foot = standard.notice,

  parts.confidential(),
  parts.most_useful(),
  section "How to use this page" { id = "how", parts.how_to_meet() },

  section "Elements to discuss" { id = "talk", parts.agenda(), parts.differences() },
  section "Elements everyone agrees on" { id = "alike", parts.alike() },
  exercise.placement and section "Where the evidence belongs" { id = "placement", parts.placement() },
  section "Meaning of the ratings" { id = "scale", parts.scale() },
  section "About this exercise" { id = "design", parts.design() },
}
