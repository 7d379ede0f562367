-- Each check on the least case in which it must speak, and on the nearest one in which it must not.

local checks = {
  "support.nothing-behind-it", "support.says-nothing-about-it", "support.limb-without-evidence",
  "support.plus-unexplained",
  "time.out-of-date", "time.after-the-visit",
  "text.same-words", "text.no-rationale",
  "contradiction.pulls", "contradiction.deciders-differ",
  "procedure.not-applicable-without-reason", "procedure.claim-not-open-to-it",
  "procedure.claim-against-the-facts", "procedure.shortfall-not-said",
  "procedure.shortfall-without-deadline", "procedure.better-without-new",
  "procedure.site-nobody-looked-at",
}

-- An assessment about which no check has anything to say: every element is compliant, with a rationale and evidence
-- of its own. `j` and `e` hold its judgements and evidence by element.
local function sound()
  local a = {
    visits = {
      { id = "before", kind = "full_assessment", from = "2025-05-12", to = "2025-05-14" },
      { id = "now", kind = "annual_review", from = "2026-05-18", to = "2026-05-21" },
    },
    evidence = {}, judgements = {}, claims = {}, shortfalls = {},
    organisation = { facts = {} }, scope = { sites = {} },
  }
  local j, e = {}, {}
  for i, id in ipairs(nodes "element") do
    e[id] = { id = "E" .. id, title = "on " .. id, kind = "document", date = "2026-03-01", supports = { id } }
    j[id] = {
      element = id, role = "assessor", author = "A1", visit = "now", rating = "compliant",
      rationale = "What was seen under " .. id .. " fits what is asked there.", evidence = { "E" .. id },
    }
    a.evidence[i], a.judgements[i] = e[id], j[id]
  end
  return a, j, e
end

-- A case in which `change` makes one check speak, about these elements or so many times, and no other.
local function speaks(check, about, says, change)
  local a, j, e = sound()
  change(a, j, e)
  local flags = {}
  for _, each in ipairs(checks) do flags[each] = 0 end
  flags[check] = about
  case(check .. ": " .. says) { assessment = a, expect = { flags = flags } }
end

local function is_silent(check, says, change) speaks(check, 0, says, change) end

