-- row: 3.6 a text that doubles
-- must: error text-too-long
-- called: error text-too-long
local s = "x"
while true do s = s .. s end
