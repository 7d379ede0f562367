-- row: 2 getobjname (7923dbbf): an error after a long chain of fields
-- must: error chain-too-long
local a = {}
local x = a${10000:.b}
