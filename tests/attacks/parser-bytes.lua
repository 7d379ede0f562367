-- row: 2, 3.8 bytecode never reaches Lua
-- must: error source-not-text
Lua
