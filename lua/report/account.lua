-- The parts that tell of the assessment as a whole, and the tables at its end.

local host = ...
local parts, shared = host.parts, host.shared
local leaf, of_node, of_element, of_evidence, named, groups = shared.leaf, shared.of_node, shared.of_element, shared.of_evidence, shared.named, shared.groups

-- About the assessment ------------------------------------------------------------------------------------

local function current_visit()
  return where(assessment.visits, function(visit) return visit.is_current end)[1]
end

function parts.key_information()
  local visit, cycle, scope = current_visit(), assessment.cycle, assessment.scope
  return {
    facts {
      { "Organisation", assessment.organisation.name },
      { "Scope", scope.title },
      { "Standard", standard.name },
      { "Type of visit", assessment.visit and { capital(assessment.visit), assessment.judged_so_far and ": " .. assessment.judged_so_far } },
      { "Dates", visit and (visit.from == visit.to and visit.to or { visit.from, " to ", visit.to }) },
      { "Assessment body", visit and visit.body },
      { visit and visit.body and "Assessors" or "Rated by", visit and sentence(visit.assessors) },
      { "Held remotely", visit and visit.remote and "yes" },
      { "Unannounced", visit and visit.unannounced and "yes: the organisation did not know the day" },
      { "Joint visit with", visit and sentence(visit.joint_with) },
      { "Sites visited", visit and sentence(visit.sites) },
      { "Services", sentence(scope.services, "; ", "; ") },
      { "Cycle", cycle.start and { cycle.start, cycle["end"] and { " to ", cycle["end"] }, cycle.programme and ", " .. cycle.programme } },
      { "Other visits", sentence(each(where(assessment.visits, function(each) return not each.is_current end), function(each) return capital(each.title) .. (each.took_place and "" or ", not rated yet") end), "; ", "; ") },
      { "Reference", assessment.id ~= "new-assessment" and assessment.id },
    },
    scope.description and paragraph(scope.description),
  }
end

function parts.background()
  local narrative, organisation = assessment.narrative, assessment.organisation
  local visit = current_visit()
  local any = organisation.description or narrative.background or narrative.method
  return {
    not any and "Nothing is recorded.",
    organisation.description,
    narrative.background,
    narrative.method,
    visit and visit.notes,
    #organisation.customer_groups > 0 and fold "Customers" {
      facts(each(organisation.customer_groups, function(group) return { group.title or group.id, group.description or "-" } end)),
    },
  }
end

-- Comments on the assessment as a whole; those on an element are beside it.
local function general_comments()
  return where(comments, function(comment) return not comment.element end)
end

function parts.any_comment()
  return #general_comments() > 0
end

function parts.comments()
  return {
    "Comments are by people who rate nothing. They decide nothing.",
    list(each(general_comments(), shared.comment)),
  }
end

function parts.strengths()
  local best = where(elements, function(element) return element.state.tone == "best" end)
  return {
    assessment.narrative.strengths,
    #best > 0 and list(each(best, function(element)
      return { rating(element.state), " ", named(element) }
    end)),
    #best == 0 and not assessment.narrative.strengths and "No strengths are recorded.",
  }
end

-- Sites, conclusion, tables -----------------------------------------------------------------------------------

function parts.any_site()
  return #where(sites, function(site) return site.rated > 0 end) > 0
end

function parts.sites()
  return grid {
    caption = "Ratings by site",
    columns = { "Site", capital(leaf.plural) .. " rated", "Met", "Ratings" },
    each(where(sites, function(site) return site.rated > 0 end), function(site)
      return { { site.title, site.is_weakest and { " ", strong "(lowest)" } }, site.rated, site.met, sentence(each(site.parts, function(part) return { part.count, " ", rating(part) } end), ", ") }
    end),
  }
end

