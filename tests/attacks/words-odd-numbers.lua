-- row: 3.10 numbers that are none, and numbers at the ends of what can be told
-- must: error wrong-type
value "a" { each = "item", is = 0 / 0 }
value "b" { each = "item", is = 1 / 0 }
value "c" { each = "item", is = math.mininteger }
value "d" { each = "item", is = percent(1e300) }
value "e" { each = "item", is = percent(-1) * 1e-300 }
value "f" { each = "item", is = it.a:round(0, "up") }
