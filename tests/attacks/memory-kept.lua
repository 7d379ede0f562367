-- row: 3.6 declarations without end are memory too
-- must: error memory-exhausted
for i = 1, 1000000 do value("v" .. i) end
