-- row: 3.10 arithmetic at the ends of the integers
-- must: failure
local least, most = math.mininteger, math.maxinteger
parameter "least" { is = least }
parameter "most" { is = most }
value "a" { each = "item", is = parameter "least" - parameter "most" }
value "b" { each = "item", is = parameter "least" * parameter "least" }
value "c" { each = "item", is = parameter "least" / parameter "most" }
value "d" { each = "item", is = -parameter "least" }
value "e" { each = "item", is = (parameter "most" / 3):round(parameter "most", "up") }
value "f" { each = "item", is = parameter "most" / 0 }
