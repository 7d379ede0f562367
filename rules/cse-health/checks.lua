-- What a careful colleague in health care would ask about. Where a question of facts.lua is not answered, a check
-- that hangs on the answer stays silent, save where the silence is the point.

parameter "acknowledged_within" {
  is = 3,
  says = "the working days in which a complaint is to be acknowledged",
  source = "Local Authority Social Services and National Health Service Complaints (England) Regulations 2009, regulation 13(3)",
}
parameter "many_complaints" {
  is = 10,
  says = "from how many complaints on a year with none upheld is worth a look",
  assumption = "no source sets a figure; a small practice may well have fewer in a year",
}

-- Yes, and somebody said so: what nobody answered counts as no.
local function said(answer) return all { answer:present(), answer } end

-- A survey of satisfaction, by what it is offered for; one of staff is not meant.
local survey = all { it.kind.id:is "survey", some(it.offered_for, it.subcriterion.id:is "1.3") }
local met = it.rating:at_least "compliant"
local function about(element) return all { it.element.id:is(element), met } end

-- Who was asked ------------------------------------------------------------------------------------

check "survey.leaves-out-a-ward" {
  each = "site",
  when = all {
    none { said(it.no_patients) },
    some(assessment.evidence:where(all { survey, it.covers:present() })),
    no(assessment.evidence:where(survey), any {
      it.site:is(outer),
      all { it.covers:present(), it.covers:includes(outer.id) },
    }),
  },
  severity = "settle",
  says = "no survey covers {it} ({title}), though others of the scope are covered",
  hint = "ask the patients there as well, or say by what other means they are heard",
  why = "one ward with poor care can hide in results that are good on the whole",
}

check "survey.covers-unsaid" {
  each = "evidence",
  when = all {
    survey,
    some(it.cited_by),
    count(assessment.sites):above(1),
    none { it.covers:present(), it.site:present() },
  },
  severity = "consider",
  says = "{it} ({title}) does not say which wards, clinics or sites it covers",
  hint = "name them in the evidence, so that one left out can be seen",
  why = "it is not clear whose views the results show",
}

check "survey.only-after-discharge" {
  each = "deciding",
  when = all {
    about "1.3.1",
    fact "stays",
    some(it.cites:where(survey)),
    every(it.cites:where(survey), said(it.discharged_only)),
  },
  severity = "consider",
  says = "patients stay here, but all surveys cited for {element} asked people whose care had ended",
  hint = "look for what people say while they are on the ward or in treatment",
  why = "patients who depend on staff day and night give different answers from patients who are home again",
}

check "survey.only-friends-and-family" {
  each = "deciding",
  when = all {
    about "1.3.1",
    some(it.cites, said(it.friends_and_family)),
    no(it.cites, all { survey, none { said(it.friends_and_family) } }),
  },
  severity = "consider",
  says = "{element} cites the Friends and Family Test but no other survey",
  hint = "anybody can answer the test; look for a survey with a drawn sample, or say how reliable the answers are",
  why = "answers that people volunteer do not tell what the others think",
}

check "compare.by-friends-and-family" {
  each = "citation",
  when = all {
    it.element.id:one_of { "4.2.3", "5.3.3" },
    said(it.evidence.friends_and_family),
  },
  severity = "consider",
  says = "{element} compares with others by {evidence}, the Friends and Family Test, which is gathered differently from place to place",
  hint = "look for a comparison on a like basis: a national survey, an audit, a benchmarking club",
  why = "a difference may come from the way of asking alone",
}

check "carers.not-heard" {
  each = "assessment",
  when = all { some(assessment.evidence), no(assessment.evidence, said(it.from_carers)) },
  severity = "consider",
  says = "no evidence comes from carers",
  hint = "mark what they took part in, or ask them: at visiting time, in a carers' group, at the practice",
  why = "carers see what patients cannot or will not say",
}

-- Language ------------------------------------------------------------------------------------------

check "interpreting.nobody-asked" {
  each = "assessment",
  when = all { fact "interpreters", no(assessment.evidence, said(it.from_interpreted)) },
  severity = "consider",
  says = "interpreters are booked for patients, but no evidence comes from people who needed one",
  hint = "mark what they took part in, or ask them with the interpreter's help",
  why = "whether an interpreter helped, only those who needed one can tell",
}

check "interpreting.by-a-relative" {
  each = "evidence",
  when = all { some(it.cited_by), said(it.relative_interpreted) },
  severity = "settle",
  says = "in {it} ({title}) a relative or friend interpreted for those who spoke",
  hint = "hear them again with a professional interpreter, or say why what was said can be relied on",
  why = "people leave out, before their family, what matters most",
}

-- Care from afar ------------------------------------------------------------------------------------

check "remote.nobody-asked" {
  each = "assessment",
  when = all { fact "remote_consultations", no(assessment.evidence, said(it.about_remote)) },
  severity = "consider",
  says = "some consultations are by phone, video or message, but no evidence has patients' views on them",
  hint = "look for survey results or comments on remote consultations, and for those who would not or could not use them",
  why = "what saves one patient a journey keeps another from being seen at all",
}

check "remote.only-but-visited" {
  each = "site",
  when = all {
    fact "remote_only",
    none { said(it.no_patients) },
    some(it.visits, all { it.took_place, none { it.remote } }),
  },
  severity = "settle",
  says = "all care is recorded as remote, but {it} ({title}) was visited and may see patients",
  hint = "ask what the place is for, and correct the answer or the claim",
  why = "elements on premises leave the count on that answer",
}

-- Complaints and waits --------------------------------------------------------------------------------

check "complaints.services-unsaid" {
  each = "deciding",
  when = all { about "4.3.4", no(it.cites, it.complaints_from:present()) },
  severity = "consider",
  says = "{element} is rated {rating}, but nothing cited says from which wards, clinics or services the complaints came",
  hint = "name the services in the evidence, so that what was learnt can be followed to where it belongs",
  why = "what is learnt in one place and not passed on happens again in another",
}

check "complaints.acknowledged-late" {
  each = "organisation",
  when = it.acknowledged_in:above(parameter "acknowledged_within"),
  severity = "settle",
  says = "the complaints procedure promises an acknowledgement within {acknowledged_in} working days; {acknowledged_within} are allowed",
  hint = "compare the leaflet and the policy with the complaints regulations, and with what was set beyond them",
  why = "a promise that allows less than the rules do tells patients the wrong thing",
}

check "complaints.none-upheld" {
  each = "claim",
  when = all {
    it.element.id:is "4.3.6",
    none { it.acceptance:is "refused" },
    organisation.complaints_upheld:is(0),
    organisation.complaints_received:at_least(parameter "many_complaints"),
  },
  severity = "settle",
  says = "{element} is claimed as not applicable because none of {organisation.complaints_received} complaints was upheld",
  hint = "look at how outcomes are decided and recorded, and at what the Ombudsman found in any that went further",
  why = "if no complaint is ever upheld, the way complaints are decided may be wrong",
}

check "waits.standard-missed" {
  each = "deciding",
  when = all { about "4.1.2", none { organisation.waiting_standards_kept } },
  severity = "settle",
  says = "{element} is rated {rating}, but a national waiting-time standard was missed in the last full year",
  hint = "say in the rationale which standards and targets are the key ones, and what was reached for each",
  why = "readers know the figure, and ask how both can be true",
}
