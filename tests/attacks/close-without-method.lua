-- row: 2 generic-for and <close>: nothing can be closed, since nothing has __close
-- must: error lua-error
-- called: failure lua-error
for _ in pairs { 1 } do local held <close> = {} end
