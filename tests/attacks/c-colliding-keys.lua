-- row: 3.5 keys that collide: growing the table takes quadratic time
-- must: error memory-exhausted
-- called: error memory-exhausted
local t = {}
for i = 1, 1000000 do t[i * 0xFFFFF] = i end
