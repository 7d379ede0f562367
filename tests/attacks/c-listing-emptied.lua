-- row: 3.5 listing an emptied table again and again
-- must: error budget-exhausted
-- called: failure budget-exhausted
local t = {}
for i = 1, 8000 do t["k" .. i] = i end
for i = 1, 8000 do t["k" .. i] = nil end
while true do pairs(t) end
