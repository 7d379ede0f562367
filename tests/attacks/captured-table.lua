-- row: 3.11 a captured table that remembers
-- must: error captured-value
local memory = {}
value "x" { each = "assessment", is = computed { returns = "number", by = function()
  memory[#memory + 1] = 1
  return #memory
end } }
