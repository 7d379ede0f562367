-- row: 3.2, 3.11 libraries are shared by all files: writing to one must fail
-- must: error assigned-global
-- called: failure assigned-global
string.upper = function() return "taken over" end
