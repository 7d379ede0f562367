-- row: 3.10 a function that fails on very many rows
-- must: failure lua-error
-- long
local bad = computed { reads = { id = it.id }, returns = "yes_no", by = function(given) error(given.id) end }
local deep = bad
for _ = 1, 12 do deep = some(assessment.items, any { deep, bad }) end
value "x" { each = "assessment", is = some(it.items, deep) }
