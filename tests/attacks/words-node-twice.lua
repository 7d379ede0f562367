-- row: 4 vocabulary: nodes listed again and again by nodes that are listed again and again
-- must: error too-much
-- long
local node = item "x" { title = "X" }
for i = 1, 15 do node = group("g" .. i) { title = "G", node, node } end
