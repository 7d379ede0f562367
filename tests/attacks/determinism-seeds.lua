-- row: 3.1, 3.12 nothing that is seeded by time or address can be seeded or read
-- must: error unknown-word
-- called: failure unknown-word
math.randomseed(1)
