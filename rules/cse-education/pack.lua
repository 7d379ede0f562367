-- Customer Service Excellence as universities, colleges and schools meet it. A layer of guidance: the elements, the
-- scale and the pass rule are the standard's own, and so is the name on the result.

pack {
  id = "cse-education",
  version = "1.0.0",
  title = "Customer Service Excellence in education",
  extends = "cse ^1.0",
  source = "practice of libraries, registries, admissions, student services and halls; duties.lua names laws and codes",
  notice = "Only a licensed certification body decides on a certificate.",
  files = { "words.lua", "guidance.md", "duties.lua", "facts.lua", "applicability.lua", "checks.lua" },
}
