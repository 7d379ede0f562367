-- Charter Mark as it stood from 2004 until the last marks ran out in 2011.

pack {
  id = "charter-mark",
  version = "1.0.0",
  title = "Charter Mark",
  source = "Charter Mark Standard, Cabinet Office, April 2004",
  notice = "Only an accredited assessment body decides on an award.",
  uses = { "checks ^1.0" },
  files = {
    "scheme.lua",
    "standards.lua", "engagement.lua", "fairness.lua", "improvement.lua", "resources.lua", "community.lua",
    "meanings/standards.lua", "meanings/engagement.lua", "meanings/fairness.lua", "meanings/improvement.lua",
    "meanings/resources.lua", "meanings/community.lua",
    "rule.lua",
    "checks.lua", "award.lua",
    "programmes.lua",
  },
}
