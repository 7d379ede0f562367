-- Whether the ratings as a whole look like judgements made one by one.

parameter "enough_ratings" {
  is = 20,
  says = "from how many ratings on it is worth a look how they are spread",
  assumption = "fewer can well be alike by chance",
}
parameter "enough_of_a_section" {
  is = 5,
  says = "from how many ratings on it is worth a look how those of one section are spread",
  assumption = "fewer can well be alike by chance",
}

local lowest_of_all = lowest(assessment.deciding, it.rating)
local highest_of_all = highest(assessment.deciding, it.rating)

check "pattern.all-the-same" {
  each = "assessment",
  when = all {
    count(it.deciding):at_least(parameter "enough_ratings"),
    steps(lowest_of_all, highest_of_all):is(0),
  },
  severity = "consider",
  says = "all {#deciding} ratings are the same",
  hint = "look again at the highest and the lowest elements",
  why = "services have strengths and weaknesses, and ratings without any help nobody to improve",
}

-- Most sections are met throughout. What is asked about is one whose ratings all lie above that, or all below.
check "pattern.halo" {
  each = "section",
  when = all {
    count(it.elements:where(it.rated)):at_least(parameter "enough_of_a_section"),
    steps(lowest(it.elements, it.rating), highest(it.elements, it.rating)):is(0),
    no(it.elements, all { it.met, none { it.highest } }),
    steps(lowest_of_all, highest_of_all):above(0),
  },
  severity = "consider",
  says = "all {#elements} elements of {it} ({title}) have one rating, unlike the others",
  hint = "read the rationales one by one: does each describe what was seen about that element?",
  why = "one strong impression can affect every rating near it",
}
