-- row: 3.14 a pack of very many files
-- must: error duplicate-id
-- whole
local files = {}
for i = 1, 10000 do files[i] = "pack.lua" end
pack { id = "target", version = "1.0.0", title = "Target", files = files }
