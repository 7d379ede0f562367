-- row: 3.5 long equal texts are compared byte by byte in one instruction
-- must: error budget-exhausted
-- called: failure budget-exhausted
-- long
local s = "a"
for _ = 1, 15 do s = s .. s end
local one, other = s .. "x", s .. "x"
while true do local _ = one == other, one < other end
