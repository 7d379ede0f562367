-- row: 4 vocabulary: levels that are no list, or no names
-- must: error wrong-use
-- whole
pack { id = "target", version = "1.0.0", title = "Target" }
levels { {}, 1 }
