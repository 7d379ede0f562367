-- row: 3.8 brackets nested deep
-- must: error nested-too-deep
local x = ${2000:(}1${2000:)}
