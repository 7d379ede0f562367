-- The standard's words, and whom or what they mean here. They stand beside the standard's, never in their place.

word "customers" { here = "residents, council tax payers, tenants and leaseholders, businesses, people who work in or visit the area" }
word "customer groups" { here = "by need and circumstance, such as those who claim, rent, trade or care; not by ward alone" }
word "leaders" { here = "the chief officers, and the elected councillors who answer for the service" }
word "partners" { here = "other tiers of council, parishes, contractors, housing associations, job centre, advice agencies, police, health service" }
word "premises" { here = "one-stop shops, libraries, housing offices, registries, vans and stalls, shared buildings included" }
word "charges" { here = "fees, fines, licences and deposits; council tax and rent are asked about as bills" }
word "complaints" { here = "complaints under the council's own procedure and those that an ombudsman decides; a service request is not yet one" }
word "full year" { here = "the last full financial year, with annual billing in it" }
