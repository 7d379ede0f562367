-- row: 2 wrong code for an index of _ENV (782ef85b)
-- must: error environment-refused
local x = _ENV[1 < 2]
