-- For each check that a moderator looks for first: two files in which it must speak, and the nearest one in which it must
-- not. The texts are of the kind that assessors write.

-- An assessment that no check asks about: each element compliant, with a rationale and evidence of its own. `j` and `e`
-- hold its judgements and evidence by element.
local function sound()
  local a = {
    organisation = { name = "Fennel District Council", facts = {} },
    scope = { title = "Customer contact", sites = {} },
    cycle = { start = "2026-03-01", ["end"] = "2029-02-28" },
    visits = { {
      id = "v", kind = "full_assessment", from = "2026-03-02", to = "2026-03-04", body = "CB1", assessors = { "A1" },
      facts = { hours = 24 },
    } },
    evidence = {}, judgements = {}, claims = {}, shortfalls = {}, actions = {},
    recommendation = { says = "The award is recommended.", by = "A1", date = "2026-03-05" },
    narrative = { conclusion = "The visit found a service that meets the standard throughout." },
  }
  local j, e = {}, {}
  for i, id in ipairs(nodes "element") do
    e[id] = {
      id = "E" .. id, title = "Seen under " .. id, kind = "observation", given = "shown", date = "2026-03-03", supports = { id },
    }
    j[id] = {
      element = id, role = "assessor", author = "A1", visit = "v", rating = "compliant", evidence = { "E" .. id },
      rationale = "At the desk on the second day, element " .. id .. " was followed from the first call to the reply of case " .. i .. ".",
    }
    a.evidence[i], a.judgements[i] = e[id], j[id]
  end
  e["1.1.1"].kind, e["1.1.1"].given, e["1.1.1"].title = "testimony", "told", "Four customers in the queue"
  return a, j, e
end

-- A case in which `change` makes one check speak, about these elements or so often. Others may speak as well: what one
-- change plants is often more than one fault.
local function planted(check, about, says, change)
  local a, j, e = sound()
  change(a, j, e)
  case(check .. ": " .. says) { assessment = a, expect = { flags = { [check] = about } } }
end
local function near_miss(check, says, change) planted(check, 0, says, change) end

local function rationale(id, text) return function(_, j) j[id].rationale = text end end
local function recommended(says, by, date)
  return function(a) a.recommendation = { says = says, by = by or "A1", date = date or "2026-03-05" } end
end
local function decided(says, by, date, more)
  return function(a)
    a.decision = { says = says, by = by or "CB1", date = date or "2026-03-20" }
    for key, value in pairs(more or {}) do a.decision[key] = value end
  end
end
local function all_of(...)
  local changes = { ... }
  return function(a, j, e) for _, change in ipairs(changes) do change(a, j, e) end end
end
-- Three partials lose criterion 4, each with its shortfall.
local function short(a, j, id)
  j[id].rating = "partial"
  a.shortfalls[#a.shortfalls + 1] = {
    id = "S" .. id, element = id, visit = "v", missing = "Half of it: " .. id, deadline = "2026-05-29", remediable = true,
  }
end
local function lost(a, j) for _, id in ipairs { "4.1.1", "4.1.2", "4.1.3" } do short(a, j, id) end end

-- Recommendation and decision --------------------------------------------------------------------------------

local check = "conclusion.recommendation-against-ratings"
planted(check, 1, "an award although criterion 4 is lost", lost)
planted(check, 1, "deferred although all is met", recommended "I recommend that the award is deferred for three months.")
near_miss(check, "not recommended, and criterion 4 is lost", all_of(lost, recommended "The award cannot be recommended at this time."))
near_miss(check, "neither for nor against", recommended "See the conclusion.")

check = "conclusion.decision-against-ratings"
planted(check, 1, "granted although criterion 4 is lost", all_of(lost, decided "Certificate granted."))
planted(check, 1, "refused although all is met", decided "Application refused.")
near_miss(check, "granted, and all is met", decided "Certificate granted.")

check = "conclusion.recommended-too-early"
planted(check, 1, "on the day before the last", recommended("The award is recommended.", "A1", "2026-03-03"))
planted(check, 1, "a year before", recommended("The award is recommended.", "A1", "2025-03-05"))
near_miss(check, "on the last day", recommended("The award is recommended.", "A1", "2026-03-04"))

check = "conclusion.decided-too-early"
planted(check, 1, "on the day before it is recommended", decided("Certificate granted.", "CB1", "2026-03-04"))
planted(check, 1, "before the visit", decided("Certificate granted.", "CB1", "2026-02-27"))
near_miss(check, "on the same day", decided("Certificate granted.", "CB1", "2026-03-05"))

