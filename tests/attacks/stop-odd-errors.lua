-- row: 3.4 errors that are no text are reported, never run
-- must: error lua-error
-- called: failure lua-error
error({ "no text" })
