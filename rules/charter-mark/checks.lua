-- What a careful colleague would ask about before anybody else does. A flag is a point to settle or to consider;
-- its hint says what is missing and where to look, never which rating is right.

parameter "reuse_advice" { is = 8, says = "how many judgements may rest on one piece of evidence before it is worth a look" }
parameter "explained_in" { is = 80, says = "the least number of characters in which a rating can be explained" }

-- Support ------------------------------------------------------------------------------------------

check "support.nothing-behind-it" {
  each = "deciding",
  when = all { it.rating:at_least "full_compliance", no(it.cites) },
  severity = "settle",
  says = "{element} is rated {rating}, but nothing shown or told stands behind it",
  hint = "link the document, the observation or the conversation that it rests on",
}

check "support.says-nothing-about-it" {
  each = "citation",
  when = all {
    some(it.evidence.offered_for),
    no(it.evidence.offered_for, it:is(outer.element)),
  },
  severity = "settle",
  says = "{element} rests on {evidence}, which is offered for {evidence.offered_for|another element|other elements} only: {evidence.offered_for}",
  hint = "say in the evidence what it shows about {element}, or take the reference out",
}

check "support.limb-without-evidence" {
  each = "limb",
  when = all {
    it.element.rating:at_least "full_compliance",
    some(it.element.deciding.cites),
    no(it.cites),
  },
  severity = "consider",
  says = "{element} is rated {element.rating}, but nothing cited speaks to its part {id}: {says}",
  hint = "look for what shows this part of the requirement, or say in the rationale where it was seen",
}

check "support.one-source-for-much" {
  each = "evidence",
  when = count(it.cited_by):above(parameter "reuse_advice"),
  severity = "consider",
  says = "{it} ({title}) is cited under {#cited_by} elements",
  hint = "re-use is welcome; make sure that it really speaks to each of them",
}

check "support.best-practice-unexplained" {
  each = "deciding",
  when = all { it.rating:is "best_practice", length(it.rationale):below(parameter "explained_in") },
  severity = "consider",
  says = "{element} is rated {rating}, but the rationale does not say what others could learn from it",
  hint = "say what goes beyond the requirement, and where it can be seen",
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
  says = "{element} speaks of levels of satisfaction, but neither a survey nor data is cited",
  hint = "look for where satisfaction is measured",
}

-- Time ---------------------------------------------------------------------------------------------

check "time.out-of-date" {
  each = "citation",
  when = months(it.evidence.date, visit.date):above(it.evidence.kind.valid_months),
  severity = "consider",
  says = "{element} rests on {evidence} ({evidence.kind}, {evidence.date}): more than {evidence.kind.valid_months} months before the visit",
  hint = "look for a newer one, or say why it still speaks for today",
}

check "time.after-the-visit" {
  each = "citation",
  when = it.evidence.date:above(it.judgement.visit.date),
  severity = "settle",
  says = "{element} was judged on {judgement.visit.date}, but rests on {evidence} of {evidence.date}",
  hint = "correct the date, or keep the evidence for the next visit",
}

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
      no(it.cites, all { it.period_from:present(), months(it.period_from, outer.visit.date):at_least(parameter(far)) }),
    },
    severity = "consider",
    says = "{element} is about {" .. far .. "} months or more, but nothing cited says that it reaches back so far",
    hint = "give the period that the evidence speaks of, or look for earlier figures",
  }
end

reaches_back("time.three-years-not-shown", { "1.2.3", "4.2.1", "4.2.2", "4.2.4" }, "trend_months")
reaches_back("time.two-years-not-shown", { "5.1.1" }, "budget_months")
reaches_back("time.six-months-not-shown", { "6.2.2" }, "involved_months")

-- Text ---------------------------------------------------------------------------------------------

check "text.same-words" {
  each = "deciding",
  by = it.rationale,
  when = count(it):above(1),
  severity = "consider",
  says = "the same rationale stands under {element}",
  hint = "say under each element what was seen about that element",
}

