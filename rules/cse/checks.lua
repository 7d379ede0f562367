-- What only this standard gives reason to ask; the rest is asked by the pack `checks` that it uses. A flag is a point
-- to settle or to consider; its hint says what is missing and where to look, never which rating is right.

-- Support ------------------------------------------------------------------------------------------

check "support.plus-unexplained" {
  each = "deciding",
  when = all { it.rating:is "compliance_plus", length(it.rationale):below(parameter "explained_in") },
  severity = "consider",
  says = "{element} is rated {rating}, but the rationale does not say what makes it exceptional",
  hint = "say what goes beyond the requirement, and where it can be seen",
  why = "others can learn from it only if they are told what it is",
  several = "Rated at the top, but the rationale does not say what makes it exceptional",
  instead_of = { "voices.nothing-of-the-assessors-own" },
}

-- Elements that pull on each other ------------------------------------------------------------------

pairs_of "pulls_on" {
  { "4.1.1", "4.1.2", because = "standards that are set against standards that are kept" },
  { "5.1.1", "5.3.1", because = "standards for timeliness against keeping watch over them" },
  { "5.1.1", "5.3.2", because = "standards for timeliness against keeping them" },
  { "5.1.2", "5.3.1", because = "standards for quality of service against keeping watch over them" },
  { "5.1.2", "5.3.2", because = "standards for quality of service against keeping them" },
  { "5.3.1", "5.3.2", because = "keeping watch over standards against keeping them" },
  { "1.3.1", "1.3.4", because = "measuring satisfaction against targets for it" },
  { "4.3.2", "4.3.6", because = "a complaints procedure against how complaints end" },
  { "4.2.3", "5.3.3", because = "comparing performance against comparing well" },
}

-- Procedure ----------------------------------------------------------------------------------------

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
  says = "{element} is claimed as not applicable, but the answers about the organisation say that it applies",
  hint = "compare the claim with the answers about the organisation",
  why = "the claim contradicts an answer about the organisation, and the result uses the claim",
  owner = "applicant",
  instead_of = {
    "procedure.claim-unanswered", "procedure.not-applicable-without-reason", "support.nothing-behind-it",
  },
  several = "Claimed not applicable, but the answers about the organisation say that these apply",
  to_do = true,
}

-- On site ------------------------------------------------------------------------------------------

parameter "must_be_seen" {
  is = { "3.3.3" },
  says = "the elements that can only be judged by somebody who is there",
  assumption = "pictures that somebody else takes do not show whether premises are clean and comfortable; no source lists them",
}

check "procedure.judged-remotely" {
  each = "deciding",
  when = all {
    none { it.role:is "self" },
    it.element.id:one_of(parameter "must_be_seen"),
    it.judged_at.remote,
  },
  severity = "settle",
  says = "{element} was judged at a remote visit, and it can only be seen on site",
  hint = "see it at a visit in person, or say who was there in your place",
  why = "a camera shows what somebody points it at",
  several = "Judged at a remote visit, and can only be seen on site",
}
