-- row: 3.5 sorting is charged, whatever the comparison says
-- must: error budget-exhausted
-- called: failure budget-exhausted
local t = {}
for i = 1, 5000 do t[i] = i * 7919 % 5000 end
while true do table.sort(t, function(a, b) return true end) end
