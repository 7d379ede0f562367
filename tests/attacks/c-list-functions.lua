-- row: 3.5 functions on lists are charged for what they touch
-- must: error budget-exhausted
-- called: failure budget-exhausted
local t = {}
for i = 1, 2000 do t[i] = i end
while true do
  table.insert(t, 1, 0)
  table.remove(t, 1)
end
