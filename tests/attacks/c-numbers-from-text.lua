-- row: 3.5 reading a number from a long text is charged
-- must: error budget-exhausted
-- called: failure budget-exhausted
local s = "1"
for _ = 1, 15 do s = s .. s end
while true do tonumber(s) end
