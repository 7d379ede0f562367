-- Guidance that rests on a law or a national standard. What it says is a summary; the source decides.

also "1.2.1" {
  guidance = {
    "a patient participation group, panel or forum: who belongs to it, how far it mirrors the list or the catchment, what it was asked",
    "governors, maternity and neonatal voices, a youth forum, the independent local champion of patients, where there are such",
  },
  source = "NHS (General Medical Services Contracts) Regulations 2015, regulation 26, for practices",
}

also "1.3.1" {
  guidance = {
    "the use of the Friends and Family Test, with a survey of a drawn sample to include patients who do not answer the test",
    "answers from people still on the ward or in treatment, not from those sent home alone",
  },
  source = "NHS England, Friends and Family Test guidance",
}

also "2.1.3" {
  guidance = {
    "how patients get to know their rights and the pledges made to them: choice, waiting times, consent, redress",
  },
  source = "The NHS Constitution for England",
}

also "2.1.5" {
  guidance = {
    "talk that others can hear: at reception, behind a curtain, and in calls taken at home or in a shared office",
    "chaperones for intimate examinations, in the room or by video: offered, trained, independent, and noted whether present or declined",
    "a Caldicott Guardian whose name staff know, and the latest result of the Data Security and Protection Toolkit",
  },
  source = "General Medical Council, Intimate examinations and chaperones, 2024; National Data Guardian, The Caldicott Principles, 2020",
}

also "2.2.1" {
  guidance = {
    "training on learning disability and autism that suits each role, reception and portering among them",
    "practice in hard conversations: bad news, plain words, checking back",
  },
  source = "Health and Care Act 2022; Oliver McGowan code of practice, 2025",
}

also "3.2.1" {
  guidance = {
    "needs for formats and communication support: identified, recorded, flagged, shared, met and reviewed, for patients and for those who care for them",
    "the first letter in the format asked for, not the second after a reminder",
  },
  source = "NHS England, Accessible Information Standard (DAPB1605)",
}

also "3.2.2" {
  guidance = {
    "a professional interpreter for patients who need one, including sign language; relatives only keep patients company, and children never interpret",
    "asking patients to say in their own words what will happen next",
  },
  source = "NHS England, Guidance for commissioners: interpreting and translation services in primary care",
}

also "3.3.3" {
  guidance = {
    "patient-led assessments of the care environment, ward by ward, and what was done afterwards",
    "in surgeries and community clinics, rounds made together with patients, looking at seats, signs, toilets, loops and doors",
  },
  source = "NHS England, Patient-Led Assessments of the Care Environment",
}

also "3.4.2" {
  guidance = {
    "a complaint about several bodies that got one answer, with the lead agreed among them",
    "who answers for a patient between two providers, and onward referral that spares a trip back to the practice",
  },
  source = "Complaints Regulations 2009 (SI 2009/309), regulation 9; NHS Standard Contract",
}

also "4.1.1" {
  guidance = {
    "national waiting-time standards that bind the services: referral to treatment, cancer, tests, emergency care, as patients' rights and not as figures only",
  },
  source = "Handbook to the NHS Constitution; Referral to treatment consultant-led waiting times: rules suite, 2022",
}

also "4.2.3" {
  guidance = {
    "national clinical audits and patient surveys, with services of a like mix of patients",
    "care in comparing Friends and Family results: they are gathered in different ways, so that they rank nobody",
  },
  source = "NHS England, Friends and Family Test guidance",
}

also "4.3.1" {
  guidance = {
    "openness after harm: what was said in person, the apology, the written account that followed, the part that patient or family had in the inquiry",
    "operations, clinics and home visits cancelled at short notice: how patients were told, and the offer in their place",
  },
  source = "Health and Social Care Act 2008 (Regulated Activities) Regulations 2014, regulation 20 (duty of candour)",
}

also "4.3.2" {
  guidance = {
    "spoken and written complaints, to the provider or the commissioner, acknowledged in the set time with an offer to discuss the handling",
    "PALS or the practice manager for concerns that can be resolved at once, and the way to turn a concern into a complaint",
    "independent advocacy and the Ombudsman named in the leaflet and in the final letter",
  },
  source = "Complaints Regulations 2009 (SI 2009/309), regulations 7, 13 and 14; The NHS Constitution for England",
}

also "4.3.4" {
  guidance = {
    "learning by ward, clinic or service, from complaints, PALS contacts, incidents and claims looked at together",
    "the yearly complaints report: subjects, serious matters and the changes made",
  },
  source = "Complaints Regulations 2009 (SI 2009/309), regulation 18; Ombudsman, NHS Complaint Standards",
}

also "4.3.5" {
  guidance = {
    "what people who complained, their advocates and the Ombudsman's decisions say about the handling",
  },
  source = "Ombudsman, NHS Complaint Standards",
}

also "4.3.6" {
  guidance = {
    "how many complaints were well-founded, what was put right for each, and what the people concerned thought of it",
    "care that goes on as before after somebody has complained",
  },
  source = "Complaints Regulations 2009 (SI 2009/309), regulation 18; The NHS Constitution for England",
}
