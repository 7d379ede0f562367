-- row: 2 getobjname: chains within chains, each below the limit
-- must: error lua-error
-- called: failure lua-error
local a = { b = 1 }
local x = ${60:(}a${60:.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b)}
