-- row: 3.9 rows that rest on rows that rest on rows, declared from the bottom up
-- must: error nested-too-deep
-- long
value "v0" { each = "group", is = it.items }
for i = 1, 3000 do value("v" .. i) { each = "group", is = it["v" .. i - 1]:where(it.id:present()) } end
value "all" { each = "group", is = count(it.v3000) }
