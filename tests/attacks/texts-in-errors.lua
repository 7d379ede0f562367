-- row: 3.10, 3.14 an error message that moves the cursor of a terminal, as long as it gets
-- must: error lua-error
-- called: failure lua-error
local s = "\27[2J\xff"
for _ = 1, 12 do s = s .. s end
error(s)
