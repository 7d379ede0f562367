-- row: 3.10 very many keys that nobody knows
-- must: error unknown-key
-- long
local body = { each = "item", is = 1 }
for i = 1, 9000 do body["key" .. i] = 1 end
value "x" (body)
local function a() end
${60000:a() }
