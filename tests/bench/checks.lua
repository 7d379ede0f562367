-- The checks that the code by hand has as well, in its words: what is measured stays the same while rules/checks grows.

parameter "reuse_advice" { is = 8, says = "how many judgements may rest on one piece of evidence before it is worth a look" }
parameter "explained_in" { is = 80, says = "the least number of characters in which a rating can be explained" }

check "support.nothing-behind-it" {
  each = "deciding",
  when = all { it.met, no(it.cites) },
  severity = "settle",
  says = "{element} is rated {rating}, but no evidence is cited",
  hint = "cite the document, the observation or the conversation",
  why = "without evidence, nobody else can check this rating",
}

check "support.says-nothing-about-it" {
  each = "citation",
  when = all {
    some(it.evidence.offered_for),
    no(it.evidence.offered_for, it:is(outer.element)),
  },
  severity = "settle",
  says = "{element} cites {evidence}, which is offered only for {evidence.offered_for|another element|other elements}: {evidence.offered_for}",
  hint = "say in the evidence what it shows about {element}, or remove the reference",
  why = "a reader who opens the evidence does not expect this element in it",
}

check "support.limb-without-evidence" {
  each = "limb",
  when = all {
    it.element.met,
    some(it.element.deciding.cites),
    no(it.cites),
  },
  severity = "consider",
  says = "{element} is rated {element.rating}, but no evidence cited is about its part {id}: {says}",
  hint = "look for evidence of this part of the requirement, or say in the rationale where it was seen",
  why = "a requirement of several parts is met when each part is",
}

check "support.one-source-for-much" {
  each = "evidence",
  when = count(it.cited_by):above(parameter "reuse_advice"),
  severity = "consider",
  says = "{it} ({title}) is cited under {#cited_by} elements",
  hint = "make sure that it is about each of them",
  why = "if this evidence falls, all of these ratings are in doubt",
}

check "support.plus-unexplained" {
  each = "deciding",
  when = all { it.rating:is "compliance_plus", length(it.rationale):below(parameter "explained_in") },
  severity = "consider",
  says = "{element} is rated {rating}, but the rationale does not say what makes it exceptional",
  hint = "say what goes beyond the requirement, and where it can be seen",
  why = "others can learn from it only if they are told what it is",
}

check "time.out-of-date" {
  each = "citation",
  when = months(it.evidence.date, visit.date):above(it.evidence.kind.valid_months),
  severity = "consider",
  says = "{element} cites {evidence} ({evidence.kind}, {evidence.date}): more than {evidence.kind.valid_months} months before the visit",
  hint = "look for a newer one, or say why it still holds",
  why = "a service changes, and so do its customers",
}

check "time.after-the-visit" {
  each = "citation",
  when = it.evidence.date:above(it.judgement.judged_at.date),
  severity = "settle",
  says = "{element} was judged on {judgement.judged_at.date}, but cites {evidence} of {evidence.date}",
  hint = "correct the date, or keep the evidence for the next visit",
  why = "this evidence did not exist on the day of the judgement",
}

check "text.same-words" {
  each = "deciding",
  by = it.rationale,
  when = count(it):above(1),
  severity = "consider",
  says = "the same rationale is given for {element}",
  hint = "say under each element what was seen about that element",
  why = "a rationale that fits several elements says little about any of them",
}

check "text.no-rationale" {
  each = "deciding",
  when = none { it.rationale:present() },
  severity = "settle",
  says = "{element} is rated {rating} without a rationale",
  hint = "say in a sentence or two what was seen and why it leads to this rating",
  why = "the applicant and the next assessor need to know why",
}

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
    all { it.one.met, it.other.lowest },
    all { it.other.met, it.one.lowest },
  },
  severity = "settle",
  says = "{one} is rated {one.rating}, {other} {other.rating}: {because}",
  hint = "read the two rationales side by side",
  why = "each bears on the other, and they are rated far apart",
}

check "contradiction.deciders-differ" {
  each = "element",
  when = it.disputed,
  severity = "settle",
  says = "{it} is rated differently by assessors whose judgements count the same",
  hint = "agree a moderated judgement, with its reason",
  why = "until they agree, the element counts neither way",
}

check "procedure.not-applicable-without-reason" {
  each = "claim",
  when = none { it.reason:present() },
  severity = "settle",
  says = "{element} is claimed not applicable without a reason",
  hint = "say what about the service makes it inapplicable",
  why = "an element that does not count can decide the outcome",
}

check "procedure.claim-not-open-to-it" {
  each = "claim",
  when = none { it.permitted },
  severity = "settle",
  says = "{element} is claimed not applicable, but nothing in the file supports the claim, so it still counts",
  hint = "rate the element, or ask the assessment body whether it accepts the claim",
  why = "a reader of the claim would think that the element does not count",
}

check "procedure.shortfall-not-said" {
  each = "deciding",
  when = all { none { it.met }, none { it.element.disputed }, no(it.element.shortfalls) },
  severity = "settle",
  says = "{element} is rated {rating}, but nothing says what is missing",
  hint = "record what is missing and by when it will be in place",
  why = "a shortfall can be put right only when it is named",
}

check "procedure.shortfall-without-deadline" {
  each = "shortfall",
  when = all { none { it.element.met }, any { none { it.missing:present() }, none { it.deadline:present() } } },
  severity = "settle",
  says = "the shortfall {it} of {element} has no deadline, or does not say what is missing",
  hint = "agree what will be in place, and by when",
  why = "the next visit needs to know what to look for",
}

check "procedure.better-without-new" {
  each = "deciding",
  when = all {
    it.rating:above(it.previous.rating),
    no(it.cites:where(it.date:above(outer.previous.judged_at.date))),
  },
  severity = "consider",
  says = "{element} rose from {previous.rating} to {rating} since {previous.judged_at.date}, but nothing cited is newer than that",
  hint = "look for what has changed since, and cite it",
  why = "the same evidence has led to two ratings",
}

check "procedure.site-nobody-looked-at" {
  each = "site",
  when = all { no(it.visits, it.took_place), no(it.evidence), no(it.judgements, it.rated) },
  severity = "consider",
  says = "nobody visited {it} ({title}), and no evidence comes from there",
  hint = "say which sites were seen, and how the others were sampled",
  why = "a good total can hide one poor site",
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
  says = "{element} is claimed not applicable, but the answers about the organisation say that it applies",
  hint = "compare the claim with the answers about the organisation",
  why = "the claim contradicts an answer about the organisation, and the result uses the claim",
}
