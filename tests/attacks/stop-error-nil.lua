-- row: 3.4 error(nil) has no text at all
-- must: error lua-error
-- called: failure lua-error
error(nil)
