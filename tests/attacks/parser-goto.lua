-- row: 0.5, 3.8 labels and gotos take quadratic time
-- must: error goto-refused
::a:: goto a
