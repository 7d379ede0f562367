-- row: 3.9 a sentence with brackets within brackets
-- must: error bad-sentence
local s = ""
for _ = 1, 8 do s = s .. "[[[[[[[[" end
for _ = 1, 7 do s = s .. s end
check "c" { each = "item", when = it.id:present(), severity = "settle", says = s, hint = "x" }
