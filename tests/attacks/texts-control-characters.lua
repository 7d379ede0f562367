-- row: 3.10, 3.14 a text that moves the cursor of a terminal
-- must: error text-not-plain
check "c" { each = "item", when = it.id:present(), severity = "settle", says = "\27[2J\27]0;taken over\7", hint = "x" }
