-- What this layer asks. Each answer serves a check, or decides what may be claimed as not applicable; some serve both,
-- so that nobody types a thing twice. An answer that is not given permits nothing.

-- About the council and its year ------------------------------------------------------------------

fact "serves" {
  on = "organisation", type = "set",
  asks = "Whom do the services of the scope serve? Any of: residents, tenants, leaseholders, businesses, visitors",
}
fact "moved_online" {
  on = "organisation", type = "yes_no",
  asks = "Since the last assessment, was a counter, a telephone line or a paper form closed, cut back or moved online?",
}
fact "ombudsman_decided" {
  on = "organisation", type = "number",
  asks = "How many complaints about the scope did an ombudsman decide in the last full year, upheld or not?",
}
fact "complaints_upheld" {
  on = "organisation", type = "number",
  asks = "How many complaints about the scope were upheld in the last full year, at any stage or by an ombudsman, wholly or partly?",
}
fact "takes_payments" {
  on = "organisation", type = "yes_no",
  asks = "Does anybody pay a fee, fine, deposit or licence through the scope, even one that another service or a contractor sets?",
}
fact "opens_cases" {
  on = "organisation", type = "yes_no",
  asks = "Does the scope take applications, claims, reports or requests that are finished later?",
}

-- About each place --------------------------------------------------------------------------------

fact "open_to_callers" {
  on = "site", type = "yes_no",
  asks = "Can people call here in person: a one-stop shop, library, housing office, registry, van or stall?",
}
fact "access_looked_at" {
  on = "site", type = "date",
  asks = "When did somebody last look at how disabled people get to this place, in, and served?",
}

-- About evidence ----------------------------------------------------------------------------------

fact "asked" {
  on = "evidence", type = "set",
  asks = "Whom did the survey or consultation ask? Any of: residents, tenants, leaseholders, businesses, visitors",
}
fact "asked_at" {
  on = "evidence", type = "set",
  asks = "Customers of which sites did it ask? Ids of sites; leave out when it asked everywhere",
}
fact "heard_offline" {
  on = "evidence", type = "yes_no",
  asks = "Does it have the views of people who do not use the internet?",
}
fact "without_internet" {
  on = "evidence", type = "yes_no",
  asks = "Can people without the internet get it: at a counter, by post, by telephone, in a library?",
}
