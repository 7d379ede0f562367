-- row: 4 vocabulary: what an expression consists of is overwritten
-- must: error wrong-use
-- called: failure word-in-function
it[0] = "assessment"
