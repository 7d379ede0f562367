-- A scheme that works quite unlike a list of elements to be met: 34 statements under five questions are scored 1 to 4,
-- scores become percentages, percentages become bands, and low scores limit them. It follows the scoring of the single
-- assessment framework of the Care Quality Commission, as used from late 2023; what its sources leave open is a
-- parameter of rule.lua that says so.

pack {
  id = "one-to-four",
  version = "1.0.0",
  title = "Statements scored 1 to 4",
  source = "Care Quality Commission: single assessment framework, how a rating is reached (2023 to 2025)",
  notice = "Only the regulator gives a rating.",
  uses = { "checks ^1.0" },
  files = {
    "scheme.lua",
    "safe.lua", "effective.lua", "caring.lua", "responsive.lua", "well-led.lua",
    "rule.lua",
    "checks.lua",
  },
}
