-- The rule of rules/cse in the words that the code by hand writes. It is a copy, so that what is measured stays the same while the
-- pack's sentences change.
--
-- The pass rule: in each criterion at least 80 % of the applicable elements are compliant or better, and none
-- is non-compliant. Compliance plus counts as met; it never offsets a partial.

parameter "needed" {
  is = percent(80),
  says = "the share of applicable elements of each criterion that must be compliant or better",
  source = "Stockton-on-Tees Borough Council, Customer Service Excellence",
}

parameter "tolerated" {
  is = 0,
  says = "how many non-compliant elements a criterion may have",
  assumption = "Charter Mark allowed none; no source states the rule of Customer Service Excellence",
}

parameter "may_be_claimed" {
  is = { "3.1.2", "3.3.3", "4.3.6", "5.2.4" },
  says = "the elements that may be claimed not applicable",
  assumption = "their wording is conditional; no list was published",
}

applicability { may_be_claimed = it.id:one_of(parameter "may_be_claimed") }

local applicable = named "applicable" (it.elements:where(it.applicable))
local met = named "met" (applicable:where(it.rating:at_least "compliant"))
local non_compliant = named "non-compliant" (applicable:where(it.rating:is "non_compliant"))

-- What sentences tell: of the elements that are rated so far.
local rated = applicable:where(it.rated)

for _, level in ipairs { "assessment", "criterion" } do
  value "applicable" { each = level, is = count(applicable) }
  value "unrated" { each = level, is = count(applicable:where(none { it.rated })) }
  value "met" { each = level, is = count(rated:where(it.rating:at_least "compliant")) }
  value "plus" { each = level, is = count(rated:where(it.rating:is "compliance_plus")) }
  value "partial" { each = level, is = count(rated:where(it.rating:is "partial")) }
  value "non_compliant" { each = level, is = rated:where(it.rating:is "non_compliant") }
end

value "needed" { each = "criterion", is = (it.applicable * parameter "needed"):round(1, "up") }
value "allowed" { each = "criterion", is = it.applicable - it.needed }
value "too_many" { each = "criterion", is = count(rated:where(it.rating:below "compliant")) - it.allowed }

ladder "standing" {
  each = "criterion",
  met = "met",
  { "non_compliance",
    says = "{met} of {applicable} met; non-compliant: {non_compliant}[; {partial} partial of {allowed} allowed][; {unrated} not rated yet]" },
  { "too_few_met",
    when = count(non_compliant):at_most(parameter "tolerated"),
    says = "{met} of {applicable} met; {partial} partial, {allowed} allowed: {too_many} too many[; {unrated} not rated yet]" },
  { "met",
    when = all {
      count(non_compliant):at_most(parameter "tolerated"),
      share(met, applicable):at_least(parameter "needed"),
    },
    says = "{met} of {applicable} met[; {partial} partial of {allowed} allowed][; {unrated} not rated yet]" },
  open = "{met} of {applicable} met so far, {needed} needed[; {partial} partial of {allowed} allowed][; {unrated} not rated yet]",
}

ladder "outcome" {
  each = "assessment",
  met = "met",
  { "not_met",
    says = "On these ratings the pass rule is not met[: {lost|criterion|criteria} {lost} {lost|falls|fall} short]." },
  { "met",
    when = every(it.criteria, it.standing:is "met"),
    says = "On these ratings the pass rule is met." },
  open = "Whether the pass rule is met is still open[: {unrated} {unrated|element is|elements are} not rated yet].",
  tally = "{met} of {applicable} applicable elements are met[, {plus} of them compliance plus][; {partial} {partial|is|are} partial]"
    .. "[; non-compliant: {non_compliant}][; {out} {out|is|are} claimed or accepted as not applicable].",
}

value "lost" { each = "assessment", is = it.criteria:where(it.standing:below "met") }
value "out" { each = "assessment", is = count(it.elements:where(none { it.applicable })) }
