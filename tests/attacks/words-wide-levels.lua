-- row: 3.10 very many levels
-- must: error wrong-use
-- whole
pack { id = "target", version = "1.0.0", title = "Target" }
scale { "poor", "good", met = "good" }

local names = {}
for i = 1, 20000 do names[i] = "level" .. i end
levels(names)
for i = 1, 20000 do level1("n" .. i) { title = "N" } end
