-- row: 3.12 there is no chance
-- must: error unknown-word
-- called: failure unknown-word
local x = math.random(2)
