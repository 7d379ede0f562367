-- row: 3.10 very many pairs
-- must: error too-much
local pairs_made = {}
for i = 1, 40000 do pairs_made[i] = { "a.1", "a.2", because = "x" } end
pairs_of "many" (pairs_made)
local function a() end
${60000:a() }
