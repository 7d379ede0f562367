-- row: 3.10 one id declared very often
-- must: error too-much
-- long
for i = 1, 30000 do value "v" { each = "item", is = 1 } end
