-- row: 3.9 parameters that rest on parameters
-- must: error nested-too-deep
-- long
for i = 1, 3000 do parameter("p" .. i) { is = parameter("p" .. i + 1) } end
parameter "p3001" { is = 1 }
