-- Customer Service Excellence as councils meet it. A layer of guidance: the elements, the scale and the pass rule are
-- the standard's own, and so is the name on the result.

pack {
  id = "cse-local-authority",
  version = "1.0.0",
  title = "Customer Service Excellence in local authorities",
  extends = "cse ^1.0",
  source = "practice of contact centres, one-stop shops, revenues and benefits, libraries and housing; duties.lua names laws and codes",
  notice = "Only a licensed certification body decides on a certificate.",
  files = { "words.lua", "guidance.csv", "duties.lua", "facts.lua", "applicability.lua", "checks.lua" },
}
