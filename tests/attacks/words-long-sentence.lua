-- row: 3.10 a sentence as long as a text may be
-- must: load
local s = "{id} "
for _ = 1, 13 do s = s .. s end
check "c" { each = "item", when = it.id:present(), severity = "settle", says = s, hint = s }
