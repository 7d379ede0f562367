-- row: 3.10 a scale of very many ratings
-- must: error too-much
-- whole
pack { id = "target", version = "1.0.0", title = "Target" }
local ratings = { met = "r1" }
for i = 1, 100000 do ratings[i] = "r" .. i end
scale(ratings)
levels { "group", "item" }
group "a" { title = "A" }
