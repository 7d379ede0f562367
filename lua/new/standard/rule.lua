-- The pass rule: in each criterion at least three quarters of the applicable elements are met.

parameter "needed" {
  is = percent(75),
  says = "the share of applicable elements of each criterion that must be met",
  assumption = "a value to begin with; say here where yours comes from",
}
parameter "may_be_claimed" {
  is = { "2.4" },
  says = "the elements that may be claimed as not applicable",
  assumption = "some organisations have nobody to compare themselves with",
}

applicability { may_be_claimed = it.id:one_of(parameter "may_be_claimed") }

-- `named` gives rows the name by which `assay explain` speaks of them.
local applicable = named "applicable" (it.elements:where(it.applicable))
local met = named "met" (applicable:where(it.rating:at_least "met"))

value "applicable" { each = "criterion", is = count(applicable) }
value "met" { each = "criterion", is = count(applicable:where(all { it.rated, it.rating:at_least "met" })) }
value "unrated" { each = "criterion", is = count(applicable:where(none { it.rated })) }

-- Cases stand from the lowest up; the highest whose condition holds is where a criterion stands. `[...]` is left out
-- when what is in it comes to nothing.
ladder "standing" {
  each = "criterion",
  met = "met",
  { "too_few_met", says = "{met} of {applicable} met[; {unrated} not rated yet]" },
  { "met",
    when = share(met, applicable):at_least(parameter "needed"),
    says = "{met} of {applicable} met[; {unrated} not rated yet]" },
  open = "{met} of {applicable} met so far[; {unrated} not rated yet]",
}

ladder "outcome" {
  each = "assessment",
  met = "met",
  { "not_met", says = "These ratings do not meet the pass rule." },
  { "met",
    when = every(it.criteria, it.standing:is "met"),
    says = "These ratings meet the pass rule." },
  open = "No result yet.",
}
