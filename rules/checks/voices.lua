-- Whether the right people were heard, and whether the assessor saw or heard anything.

parameter "customer_words" {
  is = {
    "customer", "customers", "user", "users", "patient", "patients", "carer", "carers", "resident", "residents",
    "tenant", "tenants", "visitor", "visitors", "pupil", "pupils", "student", "students", "parent", "parents",
    "reader", "readers", "borrower", "borrowers", "caller", "callers", "claimant", "claimants", "citizen", "citizens",
    "taxpayer", "taxpayers", "member of the public", "members of the public", "the public", "learner", "learners",
    "complainant", "complainants", "passenger", "passengers", "applicants", "leaseholder", "leaseholders", "clients",
    "young person", "young people", "older person", "older people", "disabled people", "people in the queue",
    "people in the waiting room", "family", "families", "relative", "relatives", "mother", "mothers", "father", "fathers",
    "guardian", "guardians", "child", "children", "prisoner", "prisoners", "victim", "victims", "witness", "witnesses",
    "court users", "businesses", "business owner", "business owners", "businessman", "businesswoman", "trader", "traders",
    "householder", "householders", "homeowner", "homeowners", "motorist", "motorists", "pensioner", "pensioners",
    "guest", "guests", "library members", "club members", "neighbours",
  },
  says = "what the people whom an organisation serves are called",
}
parameter "role_words" {
  is = {
    "manager", "managers", "staff", "team", "officer", "officers", "partner", "partners", "head", "director", "adviser",
    "advisers", "receptionist", "clerk", "councillor", "supervisor", "nurse", "teacher", "driver", "volunteer", "volunteers",
    "apprentice", "apprentices", "chief executive", "chair", "trustee", "trustees", "governor", "governors", "representative",
    "representatives", "cleaner", "cleaners", "porter", "porters", "handler", "handlers", "caretaker", "caseworker",
    "caseworkers", "social worker", "social workers", "worker", "workers", "employee", "employees", "colleague", "colleagues",
    "assistant", "assistants", "librarian", "librarians", "lecturer", "lecturers", "tutor", "tutors", "co-ordinator",
    "coordinator", "engineer", "engineers", "warden", "wardens", "doctor", "doctors", "consultant", "midwife", "matron",
    "administrator", "administrators", "contractor", "contractors", "supplier", "suppliers", "operator", "operators",
    "nurses", "teachers", "drivers", "directors", "heads", "councillors", "supervisors", "clerks", "receptionists",
  },
  says = "what people who work in or with a service are called",
}
parameter "kinds_told" {
  is = { "conversation", "testimony" },
  says = "kinds of evidence that are conversations or statements",
}
parameter "kinds_of_customers" {
  is = { "testimony" },
  says = "kinds of evidence that are the voice of customers",
}
parameter "kinds_seen_or_told" {
  is = { "conversation", "testimony", "observation" },
  says = "kinds of evidence that an assessor gathers on a visit",
}
parameter "voices" {
  is = 3,
  says = "from how many conversations on it is worth a look whose they are",
  assumption = "one or two say nothing about how the visit was planned",
}
parameter "elements_for_a_visit" {
  is = 10,
  says = "from how many rated elements on a visit should have heard or seen something",
  assumption = "a short follow-up can do with documents",
}

fact "voice" {
  on = "evidence",
  type = "text",
  asks = "Whose voice is it: customer, front line, manager or partner?",
}
fact "customer_groups" {
  on = "evidence",
  type = "set",
  asks = "Which groups of customers is it about?",
}

-- What the file does not say is no.
local function says(text, words)
  return all { text:present(), text:mentions(words) }
end
local said_to_be_told = all { it.given:present(), it.given:is "told" }
local told = any { said_to_be_told, it.kind.id:one_of(parameter "kinds_told") }

check "voices.told-by-nobody" {
  each = "evidence",
  when = all {
    some(it.cited_by),
    told,
    none {
      it.kind.id:one_of(parameter "kinds_of_customers"),
      it.source:present(),
      it.voice:present(),
      it.staff_level:present(),
      says(it.title, parameter "customer_words"),
      says(it.title, parameter "role_words"),
      says(it.summary, parameter "customer_words"),
      says(it.summary, parameter "role_words"),
    },
  },
  severity = "consider",
  says = "{it} ({title}) is a conversation, but nobody is named as its source",
  hint = "say in which role they spoke: customer, front line, manager or partner",
  why = "what a customer says and what a manager says are different evidence",
  several = "Conversations without a source",
}

