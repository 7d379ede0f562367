-- The parts that tell of each criterion and each element.

local host = ...
local parts, shared = host.parts, host.shared
local of_node, of_element, of_evidence, in_brackets = shared.of_node, shared.of_element, shared.of_evidence, shared.in_brackets

-- Node by node, element by element ---------------------------------------------------------------------------

local function view_of(view)
  return {
    title = { view.visit, view.which == "previous" and " (last visit)" },
    each(view.judgements, function(judgement)
      return {
        paragraph { rating(judgement.rating), judgement.recorded and { " (", judgement.recorded, ")" }, judgement.by and quiet { " ", judgement.by, judgement.role == "moderated" and ", moderator" } },
        judgement.carried_from and small { "Carried forward from the ", judgement.carried_from, "." },
        judgement.rationale and quote(judgement.rationale),
      }
    end),
  }
end

local function limbs(element)
  if #element.limbs == 0 then return end
  local told = #where(element.limbs, function(limb) return limb.holds end) > 0
  return { small(strong "Parts"), list(each(element.limbs, function(limb)
    local state = limb.holds and { title = "met", mark = "✓", tone = "met" } or { title = "not met", mark = "–", tone = "open" }
    return { told and { rating(state), " " }, limb.says }
  end)) }
end

local function evidence_of(element)
  local hidden = element.hidden_evidence > 0 and count(element.hidden_evidence, "piece of evidence", "pieces of evidence") .. " not in this report"
  if #element.evidence == 0 then return small(hidden and { "Evidence: ", hidden, "." } or "No evidence is cited.") end
  return {
    small(strong "Evidence"),
    list {
      each(element.evidence, function(item)
        return { reference(of_evidence(item), item.id), " ", item.title or "", quiet(in_brackets(item.kind, item.given, item.date)) }
      end),
      hidden and quiet(hidden),
    },
  }
end

local function belonging(element)
  return {
    #element.of_sites > 0 and { small(strong "By site"), list(each(element.of_sites, function(judgement)
      return { judgement.site, ": ", rating(judgement.rating), judgement.recorded and { " (", judgement.recorded, ")" }, quiet(in_brackets(judgement.by)), judgement.rationale and { " ", judgement.rationale } }
    end)) },
    #element.shortfalls + #element.actions > 0 and { small(strong "Shortfalls and actions"), list {
      each(element.shortfalls, function(each)
        return { each.deadline and { strong { "By ", each.deadline }, ": " }, full_stop(each.missing), not each.is_open and " Closed." }
      end),
      each(element.actions, function(each)
        return { capital(each.status), ": ", full_stop(each.what), quiet(in_brackets(each.who, each.by and "by " .. each.by)) }
      end),
    } },
    each(element.claims, function(claim)
      return paragraph {
        strong "Claimed as not applicable", quiet(in_brackets(claim.by, claim.date)), claim.reason and { ": ", full_stop(claim.reason) } or ".",
        claim.answer ~= "open" and { " ", strong(capital(claim.answer)), quiet(in_brackets(claim.decided_by, claim.decided_on)), claim.decision_reason and { ": ", full_stop(claim.decision_reason) } or "." },
      }
    end),
    #element.comments > 0 and { small(strong "Comments, which decide nothing"), list(each(element.comments, shared.comment)) },
    shared.shows_flags and #element.flags > 0 and { small(strong "Things to check"), list(each(element.flags, function(flag) return capital(full_stop(flag.says)) end)) },
  }
end

local function guidance(element)
  return #element.guidance > 0 and fold("Guidance on evidence for " .. element.id) {
    each(element.guidance, function(group)
      return { group.of and small(group.of), list(each(group.points, function(point) return point.says end)) }
    end),
  }
end

function parts.element(element)
  return section(element.id .. " " .. element.title) {
    id = of_element(element),
    element.official_text or element.requirement,
    #element.views > 0 and side_by_side(each(element.views, view_of)) or paragraph(rating(element.state)),
    element.is_disputed and paragraph(strong "The ratings differ. There is no result."),
    limbs(element),
    evidence_of(element),
    belonging(element),
    guidance(element),
  }
end

local function below(node)
  if #node.children == 0 then return each(node.elements, parts.element) end
  return each(node.children, function(child)
    return section(child.id .. " " .. child.title) { id = of_node(child), below(child) }
  end)
end

-- All of them.
function parts.nodes()
  return #nodes > 0 and each(nodes, parts.node) or each(elements, parts.element)
end

function parts.node(node)
  return section(node.id .. " " .. node.title) {
    id = of_node(node),
    node.aim,
    node.standing and notice { tone = node.standing.tone, paragraph(strong(full_stop(capital(node.standing.says)))) },
    #node.why > 0 and fold("Why " .. node.level .. " " .. node.id .. " has this result") { parts.why(node.why) },
    below(node),
  }
end

return {}
