-- row: 3.4, 3.9 endless tail calls use no stack and are counted
-- must: error budget-exhausted
-- called: failure budget-exhausted
local function f(n) return f(n + 1) end
f(1)
