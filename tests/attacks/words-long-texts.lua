-- row: 3.10 one long text declared very often
-- must: error too-much
local s = "long "
for _ = 1, 13 do s = s .. s end
local t = {}
for i = 1, 250000 do t[i] = s end
value "x" { each = "item", is = t }
