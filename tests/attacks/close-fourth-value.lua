-- row: 2 generic-for closing value (997f11f5): the fourth value of a loop is closed by nobody
-- must: error lua-error
-- called: failure lua-error
local function step() return nil end
for _ in step, nil, nil, {} do end
