-- row: 4 vocabulary: expressions as keys, and expressions asked for odd things
-- must: error wrong-use
local t = { [it] = 1, [it.rating] = 2 }
assert(t[it] == 1 and it[0 / 1 + 10] == nil)
