-- row: 3.4 an iterator that never ends
-- must: error budget-exhausted
-- called: failure budget-exhausted
for _ in function() return 1 end do end
