-- row: 3.10 a ladder of very many cases
-- must: error too-much
local ladder_made = { each = "item", met = "c1" }
for i = 1, 30000 do ladder_made[i] = { "c" .. i, when = it.rating:present() } end
ladder "many" (ladder_made)
