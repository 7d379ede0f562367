-- A scheme in which statements are scored 1 to 4: sums become whole percentages, percentages become bands, and a
-- single low score limits the band. How a half percent is rounded is not published: a parameter would be the
-- place for it; here halves go up.

pack { id = "one-to-four", version = "0.1.0", title = "Statements scored 1 to 4" }

levels { "question", "statement" }
scale {
  { "1", title = "significant shortfalls", points = 1 },
  { "2", title = "some shortfalls", points = 2 },
  { "3", title = "good", points = 3 },
  { "4", title = "exceptional", points = 4 },
  met = "3",
}
deciding { { "assessor" }, { "self" } }
visit_kind "inspection" {}

for number, statements in ipairs { 8, 6, 3 } do
  local body = { title = "Question " .. number }
  for i = 1, statements do
    body[i] = statement(number .. "." .. i) { title = "Statement " .. number .. "." .. i }
  end
  question(tostring(number))(body)
end

value "percentage" {
  each = "question",
  is = share(sum(it.statements, points(it.rating)), count(it.statements) * 4),
}

ladder "band" {
  each = "question", met = "good", by = it.percentage:round(percent(1), "half_up"),
  { "inadequate", from = percent(25), says = "{percentage}: inadequate" },
  { "requires_improvement", from = percent(39), says = "{percentage}: requires improvement" },
  { "good", from = percent(63), says = "{percentage}: good" },
  { "outstanding", from = percent(88), says = "{percentage}: outstanding" },
}

limit "a single 1 caps the band" {
  on = "band", to = "requires_improvement",
  when = some(it.statements, it.rating:is "1"),
}
