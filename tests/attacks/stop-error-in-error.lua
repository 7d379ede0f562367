-- row: 2, 3.4 an error while the stack is full (25da574f, 3fe7be95)
-- must: error lua-error
local function f(n) if n == 0 then error(("x"):upper()) end return 1 + f(n - 1) end
f(50000)
