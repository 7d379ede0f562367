-- row: 3.5 searching a text is charged for both lengths
-- must: error budget-exhausted
-- called: failure budget-exhausted
-- long
local s = "a"
for _ = 1, 15 do s = s .. s end
local wanted = s:sub(1, 20000) .. "b"
while true do s:contains(wanted) end
