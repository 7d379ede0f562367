-- What a careful colleague would ask about under this standard; what is asked about under any comes with the pack
-- `checks`, which pack.lua names. A flag says what is missing and where to look. It never says which rating is right,
-- and it changes none.

check "support.documents-alone" {
  each = "deciding",  -- every judgement that decides a rating: `it` is the one in hand
  when = all { it.met, some(it.cites), every(it.cites, it.kind.id:is "document") },
  severity = "consider",  -- worth a look; or "settle"
  says = "{element} is rated {rating}, but its only evidence is documents: {cites}",
  hint = "look for what was seen or heard, or say in the rationale why that is not needed",
  why = "what is written down need not be what is done",
}
