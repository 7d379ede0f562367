-- row: 0.2, 2 weak tables (983bc433) cannot be made: there is no metatable to ask for one in
-- must: error unknown-word
-- called: failure unknown-word
local t = setmetatable({}, { __mode = "k", __newindex = {} })
