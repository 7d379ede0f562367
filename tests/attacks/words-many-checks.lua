-- row: 3.10 very many checks
-- must: load
-- long
for i = 1, 8000 do
  check("c" .. i) { each = "item", when = it.rating:present(), severity = "settle", says = "x", hint = "y" }
end
