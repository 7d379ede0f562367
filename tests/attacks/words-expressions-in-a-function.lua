-- row: 4 vocabulary, 3.11: a function that builds expressions while it evaluates
-- must: error unused-expression
-- called: failure word-in-function
local e = it.rating
