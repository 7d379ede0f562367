-- The parts that come first: what follows and why, in words, numbers and pictures.

local host = ...
local parts, shared = host.parts, host.shared
local level, leaf, is_met, of_node, of_element, groups, named, at = shared.level, shared.leaf, shared.is_met, shared.of_node, shared.of_element, shared.groups, shared.named, shared.at

-- The head ------------------------------------------------------------------------------------------------

function parts.subtitle()
  local said = each({ standard.name, assessment.visit, assessment.as_of and "as of " .. assessment.as_of, assessment.judged_so_far }, function(each) return each end)
  return table.concat(said, " · ")
end

function parts.confidential()
  return report.is_internal and notice { tone = "open", paragraph { strong "Internal.", " This report includes evidence that is marked internal or personal." } }
end

-- The result, and why ---------------------------------------------------------------------------------------

local function shown_reasons(reasons, into, depth)
  for _, reason in ipairs(reasons) do
    local answers = { holds = "yes", fails = "no", open = "open" }
    local tone = reason.holds == "holds" and "met" or reason.holds == "fails" and "failed" or "open"
    local mark = reason.holds == "holds" and "✓" or reason.holds == "fails" and "×" or "·"
    into[#into + 1] = { ("› "):sub(1, depth > 0 and -1 or 0), rating { title = answers[reason.holds], mark = mark, tone = tone }, " ", reason.says, #reason.because > 0 and ":" }
    shown_reasons(reason.because, into, depth + 1)
  end
  return into
end

-- The rules behind a standing, clause by clause.
function parts.why(explanations)
  return each(explanations, function(explanation)
    local steps = each(explanation.steps, function(step)
      local verb = step.holds == "holds" and " applies" or step.holds == "fails" and " does not apply" or " is not known yet"
      return {
        paragraph { "“", step.case, "”", verb, at(step.at), ":" },
        list(shown_reasons(step.because, {}, 0)),
      }
    end)
    if #steps == 0 then
      return paragraph { "No other case of the rule applies", at(explanation.at), "." }
    end
    return steps
  end)
end

local function claims()
  local other = outcome.without_claims
  if other and other.certainty == "known" then
    return paragraph { "The not-applicable claims decide this result. Without them: ", other.says }
  end
  if other and outcome.claims_are_open then
    return paragraph("If a not-applicable claim is refused, its " .. leaf.name .. " must be rated before there is an outcome.")
  end
end

local function failures()
  return each(outcome.failures, function(failure)
    return paragraph { "The rule ", failure.rule, at(failure.at), " failed", failure.on and " on " .. failure.on, failure.says and ": " .. failure.says, "." }
  end)
end

-- The nodes that keep the whole from standing better, each with its reason.
local function what_falls_short()
  local short = where(nodes, function(node) return node.standing and node.standing.tone ~= "met" end)
  return #short > 0 and list(each(short, function(node)
    return { strong(reference(of_node(node), node.id .. " " .. node.title)), ": ", node.standing.says }
  end))
end

function parts.figures()
  local counted, met = 0, 0
  for _, element in ipairs(elements) do
    if element.state.tone ~= "out" then counted = counted + 1 end
    if is_met(element.state) then met = met + 1 end
  end
  local open = where(shortfalls, function(each) return each.is_open end)
  local points = #flags.settle + #flags.to_do + #flags.consider
  return figures {
    { met .. " of " .. counted, leaf.plural .. " met", tone = "met", to = "compliance" },
    each(where(standard.parts, function(part) return part.tone ~= "met" and part.tone ~= "out" end), function(part)
      return { part.count, part.title, tone = part.tone, to = "compliance" }
    end),
    #open > 0 and { #open, #open == 1 and "open shortfall" or "open shortfalls", to = "shortfalls" },
    shared.shows_flags and points > 0 and { points, points == 1 and "thing to check" or "things to check", to = "flags" },
  }
end

-- Visits that are not finished, or only prepared.
local function unfinished()
  return each(assessment.unfinished, function(visit) return paragraph(full_stop(capital(visit))) end)
end

-- How many ratings come from which visit, and how many are the organisation's own.
local function basis()
  return each(assessment.basis, function(says) return paragraph(says) end)
