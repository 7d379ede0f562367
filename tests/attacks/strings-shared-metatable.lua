-- row: 3.2 one metatable serves all texts: it shows functions only and cannot be changed
-- must: error lua-error
-- called: failure lua-error
local s = "x"
s.upper = function() return "taken over" end
