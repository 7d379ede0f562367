-- row: 3.8 a source that ends in the middle
-- must: error lua-syntax
value "x" { each =
