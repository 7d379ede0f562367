-- row: 3.1 surface: no text shows an address, which differs in each process
-- must: error unused-expression
-- called: failure word-in-function
local function f() end
local seen = tostring({}) .. tostring(f) .. tostring(type) .. tostring(it) .. tostring(it.rating)
assert(seen == "tablefunctionfunctionuserdatauserdata", seen)
