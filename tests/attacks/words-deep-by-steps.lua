-- row: 3.9 an expression made deep step by step, each step a value of its own
-- must: error nested-too-deep
local e = it.rating:present()
for i = 1, 30000 do
  e = all { e }
  if i % 50 == 0 then value("v" .. i) { each = "item", is = e } end
end
