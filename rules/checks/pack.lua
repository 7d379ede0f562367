-- What a careful colleague asks about in any assessment, whatever its standard. Standards and layers use it; what one
-- of them words otherwise, or does without, it replaces or leaves out. No rating, level or element is named here.
--
-- A flag is a point to settle or to consider; its hint says what is missing and where to look, never which rating is
-- right.

pack {
  id = "checks",
  version = "1.0.0",
  title = "Checks for any standard",
  tried_on = "cse ^1.0",
  files = {
    "support.lua", "time.lua", "text.lua", "contradiction.lua", "procedure.lua", "arithmetic.lua", "pattern.lua",
    "privacy.lua", "wording.lua", "voices.lua", "conclusion.lua", "follow_up.lua", "team.lua",
    "references.lua", "weakest.lua", "ready.lua",
  },
}
