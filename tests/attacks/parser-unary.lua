-- row: 3.8 long chains of unary operators nest the parser
-- must: error chain-too-long
local x = ${10000:- }1
