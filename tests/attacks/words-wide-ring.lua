-- row: 3.10 a wide table within itself, a hundred levels deep
-- must: error too-much
local t = {}
for i = 1, 400000 do t[i] = t end
value "x" { each = "item", is = t }