check "text.no-rationale" {
  each = "deciding",
  when = none { it.rationale:present() },
  severity = "settle",
  says = "{element} is rated {rating} without a word of rationale",
  hint = "say in a sentence or two what was seen and why it leads to this rating",
}

-- Contradiction ------------------------------------------------------------------------------------

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

check "contradiction.pulls" {
  each = "pulls_on",
  when = any {
    all { it.one.rating:at_least "full_compliance", it.other.rating:is "major_non_compliance" },
    all { it.other.rating:at_least "full_compliance", it.one.rating:is "major_non_compliance" },
  },
  severity = "settle",
  says = "{one} is rated {one.rating}, {other} {other.rating}: {because}",
  hint = "read the two rationales side by side; one may have seen what the other did not",
}

check "contradiction.deciders-differ" {
  each = "element",
  when = it.disputed,
  severity = "settle",
  says = "{it} is rated differently by those whose judgements count the same",
  hint = "let them agree on a moderated judgement, with its reason",
}

-- A judgement that names no part as met has left the parts open, so only one that names some can contradict itself.
check "contradiction.every-part-met" {
  each = "element",
  when = all { it.rating:below "full_compliance", some(it.limbs), every(it.limbs, it.met) },
  severity = "settle",
  says = "{it} is rated {rating}, but each of its parts is called met",
  hint = "say which part falls short, or in the rationale what else does",
}

check "contradiction.part-not-met" {
  each = "element",
  when = all {
    it.rating:at_least "full_compliance",
    some(it.limbs, it.met),
    some(it.limbs, none { it.met }),
  },
  severity = "settle",
  says = "{it} is rated {rating}, but not each of its parts is called met",
  hint = "look again at the part that was left out, and say where it was seen",
}

-- Accounts -----------------------------------------------------------------------------------------

-- Where an organisation cannot show something, the standard does not let the element go: it asks for an account.
local function account(element, of)
  check("account.instead-of-claim-" .. element) {
    each = "claim",
    when = it.element.id:is(element),
    severity = "settle",
    says = "{element} is claimed not applicable, but the standard wants an account there, of " .. of .. "; it is counted in",
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
  each = "claim",
  when = none { it.permitted, it.element.id:one_of { "1.2.4", "1.3.5", "5.1.4" } },
  severity = "settle",
  says = "{element} is claimed not applicable, but the standard gives no ground for that; it is counted in",
  hint = "rate the element on what the service does instead, and say so in the rationale",
}

check "procedure.shortfall-not-said" {
  each = "deciding",
  when = all { it.rating:below "full_compliance", none { it.element.disputed }, no(it.element.shortfalls) },
  severity = "settle",
  says = "{element} is rated {rating}, but nothing says what is missing",
  hint = "record what is missing and by when it is to be there",
}

check "procedure.shortfall-without-deadline" {
  each = "shortfall",
  when = all {
    it.element.rating:below "full_compliance",
    any { none { it.missing:present() }, none { it.deadline:present() } },
  },
  severity = "settle",
  says = "the shortfall {it} of {element} has no deadline, or does not say what is missing",
  hint = "agree what is to be there, and by when",
}

check "procedure.better-without-new" {
  each = "deciding",
  when = all {
    it.rating:above(it.previous.rating),
    no(it.cites:where(it.date:above(outer.previous.visit.date))),
  },
  severity = "consider",
  says = "{element} rose from {previous.rating} to {rating} since {previous.visit.date}, but nothing cited is newer than that",
  hint = "look for what has changed since, and cite it",
}

check "procedure.site-nobody-looked-at" {
  each = "site",
  when = all { no(it.visits), no(it.evidence), no(it.judgements) },
  severity = "consider",
  says = "nobody looked at {it} ({title}), and no evidence comes from there",
  hint = "say which sites were seen, and how the others were sampled",
}
