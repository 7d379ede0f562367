-- row: 3.2 the library behind `("x"):upper` is as closed as `string`
-- must: error lua-error
-- called: failure lua-error
table.insert(string, 1)
