-- The parts that come first: what follows and why, in words, numbers and pictures.

local host = ...
local parts, shared = host.parts, host.shared
local level, leaf, is_met, of_node, of_element, groups, in_brackets = shared.level, shared.leaf, shared.is_met, shared.of_node, shared.of_element, shared.groups, shared.in_brackets

-- The head ------------------------------------------------------------------------------------------------

function parts.subtitle()
  local said = each({ standard.name, assessment.visit, assessment.as_of and "as of " .. assessment.as_of, assessment.judged_so_far }, function(each) return each end)
  return table.concat(said, " · ")
end

function parts.confidential()
  return report.is_internal and notice { tone = "open", paragraph { strong "Internal.", " This report tells of evidence that is marked internal or personal." } }
end

-- What follows, and why --------------------------------------------------------------------------------------

local function shown_reasons(reasons, into, depth)
  for _, reason in ipairs(reasons) do
    local tone = reason.holds == "holds" and "met" or reason.holds == "fails" and "failed" or "open"
    local mark = reason.holds == "holds" and "✓" or reason.holds == "fails" and "×" or "·"
    into[#into + 1] = { ("› "):sub(1, depth > 0 and -1 or 0), rating { title = reason.holds, mark = mark, tone = tone }, " ", reason.says, #reason.because > 0 and ":" }
    shown_reasons(reason.because, into, depth + 1)
  end
  return into
end

-- The rules behind a standing, clause by clause.
function parts.why(explanations)
  return each(explanations, function(explanation)
    local steps = each(explanation.steps, function(step)
      local verb = step.holds == "holds" and " holds" or step.holds == "fails" and " does not hold" or " is open"
      return {
        paragraph { "“", step.case, "”", verb, quiet(in_brackets(step.at)), ":" },
        list(shown_reasons(step.because, {}, 0)),
      }
    end)
    if #steps == 0 then
      return paragraph { "So it stands when no other case holds", quiet(in_brackets(explanation.at)), "." }
    end
    return steps
  end)
end

local function claims()
  local other = outcome.without_claims
  if other and other.certainty == "known" then
    return paragraph { "This hangs on what is left out as not applicable. With it counted in: ", other.says }
  end
  if other and outcome.claims_are_open then
    return paragraph "If the claim is refused, the outcome is open until what it leaves out is rated."
  end
end

local function failures()
  return each(outcome.failures, function(failure)
    return paragraph { "The rule ", failure.rule, quiet(in_brackets(failure.at)), " could not be carried out", failure.on and " on " .. failure.on, failure.says and ": " .. failure.says, "." }
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
  local points = #flags.settle + #flags.consider
  return figures {
    { met .. " of " .. counted, leaf.plural .. " met", tone = "met", to = "compliance" },
    each(where(standard.parts, function(part) return part.tone ~= "met" and part.tone ~= "out" end), function(part)
      return { part.count, part.title, tone = part.tone, to = "compliance" }
    end),
    #open > 0 and { #open, #open == 1 and "open shortfall" or "open shortfalls", to = "shortfalls" },
    points > 0 and { points, points == 1 and "point to look at again" or "points to look at again", to = "flags" },
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

function parts.outcome()
  if not outcome then return { unfinished(), basis(), parts.figures() } end
  return {
    notice {
      tone = outcome.of_visit_is_open and "open" or outcome.tone,
      unfinished(),
      outcome.of_visit_is_open and paragraph(strong(outcome.of_visit)),
      lead(strong(capital(outcome.says))),
      outcome.nothing_applies and paragraph(outcome.nothing_applies),
      outcome.tally and paragraph(full_stop(capital(outcome.tally))),
      basis(),
      outcome.of_visit and not outcome.of_visit_is_open and paragraph(outcome.of_visit),
      outcome.certainty ~= "known" and paragraph { "Still possible: ", outcome.reachable, "." },
      outcome.certainty == "undetermined" and failures(),
      what_falls_short(),
      claims(),
      outcome.of_standard and paragraph { "Under the standard by itself: ", outcome.of_standard.says },
    },
    parts.figures(),
    fold "Why it stands so" { parts.why(outcome.why) },
  }
end

-- Pictures ------------------------------------------------------------------------------------------------

function parts.bars()
  local with = where(nodes, function(node) return #node.elements > 0 end)
  local needed = where(with, function(node) return math.type(node.values.needed) end)
  return #with > 0 and bars {
    title = #needed > 0 and capital(level.plural) .. " against what is needed: the line marks how many " .. leaf.plural .. " must be met"
      or capital(level.plural),
    each(with, function(node)
      return {
        label = reference(of_node(node), node.id .. " " .. node.title),
        says = node.standing and node.standing.says,
        parts = node.parts,
        needed = math.type(node.values.needed) == "integer" and node.values.needed > 0 and node.values.needed,
      }
    end),
  }
end

local function has_tone(tone)
  return #where(elements, function(element) return element.state.tone == tone end) > 0
end

function parts.map()
  return map {
    title = "The " .. leaf.plural .. " and how they stand",
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
