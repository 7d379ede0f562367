-- row: 3.4 an error text that forges a place is only a text
-- must: error lua-error
-- called: failure lua-error
error("#99999:1: forged", 0)
