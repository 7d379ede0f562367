-- The wordings that moderators meet, each in a case of its own: those in which a check must speak, and those near by in
-- which it must not.

-- One element, rated with this rationale.
local function rated_with(id, text)
  return {
    organisation = { name = "Fennel District Council", facts = {} },
    scope = { title = "Customer contact", sites = {} },
    visits = { { id = "v", kind = "full_assessment", from = "2026-03-02", to = "2026-03-04", body = "CB1", assessors = { "A1" } } },
    evidence = { { id = "E1", title = "Seen at the desk", kind = "observation", given = "shown", date = "2026-03-03", supports = { id } } },
    judgements = { { element = id, role = "assessor", author = "A1", visit = "v", rating = "compliant", rationale = text, evidence = { "E1" } } },
  }
end

local function each_of(texts, make) for i, text in ipairs(texts) do make(i .. ". " .. text, text) end end
local function planted(check, about, says, assessment)
  case(check .. ": " .. says) { assessment = assessment, expect = { flags = { [check] = about } } }
end
local function raises(check, id, texts)
  each_of(texts, function(says, text) planted(check, { id }, says, rated_with(id, text)) end)
end
local function passes(check, id, texts)
  each_of(texts, function(says, text) planted(check, 0, says, rated_with(id, text)) end)
end
-- The organisation's own text beside it.
local function beside(own, text)
  local a = rated_with("2.1.1", text)
  a.judgements[2] = { element = "2.1.1", role = "self", author = "QM", visit = "v", rating = "compliant", rationale = own }
  return a
end

raises("wording.plans-not-practice", "5.2.1", {
  "We will publish response times on the website from April.",
  "A new telephone system is due to go live in the autumn and will cut waiting times.",
  "Managers intend to run quarterly forums with customers.",
  "The service is planning a customer charter for next year.",
  "It is planned that all front-line staff are trained by December.",
  "Staff will be trained in handling complaints later this year.",
  "The team is working towards a single response standard.",
  "There are plans to extend opening hours at the harbour office.",
  "The council is looking to introduce a web chat service.",
  "A revised procedure is expected to be in place by the summer.",
  "Proposals for a call-back service have been drafted and await approval.",
  "The policy has yet to be implemented at two of the sites.",
  "The standard is scheduled to be launched in June 2026.",
  "The survey will take place in the autumn.",
  "We shall be introducing a mystery shopping programme.",
  "We're going to publish the standards on the intranet.",
  "We hope to be able to answer within five days.",
})
passes("wording.plans-not-practice", "5.2.1", {
  "Staff know what to do when a customer says they will call back, and three calls were heard.",
  "The plan agreed in 2025 was delivered in full; the minutes show each step signed off.",
  "Rent is due on Mondays, and reminders due to customers went out on time in all ten cases.",
  "The business plan sets targets, and performance against them is on the notice board each month.",
  "The planning team answers within ten days, as the log of 120 applications shows.",
  "The forthcoming events are on the screen at the desk and were correct on the day.",
  "Callers hear how long they will wait, and what they were told was right in nine of ten calls.",
})
raises("wording.gives-advice", "1.2.1", {
  "You should publish the results of the survey.",
  "I would suggest that the panel meets more often.",
  "The service may wish to consider a web form.",
  "It is recommended that the leaflets are translated.",
  "The team might like to look at how Barchester does it.",
  "We would encourage the service to ask callers at once.",
  "It would be helpful to add the date to each leaflet.",
  "My advice is to carry out exit surveys.",
  "The organisation needs to introduce a customer panel.",
  "Consider using text messages as well.",
  "A suggestion would be to put the standards on the website.",
  "Managers ought to share the results with staff.",
  "You may want to think about a young people's panel.",
  "It is suggested that the survey is repeated each year.",
  "An opportunity for improvement would be to publish waiting times.",
})
passes("wording.gives-advice", "1.2.1", {
  "The adviser told the caller that she should bring proof of address, and the letter repeated it.",
  "Customers recommend the service to others: 94 per cent said so in the survey of January.",
  "Recommendations of the users' panel of 2025 were read; eight of nine are carried out.",
  "Staff said what they suggest to customers who cannot pay, and the guidance was on the desk.",
  "The scrutiny committee recommended a panel in 2024; it has met six times since.",
  "Letters say what happens next and what the customer needs to do; ten were read.",
  "The advice line is open until eight, and the advice given in five calls was right.",
  "The suggestion box is emptied weekly, and what was considered is on the board.",
})
raises("privacy.rationale", "1.1.1", {
  "Contact Jo on jo.bloggs@fennel.gov.uk for the figures.",
  "She rang on 07700 900 456 twice.",
  "The tenant at 12 High Street, Fennel, B1 1AB had no letter.",
  "The tenant at SW1A 2AA had no letter.",
  "Her National Insurance number, QQ123456A, was on the form.",
  "NHS no. 9434765919 was on the label.",
  "Mr X told us that he waited an hour.",
  "Dr O'Neill explained the rota.",
  "Mrs. A Patel rang twice.",
  "Ms Jones-Smith runs the desk.",
  "MR SMITH's letter was answered in three days.",
  "Prof Jones chairs the panel.",
  "Tel: 01632 960123.",
  "Phone 020 7946 0123 ext 12.",
  "+447700900123 was the number given.",
  "Mr and Mrs Brown were visited at home.",
  "Call me on 0161-496-0123.",
  "The address is EC1A 1BB.",
  "NI number AB 12 34 56 C.",
  "Miss Lee was at the desk.",
})
passes("privacy.rationale", "1.1.1", {
  "Calls go to the switchboard on 0300 123 4000 and 0800 111 999.",
  "MS Office is used, and Dr as a title can be chosen on the form.",
  "Room B12 3rd floor is signed; form FN1 2AA2 is at the desk.",
  "In 2025/26 1,234,567,890 pages were served and 4 500 123 456 bytes moved.",
  "The GP practice on the High Street has a ramp; the doctor's rota was seen.",
  "Complaint 2026/0123456 and reference AB123456 were followed.",
  "Between 10 02 2026 and 12 03 2026, 1 234 calls were taken.",
  "Feedback to complaints@fennel.gov.uk is answered within two days.",
  "The miss rate fell; Mr or Mrs is no longer asked for on the form.",
  "The A1 2nd exit is signed, and the M25 3 miles on.",
  "The council leader and the lead councillor for housing were heard.",
})

