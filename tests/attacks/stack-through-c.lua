-- row: 3.9 recursion through functions in C, 200 levels of the C stack at most
-- must: error lua-error
-- called: failure lua-error
local function f() table.sort({ 1, 2 }, f) end
f()
