-- row: 0.3, 3.4 nothing catches the error that stops a pack
-- must: error budget-exhausted
-- called: failure budget-exhausted
while true do end
