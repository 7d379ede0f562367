-- row: 3.10 a very long list of texts
-- must: error too-much
local names = {}
for i = 1, 100000 do names[i] = "n" .. i end
value "x" { each = "item", is = it.id:one_of(names) }
