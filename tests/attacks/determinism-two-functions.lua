-- row: 3.12 two functions in one declaration keep their numbers, whatever order Lua has its keys in
-- must: load
check "c" {
  each = "item",
  by = computed { reads = { id = it.id }, returns = "number", by = function(given) return #given.id end },
  when = computed { reads = { count = count(it) }, returns = "yes_no", by = function(given) return given.count > 1 end },
  severity = "settle", says = "x", hint = "x",
}
