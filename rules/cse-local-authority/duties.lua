-- Guidance that rests on a law, a regulator or an ombudsman. What it says is a summary; the source decides, and
-- councils in Wales, Scotland and Northern Ireland have their own.

also "1.3.1" {
  guidance = {
    "for council landlords in England, the regulator's perception survey of tenants, used with the service's own and not instead of it",
  },
  source = "Regulator of Social Housing, Transparency, Influence and Accountability Standard",
}

also "2.1.3" {
  guidance = {
    "equality analysis made before a service is changed, moved or closed, read by those who decide, and looked at again afterwards",
  },
  source = "Equality Act 2010, section 149, in Great Britain; Northern Ireland Act 1998, section 75",
}

also "3.1.1" {
  guidance = {
    "how to find a councillor, a meeting and its papers in good time, and how to speak, ask a question or bring a petition",
  },
  source = "Local Government Act 1972, part VA, in England and Wales",
}

also "3.2.1" {
  guidance = {
    "a website, apps and forms that meet the accessibility regulations, tried out by disabled people, with a statement that is true",
  },
  source = "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018",
}

also "3.2.1" {
  guidance = {
    "in Wales, whatever is offered in English offered in Welsh as well, and as well",
  },
  source = "Welsh Language (Wales) Measure 2011, and the standards made under it",
}

also "4.1.2" {
  guidance = {
    "for council landlords in England, the tenant satisfaction measures, told to tenants as well as sent to the regulator",
  },
  source = "Regulator of Social Housing, Transparency, Influence and Accountability Standard",
}

also "4.3.2" {
  guidance = {
    "how a complaint is distinguished from a request for service, so that neither is lost",
    "where the procedure departs from the stages and times of the ombudsman's code, and why",
    "the right ombudsman named in each last answer: one for the council as landlord, one for its other services, and in each nation its own",
  },
  source = "Complaint Handling Codes of the Local Government and Social Care Ombudsman and of the Housing Ombudsman",
}

also "4.3.2" {
  guidance = {
    "other routes, explained early because they have time limits: tribunals on benefit, council tax and parking, and homelessness reviews",
  },
  source = "among others Housing Act 1996, section 202, on homelessness",
}

also "4.3.5" {
  guidance = {
    "the council's own assessment against the ombudsman's code, with the views of complainants in it, put before councillors",
  },
  source = "Complaint Handling Codes of the Local Government and Social Care Ombudsman and of the Housing Ombudsman",
}
