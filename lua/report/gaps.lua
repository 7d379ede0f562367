-- The parts about what is missing, what is done about it, and what to look at again.

local host = ...
local parts, shared = host.parts, host.shared
local leaf, is_met, of_node, of_element, named = shared.leaf, shared.is_met, shared.of_node, shared.of_element, shared.named

-- Shortfalls, and what is done about it -----------------------------------------------------------------

local function state_of(shortfall)
  if not shortfall.is_open then return { "closed", shortfall.closed_on and " on " .. shortfall.closed_on } end
  if shortfall.is_overdue then return strong "overdue" end
  return shortfall.is_remediable and "open" or "open; cannot be closed in the time that the scheme allows"
end

function parts.shortfalls()
  if #shortfalls == 0 then return "No shortfall is recorded." end
  return grid {
    caption = "Shortfalls, earliest deadline first",
    columns = { "Element", "Shortfalls", "Deadline", "State" },
    each(shortfalls, function(shortfall)
      return { named(shortfall.element), shortfall.missing, shortfall.deadline or "not set", state_of(shortfall) }
    end),
  }
end

function parts.actions()
  return #actions > 0 and grid {
    caption = "Actions",
    columns = { "Action", "Who", "By", "State", "For" },
    each(actions, function(action)
      return { action.what or action.id, action.who or "-", action.by or "not set", action.status, sentence(each(action.elements, function(element) return reference(of_element(element), element.id) end), ", ") }
    end),
  }
end

-- Each open shortfall with what is done about it, in one table of few rows.
function parts.gaps_in_brief()
  local open = where(shortfalls, function(each) return each.is_open end)
  if #open == 0 then return "No shortfall is open." end
  local most = 7
  local shown = {}
  for i = 1, math.min(#open, most) do shown[i] = open[i] end
  return {
    grid {
      caption = "Open shortfalls, earliest deadline first",
      columns = { "Element", "Shortfalls", "Action", "Deadline" },
      each(shown, function(shortfall)
        local action = shortfall.actions[1]
        return { named(shortfall.element), shortfall.missing,
          action and { action.what or action.id, quiet(shared.in_brackets(action.who, action.status)) } or "none planned",
          { shortfall.is_overdue and strong "overdue: ", shortfall.deadline or "not set" } }
      end),
    },
    #open > most and small { "And ", #open - most, " more in the full report." },
  }
end

-- Advice on where to begin: for an applicant. An assessor gives none.
function parts.advice()
  local steps = {}
  local function step(...) steps[#steps + 1] = { ... } end
  for _, node in ipairs(nodes) do
    local needed, met = node.values.needed, 0
    for _, element in ipairs(node.elements) do
      if is_met(element.state) then met = met + 1 end
    end
    if math.type(needed) == "integer" and node.standing and node.standing.certainty == "known" then
      local label = reference(of_node(node), node.id .. " " .. node.title)
      if met < needed then step(strong(label), " needs ", count(needed - met, "more " .. leaf.name, "more " .. leaf.plural), " met.") end
      if met == needed then step(strong(label), " is just met. With one ", leaf.name, " fewer it would not be.") end
    end
  end
  for _, shortfall in ipairs(shortfalls) do
    if shortfall.is_open and #where(shortfall.actions, function(each) return each.is_open end) == 0 then
      step(named(shortfall.element), ": no action is planned yet", shortfall.deadline and { ", due by ", shortfall.deadline }, ".")
    end
  end
  for _, element in ipairs(elements) do
    if element.state.tone == "partial" or element.state.tone == "failed" then
      local missing = where(element.limbs, function(limb) return not limb.holds end)
      if #missing > 0 and #missing < #element.limbs then
        step(named(element), ". Still missing: ", sentence(each(missing, function(limb) return limb.says:sub(1, 1):lower() .. limb.says:sub(2) end)), ".")
      end
    end
  end
  for _, flag in ipairs(flags.settle) do
    if flag.hint then step(capital(full_stop(flag.hint)), flag.element and { " (", named(flag.element), ")" }) end
  end
  return #steps > 0 and list(steps) or "Nothing is overdue or unplanned."
end

local function flags_of(title, some)
  return #some > 0 and section(title) {
    list(each(some, function(flag)
      return { flag.element and reference(of_element(flag.element), capital(full_stop(flag.says))) or capital(full_stop(flag.says)),
        flag.effect and { " ", strong(full_stop(flag.effect)) }, flag.why and { " ", capital(full_stop(flag.why)) }, report.advises and flag.hint and { " ", capital(full_stop(flag.hint)) }, report.is_internal and { " ", quiet { "(", flag.check, ", ", flag.rule, ")" } } }
    end)),
  }
end

function parts.flags()
  if #flags.settle + #flags.to_do + #flags.consider == 0 then return "There is nothing to check." end
  return { flags_of("Must be resolved", flags.settle), flags_of("To do", flags.to_do), flags_of("Worth a look", flags.consider) }
end

return {}