check "voices.no-customer-heard" {
  each = "visit",
  when = all {
    it.took_place,
    it.body:present(),
    it.judged:at_least(parameter "elements_for_a_visit"),
    some(assessment.evidence),
    no(assessment.evidence, any {
      it.kind.id:one_of(parameter "kinds_of_customers"),
      says(it.voice, parameter "customer_words"),
      all { told, any {
        says(it.title, parameter "customer_words"),
        says(it.summary, parameter "customer_words"),
        says(it.source, parameter "customer_words"),
      } },
    }),
  },
  severity = "consider",
  to_do = true,
  says = "no customer was heard at the {kind} of {date}",
  hint = "talk to customers, or cite the conversation that is not in the file yet",
  why = "the standard is about what customers experience, and only they can tell",
}

check "voices.single-voice" {
  each = "evidence",
  by = it.voice,
  when = all {
    count(it):at_least(parameter "voices"),
    count(it):is(count(assessment.evidence:where(it.voice:present()))),
  },
  severity = "consider",
  says = "everybody who was heard has one voice, {voice}: {it}",
  hint = "look for what customers, the front line, managers and partners say about the same things",
  why = "people who plan a service, give it and use it see it differently",
  instead_of = { "procedure.one-level-of-staff", "voices.single-source" },
}

check "voices.single-source" {
  each = "evidence",
  by = it.source,
  when = all {
    count(it:where(told)):at_least(parameter "voices"),
    count(it:where(told)):is(count(assessment.evidence:where(told))),
  },
  severity = "consider",
  says = "all conversations have one source, {source}",
  hint = "look for what customers, the front line, managers and partners say about the same things",
  why = "people who plan a service, give it and use it see it differently",
}

-- A group is heard of in evidence that names it, in its facts or in words.
check "voices.group-without-evidence" {
  each = "customer_group",
  when = all {
    some(assessment.evidence),
    none { it.spoken_of },
    no(assessment.evidence, all {
      it.customer_groups:present(),
      any { it.customer_groups:includes(outer.id), it.customer_groups:includes(outer.title) },
    }),
  },
  severity = "consider",
  owner = "applicant",
  says = "no evidence is about the customer group {title}",
  hint = "look for what this group experiences, or say in the evidence that it is about them",
  why = "a service can be good for most customers and fail one group",
  several = "Customer groups that no evidence is about",
}

-- Whoever holds a contract can meet every target in it while customers want something else (review of 2006, annexes, lines
-- 1442 to 1456), so a reader needs to know which evidence is the contractor's. Nothing tells whose evidence without a name is.
check "voices.contractor-not-named" {
  each = "service",
  when = all { it.delivered_by:present(), some(assessment.evidence), none { it.contractor_named } },
  severity = "consider",
  owner = "applicant",
  says = "{title} is delivered by {delivered_by}, but no evidence names {delivered_by}",
  hint = "name the contractor as the source of its evidence, or add what customers say about this service",
  why = "customers meet the contractor, and the certificate covers what they meet",
  several = "Services of a contractor whom no evidence names",
}

check "voices.nothing-gathered-at-the-visit" {
  each = "visit",
  when = all {
    it.took_place,
    it.body:present(),
    it.judged:at_least(parameter "elements_for_a_visit"),
    some(assessment.evidence),
    no(assessment.evidence, any {
      said_to_be_told,
      all { it.kind.id:one_of(parameter "kinds_seen_or_told"), it.date:present(), it.date:at_least(outer.from), it.date:at_most(outer.date) },
    }),
  },
  severity = "consider",
  to_do = true,
  says = "at the {kind} of {date} the assessors saw and heard nothing of their own",
  hint = "record the conversations and observations of the visit, and cite them",
  why = "documents show what should happen; a visit shows what does",
  instead_of = { "voices.no-customer-heard" },
}

-- Whoever judges from papers alone says so: what stands behind the rating is what the organisation wrote itself, told by
-- nobody and seen nowhere.
check "voices.nothing-of-the-assessors-own" {
  each = "deciding",
  when = all {
    it.role:is "assessor",
    it.highest,
    some(it.cites),
    every(it.cites, all { it.origin:is "internal", none { told, it.kind.id:one_of(parameter "kinds_seen_or_told") } }),
  },
  severity = "consider",
  says = "{element} is rated {rating} on the organisation's own papers alone: {cites}",
  hint = "record what you saw or heard yourself, or what somebody outside says",
  why = "the highest rating needs more than what the organisation writes about itself",
  several = "Rated highest on the organisation's own papers alone",
}