function parts.conclusion()
  local recommendation, decision = assessment.recommendation, assessment.decision
  return {
    assessment.narrative.conclusion,
    recommendation and { paragraph(strong "Recommendation, as recorded"), quote { recommendation.says, by = { recommendation.by, recommendation.date and ", " .. recommendation.date } } }
      or "No recommendation is recorded.",
    decision and {
      paragraph(strong "Decision, as recorded"),
      quote { decision.says, by = { decision.by, decision.date and ", " .. decision.date } },
      facts {
        { "Number", decision.number }, { "Valid until", decision.valid_until },
        { "Suspended on", decision.suspended_on }, { "Withdrawn on", decision.withdrawn_on },
      },
    },
  }
end

local titles = { self = "Self", assessor = "Assessor", previous = "Last visit" }

local function ratings_of(element, which)
  local view = where(element.views, function(each) return each.which == which end)[1]
  return view and sentence(each(view.judgements, function(judgement) return rating(judgement.rating) end), "; ") or "–"
end

function parts.compliance_table()
  local shown = where({ "self", "assessor", "previous" }, function(which)
    return #where(elements, function(element) return #where(element.views, function(view) return view.which == which end) > 0 end) > 0
  end)
  local rows = {}
  for _, node in ipairs(groups()) do
    local row = node.id and { strong(reference(of_node(node), node.id .. " " .. node.title)) }
    if row then
      row[#shown + 2] = strong(node.standing and node.standing.says)
      rows[#rows + 1] = row
    end
    for _, element in ipairs(node.elements) do
      row = { named(element) }
      for _, which in ipairs(shown) do row[#row + 1] = ratings_of(element, which) end
      row[#row + 1] = rating(element.state)
      rows[#rows + 1] = row
    end
  end
  return grid {
    caption = "Ratings of each " .. leaf.name,
    columns = { capital(leaf.name), each(shown, function(which) return titles[which] end), "Result" },
    each(rows, function(row) return row end),
  }
end

local function explained()
  return where(standard.scale, function(each) return each.means end)
end

function parts.any_meaning()
  return #explained() > 0
end

-- What each rating means, for a reader who was not there.
function parts.meanings()
  return facts(each(explained(), function(each) return { rating(each), each.means } end))
end

function parts.evidence_index()
  local function places(list) return sentence(each(list, function(each) return reference(of_element(each), each.id) end), ", ") end
  return {
    #evidence.items == 0 and evidence.hidden == 0 and "No evidence is recorded.",
    evidence.hidden > 0 and paragraph { capital(count(evidence.hidden, "more piece of evidence is", "more pieces of evidence are")), " internal or personal, so not in this report." },
    #evidence.items > 0 and grid {
      caption = "Evidence and the " .. leaf.plural .. " it supports",
      columns = { "Ref", "Evidence", "Kind", "Supports" },
      each(evidence.items, function(item)
        return {
          id = of_evidence(item),
          item.id,
          { strong(kept_at(report.is_internal and item.location, item.title or "")), item.summary and { " ", item.summary }, item.visibility ~= "open" and { " ", strong("(" .. item.visibility .. ")") } },
          { item.kind or "", item.given and ", " .. item.given, item.date and ", " .. item.date },
          { #item.cited_under > 0 and places(item.cited_under) or "none", #item.offered_for > 0 and { "; also offered for ", places(item.offered_for) } },
        }
      end),
    },
  }
end

-- For whoever takes over ----------------------------------------------------------------------------------------

-- What is due when: visits, and open shortfalls, earliest deadline first.
function parts.dates()
  local has_visits = assessment.next_visit or #assessment.missed_visits > 0
  local open = where(shortfalls, function(each) return each.is_open end)
  if not has_visits and #open == 0 then return "Nothing has a date." end
  return {
    has_visits and facts { shared.due_visits(true) },
    #open > 0 and grid {
      caption = "Open shortfalls",
      columns = { "Deadline", "Element", "Shortfalls" },
      each(open, function(shortfall) return { { shortfall.is_overdue and strong "overdue: ", shortfall.deadline or "not set" }, named(shortfall.element), shortfall.missing } end),
    },
  }
end

-- The names in a list, each once, in the order in which they first come.
local function names_in(list, name_of)
  local names, seen = {}, {}
  for _, item in ipairs(list) do
    local name = name_of(item) or ""
    if not seen[name] then seen[name] = true; names[#names + 1] = name end
  end
  return names
end

function parts.people()
  local planned = where(actions, function(each) return each.is_open end)
  if #planned == 0 then return "No action is open." end
  return each(names_in(planned, function(action) return action.who end), function(who)
    local own = where(planned, function(action) return (action.who or "") == who end)
    return {
      paragraph(strong(who ~= "" and who or "Nobody yet")),
      list(each(own, function(action) return { action.what or action.id, quiet(shared.in_brackets(action.by and "by " .. action.by, action.status)) } end)),
    }
  end)
end

-- What others were asked for and has not come, by person.
function parts.requests()
  local open = where(requests, function(request) return request.is_open end)
  if #open == 0 then return "No request is open." end
  return each(names_in(open, function(request) return request.of end), function(of)
    local own = where(open, function(request) return (request.of or "") == of end)
    return {
      paragraph(strong(of ~= "" and of or "Nobody is named")),
      list(each(own, function(request)
        local ids = each(request.elements, function(element) return element.id end)
        return { request.id, ": ", request.what or "", quiet(shared.in_brackets(#ids > 0 and sentence(ids), request.by and "by " .. request.by)), request.is_overdue and { " ", strong "overdue" } }
      end)),
    }
  end)
end

-- Claims without an answer, and other elements without a result.
function parts.unsettled()
  local function is_claimed(element) return #where(element.claims, function(claim) return claim.answer == "open" end) > 0 end
  local claimed = where(elements, is_claimed)
  local open = where(elements, function(element) return element.state.tone == "open" and not is_claimed(element) end)
  if #open + #claimed == 0 then return "Every " .. leaf.name .. " has a result, and every claim an answer." end
  local function line(element) return { strong { element.id, " ", element.title }, ": ", element.state.title } end
  return {
    #open > 0 and { paragraph("No result yet:"), list(each(open, line)) },
    #claimed > 0 and { paragraph("Claimed as not applicable, waiting for an assessor:"), list(each(claimed, line)) },
  }
end

-- One table, so that its columns line up: owner by owner, what nobody owns last.
function parts.evidence_kept()
  if #evidence.items == 0 then return "No evidence is recorded." end
  local lapses = #where(evidence.items, function(item) return item.valid_until end) > 0
  local owners = names_in(where(evidence.items, function(item) return item.owner end), function(item) return item.owner end)
  owners[#owners + 1] = ""
  local ordered = {}
  for _, owner in ipairs(owners) do
    for _, item in ipairs(where(evidence.items, function(item) return (item.owner or "") == owner end)) do ordered[#ordered + 1] = item end
  end
  return grid {
    caption = "Evidence by owner",
    columns = { "Ref", "Evidence", "Owner", "Location", lapses and "Valid until" },
    each(ordered, function(item)
      return { { id = of_evidence(item), item.id }, kept_at(item.location, item.title or item.id), item.owner or "not recorded", item.location or "not recorded", lapses and (item.valid_until or "-") }
    end),
  }
end

function parts.history()
  local decision = assessment.decision
  return {
    #assessment.visits > 0 and grid {
      caption = "Visits",
      columns = { "Visit", "Assessment body", "Assessors" },
      each(assessment.visits, function(visit) return { capital(visit.title), visit.body or "-", sentence(visit.assessors) } end),
    },
    decision and facts { { "Decision", decision.says }, { "By", { decision.by, decision.date and ", " .. decision.date } }, { "Certificate", decision.number }, { "Valid until", decision.valid_until } },
  }
end

return {}
