-- row: 3.10 very many rows that are asked for again and again, in a standard of very many elements
-- must: error evaluation-too-long
-- long
local body = { title = "B" }
for i = 1, 4000 do body[i] = item("b." .. i) { title = "B" } end
group "b" (body)
for i = 1, 4000 do
  local rows = it.items:where(it.id:is("b." .. i))
  value("v" .. i) { each = "group", is = count(rows) + count(rows) }
end
