-- row: 3.9 values that rest on values, declared from the bottom up, are computed one after the other
-- must: load
-- long
value "v0" { each = "item", is = 1 }
for i = 1, 3000 do value("v" .. i) { each = "item", is = it["v" .. i - 1] + 1 } end
check "c" { each = "item", when = it.v3000:above(3000), severity = "settle", says = "{v3000}", hint = "x" }
