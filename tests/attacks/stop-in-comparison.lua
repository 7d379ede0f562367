-- row: 3.4 a callback of a function in C is stopped too
-- must: error budget-exhausted
-- called: failure budget-exhausted
table.sort({ 1, 2, 3 }, function() while true do end end)
