-- What a careful colleague would ask about. A flag says what is missing and where to look. It never says which rating
-- is right, and it changes none.

check "support.nothing-behind-it" {
  each = "deciding",  -- every judgement that decides a rating: `it` is the one in hand
  when = all { it.rating:at_least "met", no(it.cites) },
  severity = "settle",  -- or "consider": worth a look
  says = "{element} is rated {rating}, but nothing shown or told stands behind it",
  hint = "link the document, the observation or the conversation that it rests on",
}
