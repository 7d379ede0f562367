-- row: 4 vocabulary: a node that is made part of itself after it was declared
-- must: error nested-too-deep
local body = { title = "B" }
local ring = group "b" (body)
body[1] = ring
group "c" { title = "C", ring }
