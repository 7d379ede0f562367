-- row: 3.10 a forged expression within itself
-- must: error too-much
local t = { [0] = "all", [-1] = 1, [-2] = 1, [-3] = "x", [-4] = 0 }
for i = 1, 400000 do t[i] = t end
value "x" { each = "item", is = t }
