-- row: 3.5 positions at the ends of the integers
-- must: error lua-error
-- called: failure lua-error
table.unpack({}, math.mininteger, math.maxinteger)
