-- row: 3.10 very many facts
-- must: load
-- long
for i = 1, 10000 do fact("f" .. i) { on = "organisation", type = "yes_no" } end
