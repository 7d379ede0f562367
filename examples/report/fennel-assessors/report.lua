-- The report of a body that puts its recommendation first, names its own reference, and lists the strengths
-- in a report of their own at the end. Whatever is under `parts` comes with assay; the rest is written here.

local function recommendation()
  local recorded = assessment.recommendation
  return section "1 Our recommendation" {
    id = "recommendation",
    recorded and quote { recorded.says, by = { recorded.by, ", ", recorded.date } }
      or "We have not recorded a recommendation yet.",
    small "Our panel decides on the certificate, not the assessor.",
  }
end

-- The elements that stand out, each with what the assessor wrote about it.
local function best()
  local standing_out = where(elements, function(element) return element.state.tone == "best" end)
  return section("6 What others can learn from " .. assessment.organisation.name) {
    #standing_out == 0 and "No element stands out on this visit.",
    each(standing_out, function(element)
      local said = where(element.views, function(view) return view.which == "assessor" end)[1]
      return fold(element.id .. " " .. element.title) {
        said and each(said.judgements, function(judgement) return judgement.rationale end) or "Rated by the organisation itself.",
      }
    end),
  }
end

document {
  title = assessment.about,
  subtitle = "Report of Fennel Assessors · " .. parts.subtitle(),
  accent = "#5b2a6b",
  logo = picture { file = "logo.svg", says = "Fennel Assessors" },
  foot = standard.notice,

  recommendation(),
  section "2 Result of the ratings" { id = "outcome", parts.outcome(), parts.bars() },
  section "3 Whom and what we looked at" { parts.key_information(), parts.background() },
  section "4 What is missing" { id = "shortfalls", parts.shortfalls() },
  section "5 Element by element" { parts.nodes() },
  best(),
  section "7 Evidence" { parts.evidence_index() },
}
