-- row: 3.12 keys without an order are refused: tables hash by their address
-- must: error lua-error
-- called: failure lua-error
for k in pairs { [{}] = 1 } do end
