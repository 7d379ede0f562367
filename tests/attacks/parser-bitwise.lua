-- row: 2 wrong code for bitwise operators in functions with many constants (c764ca71)
-- must: error operator-refused
local x = 1 | 2
