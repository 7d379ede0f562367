-- row: 0.3 no pcall, xpcall or coroutine can swallow the stop
-- must: error unknown-word
-- called: failure unknown-word
while true do pcall(function() while true do end end) end
