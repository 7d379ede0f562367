-- row: 3.1 surface: `host`, which only our own Lua has, is no word
-- must: error unknown-word
-- called: failure unknown-word
host.record("pack", {})
