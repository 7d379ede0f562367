-- row: 3.11 a captured variable that counts calls
-- must: failure captured-value
local n = 0
value "x" { each = "assessment", is = computed { returns = "number", by = function() n = n + 1 return n end } }
