-- row: 3.1 surface: functions that packs do not have are not there under a library either
-- must: error unknown-word
-- called: failure unknown-word
local r = string.rep
