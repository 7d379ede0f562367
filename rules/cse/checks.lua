-- What a careful colleague would ask about before anybody else does. A flag is a point to settle or to consider;
-- its hint says what is missing and where to look, never which rating is right.

parameter "reuse_advice" { is = 8, says = "how many judgements may rest on one piece of evidence before it is worth a look" }
parameter "explained_in" { is = 80, says = "the least number of characters in which a rating can be explained" }

-- Support ------------------------------------------------------------------------------------------

check "support.nothing-behind-it" {
  each = "deciding",
  when = all { it.rating:at_least "compliant", no(it.cites) },
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
    it.element.rating:at_least "compliant",
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

check "support.plus-unexplained" {
  each = "deciding",
  when = all { it.rating:is "compliance_plus", length(it.rationale):below(parameter "explained_in") },
  severity = "consider",
  says = "{element} is rated {rating}, but the rationale does not say what makes it exceptional",
  hint = "say what goes beyond the requirement, and where it can be seen",
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
  { "4.1.1", "4.1.2", because = "standards that are set against standards that are kept" },
  { "5.1.1", "5.3.1", because = "standards for timeliness against keeping watch over them" },
  { "5.1.1", "5.3.2", because = "standards for timeliness against keeping them" },
  { "5.1.2", "5.3.1", because = "standards for quality of service against keeping watch over them" },
  { "5.1.2", "5.3.2", because = "standards for quality of service against keeping them" },
  { "1.3.1", "1.3.4", because = "measuring satisfaction against targets for it" },
  { "4.3.2", "4.3.6", because = "a complaints procedure against how complaints end" },
  { "4.2.3", "5.3.3", because = "comparing performance against comparing well" },
}

check "contradiction.pulls" {
  each = "pulls_on",
  when = any {
    all { it.one.rating:at_least "compliant", it.other.rating:is "non_compliant" },
    all { it.other.rating:at_least "compliant", it.one.rating:is "non_compliant" },
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

-- Procedure ----------------------------------------------------------------------------------------

check "procedure.not-applicable-without-reason" {
  each = "claim",
  when = none { it.reason:present() },
  severity = "settle",
  says = "{element} is claimed not applicable without a reason",
  hint = "say what about the service makes it inapplicable",
}

check "procedure.claim-not-open-to-it" {
  each = "claim",
  when = none { it.permitted },
  severity = "settle",
  says = "{element} is claimed not applicable, but nothing here gives ground for that; it is counted in",
  hint = "rate the element, or ask the assessment body whether it accepts an account instead[; when it may be claimed here: {element.claim_ground}]",
}

check "procedure.claim-against-the-facts" {
  each = "claim",
  when = all {
    none { it.acceptance:is "refused" },
    any {
      all { it.element.id:is "3.1.2", organisation.charges },
      all { it.element.id:is "3.3.3", organisation.visitors },
    },
  },
  severity = "settle",
  says = "{element} is claimed not applicable, but what is said about the organisation makes it apply",
  hint = "compare the claim with the facts given about the organisation",
}

check "procedure.shortfall-not-said" {
  each = "deciding",
  when = all { it.rating:below "compliant", none { it.element.disputed }, no(it.element.shortfalls) },
  severity = "settle",
  says = "{element} is rated {rating}, but nothing says what is missing",
  hint = "record what is missing and by when it is to be there",
}

check "procedure.shortfall-without-deadline" {
  each = "shortfall",
  when = all { it.element.rating:below "compliant", any { none { it.missing:present() }, none { it.deadline:present() } } },
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
