-- row: 4 vocabulary, 3.11: a function that declares while it evaluates
-- must: load
-- called: failure word-in-function
value "x" { each = "item", is = 1 }
