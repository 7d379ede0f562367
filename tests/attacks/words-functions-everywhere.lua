-- row: 4 vocabulary: functions where plain values belong
-- must: error wrong-use
value "x" { each = function() end, is = function() end }
check(function() end)
