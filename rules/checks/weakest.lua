-- The weakest part, so that it cannot hide in a total that is met. Flags of this family are named beside the outcome, too.

parameter "far_below" {
  is = percent(25),
  says = "how much smaller the share of met elements of a part is when it is named",
  assumption = "a quarter: of eight elements, two more that are not met",
}
parameter "ratings_of_a_site" {
  is = 4,
  says = "from how many ratings on a site or a part is compared with the whole",
  assumption = "fewer say little about it",
}

local of_site = it.judgements:where(it.rated)
local of_whole = assessment.deciding:where(it.rated)

check "weakest.site-at-the-lowest" {
  each = "site",
  when = some(it.judgements, it.lowest),
  severity = "settle",
  says = "some elements have the lowest rating at {title} ({it})",
  hint = "say in the conclusion what this means for the customers there, and for the whole",
  why = "customers meet one site, not the total",
  several = "Sites where elements have the lowest rating",
  instead_of = { "weakest.site-far-below" },
}

check "weakest.site-far-below" {
  each = "site",
  when = all {
    count(of_site):at_least(parameter "ratings_of_a_site"),
    (share(of_whole:where(it.met), of_whole) - share(of_site:where(it.met), of_site)):at_least(parameter "far_below"),
  },
  severity = "settle",
  says = "{title} ({it}) is far below the whole",
  hint = "say in the conclusion what this means for the customers there, and for the whole",
  why = "customers meet one site, not the total",
  several = "Sites that are far below the whole",
}

-- Once for the parts that the outcome is made of, and once for those just above the elements, which may be the same: a
-- criterion that is met can hide a sub-criterion that is not.
for _, part in ipairs { "section", "subsection" } do
  check("weakest." .. part .. "-far-below") {
    each = part,
    when = all {
      assessment.outcome_met,
      count(it.elements:where(it.rated)):at_least(parameter "ratings_of_a_site"),
      (share(of_whole:where(it.met), of_whole) - share(it.elements:where(it.met), it.elements:where(it.rated))):at_least(parameter "far_below"),
    },
    severity = "settle",
    says = "{it} ({title}) is far below the whole",
    hint = "name it in the conclusion, with what is missing there",
    why = "a total that is met hides a part that is not",
    several = "Parts that are far below the whole",
    instead_of = part == "subsection" and { "weakest.section-far-below" } or nil,
  }
end

check "weakest.element-at-the-lowest" {
  each = "element",
  when = all { it.applicable, it.lowest, assessment.outcome_met },
  severity = "settle",
  says = "{it} ({title}) is rated {rating}, and the whole is met",
  hint = "name it in the conclusion, with what is done about it",
  why = "a total that is met hides an element that is not there at all",
  several = "The whole is met with elements at the lowest rating",
}
