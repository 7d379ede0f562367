-- The parts that a meeting of assessors is held with: what is most useful, and what to talk about in which order,
-- with room for what is agreed. None of them says which rating is right.

local host = ...
local parts, shared = host.parts, host.shared
local leaf, of_element, of_evidence, named, in_brackets = shared.leaf, shared.of_element, shared.of_evidence, shared.named, shared.in_brackets

function parts.exercise_subtitle()
  local said = each({
    standard.name, count(#exercise.assessors, "assessor"), count(exercise.elements, leaf.name, leaf.plural), assessment.visit,
  }, function(each) return each end)
  return table.concat(said, " · ")
end

-- The most useful ----------------------------------------------------------------------------------------------

local function wide(difference) return difference.steps > 1 end
local function close_call(difference) return difference.steps == 1 and difference.crosses_met end
local function near(difference) return difference.steps == 1 and not difference.crosses_met end
local function crossing(difference) return difference.crosses_met end

function parts.most_useful()
  local differing = exercise.differing
  local same = exercise.agreement.numbers[1]
  return {
    notice {
      lead(strong(exercise.says[1])),
      each(exercise.says, function(says, i) return i > 1 and paragraph(says) end),
      each(exercise.missing, function(says) return paragraph { strong "Not complete: ", says } end),
    },
    figures {
      { #differing .. " of " .. exercise.compared, leaf.plural .. " to talk about", to = "talk" },
      #differing > 0 and { #where(differing, wide), "two steps apart or more", to = "talk" },
      #differing > 0 and { #where(differing, crossing), "between met and not met", to = "talk" },
      same.value and { same.value, "of pairs the same rating", to = "agreement" },
    },
  }
end

-- What to talk about -------------------------------------------------------------------------------------------

-- One for each assessor, in their order.
local function cells_of(difference, assessors)
  local ratings = {}
  for _, voice in ipairs(difference.voices) do ratings[voice.by] = voice.rating end
  return each(assessors, function(assessor)
    local given = ratings[assessor.id]
    if not given then return { id = assessor.id, title = "not judged", mark = "–", tone = "none" } end
    return { id = assessor.id, title = given.title, mark = given.mark, tone = given.tone }
  end)
end

-- Who gave what, an element in each line, in the order of the meeting.
function parts.agenda()
  if #exercise.differing == 0 then return "The assessors differ on nothing." end
  local here = where(exercise.assessors, function(assessor) return not assessor.is_missing end)
  return {
    paragraph "The widest differences come first, then those between met and not met. The boxes are for what the meeting agrees; it will stand beside the assessors' judgements, none of which is changed.",
    evidence.hidden > 0 and paragraph { capital(count(evidence.hidden, "piece of evidence is", "pieces of evidence are")), " marked internal or personal and not shown." },
    map {
      title = "Who gave what (" .. table.concat(each(here, function(assessor) return assessor.id end), ", ") .. ")",
      legend = standard.scale,
      each(exercise.differing, function(difference)
        return {
          label = named(difference),
          cells = cells_of(difference, here),
        }
      end),
    },
  }
end

local function number_of_hidden(number)
  return number > 0 and quiet(count(number, "piece") .. " not shown")
end

local function row_of(voice)
  local ids = each(voice.evidence, function(item) return reference(of_evidence(item), item.id) end)
  if voice.hidden_evidence > 0 then ids[#ids + 1] = number_of_hidden(voice.hidden_evidence) end
  return {
    { strong(voice.by), " ", rating(voice.rating) },
    voice.rationale or quiet "none",
    #ids > 0 and sentence(ids) or quiet "nothing",
  }
end

-- What anybody cites, each once, with who does.
local function evidence_of(difference)
  if #difference.evidence == 0 then return end
  return {
    small(strong "The evidence"),
    list {
      each(difference.evidence, function(cited)
        local item = cited.evidence
        return {
          reference(of_evidence(item), item.id), " ", item.title or "", quiet(in_brackets(item.kind, item.given, item.date)),
          cited.by_all and ": all" or { ": ", #cited.by == 1 and "only " or "", sentence(cited.by) },
        }
      end),
    },
  }
end

-- Boxes for what is agreed, as `assay moderate` takes it down.
function parts.room()
  return room { "Agreed rating", "Agreed by", { "Reason", lines = 2 } }
end

function parts.difference(difference)
  local element = difference.element
  return section(difference.id .. " " .. difference.title) {
    id = of_element(difference),
    element and (element.official_text or element.requirement),
    grid {
      caption = { difference.id, ": ", count(difference.steps, "step"), " apart", difference.crosses_met and ", between met and not met" },
      columns = { "Assessor", "Rationale", "Rests on" },
      each(difference.voices, row_of),
    },
    evidence_of(difference),
    parts.room(),
  }
end

local function group(title, some)
  return #some > 0 and section(title .. " (" .. #some .. ")") { each(some, parts.difference) }
end

function parts.differences()
  local differing = exercise.differing
  return {
    group("Two steps apart or more", where(differing, wide)),
    group("One step apart, between met and not met", where(differing, close_call)),
    group("One step apart", where(differing, near)),
  }
end

function parts.alike()
  local alike = exercise.alike
  if #alike == 0 then return "On no " .. leaf.name .. "." end
  return list(each(standard.scale, function(held)
    local some = where(alike, function(element) return element.rating.title == held.title end)
    return #some > 0 and { rating(held), ": ", sentence(each(some, function(element) return element.id end)) }
  end))
end

-- Whether it matters for the result who comes.
function parts.outcomes()
  local any = where(exercise.assessors, function(assessor) return assessor.outcome and assessor.outcome.says end)
  if #any == 0 then return "The standard says nothing of the whole." end
  return grid {
    caption = "What would follow if each assessor had come alone",
    columns = { "Assessor", "Rated", "What would follow" },
    each(exercise.assessors, function(assessor)
      if assessor.is_missing then return { assessor.id, "no copy yet" } end
      local unrated = #assessor.unrated > 0 and { "; not yet: ", sentence(assessor.unrated) }
      return { assessor.id, { assessor.rated .. " of " .. exercise.elements, unrated }, assessor.outcome and assessor.outcome.says }
    end),
  }
end

return {}