local own_text = "We review our customer journey maps every quarter with front-line staff and publish what has changed on our website. Last year we took out four steps from the parking permit application."
each_of({
  "The council reviews its customer journey maps every quarter with front-line staff and publishes what has changed on its website. Last year it took out four steps from the parking permit application.",
  "They review their customer journey maps each quarter with front line staff and publish what has changed on their website. Last year they took four steps out of the parking permit application.",
  "Evidence shows that customer journey maps are reviewed every quarter with front-line staff and what has changed is published on the website. Last year four steps were taken out of the parking permit application.",
  "The organisation reviews its customer journey maps every quarter with front-line staff, and publishes what has changed on its website.",
  "Compliant. We review our customer journey maps every quarter with front-line staff and publish what has changed on our website. Last year we took out four steps from the parking permit application. Evidence seen.",
  "Last year they took out four steps from the parking permit application. They review customer journey maps every quarter with front-line staff and publish what has changed on their website.",
}, function(says, text) planted("wording.copied-from-applicant", { "2.1.1" }, says, beside(own_text, text)) end)
each_of({
  "Two journey maps were read with the people who drew them. Four steps are gone from the parking permit form since June, and a customer at the desk had noticed.",
  "The organisation says that it reviews its maps every quarter. The minutes of January and April confirm it, with names of the front-line staff who took part, and the website shows the changes of both.",
  "Advisers were asked what had changed because of the maps. All three named the permit form; one showed the version before and after on her screen.",
  "The quarterly review was watched: eight people, five of them from the desk, went through the permit map and struck out a step.",
  "Journey maps exist for six services, and the website lists eleven changes since 2024, each with the date and the service.",
}, function(says, text) planted("wording.copied-from-applicant", 0, says, beside(own_text, text)) end)

