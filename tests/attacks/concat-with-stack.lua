-- row: 0.1, 2 luaV_concat (603b2c64): a __concat that grows the stack; that of expressions never returns
-- must: error wrong-use
local function grow(n) if n > 0 then return 1 + grow(n - 1) end return 0 end
local s = "a" .. "b" .. it .. "c" .. grow(1000)
