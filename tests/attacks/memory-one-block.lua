-- row: 3.5, 3.6 one table as large as it gets
-- must: error memory-exhausted
-- called: failure budget-exhausted
local t = {}
for i = 1, 2000000 do t[i] = i end
