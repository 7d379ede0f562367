-- row: 4 vocabulary: the list of levels is emptied after their words were made
-- must: load
-- whole
pack { id = "target", version = "1.0.0", title = "Target" }
scale { "poor", "good", met = "good" }

local names = { "group", "item" }
levels(names)
local inner = item "a.1" { title = "A1" }
group "a" { title = "A", inner }
names[1], names[2] = nil, nil
