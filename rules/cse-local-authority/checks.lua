-- What an officer of another council would ask about. A flag says what is missing and where to look, never which
-- rating is right.

parameter "access_review_months" {
  is = 36,
  says = "after how many months access to a place open to callers is worth another look",
  assumption = "the length of a cycle of the standard; no source sets a figure",
}
parameter "full_year" {
  is = 11,
  says = "the least number of months between the first and the last day of figures that show a whole year",
  assumption = "a year less its ends, so that figures by quarter or by accounting period pass",
}
parameter "told_to_all" {
  is = { "3.1.1", "3.1.2", "4.1.2", "5.2.1", "5.3.2" },
  says = "the elements that ask for something to be told to all customers",
  source = "CSE standard, the elements named",
}
parameter "figures_of_a_year" {
  is = { "4.1.2", "5.3.2" },
  says = "the elements about performance over a full year",
  source = "CSE standard, guidance on 4.1.2",
}

-- Yes, and somebody said so: what nobody answered counts as no.
local function said(answer) return all { answer:present(), answer } end

local is_survey = it.kind.id:is "survey"
local surveys = assessment.evidence:where(is_survey)

-- Access -------------------------------------------------------------------------------------------

check "access.open-or-not" {
  each = "site",
  when = none { it.open_to_callers:present() },
  severity = "consider",
  says = "it is not said whether people can call at {it} ({title}) in person",
  hint = "answer `open_to_callers` for it: what is asked about access, and whether 3.3.3 may be claimed, depends on it",
  why = "elements on premises count or not by this answer",
}

check "access.nobody-looked" {
  each = "site",
  when = all { it.open_to_callers, none { it.access_looked_at:present() } },
  severity = "settle",
  says = "{it} ({title}) is open to callers, but nobody has checked access and service for disabled people there",
  hint = "look for an access audit or a walk-through with disabled people: steps, doors, hearing loop, low counter, quiet and private space, parking",
  why = "barriers are plain to those who meet them, and hidden from those who do not",
}

check "access.looked-long-ago" {
  each = "site",
  when = all { it.open_to_callers, months(it.access_looked_at, visit.date):above(parameter "access_review_months") },
  severity = "consider",
  says = "access to {it} ({title}) was last looked at on {access_looked_at}, more than {access_review_months} months before the visit",
  hint = "say what has changed there since, and whether anybody tried it out again",
  why = "counters move, doors are changed and hearing loops fail",
}

check "access.moved-online-unheard" {
  each = "deciding",
  when = all {
    it.element.id:one_of { "3.3.1", "3.3.2" },
    it.rating:at_least "compliant",
    organisation.moved_online,
    some(it.cites),
    no(it.cites, said(it.heard_offline)),
  },
  severity = "consider",
  says = "a way of making contact was cut back or moved online, but nothing cited under {element} has the views of people without the internet",
  hint = "look for what was asked at counters, by telephone or through advice agencies, and for what was offered to those left out",
  why = "online surveys miss the people who were left out",
}

-- Telling people -----------------------------------------------------------------------------------

check "information.online-only" {
  each = "deciding",
  when = all {
    it.element.id:one_of(parameter "told_to_all"),
    it.rating:at_least "compliant",
    some(it.cites, none { it.without_internet }),
    no(it.cites, said(it.without_internet)),
  },
  severity = "consider",
  says = "{element} is rated {rating}, but what is cited can be had online only, as far as is said",
  hint = "say how somebody without the internet learns of it: a leaflet, a notice at the counter, the annual bill, the telephone",
  why = "people who need the service most are often not online",
}

-- Whom was asked -----------------------------------------------------------------------------------

check "survey.leaves-out-a-site" {
  each = "site",
  when = all {
    some(surveys),
    no(surveys, any {
      it.site:is(outer),
      all { it.asked_at:present(), it.asked_at:includes(outer.id) },
      none { it.site:present(), it.asked_at:present() },
    }),
  },
  severity = "consider",
  says = "no survey asked customers of {it} ({title})",
  hint = "say how its customers are heard, or why others can represent them",
  why = "one poor site can hide in results that are good on the whole",
}

for _, group in ipairs { "tenants", "businesses" } do
  check("survey.leaves-out-" .. group) {
    each = "organisation",
    when = all {
      organisation.serves:includes(group),
      some(surveys:where(it.asked:present())),
      no(surveys, all { it.asked:present(), it.asked:includes(group) }),
    },
    severity = "consider",
    says = "the scope serves " .. group .. ", but no survey asked them",
    hint = "look for what " .. group .. " were asked separately; residents' answers do not represent them",
  }
end

-- Performance and problems -------------------------------------------------------------------------

check "delivery.part-of-a-year" {
  each = "deciding",
  when = all {
    it.element.id:one_of(parameter "figures_of_a_year"),
    it.rating:at_least "compliant",
    some(it.cites, months(it.period_from, it.period_to):below(parameter "full_year")),
    no(it.cites, all { it.period_from:present(), it.period_to:present(), months(it.period_from, it.period_to):at_least(parameter "full_year") }),
  },
  severity = "consider",
  says = "the figures cited for {element} cover only part of a year",
  hint = "look for the full year, with annual billing, elections, school holidays and Christmas collections in it",
  why = "the busiest weeks are those in which services fail",
}

local function speaks_of_ombudsman(text)
  return all { text:present(), any { text:contains "ombudsman", text:contains "Ombudsman" } }
end

check "complaints.ombudsman-not-mentioned" {
  each = "deciding",
  when = all {
    it.element.id:is "4.3.4",
    it.rating:at_least "compliant",
    organisation.ombudsman_decided:above(0),
    none { speaks_of_ombudsman(it.rationale) },
    no(it.cites, any { speaks_of_ombudsman(it.title), speaks_of_ombudsman(it.summary) }),
  },
  severity = "settle",
  says = "an ombudsman decided complaints about the scope, but neither the rationale of {element} nor what it cites mentions it",
  hint = "say what was learnt from these decisions, and where it was reported; councillors and the public can read them",
  why = "a finding from outside weighs more with readers than any figure from within",
}
