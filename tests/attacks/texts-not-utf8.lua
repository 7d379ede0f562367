-- row: 3.10 a text that is not UTF-8
-- must: error text-not-plain
check "c" { each = "item", when = it.id:present(), severity = "settle", says = "\xff\xfe", hint = "x" }
