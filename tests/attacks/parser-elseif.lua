-- row: 0.5 thousands of branches
-- must: error chain-too-long
if false then ${5000:elseif false then }end
