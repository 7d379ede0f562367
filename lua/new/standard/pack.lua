-- A standard of its own, with its levels, ratings, elements and pass rule.

pack {
  id = "@id@",  -- the name of this folder, too
  version = "0.1.0",
  title = "@title@",
  source = "who sets this standard, and where it is published",
  uses = { "checks ^1.0" },  -- what is asked about under any standard: `assay pack show checks`
  files = { "scheme.lua", "elements.lua", "rule.lua", "checks.lua" },
}
