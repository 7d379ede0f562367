-- row: 3.10 declarations whose words stand nowhere in a long file
-- must: load
-- long
for i = 1, 8000 do parameter("p" .. i) { is = 1 } end
local function a() end
${60000:a() }
