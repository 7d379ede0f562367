-- A layer on @parent@: it adds to the standard's guidance, and asks what people in one sector would ask. Elements, ratings
-- and pass rule stay the standard's, and so does the name on a result.

pack {
  id = "@id@",  -- the name of this folder, too
  version = "0.1.0",
  title = "@title@",
  extends = "@parent@ @range@",  -- `assay pack show @parent@` shows what is there already
  files = { "guidance.md", "facts.lua", "checks.lua" },
}