check = "conclusion.decided-by-the-assessor"
planted(check, 1, "who rated", decided("Certificate granted.", "A1"))
planted(check, 1, "the organisation itself", decided("Certificate granted.", "Fennel District Council"))
near_miss(check, "the body", decided("Certificate granted.", "CB1"))

check = "conclusion.valid-beyond-the-cycle"
planted(check, 1, "a day", decided("Certificate granted.", "CB1", "2026-03-20", { valid_until = "2029-03-01" }))
planted(check, 1, "ten years", decided("Certificate granted.", "CB1", "2026-03-20", { valid_until = "2036-03-20" }))
near_miss(check, "its last day", decided("Certificate granted.", "CB1", "2026-03-20", { valid_until = "2029-02-28" }))

-- 9 of 12 elements of criterion 3 are too few, and 9 of 11 are enough.
check = "conclusion.claim-decides"
local function claimed(element, rating)
  return function(a, j)
    for _, id in ipairs { "3.2.1", "3.2.2" } do short(a, j, id) end
    j[element].rating = rating
    a.claims = { { element = element, reason = "Nobody is charged for anything.", by = "QM" } }
  end
end
planted(check, 1, "a third shortfall is claimed away", claimed("3.1.2", "partial"))
planted(check, 1, "a non-compliance is claimed away", claimed("3.1.2", "non_compliant"))
near_miss(check, "it is met anyhow", claimed("3.1.2", "compliant"))

-- Wording ----------------------------------------------------------------------------------------------------

