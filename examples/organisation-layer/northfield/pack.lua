-- Northfield's own layer: what the trust has agreed for itself, on top of what health care adds to the standard.

pack {
  id = "northfield",
  version = "1.0.0",
  title = "Northfield's own layer",
  extends = "cse-health ^1.0",
  source = "Northfield Hospitals NHS Trust, patient experience committee, 4 June 2026",
  files = { "guidance.md", "house.lua" },
}
