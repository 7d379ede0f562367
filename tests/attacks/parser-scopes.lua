-- row: 0.5, 3.8 scopes nested deep take quadratic time
-- must: error nested-too-deep
${2000:do local a }${2000: end}
