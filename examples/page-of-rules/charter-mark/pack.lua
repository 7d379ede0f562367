-- The rule of Charter Mark (2004): at least 70 % of each criterion's elements met, no major non-compliance
-- anywhere. A sketch: the elements stand here by number only.

pack { id = "charter-mark-sketch", version = "0.1.0", title = "Charter Mark, the rule alone" }

levels { { "criterion", plural = "criteria" }, "element" }
scale { "major_non_compliance", "partial_compliance", "full_compliance", "best_practice", met = "full_compliance" }
deciding { { "assessor" }, { "self" } }
visit_kind "assessment" {}

for number, elements in ipairs { 11, 15, 10, 13, 7, 7 } do
  local body = { title = "Criterion " .. number }
  for i = 1, elements do
    body[i] = element(number .. "." .. i) { title = "Element " .. number .. "." .. i }
  end
  criterion(tostring(number))(body)
end

parameter "needed" { is = percent(70), says = "the share of elements of each criterion that must be met" }

local all_elements = named "assessed" (it.elements:where(it.applicable))
local met = named "met" (it.elements:where(it.rating:at_least "full_compliance"))
local major = named "in major non-compliance" (it.elements:where(it.rating:is "major_non_compliance"))

value "partials_allowed" {
  each = "criterion",
  is = (count(all_elements) * (percent(100) - parameter "needed")):round(1, "down"),
}

ladder "standing" {
  each = "criterion", met = "met",
  { "not_met", says = "{partials_allowed} partially compliant allowed: not met" },
  { "met", when = all { share(met, all_elements):at_least(parameter "needed"), no(major) },
    says = "{partials_allowed} partially compliant allowed: met" },
}

ladder "outcome" {
  each = "assessment", met = "met",
  { "not_met", says = "On these ratings Charter Mark's rule is not met." },
  { "met", when = every(it.criteria, it.standing:is "met"), says = "On these ratings Charter Mark's rule is met." },
}
