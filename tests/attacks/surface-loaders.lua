-- row: 3.1 surface: no source or bytecode can be loaded
-- must: error unknown-word
-- called: failure unknown-word
local f = load("return 1")