-- The same, one shortfall said and dated.
local function fall_short(a, j, id, rating)
  j[id].rating = rating
  a.shortfalls[#a.shortfalls + 1] = { id = "S" .. id, element = id, missing = "a thing", deadline = "2026-08-01" }
end

is_silent(checks[1], "and all others, on a sound assessment", function() end)

-- Support ----------------------------------------------------------------------------------------------

speaks("support.nothing-behind-it", { "1.3.4" }, "compliant, and nothing cited",
  function(_, j) j["1.3.4"].evidence = {} end)
is_silent("support.nothing-behind-it", "partially compliant, without evidence", function(a, j)
  j["1.3.4"].evidence = {}
  fall_short(a, j, "1.3.4", "partial")
end)

speaks("support.says-nothing-about-it", { "2.1.3" }, "evidence for another element",
  function(_, _, e) e["2.1.3"].supports = { "3.1.1" } end)
is_silent("support.says-nothing-about-it", "evidence for nothing in particular",
  function(_, _, e) e["2.1.3"].supports = {} end)

speaks("support.limb-without-evidence", 1, "evidence on one of two parts",
  function(_, _, e) e["2.1.4"].supports = { "2.1.4.a" } end)
is_silent("support.limb-without-evidence", "evidence on both parts",
  function(_, _, e) e["2.1.4"].supports = { "2.1.4.a", "2.1.4.b" } end)

local function plus(length)
  return function(_, j)
    j["2.1.1"].rating = "compliance_plus"
    local rationale = ""
    while #rationale < length do rationale = rationale .. "x" end
    j["2.1.1"].rationale = rationale
  end
end
speaks("support.plus-unexplained", { "2.1.1" }, "79 characters", plus(79))
is_silent("support.plus-unexplained", "80 characters", plus(80))

-- Time -------------------------------------------------------------------------------------------------

local function dated(date)
  return function(_, _, e) e["1.1.1"].date = date end
end
speaks("time.out-of-date", { "1.1.1" }, "a document of a day more than 36 months", dated "2023-05-20")
is_silent("time.out-of-date", "a document of 36 months", dated "2023-05-21")

speaks("time.after-the-visit", { "1.1.1" }, "evidence of the day after", dated "2026-05-22")
is_silent("time.after-the-visit", "evidence of the last day", dated "2026-05-21")

-- Text -------------------------------------------------------------------------------------------------

local function same_words(other)
  return function(_, j)
    j["2.1.1"].rationale = "It is as it should be."
    j["3.1.1"].rationale = other
  end
end
speaks("text.same-words", 1, "under two elements", same_words "It is as it should be.")
is_silent("text.same-words", "a letter differs", same_words "It is as it should be!")

speaks("text.no-rationale", { "2.1.1", "2.1.2" }, "two without a word", function(_, j)
  j["2.1.1"].rationale, j["2.1.2"].rationale = nil, nil
end)
is_silent("text.no-rationale", "a word", function(_, j) j["2.1.1"].rationale = "Seen." end)

-- Contradiction ----------------------------------------------------------------------------------------

speaks("contradiction.pulls", 1, "a complaints procedure, but complaints end badly",
  function(a, j) fall_short(a, j, "4.3.6", "non_compliant") end)
is_silent("contradiction.pulls", "complaints end well in part",
  function(a, j) fall_short(a, j, "4.3.6", "partial") end)

local function second_assessor(rating)
  return function(a)
    a.judgements[#a.judgements + 1] = {
      element = "1.1.1", role = "assessor", author = "A2", visit = "now", rating = rating,
      rationale = "Another view of the same, with the reasons why it goes beyond what any other service of this kind shows.",
      evidence = { "E1.1.1" },
    }
  end
end
speaks("contradiction.deciders-differ", { "1.1.1" }, "two assessors differ", second_assessor "compliance_plus")
is_silent("contradiction.deciders-differ", "two assessors agree", second_assessor "compliant")

-- Procedure --------------------------------------------------------------------------------------------

local function claim(element, reason, facts, acceptance)
  return function(a)
    a.claims = { { element = element, reason = reason, acceptance = acceptance } }
    a.organisation.facts = facts or {}
  end
end
speaks("procedure.not-applicable-without-reason", { "3.1.2" }, "no reason", claim "3.1.2")
is_silent("procedure.not-applicable-without-reason", "a reason", claim("3.1.2", "nothing is charged for"))

speaks("procedure.claim-not-open-to-it", { "1.1.1" }, "an element that always applies", claim("1.1.1", "we know nobody"))
is_silent("procedure.claim-not-open-to-it", "an element with a condition", claim("4.3.6", "no complaint was upheld"))

speaks("procedure.claim-against-the-facts", { "3.1.2" }, "something is charged for",
  claim("3.1.2", "nothing is charged for", { charges = true }))
is_silent("procedure.claim-against-the-facts", "nothing is charged for",
  claim("3.1.2", "nothing is charged for", { charges = false }))
is_silent("procedure.claim-against-the-facts", "the claim was refused",
  claim("3.1.2", "nothing is charged for", { charges = true }, "refused"))

speaks("procedure.shortfall-not-said", { "1.3.5" }, "partially compliant, without a shortfall",
  function(_, j) j["1.3.5"].rating = "partial" end)
is_silent("procedure.shortfall-not-said", "partially compliant, with a shortfall",
  function(a, j) fall_short(a, j, "1.3.5", "partial") end)

speaks("procedure.shortfall-without-deadline", { "1.3.5" }, "no deadline", function(a, j)
  fall_short(a, j, "1.3.5", "partial")
  a.shortfalls[1].deadline = nil
end)
is_silent("procedure.shortfall-without-deadline", "met by now", function(a, j)
  fall_short(a, j, "1.3.5", "compliant")
  a.shortfalls[1].deadline = nil
end)

local function was_partial(newest)
  return function(a, _, e)
    e["1.1.1"].date = newest
    a.judgements[#a.judgements + 1] = {
      element = "1.1.1", role = "assessor", author = "A1", visit = "before", rating = "partial", rationale = "Then.",
    }
  end
end
speaks("procedure.better-without-new", { "1.1.1" }, "nothing newer than the visit before", was_partial "2025-05-14")
is_silent("procedure.better-without-new", "a day newer", was_partial "2025-05-15")

speaks("procedure.site-nobody-looked-at", 1, "no visit, evidence or judgement", function(a)
  a.scope.sites = { { id = "north", title = "North Street" } }
end)
is_silent("procedure.site-nobody-looked-at", "seen on a visit", function(a)
  a.scope.sites = { { id = "north", title = "North Street" } }
  a.visits[2].sites = { "north" }
end)
