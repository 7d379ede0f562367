-- row: 3.6 tables without end
-- must: error memory-exhausted
-- called: failure budget-exhausted
local t = {}
for i = 1, 1000000 do t[i] = { i, i, i, i, i, i, i, i } end
