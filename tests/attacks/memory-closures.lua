-- row: 3.6 functions without end
-- must: error memory-exhausted
-- called: failure budget-exhausted
-- long
local f
for i = 1, 1000000 do
  local before = f
  f = function() return before, i end
end
