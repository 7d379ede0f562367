-- row: 3.1 surface: nothing of the host is reachable by name
-- must: error unknown-word
-- called: failure unknown-word
local never = os
