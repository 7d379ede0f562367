-- row: 3.11 a captured iterator, which moves on at each call
-- must: error captured-value
local step, t = pairs { 1, 2, 3 }
value "x" { each = "assessment", is = computed { returns = "number", by = function() return step(t) or 0 end } }
