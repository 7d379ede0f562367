-- row: 3.10 very many values
-- must: load
-- long
for i = 1, 10000 do value("v" .. i) { each = "item", is = i } end
