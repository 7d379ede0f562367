-- row: 3.5 looking among keys that collide takes long for each instruction
-- must: error budget-exhausted
-- called: failure budget-exhausted
local t = {}
for i = 1, 5000 do t[i * 0xFFFFF] = i end
while true do local _ = t[6000 * 0xFFFFF] end
