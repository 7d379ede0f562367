-- row: 3.8 a file above the limit
-- must: error source-too-large
${300000:-}
