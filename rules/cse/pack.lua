-- Customer Service Excellence as it stands by itself, without a sector's guidance.

pack {
  id = "cse",
  version = "1.0.0",
  title = "Customer Service Excellence",
  source = "Customer Service Excellence: The Standard, Cabinet Office, draft of 2008",
  notice = "Only a licensed certification body decides on a certificate.",
  uses = { "checks ^1.0" },
  files = {
    "scheme.lua",
    "insight.lua", "culture.lua", "information.lua", "delivery.lua", "timeliness.lua",
    "meanings/insight.lua", "meanings/culture.lua", "meanings/information.lua", "meanings/delivery.lua",
    "meanings/timeliness.lua",
    "rule.lua",
    "checks.lua",
    "programmes.lua",
  },
}
