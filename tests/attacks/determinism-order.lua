-- row: 3.12 the order of a table is that of its keys, in every process
-- must: load
-- called: failure
local t = {}
for i = 1, 100 do t["k" .. i] = i end
local first
for k in pairs(t) do first = first or k end
assert(first == "k1", first)
