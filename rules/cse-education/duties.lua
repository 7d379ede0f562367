-- Guidance that rests on a law, a regulator or a code. What it says is a summary; the source decides, and England,
-- Wales, Scotland and Northern Ireland differ.

also "1.1.3" {
  guidance = {
    "adjustments made before a disabled student has to ask, and ways to reach students who have not disclosed a disability",
  },
  source = "Equality Act 2010, sections 20 and 91, in Great Britain",
}

also "3.1.2" {
  guidance = {
    "costs beside the fee said before somebody accepts a place or a room: field trips, materials, printing, deposits, laundry, graduation",
  },
  source = "Competition and Markets Authority, UK higher education providers: advice on consumer protection law",
}

also "3.2.1" {
  guidance = {
    "websites, the learning environment and documents that meet the accessibility regulations, which ask less of schools, with a true statement",
  },
  source = "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018",
}

also "3.4.2" {
  guidance = {
    "the code for student housing that the halls belong to, whoever runs them, and what its last audit said",
  },
  source = "Housing Act 2004, section 233, and the codes approved under it, in England",
}

also "4.3.2" {
  guidance = {
    "whom students of higher education turn to after the last stage: the Office of the Independent Adjudicator in England and Wales",
    "in Scotland and Northern Ireland the public services ombudsman, named in the same way",
    "the completion of procedures letter, sent promptly and with the time limit in it",
  },
  source = "Higher Education Act 2004, part 2, and the rules of the scheme under it; the ombudsman acts of Scotland and Northern Ireland",
}

also "4.3.2" {
  guidance = {
    "what there is instead for applicants, parents, school pupils and students of further education, who may have another body or none",
  },
  source = "rules of the Office of the Independent Adjudicator, which leave admissions out",
}
