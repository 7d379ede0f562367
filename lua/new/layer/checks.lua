-- What somebody who knows the sector would ask about. A flag says what is missing and where to look. It never says
-- which rating is right, and it changes none.

check "@check@" {
  each = "deciding",  -- every judgement that decides a rating: `it` is the one in hand
  when = all {
    it.rating:at_least "@rating@",
    some(it.cites),  -- where nothing is cited, `every` would hold
    every(it.cites, none { it.@fact@ }),  -- in here `it` is a piece of evidence
  },
  severity = "consider",  -- or "settle": to be cleared up before anybody relies on the result
  says = "{element} is rated {rating}, but its evidence covers only some customers",
  hint = "look for evidence from the others, or explain in the rationale why it is not needed",
  why = "the other customers may have different views",
}
