-- row: 3.10 very many elements
-- must: load
-- long
local body = { title = "B" }
for i = 1, 9000 do body[i] = item("b." .. i) { title = "B" } end
group "b" (body)