raises("wording.restates-the-requirement", "4.3.2", {
  "The complaints procedure is easy to use and promises to treat problems fully and, wherever possible, to solve them in reasonable time.",
  "There is an easy to use complaints procedure. It includes a commitment to deal with problems fully and solve them wherever possible within a reasonable time limit.",
  "The service has a complaints procedure that is easy to use and promises to treat problems fully and solve them in reasonable time wherever possible.",
  "Their procedure for complaints is easy to use. It promises that problems are treated fully and, wherever possible, solved in reasonable time.",
  "Compliant: the complaints procedure is easy to use, promising to treat problems fully and wherever possible solve them in reasonable time.",
})
passes("wording.restates-the-requirement", "4.3.2", {
  "Two complaints were made by telephone as a test. Both had a name to ring, and were answered in four days of the ten that the leaflet allows.",
  "Six people who had complained were rung: five found the form at once, and one had been helped at the desk.",
  "The procedure fits on one page. It gives ten days for an answer, and the log shows that 46 of 50 complaints of the year kept to it.",
  "The form takes four minutes to fill in, in English or Welsh, and asks what the customer would like to happen.",
  "A complaint of March was followed from the first call to the letter with an apology, a refund, and a new sign at the door.",
})

-- Recommendations and decisions: each text with three of thirteen elements of criterion 4 short, and with all elements met.
local function decided_on(says, what, is_short)
  local a = rated_with("1.1.1", "The groups were gone through with two advisers at the desk.")
  a.evidence, a.judgements = {}, {}
  for _, id in ipairs(nodes "element") do
    local short = is_short and (id == "4.1.1" or id == "4.1.2" or id == "4.1.3")
    a.judgements[#a.judgements + 1] = { element = id, role = "assessor", author = "A1", visit = "v", rating = short and "partial" or "compliant" }
  end
  a[what] = { says = says, by = what == "decision" and "CB1" or "A1", date = "2026-03-20" }
  return a
end
local function follows(check, what, texts, if_short, if_met)
  each_of(texts, function(says, text)
    planted(check, if_short, "criterion 4 is short, " .. says, decided_on(text, what, true))
    planted(check, if_met, "all is met, " .. says, decided_on(text, what, false))
  end)
end
follows("conclusion.recommendation-against-ratings", "recommendation", {
  "I recommend that Fennel District Council is awarded the standard.",
  "Recommended for certification.",
  "The assessor recommends continued certification.",
  "Recommendation: award.",
  "Award to be confirmed for a further three years.",
  "Certification is recommended.",
  "Continuation of the award is recommended.",
  "It is recommended that the certificate is renewed.",
  "Pass.",
  "Successful.",
  "We are pleased to recommend accreditation.",
  "The Charter Mark should be retained.",
  "The suspension of 2025 is lifted, and the award is recommended.",
}, 1, 0)
follows("conclusion.recommendation-against-ratings", "recommendation", {
  "I am unable to recommend the award.",
  "Award not recommended.",
  "I do not recommend certification at this stage.",
  "Certification cannot be recommended until the shortfalls are closed.",
  "The award should be deferred.",
  "Recommendation withheld pending further evidence.",
  "The application has not been successful.",
  "I recommend that the certificate is suspended.",
  "Do not award.",
  "I can't recommend the award.",
  "The assessor could not recommend continued certification.",
  "Fail.",
  "The standard has not been met, so no recommendation for award is made.",
  "I would not recommend the award.",
  "Recommend refusal.",
  "The award should not be made.",
  "Not yet ready for certification.",
  "Unable to recommend at this time.",
}, 0, 1)
follows("conclusion.recommendation-against-ratings", "recommendation", {
  "See the conclusion.", "The report is attached.", "To follow after the panel of 12 March.", "Recommendations for improvement are on page 4.",
}, 0, 0)
follows("conclusion.decision-against-ratings", "decision", { "Certificate granted.", "Award confirmed.", "Certification approved by the panel.", "Certificate issued for three years.", "Accredited.", "Continued.", "Awarded.", "The panel agreed to certify.", "Certification maintained." }, 1, 0)
follows("conclusion.decision-against-ratings", "decision", { "Certification refused.", "Not granted.", "Deferred to the June panel.", "Certificate withdrawn.", "The panel did not approve the award.", "Declined.", "Suspended.", "Rejected.", "The award was not confirmed." , "Postponed."}, 0, 1)
