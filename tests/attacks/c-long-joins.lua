-- row: 3.5, 3.6 joining long texts is charged for the bytes
-- must: error budget-exhausted
-- called: failure budget-exhausted
local s = "a"
for _ = 1, 15 do s = s .. s end
while true do local _ = s .. "x" end
