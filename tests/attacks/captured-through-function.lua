-- row: 3.11 a captured function that remembers
-- must: failure captured-value
local n = 0
local function next_number() n = n + 1 return n end
value "x" { each = "assessment", is = computed { returns = "number", by = function() return next_number() end } }