end

-- What a reader asks first -----------------------------------------------------------------------------------

local function rank_of(state)
  for i, each in ipairs(standard.scale) do
    if each.title == state.title then return i end
  end
end

-- How ratings changed since the visit before: one row of the facts.
local function changes()
  local better, worse, same, before = {}, {}, 0, nil
  for _, element in ipairs(elements) do
    local view = where(element.views, function(each) return each.which == "previous" end)[1]
    local was = view and #view.judgements == 1 and rank_of(view.judgements[1].rating)
    local is = rank_of(element.state)
    if was and is then
      before = view.visit
      if is < was then better[#better + 1] = element elseif is > was then worse[#worse + 1] = element else same = same + 1 end
    end
  end
  if not before then return end
  local said = {}
  local function some(list, word)
    if #list > 0 then said[#said + 1] = { #list, " ", word, " (", sentence(each(list, function(element) return reference(of_element(element), element.id) end), ", "), ")" } end
  end
  some(better, "higher")
  some(worse, "lower")
  if same > 0 then said[#said + 1] = same .. " the same" end
  return { "Since the " .. before:sub(1, 1):lower() .. before:sub(2), sentence(said, ", ", ", ") }
end

-- What checks of this family find is named beside the outcome: a total that is met must not hide it.
local function hidden_by_the_total()
  return where(flags.settle, function(flag) return flag.check:sub(1, 8) == "weakest." end)
end

-- The criterion, the site and the ratings that are furthest from what is asked: a passing total must not hide them.
local function weakest()
  local said = {}
  local worst, least
  for _, node in ipairs(nodes) do
    local counted, met = 0, 0
    for _, element in ipairs(node.elements) do
      if element.state.tone ~= "out" then counted = counted + 1 end
      if is_met(element.state) then met = met + 1 end
    end
    local share = counted > 0 and met / counted or 1
    if node.standing and node.standing.tone ~= "met" then share = share - 1 end  -- one that falls short comes first
    if counted > met and (not worst or share < least) then worst, least = node, share end
  end
  if worst then said[#said + 1] = { reference(of_node(worst), worst.id .. " " .. worst.title), ": ", worst.standing and worst.standing.says or "not all met" } end
  for _, site in ipairs(sites) do
    if site.is_weakest and site.met < site.rated then said[#said + 1] = { "Site ", site.title, ": ", site.met, " of ", count(site.rated, leaf.name, leaf.plural), " met" } end
  end
  -- the sentence of a part that falls short names its own
  local of_worst = {}
  for _, element in ipairs(worst and worst.standing and worst.standing.tone ~= "met" and worst.elements or {}) do of_worst[element.id] = true end
  local failed = where(elements, function(element) return element.state.tone == "failed" and not of_worst[element.id] end)
  if #failed > 0 then said[#said + 1] = { capital(failed[1].state.title), ": ", sentence(each(failed, function(element) return reference(of_element(element), element.id) end), ", ") } end
  return #said > 0 and sentence(said, "; ", "; ")
end

-- The weakest part has one answer. What the checks name is it, and stands beside the outcome where there is one; only where
-- they name nothing is it looked for in the counts.
local function weakest_part()
  local hidden = hidden_by_the_total()
  if #hidden == 0 then return weakest() end
  return not outcome and sentence(each(hidden, function(flag) return full_stop(capital(flag.says)) end), " ", " ")
end

-- Whose ratings these are, what changed, the weakest part, the recommendation, and what comes next.
function parts.at_a_glance()
  local recommendation = assessment.recommendation
  local weak = weakest_part()
  return facts {
    { "Rated by", assessment.who_rated and capital(assessment.who_rated) },
    changes(),
    weak and { "Weakest part", weak },
    { "Recommendation", recommendation and { recommendation.says, recommendation.is_earlier and { " (of ", recommendation.date, ", before this visit)" } } or not report.advises and "None recorded" },
    { "Review", assessment.review and assessment.review.says },
    shared.due_visits(),
  }
end

-- The first screen.
function parts.headline()
  if assessment.gap_analysis then
    return {
      notice { tone = "open", each(assessment.gap_analysis, function(says, i) return i == 1 and lead(strong(says)) or paragraph(says) end) },
      basis(), parts.figures(), parts.at_a_glance(),
    }
  end
  if not outcome then return { unfinished(), basis(), parts.figures(), parts.at_a_glance() } end
  local hidden = hidden_by_the_total()
  return {
    notice {
      tone = (outcome.of_visit_is_open or assessment.review and assessment.review.is_changed or #hidden > 0 and outcome.tone == "met") and "open" or outcome.tone,
      unfinished(),
      outcome.of_visit_is_open and paragraph(strong(outcome.of_visit)),
      assessment.review and assessment.review.is_changed and paragraph(strong(assessment.review.says)),
      lead(strong(capital(outcome.says))),
      outcome.nothing_applies and paragraph(outcome.nothing_applies),
      outcome.tally and paragraph(full_stop(capital(outcome.tally))),
      outcome.claims_that_wait and paragraph(outcome.claims_that_wait),
      each(hidden, function(flag) return paragraph { strong "Weakest part: ", full_stop(flag.says) } end),
      basis(),
      outcome.of_visit and not outcome.of_visit_is_open and paragraph(outcome.of_visit),
      outcome.certainty ~= "known" and paragraph { "Possible results: ", outcome.reachable, "." },
      outcome.certainty == "undetermined" and failures(),
      what_falls_short(),
      claims(),
      outcome.of_standard and paragraph { "Under the standard without the changes of this scheme: ", outcome.of_standard.says },
    },
    parts.figures(),
    parts.at_a_glance(),
  }
end

function parts.outcome()
  return { parts.headline(), outcome and fold "Why" { parts.why(outcome.why) } }
end

-- Pictures ------------------------------------------------------------------------------------------------

-- Whether a node, or one below it, has this id.
local function has_node(node, id)
  if node.id == id then return true end
  for _, child in ipairs(node.children) do
    if has_node(child, id) then return true end
  end
  return #where(node.elements, function(element) return element.id == id end) > 0
end

-- What the bar of a node would hide: the parts below it, and the sites rated below met there, that a check of the
-- family names. A flag says what it is about as `sites/S2` or `elements/4.3.6`.
local function behind(node)
  local said, known = {}, {}
  local function add(words)
    if not known[words] then said[#said + 1], known[words] = words, true end
  end
  for _, flag in ipairs(hidden_by_the_total()) do
    for _, about in ipairs(flag.about) do
      if about:sub(1, 6) == "sites/" then
        local id = about:sub(7)
        for _, element in ipairs(node.elements) do
          for _, judgement in ipairs(element.of_sites) do
            if judgement.site_id == id and not is_met(judgement.rating) then add(judgement.site) end
          end
        end
      elseif about:sub(1, 9) == "elements/" and has_node(node, about:sub(10)) then
        add(about:sub(10))
      end
    end
  end
  return #said > 0 and "Weakest part: " .. table.concat(said, ", ") or ""
end

function parts.bars()
  local with = where(nodes, function(node) return #node.elements > 0 end)
  local needed = where(with, function(node) return math.type(node.values.needed) end)
  return #with > 0 and bars {
    title = #needed > 0 and capital(level.plural) .. "; the line shows how many " .. leaf.plural .. " must be met"
      or capital(level.plural),
    each(with, function(node)
      return {
        label = reference(of_node(node), node.id .. " " .. node.title),
        says = node.standing and node.standing.says,
        parts = node.parts,
        needed = math.type(node.values.needed) == "integer" and node.values.needed > 0 and node.values.needed,
        weakest = behind(node),
      }
    end),
  }
end

local function has_tone(tone)
  return #where(elements, function(element) return element.state.tone == tone end) > 0
end

function parts.map()
  return map {
    title = capital(leaf.plural) .. " by " .. level.name,
    legend = standard.parts,
    each(groups(), function(node)
      return {
        label = node.id and node.id .. " " .. node.title or capital(leaf.plural),
        cells = each(node.elements, function(element)
          local state = element.state
          return { id = element.id, title = element.title .. ": " .. state.title, mark = state.mark, tone = state.tone, to = of_element(element) }
        end),
      }
    end),
  }
end

return {}
