-- row: 0.5, 3.8 long chains of operators take quadratic time
-- must: error chain-too-long
local x = ${20000:true and }true
