-- row: 3.5, 3.7 a function that is called again and again, each time within its budget
-- must: error evaluation-too-long
-- long
local slow = computed { reads = { id = it.id }, returns = "yes_no", by = function(given)
  for _ = 1, 20000 do end
  return false
end }
local deep = slow
for _ = 1, 16 do deep = some(assessment.items, any { deep, slow }) end
value "x" { each = "assessment", is = some(it.items, deep) }
