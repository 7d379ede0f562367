-- row: 3.11 captured constants are what they are for
-- must: load
local factor, word = 3, "x"
local function twice(n) return n * 2 * factor + #word end
value "x" { each = "assessment", is = computed { returns = "number", by = function() return twice(factor) end } }
