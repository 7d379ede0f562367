-- The private sheet that comes with assay for an assessor after a meeting: what they rated beside what was agreed. It
-- shows no one else's ratings and ranks nobody. It is a template like any other: copy it as `sheet.lua` into a folder,
-- and give the folder to `assay exercise sheet --template`.

document {
  title = "Private sheet for " .. exercise.assessor,
  subtitle = assessment.about .. " · " .. standard.name,
  foot = standard.notice,

  parts.sheet_opening(),
  each(exercise.lines, parts.sheet_line),
}
