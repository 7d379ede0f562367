-- row: 3.9 very many arguments at once
-- must: error lua-error
-- called: failure lua-error
local function f(...) return f(1, ...) end
f()
