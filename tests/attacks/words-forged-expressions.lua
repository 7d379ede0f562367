-- row: 4 vocabulary: tables that look like expressions
-- must: error wrong-type
local function forged(word, ...) return { [0] = word, [-1] = 1, [-2] = 1, [-3] = "x", [-4] = 0, ... } end
value "a" { each = "item", is = forged("computed", 1, "number", { "n" }, it.rating) }
value "b" { each = "item", is = forged("computed") }
value "c" { each = "item", is = forged("field") }
value "d" { each = "item", is = forged("field", 1, 2) }
value "e" { each = "item", is = forged("named", nil, nil) }
value "f" { each = "item", is = forged("parameter") }
value "g" { each = "item", is = forged("", 1) }
value "h" { each = "item", is = forged("it", it, it) }
value "i" { each = "item", is = forged("count") }
value "j" { each = "item", is = forged("is", it) }
value "k" { each = "item", is = forged("at_least_of", -1, it.rating:present()) }
value "l" { each = "item", is = forged("text", "x") }
value "m" { each = "item", is = forged("set", "x") }
value "n" { each = "item", is = forged("nothing") }
