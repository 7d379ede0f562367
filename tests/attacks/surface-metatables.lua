-- row: 3.1 surface, 3.3: packs have no metatables to reach or set
-- must: error unknown-word
-- called: failure unknown-word
local m = getmetatable(it)
