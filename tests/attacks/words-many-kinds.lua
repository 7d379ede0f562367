-- row: 3.10 very many kinds of evidence
-- must: load
-- long
for i = 1, 10000 do evidence_kind("k" .. i) { title = "K" } end
