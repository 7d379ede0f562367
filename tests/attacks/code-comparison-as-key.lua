-- row: 2 a comparison as an index (782ef85b): Lua 5.4.4 compiles it wrongly when the table is captured
-- must: error index-refused
-- called: error index-refused
local t = { [true] = "yes", [false] = "no" }
local function f(a, b) return t[a < b] end
assert(f(1, 2) == "yes")
