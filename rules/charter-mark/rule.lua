-- The pass rule: in each criterion at least 70 % of the elements are in full compliance or better, and none
-- anywhere is in major non-compliance. Best practice counts as met; it never offsets a partial.
--
-- Holders remembered four grades on the certificate, from the scores of each criterion; no table of them has been
-- found, so there is none here.

parameter "needed" {
  is = percent(70),
  says = "the share of elements of each criterion that must be in full compliance or better",
  source = "Cabinet Office, scoring of Charter Mark; it allows 3, 4, 3, 3, 2 and 2 elements in partial compliance",
}

parameter "tolerated" {
  is = 0,
  says = "how many elements of a criterion may be in major non-compliance",
  source = "Cabinet Office, scoring of Charter Mark",
}

-- Where something cannot be shown yet the standard asks for an account of it (see checks.lua).
parameter "may_be_claimed" {
  is = {},
  says = "the elements that may be claimed as not applicable",
  assumption = "no source lets an element be left out, and the published allowances count all elements",
}

applicability { may_be_claimed = it.id:one_of(parameter "may_be_claimed") }

local applicable = named "applicable" (it.elements:where(it.applicable))
local met = named "met" (applicable:where(it.rating:at_least "full_compliance"))
local major = named "in major non-compliance" (applicable:where(it.rating:is "major_non_compliance"))

-- What sentences tell: of the elements that are rated so far.
local rated = applicable:where(it.rated)

for _, level in ipairs { "assessment", "criterion" } do
  value "applicable" { each = level, is = count(applicable) }
  value "unrated" { each = level, is = count(applicable:where(none { it.rated })) }
  value "met" { each = level, is = count(rated:where(it.rating:at_least "full_compliance")) }
  value "best" { each = level, is = count(rated:where(it.rating:is "best_practice")) }
  value "partial" { each = level, is = count(rated:where(it.rating:is "partial_compliance")) }
  value "major" { each = level, is = rated:where(it.rating:is "major_non_compliance") }
end

value "needed" { each = "criterion", is = (it.applicable * parameter "needed"):round(1, "up") }
value "allowed" { each = "criterion", is = it.applicable - it.needed }
value "too_many" { each = "criterion", is = count(rated:where(it.rating:below "full_compliance")) - it.allowed }

ladder "standing" {
  each = "criterion",
  met = "met",
  { "major_non_compliance",
    says = "{met} of {applicable} met; major non-compliance: {major}[; {partial} partially compliant][; {unrated} not rated yet]" },
  { "too_few_met",
    when = count(major):at_most(parameter "tolerated"),
    says = "{met} of {applicable} met; {partial} partially compliant, {too_many} too many[; {unrated} not rated yet]" },
  { "met",
    when = all {
      count(major):at_most(parameter "tolerated"),
      share(met, applicable):at_least(parameter "needed"),
    },
    says = "{met} of {applicable} met; {needed} needed[; {unrated} not rated yet]" },
  open = "{met} of {applicable} met so far; {needed} needed[; {unrated} not rated yet]",
}

ladder "outcome" {
  each = "assessment",
  met = "met",
  { "not_met",
    says = "These ratings do not meet the pass rule: {lost|criterion|criteria} {lost} {lost|falls|fall} short." },
  { "met",
    when = every(it.criteria, it.standing:is "met"),
    says = "These ratings meet the pass rule." },
  open = "No result yet[: {unrated} {unrated|element still needs|elements still need} a rating].",
  tally = "{met} of {applicable} elements are met[ ({best} best practice)].[ {partial} {partial|is|are} partially compliant.]" .. "[ Major non-compliance: {major}.]",
}

value "lost" { each = "assessment", is = it.criteria:where(it.standing:below "met") }
