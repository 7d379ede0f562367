-- How a body reads the standard: a licence holder's wording, one ruling replaced by a later one, and an example of its own.

pack { id = "lending-rulings", version = "1.0.0", title = "Lending libraries as Fennel reads it", extends = "lending ^1.0" }

ruling "A.1" {
  reads = "A branch that is open less than ten hours a week has evening hours if one of them is after 17:00.",
  on = "2025-11-04",
  by = "Fennel technical committee",
}

ruling "A.1" {
  reads = "Self-service lockers count as opening hours.",
  on = "2026-03-01",
  by = "Fennel technical committee",
}

meaning "A.1" {
  official_text = "Patrons may borrow at times convenient to them.",
  enough = "A mobile library calls at each village on a Saturday.",
}

rating_meaning "partly" {
  replaces = true,
  means = "Some of it is in place, and the rest can follow within six months.",
  brief = "some of it, the rest within six months",
  source = "Fennel's licence, clause 7",
}
