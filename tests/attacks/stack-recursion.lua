-- row: 3.9 recursion without end
-- must: error memory-exhausted
-- called: failure budget-exhausted
-- long
local function f() return 1 + f() end
f()
