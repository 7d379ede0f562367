-- row: 3.11 captured words and expressions
-- must: error captured-value
local this = it
value "x" { each = "assessment", is = computed { returns = "number", by = function() return this[-2] end } }
