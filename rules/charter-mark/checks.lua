-- What only this standard gives reason to ask; the rest is asked by the pack `checks` that it uses. A flag is a point
-- to settle or to consider; its hint says what is missing and where to look, never which rating is right.

without "time.review-missed" { because = "the surveillance check has a check of its own, in award.lua" }

-- Support ------------------------------------------------------------------------------------------

check "support.best-practice-unexplained" {
  each = "deciding",
  when = all { it.rating:is "best_practice", length(it.rationale):below(parameter "explained_in") },
  severity = "consider",
  says = "{element} is rated {rating}, but the rationale does not say what others could learn from it",
  hint = "say what goes beyond the requirement, and where it can be seen",
  why = "others can learn from it only when they are told what it is",
  instead_of = { "voices.nothing-of-the-assessors-own" },
}

check "support.confirmed-by-nobody-else" {
  each = "deciding",
  when = all {
    it.element.id:is "1.2.3",
    it.rating:at_least "full_compliance",
    some(it.cites),
    no(it.cites, any { it.origin:is "external", it.kind.id:is "other_inspection" }),
  },
  severity = "settle",
  says = "{element} asks for standards met and confirmed independently, but everything cited comes from the organisation itself",
  hint = "look for an audit, an inspection or another evaluation from outside",
  why = "what an organisation says of itself is not the confirmation that the element asks for",
}

check "support.satisfaction-without-figures" {
  each = "deciding",
  when = all {
    it.element.id:one_of { "4.2.2", "4.2.4" },
    it.rating:at_least "full_compliance",
    some(it.cites),
    no(it.cites, it.kind.id:one_of { "survey", "data" }),
  },
  severity = "consider",
  says = "{element} is about levels of satisfaction, but cites neither a survey nor data",
  hint = "look for where satisfaction is measured",
  why = "without a figure nobody can say next time whether it rose",
}

-- Time ---------------------------------------------------------------------------------------------

-- How far back the standard wants to see. Evidence that does not say which period it speaks of shows nothing.
parameter "trend_months" { is = 36, says = "the months of performance and satisfaction that are shown", source = "1.2.3, 4.2.1, 4.2.2, 4.2.4" }
parameter "budget_months" { is = 24, says = "the months of budgets and spending that are shown", source = "5.1.1" }
parameter "involved_months" { is = 6, says = "the months of involvement with the community", source = "6.2.2" }

local function reaches_back(id, elements, far)
  check(id) {
    each = "deciding",
    when = all {
      it.element.id:one_of(elements),
      it.rating:at_least "full_compliance",
      some(it.cites),
      none { all { organisation.new:present(), organisation.new } },
      no(it.cites, all { it.period_from:present(), months(it.period_from, outer.judged_at.date):at_least(parameter(far)) }),
    },
    severity = "consider",
    says = "{element} is about {" .. far .. "} months or more, but nothing cited says that it reaches back so far",
    hint = "give the period that the evidence covers, or look for earlier figures",
  }
end

reaches_back("time.three-years-not-shown", { "1.2.3", "4.2.1", "4.2.2", "4.2.4" }, "trend_months")
reaches_back("time.two-years-not-shown", { "5.1.1" }, "budget_months")
reaches_back("time.six-months-not-shown", { "6.2.2" }, "involved_months")

-- Elements that pull on each other ------------------------------------------------------------------

pairs_of "pulls_on" {
  { "1.1.1", "1.2.3", because = "standards that are set for the main services against standards that are kept" },
  { "1.1.2", "1.2.3", because = "standards that are set for customer service against standards that are kept" },
  { "1.2.2", "1.2.3", because = "watching performance against knowing that standards are kept" },
  { "1.2.2", "1.3.5", because = "watching performance against finding its dips" },
  { "1.2.2", "1.3.3", because = "watching performance against publishing it" },
  { "2.1.1", "2.1.6", because = "ways of consulting against what consultation changes" },
  { "2.1.4", "2.1.5", because = "results analysed without delay against results told without delay" },
  { "2.4.1", "2.4.5", because = "a joined-up service against customers who know of it" },
  { "4.2.2", "4.2.4", because = "satisfaction that is high against satisfaction that is measured" },
  { "4.3.1", "4.3.7", because = "a complaints procedure against its review" },
  { "4.3.4", "4.3.5", because = "records of what people say against publishing them" },
  { "6.1.1", "6.2.1", because = "the commitment of senior managers against their support" },
  { "6.2.2", "6.2.3", because = "involvement to good effect against proof of its effect" },
}

-- Accounts -----------------------------------------------------------------------------------------

-- Where an organisation cannot show something, the standard does not let the element go: it asks for an account.
local function account(element, of)
  check("account.instead-of-claim-" .. element) {
    each = "claim",
    when = it.element.id:is(element),
    severity = "settle",
    says = "{element} is claimed as not applicable, but the standard wants an account there, of " .. of .. "; it is counted in",
    hint = "offer that account as evidence, and rate the element on it",
  }
  check("account.wanted-" .. element) {
    each = "deciding",
    when = all {
      it.element.id:is(element),
      any { some(it.cites), it.rating:below "full_compliance" },
      no(it.cites, it.kind.id:one_of { "account", "data", "document", "survey", "other_inspection" }),
    },
    severity = "consider",
    says = "{element} is rated on neither figures nor documents, and not on an account either of " .. of,
    hint = "link the figures or the documents, or have the account written down",
  }
end

account("1.2.4", "how the organisation tries to find similar ones to compare itself with")
account("1.3.5", "what the organisation would do if performance dipped")
account("5.1.4", "what was done, or is planned, so that costs can be benchmarked")

-- Procedure ----------------------------------------------------------------------------------------

check "procedure.claim-not-open-to-it" {
  replaces = true,
  each = "claim",
  when = none { it.permitted, it.element.id:one_of { "1.2.4", "1.3.5", "5.1.4" } },
  severity = "settle",
  says = "{element} is claimed as not applicable, but the standard gives no ground for that; it is counted in",
  hint = "rate the element on what the service does instead, and say so in the rationale",
  why = "readers of the claim will think that the element was left out",
}
