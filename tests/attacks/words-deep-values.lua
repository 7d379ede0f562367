-- row: 3.9 values that rest on values that rest on values
-- must: error nested-too-deep
-- long
value "v0" { each = "item", is = 1 + it.v1 * 0 }
for i = 1, 5000 do value("v" .. i) { each = "item", is = it["v" .. i + 1] } end
value "v5001" { each = "item", is = 1 }
