-- Customer Service Excellence as health care reads it: hospitals, practices, community and mental health services.
-- A layer of guidance: it adds to the standard and narrows what may be claimed; the pass rule is the standard's own.

pack {
  id = "cse-health",
  version = "1.0.0",
  title = "Customer Service Excellence in health care",
  extends = "cse ^1.0",
  source = "practice of NHS-funded care in England; guidance from laws and national standards names its source",
  files = { "words.lua", "guidance.md", "duties.lua", "facts.lua", "applicability.lua", "checks.lua" },
}