local function both_say(id, own, assessor)
  return function(a, j)
    a.judgements[#a.judgements + 1] = { element = id, role = "self", author = "QM", visit = "v", rating = "compliant", rationale = own }
    j[id].rationale = assessor
  end
end
local own_words = "We review our customer journey maps every quarter with front-line staff and publish what has changed on our website."
check = "wording.copied-from-applicant"
planted(check, { "2.1.1" }, "word for word", both_say("2.1.1", own_words, own_words))
planted(check, { "2.1.1" }, "we became they", both_say("2.1.1", own_words,
  "They review their customer journey maps every quarter with front-line staff and publish what has changed on our website."))
near_miss(check, "a quotation, and what was seen", both_say("2.1.1", own_words,
  "The minutes of January and April show which steps were taken out. Two advisers named a change of their own that is on the website since May."))

check = "wording.plans-not-practice"
planted(check, { "5.2.1" }, "will be introduced", rationale("5.2.1", "A call-back service will be introduced in the summer, and staff look forward to it."))
planted(check, { "5.2.1" }, "in due course", rationale("5.2.1", "The charter is being drafted and the leaflets follow in due course."))
near_miss(check, "a plan that is kept", rationale("5.2.1", "The improvement plan of 2025 was read: nine of its ten steps are done, and callers are rung back the same day."))

check = "wording.gives-advice"
planted(check, { "1.2.1" }, "should consider", rationale("1.2.1", "Surveys are held yearly. The team should consider asking after each call as well."))
planted(check, { "1.2.1" }, "would benefit from", rationale("1.2.1", "Consultation is regular, and the service would benefit from a panel of younger users."))
near_miss(check, "advice that customers get", rationale("1.2.1", "The leaflet has a list of what callers should bring, and three customers had what was needed."))

-- Personal data ----------------------------------------------------------------------------------------------

check = "privacy.rationale"
for _, each in ipairs {
  { "an e-mail address in brackets", "The complaint of Jo <jo.bloggs@example.org> was answered in two days." },
  { "a mobile number with +44", "The caller (+44 (0)7700 900123) was rung back within the hour." },
  { "a number with the area in brackets", "The tenant on (01632) 960 123 heard of the delay." },
  { "a postcode in small letters", "The visit to the flat at ls1 4ap was followed by a letter." },
  { "a spaced National Insurance number", "The claim of QQ 12 34 56 C was followed from start to end." },
  { "an NHS number", "The record of patient 943 476 5919 shows three changes of date." },
  { "initials after a title", "Mr. J. Example showed how he tracks a complaint." },
  { "a title in small letters", "The records of mrs example were complete." },
} do
  planted(check, { "1.1.1" }, each[1], rationale("1.1.1", each[2]))
end
for _, each in ipairs {
  { "a reference without the check digit of an NHS number", "Case 943 476 5918 was followed from the first call to the reply." },
  { "a code like a postcode", "Form T12 4QZ is on the counter, and room G12 2nd floor has a hearing loop." },
  { "Ms in the title of a document", "The guide \"Mr, Mrs, Ms or Dr? Forms of address\" is in use, and calls are taken in MS Teams." },
  { "a public line and a shared box", "The answer phone of 0300 123 4567 and enquiries@fennel.example.gov.uk were tried at seven." },
  { "days beside numbers", "On 02 03 2026 11 clerks were heard, and on 03.03.2026 12 callers." },
} do
  near_miss(check, each[1], rationale("1.1.1", each[2]))
end

check = "privacy.evidence"
local function source(text) return function(_, _, e) e["1.1.1"].source = text end end
planted(check, 1, "who told it", source "Mrs Example, resident")
planted(check, 1, "how to reach them", source "a resident, 07700 900123")
near_miss(check, "their role", source "four residents in the queue")

check = "privacy.claim"
local function reason(text) return function(a) a.claims = { { element = "3.1.2", reason = text, by = "QM" } } end end
planted(check, { "3.1.2" }, "who knows of it", reason "Nothing is charged; ask Mr Example in finance.")
planted(check, { "3.1.2" }, "an address", reason "Nothing is charged; see j.example@example.org.")
near_miss(check, "the role", reason "Nothing is charged; ask the head of finance.")

check = "privacy.shortfall"
local function missing(text)
  return function(a, j)
    short(a, j, "4.1.1")
    a.shortfalls[1].missing = text
  end
end
planted(check, { "4.1.1" }, "who was not answered", missing "The letter of Miss Example was never answered.")
planted(check, { "4.1.1" }, "where they live", missing "No reply to the tenant at AB1 2XY.")
near_miss(check, "the case", missing "No reply in case CRM-01632960001.")

check = "privacy.action"
local function who(text)
  return function(a, j)
    short(a, j, "4.1.1")
    a.actions = { { id = "A-1", what = "The standard is published.", who = text, when = "2026-05-01", status = "planned", shortfalls = { "S4.1.1" } } }
  end
end
planted(check, 1, "a name", who "Dr Example")
planted(check, 1, "a mobile", who "duty manager 07700-900-123")
near_miss(check, "a role", who "head of customer services")

check = "privacy.report"
local function narrative(part, text) return function(a) a.narrative[part] = text end end
planted(check, 1, "in the background", narrative("background", "Our contact was Ms Example."))
planted(check, 1, "in the conclusion", narrative("conclusion", "Questions go to a.one@example.org."))
near_miss(check, "a role and a public line", narrative("background", "Our contact was the quality manager, on 0300 123 4567."))

-- Whose voice ------------------------------------------------------------------------------------------------

check = "voices.nothing-gathered-at-the-visit"
local function papers(_, _, e)
  for _, id in ipairs(nodes "element") do e[id].kind, e[id].given, e[id].title = "document", "shown", "File on " .. id end
end
planted(check, 1, "documents only", papers)
planted(check, 1, "conversations of a year ago", function(a, j, e)
  papers(a, j, e)
  e["1.1.1"].kind, e["1.1.1"].date = "testimony", "2025-03-03"
end)
near_miss(check, "one observation on the last day", function(a, j, e)
  papers(a, j, e)
  e["1.1.1"].kind, e["1.1.1"].date = "observation", "2026-03-04"
end)

check = "voices.nothing-of-the-assessors-own"
local function plus(change)
  return function(a, j, e)
    j["2.1.1"].rating = "compliance_plus"
    e["2.1.1"].kind, e["2.1.1"].given, e["2.1.1"].origin = "document", "shown", "internal"
    j["2.1.1"].rationale = "The policy goes further than any other of its kind: it lets every adviser stop the line, with examples of when and how."
    if change then change(a, j, e) end
  end
end
planted(check, { "2.1.1" }, "plus on a policy of its own", plus())
planted(check, { "2.1.1" }, "plus on two papers of its own", plus(function(a, j)
  a.evidence[#a.evidence + 1] = { id = "E99", title = "Annual report", kind = "document", given = "shown", origin = "internal", date = "2026-01-12", supports = { "2.1.1" } }
  j["2.1.1"].evidence = { "E2.1.1", "E99" }
end))
near_miss(check, "plus on a policy and what an adviser showed", plus(function(_, j) j["2.1.1"].evidence = { "E2.1.1", "E2.1.2" } end))

check = "voices.no-customer-heard"
local function voice(kind, title, who_said)
  return function(_, _, e) e["1.1.1"].kind, e["1.1.1"].title, e["1.1.1"].source = kind, title, who_said end
end
planted(check, 1, "only managers were heard", voice("conversation", "How the desk is staffed", "head of service"))
planted(check, 1, "only observations", voice("observation", "The queue at ten", nil))
near_miss(check, "a conversation with two tenants", voice("conversation", "At the counter", "two tenants"))

check = "voices.told-by-nobody"
planted(check, 1, "a conversation without a source", voice("conversation", "How complaints are dealt with", nil))
planted(check, 1, "told, on paper", function(_, _, e) e["2.1.1"].given, e["2.1.1"].kind, e["2.1.1"].title = "told", "document", "Notes on training" end)
near_miss(check, "the title says it", voice("conversation", "Receptionist on complaints", nil))

local function each_of(texts, make) for i, text in ipairs(texts) do make(i .. ". " .. text, text) end end
check = "voices.told-by-nobody"
each_of({ "Discussion about complaints", "Interview", "Told on the day: how the rota works", "Notes of a meeting", "Heard about training" },
  function(s, t) planted(check, 1, s, voice("conversation", t, nil)) end)
each_of({ "Interview with two customers", "Telephone call with the housing officer", "Focus group of carers", "Talk with apprentices at the desk", "Meeting with the chief executive", "Conversation with the union representative", "The cleaner on the toilets", "Chat with a young person in the waiting room", "Call with a foster parent", "Interview with call handlers", "Talk to two porters", "Users' forum" },
  function(s, t) near_miss(check, s, voice("conversation", t, nil)) end)
check = "voices.no-customer-heard"
each_of({ "Interview with the head of service", "Three advisers on complaints", "The union representative", "Meeting of partners", "Tour of the building" },
  function(s, t) planted(check, 1, s, voice("conversation", t, nil)) end)
each_of({ "Two service users at the desk", "A young person and her mother", "Focus group with learners", "Telephone call to a complainant", "Three passengers", "Applicants in the queue", "A leaseholder", "Clients of the advice centre", "Library members", "Families in the waiting area", "A businesswoman who applied for a licence", "Prisoners' families", "Older people at the lunch club", "Users of the pool" },
  function(s, t) near_miss(check, s, voice("conversation", t, nil)) end)

check = "voices.single-voice"
local function voices(...)
  local said = { ... }
  return function(_, _, e)
    for i, each in ipairs(said) do e["2.1." .. i].facts, e["2.1." .. i].kind = { voice = each }, "conversation" end
  end
end
planted(check, 1, "three managers", voices("manager", "manager", "manager"))
planted(check, 1, "four customers", voices("customer", "customer", "customer", "customer"))
near_miss(check, "two managers and a customer", voices("manager", "manager", "customer"))
near_miss(check, "two managers are too few to say", voices("manager", "manager"))

check = "voices.group-without-evidence"
local function groups(...)
  local titles = { ... }
  return function(a)
    a.organisation.customer_groups = {}
    for i, title in ipairs(titles) do a.organisation.customer_groups[i] = { id = "g" .. i, title = title } end
  end
end
planted(check, 1, "refugees", groups "Refugees")
planted(check, 2, "two groups", groups("Shielding residents", "Young carers"))
near_miss(check, "a rationale mentions them", all_of(groups "Refugees",
  rationale("3.3.1", "Two refugees told in their own language how the interpreter was booked for them.")))

-- Follow-up --------------------------------------------------------------------------------------------------

check = "follow-up.met-with-open-shortfall"
local function with_shortfall(change)
  return function(a, j)
    short(a, j, "4.1.1")
    j["4.1.1"].rating = "compliant"
    if change then change(a.shortfalls[1], j["4.1.1"]) end
  end
end
planted(check, { "4.1.1" }, "compliant", with_shortfall())
planted(check, { "4.1.1" }, "compliance plus", with_shortfall(function(_, judgement) judgement.rating = "compliance_plus" end))
near_miss(check, "closed since", with_shortfall(function(shortfall) shortfall.closed_on = "2026-03-04" end))

check = "follow-up.cannot-be-put-right"
local function partial(change)
  return function(a, j)
    short(a, j, "4.1.1")
    change(a.shortfalls[1])
  end
end
planted(check, { "4.1.1" }, "one shortfall that cannot be remedied", partial(function(s) s.remediable = false end))
planted(check, { "4.1.2", "4.1.3" }, "two of them", function(a, j)
  for i, id in ipairs { "4.1.2", "4.1.3" } do
    short(a, j, id)
    a.shortfalls[i].remediable = false
  end
end)
near_miss(check, "one that can", partial(function(s) s.remediable = true end))

check = "follow-up.due-after-the-next-visit"
local function due(day)
  return function(a, j)
    short(a, j, "4.1.1")
    a.shortfalls[1].deadline = day
    a.visits[2] = { id = "next", kind = "annual_review", from = "2027-03-02", body = "CB1" }
  end
end
planted(check, { "4.1.1" }, "the day after", due "2027-03-03")
planted(check, { "4.1.1" }, "after the cycle", due "2029-03-01")
near_miss(check, "the day of the visit", due "2027-03-02")

check = "follow-up.same-gap-again"
local function again(first, second)
  return function(a, j)
    a.visits[2] = { id = "before", kind = "full_assessment", from = "2025-03-04", body = "CB1" }
    short(a, j, "4.1.1")
    a.shortfalls[1].missing = second
    a.shortfalls[2] = { id = "S0", element = "4.1.1", visit = "before", missing = first, deadline = "2025-06-04", remediable = true }
  end
end
planted(check, 1, "word for word", again("Standards are not shown at the counter.", "Standards are not shown at the counter."))
planted(check, 1, "a word added", again("The standards for replies to letters are not published anywhere.",
  "The standards for replies to letters are still not published anywhere."))
near_miss(check, "another gap", again("Standards are not shown at the counter.", "Letters are answered after twenty days, against a standard of ten."))

for i, t in ipairs {
  { "Response times are not published.", "The response times are not published." },
  { "Targets for e-mail have not been set.", "Targets for e-mail still have not been set." },
  { "Staff are not trained in handling complaints", "Staff have not yet been trained in handling complaints." },
  { "Standards not published", "Standards not published" },
  { "Standards not published", "Standards are not published" },
  { "Standards not published", "standards not published." },
  { "No standard for letters", "Still no standard for letters" },
} do planted("follow-up.same-gap-again", 1, i .. ". " .. t[2], again(t[1], t[2])) end
for i, t in ipairs {
  { "Targets have not been set.", "Targets have been set and are missed in three of five services." },
  { "The survey leaves out carers.", "The survey was not repeated in 2026." },
} do near_miss("follow-up.same-gap-again", i .. ". " .. t[2], again(t[1], t[2])) end

-- Contradiction ----------------------------------------------------------------------------------------------

check = "contradiction.pulls"
local function rated(one, rating, other, other_rating)
  return function(_, j) j[one].rating, j[other].rating = rating, other_rating end
end
planted(check, 1, "complaints end badly under a good procedure", rated("4.3.2", "compliant", "4.3.6", "non_compliant"))
planted(check, 1, "plus for setting standards, which are not all kept", rated("4.1.1", "compliance_plus", "4.1.2", "partial"))
near_miss(check, "one rating apart", rated("5.3.1", "compliant", "5.3.2", "partial"))

-- The team ---------------------------------------------------------------------------------------------------

check = "team.applicant-as-assessor"
local function self(author)
  return function(a) a.judgements[#a.judgements + 1] = { element = "1.1.1", role = "self", author = author, visit = "v", rating = "compliant" } end
end
planted(check, 1, "one element", self "A1")
planted(check, 1, "as moderated", function(a, j)
  self "QM" (a)
  j["2.2.2"].role, j["2.2.2"].author = "assessor", "QM"
end)
near_miss(check, "somebody else", self "QM")

check = "team.third-cycle"
local function earlier(day, author)
  return function(a)
    a.visits[2] = { id = "before", kind = "full_assessment", from = day, body = "CB1" }
    a.judgements[#a.judgements + 1] = { element = "1.1.1", role = "assessor", author = author, visit = "before", rating = "compliant" }
  end
end
planted(check, 1, "six years ago", earlier("2020-03-03", "A1"))
planted(check, 1, "nine years ago", earlier("2017-03-02", "A1"))
near_miss(check, "somebody else, six years ago", earlier("2020-03-03", "A2"))
near_miss(check, "the second cycle", earlier("2023-03-02", "A1"))

check = "team.every-rating-the-applicants"
local function self_rated(but)
  return function(a)
    for _, id in ipairs(nodes "element") do
      if id ~= but then a.judgements[#a.judgements + 1] = { element = id, role = "self", author = "QM", visit = "v", rating = "compliant" } end
    end
  end
end
planted(check, 1, "57 of 57", self_rated())
planted(check, 1, "with three shortfalls that both found", function(a, j)
  lost(a, j)
  self_rated()(a)
  for _, each in ipairs(a.judgements) do
    if each.role == "self" and each.element:sub(1, 3) == "4.1" then each.rating = "partial" end
  end
end)
near_miss(check, "one differs", function(a, j)
  self_rated()(a)
  j["1.1.1"].rating = "compliance_plus"
end)

check = "team.too-much-for-the-time"
local function hours(count, people)
  return function(a)
    a.visits[1].facts.hours = count
    for i = 2, people or 1 do a.visits[1].assessors[i] = "A" .. i end
  end
end
planted(check, 1, "57 elements in two hours", hours(2))
planted(check, 1, "57 elements in an hour with three", hours(1, 3))
near_miss(check, "57 elements in four hours", hours(4))

check = "team.other-assessor-same-evidence"
local function before(rating, author, evidence_date)
  return function(a, j, e)
    a.visits[2] = { id = "before", kind = "full_assessment", from = "2025-03-04", body = "CB1" }
    e["1.3.1"].date, e["1.3.1"].kind = evidence_date, "document"
    a.judgements[#a.judgements + 1] = {
      element = "1.3.1", role = "assessor", author = author, visit = "before", rating = rating,
      rationale = "The targets of the year were read, and they go further than the year before.", evidence = { "E1.3.1" },
    }
  end
end
planted(check, { "1.3.1" }, "lowered", before("compliance_plus", "A2", "2025-02-01"))
planted(check, { "1.3.1" }, "raised", before("partial", "A2", "2025-02-01"))
near_miss(check, "on newer evidence", before("partial", "A2", "2026-02-01"))
near_miss(check, "the same assessor", before("partial", "A1", "2025-02-01"))

-- The report -------------------------------------------------------------------------------------------------

check = "ready.no-conclusion"
planted(check, 1, "recommended, and not a word", function(a) a.narrative = {} end)
planted(check, 1, "recommended, with strengths only", function(a) a.narrative = { strengths = "The desk is calm and quick." } end)
near_miss(check, "nothing is recommended yet", function(a) a.narrative, a.recommendation = {}, nil end)

check = "ready.recommendation-unsigned"
planted(check, 1, "by nobody", function(a) a.recommendation.by = nil end)
planted(check, 1, "on no day", function(a) a.recommendation.date = nil end)
near_miss(check, "signed and dated", function() end)

check = "ready.elements-unrated"
local function unrated(...)
  local ids = { ... }
  return function(_, j) for _, id in ipairs(ids) do j[id].rating = nil end end
end
planted(check, 1, "one element", unrated "5.3.3")
planted(check, 1, "three elements", unrated("1.1.1", "2.2.2", "5.3.3"))
near_miss(check, "three elements, and nothing is recommended", function(a, j)
  unrated("1.1.1", "2.2.2", "5.3.3")(a, j)
  a.recommendation = nil
end)

check = "ready.unfinished-rationale"
planted(check, { "2.2.1" }, "tbc", rationale("2.2.1", "Seen at the counter on day two. TBC after the telephone call with the manager."))
planted(check, { "2.2.1" }, "three question marks", rationale("2.2.1", "The team leader checks ten calls a month (???), and gives feedback."))
near_miss(check, "forms that customers complete", rationale("2.2.1", "The form to be completed by callers has two pages, and staff help with it at the desk."))

check = "ready.unfinished-text"
planted(check, 1, "in the method", narrative("method", "Two assessors, three days. Todo: list the sites."))
planted(check, 1, "in the background", narrative("background", "Lorem ipsum dolor sit amet."))
near_miss(check, "a finished text", narrative("method", "Two assessors were there for three days, and saw every counter."))

-- References -------------------------------------------------------------------------------------------------

check = "references.same-place-twice"
local function places(one, other)
  return function(_, _, e) e["1.1.2"].location, e["1.1.3"].location = one, other end
end
planted(check, 1, "one address", places("https://fennel.example/standards", "https://fennel.example/standards"))
planted(check, 1, "one file", places("evidence/charter.pdf", "evidence/charter.pdf"))
near_miss(check, "one folder", places("evidence/standards", "evidence/standards"))

check = "references.same-title-twice"
local function titles(one, other, day)
  return function(_, _, e)
    e["1.1.2"].title, e["1.1.3"].title = one, other
    if day then e["1.1.3"].date = day end
  end
end
planted(check, 1, "one day", titles("Complaints report", "Complaints report"))
planted(check, 1, "minutes", titles("Minutes of the user panel", "Minutes of the user panel"))
near_miss(check, "the next month's", titles("Minutes of the user panel", "Minutes of the user panel", "2026-02-03"))

check = "references.same-file-twice"
local function hashes(one, other)
  return function(_, _, e) e["1.1.2"].hash, e["1.1.3"].hash = one, other end
end
planted(check, 1, "under other titles", hashes("sha256:aa11", "sha256:aa11"))
planted(check, 1, "and the same title", all_of(hashes("sha256:bb22", "sha256:bb22"), titles("Charter", "Charter")))
near_miss(check, "two files", hashes("sha256:aa11", "sha256:bb22"))

for i, t in ipairs {
  { "https://fennel.example/standards", "https://fennel.example/standards/" },
  { "https://fennel.example/Standards", "https://fennel.example/standards" },
  { "http://fennel.example/standards", "https://fennel.example/standards" },
  { "S:\\CSE\\Evidence\\Charter.pdf", "S:\\CSE\\Evidence\\charter.pdf" },
  { "evidence/slides.pptx", "evidence/slides.pptx" },
  { "evidence/photo.jpg", "evidence/photo.jpg" },
  { "evidence/calls.csv", "evidence/calls.csv" },
  { "evidence/charter.pdf ", "evidence/charter.pdf" },
  { "www.fennel.gov.uk/standards", "www.fennel.gov.uk/standards" },
} do planted("references.same-place-twice", 1, i .. ". " .. t[1] .. " and " .. t[2], places(t[1], t[2])) end
for i, t in ipairs {
  { "https://fennel.example/standards", "https://fennel.example/standards#fees" },
  { "https://fennel.example/standards?year=2025", "https://fennel.example/standards?year=2026" },
  { "shared drive, folder 3", "shared drive, folder 3" },
  { "at the desk", "at the desk" },
  { "evidence/charter.pdf", "evidence/charter-2.pdf" },
} do near_miss("references.same-place-twice", i .. ". " .. t[1] .. " and " .. t[2], places(t[1], t[2])) end
for i, t in ipairs {
  { "Complaints report", "complaints report" },
  { "Complaints report.", "Complaints report" },
  { "Complaints  report 2025", "Complaints report 2025" },
  { "Customer Charter", "Customer charter" },
} do planted("references.same-title-twice", 1, i .. ". " .. t[1] .. " and " .. t[2], titles(t[1], t[2])) end
for i, t in ipairs {
  { "Complaints report 2024", "Complaints report 2025" },
  { "Charter", "Charter, Welsh" },
  { "Call with a tenant", "Call with a carer" },
} do near_miss("references.same-title-twice", i .. ". " .. t[1] .. " and " .. t[2], titles(t[1], t[2])) end

-- The weakest part -------------------------------------------------------------------------------------------

-- The standard that this pack is tried on needs 80 % in each criterion, so only a sub-criterion can be far below.
check = "weakest.subsection-far-below"
local function partials(...)
  local ids = { ... }
  return function(a, j) for _, id in ipairs(ids) do short(a, j, id) end end
end
planted(check, 1, "two of five in 5.2", partials("5.2.1", "5.2.2"))
planted(check, 1, "two of four in 3.2", partials("3.2.1", "3.2.2"))
near_miss(check, "one of five in 5.2", partials "5.2.1")
near_miss(check, "the whole falls short as well", partials("5.2.1", "5.2.2", "5.2.3"))

-- 70 % of the elements of a criterion would do in another scheme; here the rule is met at 80 % at least.
near_miss("weakest.section-far-below", "criterion 5 with eight of ten", partials("5.2.1", "5.2.2"))

-- The standard by itself tolerates no lowest rating, so nothing hides there.
check = "weakest.element-at-the-lowest"
near_miss(check, "the whole is not met", function(a, j)
  short(a, j, "4.3.6")
  j["4.3.6"].rating = "non_compliant"
end)

check = "weakest.site-at-the-lowest"
local function at_site(rating)
  return function(a)
    a.scope.sites = { { id = "harbour", title = "Harbour office" } }
    a.judgements[#a.judgements + 1] = {
      element = "3.3.3", role = "assessor", author = "A1", visit = "v", site = "harbour", rating = rating,
      rationale = "The waiting room was locked at eleven, and nobody knew why.",
    }
  end
end
planted(check, 1, "one element at one office", at_site "non_compliant")
planted(check, 1, "at one of two offices", function(a)
  at_site "non_compliant" (a)
  a.scope.sites[2] = { id = "market", title = "Market office" }
end)
near_miss(check, "one rating better there", at_site "partial")

-- Where both may be asked ----------------------------------------------------------------------------------------

check = "voices.single-source"
local function sources(...)
  local said = { ... }
  return function(_, _, e)
    e["1.1.1"].kind, e["1.1.1"].given = "observation", "shown"
    for i, each in ipairs(said) do e["2.1." .. i].kind, e["2.1." .. i].source = "conversation", each end
  end
end
planted(check, 1, "three conversations with the head of service", sources("head of service", "head of service", "head of service"))
planted(check, 1, "four with one user group", sources("the users' panel", "the users' panel", "the users' panel", "the users' panel"))
near_miss(check, "one of three is a tenant's", sources("head of service", "head of service", "a tenant"))

check = "procedure.one-level-of-staff"
local function levels(...)
  local said = { ... }
  return function(_, _, e)
    for i, each in ipairs(said) do e["2.1." .. i].kind, e["2.1." .. i].facts = "conversation", { staff_level = each } end
  end
end
planted(check, 1, "three senior managers", levels("senior management", "senior management", "senior management"))
planted(check, 1, "four at the front line", levels("front line", "front line", "front line", "front line"))
near_miss(check, "a team leader as well", levels("front line", "front line", "team leader"))

check = "voices.contractor-not-named"
local function delivered(by, change)
  return function(a, j, e)
    a.scope.services = { { id = "bins", title = "Waste collection", delivered_by = by } }
    if change then change(e["2.1.1"]) end
  end
end
planted(check, 1, "waste collection", delivered "Kerbside Ltd")
planted(check, 1, "the evidence names the service, and not the contractor",
  delivered("Kerbside Ltd", function(evidence) evidence.title = "Missed bins, January to March" end))
near_miss(check, "the contractor is the source of its figures",
  delivered("Kerbside Ltd", function(evidence) evidence.source = "Kerbside Ltd, contract manager" end))
near_miss(check, "the council's own service", delivered(nil))

check = "conclusion.decision-against-recommendation"
planted(check, 1, "granted against the recommendation",
  all_of(lost, recommended "I do not recommend the award; it should be deferred.", decided "Certificate granted."))
planted(check, 1, "refused against the recommendation", decided "The body declined to award the standard.")
near_miss(check, "granted as recommended", decided "Certificate granted.")

check = "conclusion.decided-without-recommendation"
local function without_recommendation(a) a.recommendation = nil end
planted(check, 1, "granted", all_of(without_recommendation, decided "Certificate granted."))
planted(check, 1, "refused", all_of(lost, without_recommendation, decided "Not awarded."))
near_miss(check, "recommended first", decided "Certificate granted.")

check = "conclusion.claim-would-decide"
local function before_the_visit(change)
  return function(a, j)
    change(a, j)
    a.visits[1] = { id = "v", kind = "self_assessment", from = "2026-03-02", to = "2026-03-04" }
    a.recommendation = nil
    for _, each in ipairs(a.judgements) do each.role, each.author = "self", "QM" end
  end
end
planted(check, 1, "a third shortfall is claimed away", before_the_visit(claimed("3.1.2", "partial")))
planted(check, 1, "a non-compliance is claimed away", before_the_visit(claimed("3.1.2", "non_compliant")))
near_miss(check, "it is met anyhow", before_the_visit(claimed("3.1.2", "compliant")))

check = "team.third-cycle-said"
local function cycles(count) return function(a) a.visits[1].facts.earlier_cycles = count end end
planted(check, 1, "two before this one", cycles(2))
planted(check, 1, "four before this one", cycles(4))
near_miss(check, "one before this one", cycles(1))

check = "weakest.site-far-below"
local function site_ratings(...)
  local ratings = { ... }
  return function(a)
    a.scope.sites = { { id = "harbour", title = "Harbour office" } }
    for i, each in ipairs(ratings) do
      a.judgements[#a.judgements + 1] = {
        element = "1.1." .. i % 3 + 1, role = "assessor", author = "A" .. (i + 3) // 3, visit = "v", site = "harbour", rating = each,
        rationale = "At the harbour office case " .. i .. " was followed to its end.",
      }
    end
  end
end
planted(check, 1, "two of four are met", site_ratings("partial", "partial", "compliant", "compliant"))
planted(check, 1, "three of four are met", site_ratings("partial", "compliant", "compliant", "compliant"))
near_miss(check, "four of five are met", site_ratings("partial", "compliant", "compliant", "compliant", "compliant"))
near_miss(check, "three ratings are too few", site_ratings("partial", "partial", "compliant"))
