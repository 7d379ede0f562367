-- row: 3.10 a key that is no text
-- must: error text-not-plain
value "x" { each = "item", is = 1, ["\27[2J"] = 1 }
