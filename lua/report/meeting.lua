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
  return {
    notice {
      lead(strong(exercise.says[#exercise.says])),
      each(exercise.says, function(says, i) return i < #exercise.says and paragraph(says) end),
      each(exercise.missing, function(says) return paragraph { strong "Not complete: ", says } end),
    },
    #differing > 0 and figures {
      { #differing .. " of " .. exercise.compared, leaf.plural .. " to discuss", to = "talk" },
      { #where(differing, wide), "two ratings apart or more", to = "talk" },
      { #where(differing, crossing), "between met and not met", to = "talk" },
    },
  }
end

function parts.how_to_meet()
  return list {
    { "Each letter is an assessor. Letters were drawn by lot; they do not follow names or ranks." },
    { "Take one ", leaf.name, " at a time. Read the requirement and the reasons first, and look at the evidence together. Then look at the ratings." },
    "Agree on a rating, or leave it open. Write down why: the reason is what the next assessor can use.",
    { "Note what the guidance should say if the words of the ", leaf.name, " were read in two ways." },
    "Agreed ratings are recorded beside the assessors' own. None of them is changed.",
  }
end

-- What to talk about -------------------------------------------------------------------------------------------

local number_words = { "one", "two", "three" }

local function apart(difference)
  local steps = number_words[difference.steps] or difference.steps
  return steps .. (difference.steps == 1 and " rating" or " ratings") .. " apart" .. (difference.crosses_met and ", between met and not met" or "")
end

-- The elements in the order of the meeting. Who rated what comes after the reasons.
function parts.agenda()
  if #exercise.differing == 0 then return "The assessors differ on nothing." end
  return {
    evidence.hidden > 0 and paragraph { capital(count(evidence.hidden, "piece of evidence is", "pieces of evidence are")), " marked internal or personal and not shown." },
    grid {
      caption = "The widest differences come first",
      columns = { capital(leaf.name), "Size of difference" },
      each(exercise.differing, function(difference) return { named(difference), apart(difference) } end),
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
    strong(voice.by),
    voice.rationale or quiet "none",
    #ids > 0 and sentence(ids) or quiet "none",
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

-- Ratings in one row below the letters; of many assessors, those of each rating together.
local function ratings_of(difference)
  if #difference.voices <= 8 then
    local cells = {}
    for i, voice in ipairs(difference.voices) do cells[i] = rating(voice.rating) end
    return grid {
      caption = "Ratings of " .. difference.id .. ": " .. apart(difference),
      columns = each(difference.voices, function(voice) return voice.by end),
      cells,
    }
  end
  return {
    small(strong { "Ratings of ", difference.id, ": ", apart(difference) }),
    list(each(standard.scale, function(given)
      local some = where(difference.voices, function(voice) return voice.rating.title == given.title end)
      return #some > 0 and { rating(given), ": ", sentence(each(some, function(voice) return voice.by end)) }
    end)),
  }
end

-- Boxes for what is agreed, as `assay exercise record` takes it down; or what was agreed.
function parts.room(difference)
  local agreed = difference and difference.agreed
  if agreed then
    return facts {
      { "Agreed rating", rating(agreed.rating) },
      { "Agreed by", agreed.by },
      { "Reason", agreed.reason },
    }
  end
  return room { "Agreed rating", "Agreed by", { "Reason", lines = 3 }, { "Change to the guidance", lines = 2 } }
end

function parts.difference(difference)
  local element = difference.element
  return section(difference.id .. " " .. difference.title) {
    id = of_element(difference),
    element and (element.official_text or element.requirement),
    grid {
      caption = "Reasons for the ratings of " .. difference.id,
      columns = { "Assessor", "Reason", "Evidence" },
      each(difference.voices, row_of),
    },
    evidence_of(difference),
    ratings_of(difference),
    parts.room(difference),
  }
end

local function group(title, some)
  return #some > 0 and section(title .. " (" .. #some .. ")") { each(some, parts.difference) }
end

function parts.differences()
  local differing = exercise.differing
  return {
    group("Two ratings apart or more", where(differing, wide)),
    group("One rating apart, between met and not met", where(differing, close_call)),
    group("One rating apart", where(differing, near)),
  }
end

function parts.alike()
  local alike = exercise.alike
  if #alike == 0 then return "On no " .. leaf.name .. "." end
  return list(each(standard.scale, function(held)
    local some = where(alike, function(element) return element.rating.title == held.title end)
    return #some > 0 and { rating(held), ": ", sentence(each(some, function(element) return element.title and #alike <= 12 and element.id .. " " .. element.title or element.id end)) }
  end))
end

-- Where assessors put the evidence, in an exercise in which they had to decide that.
function parts.placement()
  return {
    paragraph(exercise.placement.says),
    grid {
      caption = "How many assessors put each piece of evidence under which " .. leaf.name,
      columns = { "Evidence", capital(leaf.plural) },
      each(exercise.placement.evidence, function(placed)
        local item = placed.evidence
        return {
          { item.id, " ", item.title or "" },
          #placed.elements > 0 and sentence(each(placed.elements, function(element) return element.id .. " (" .. element.assessors .. ")" end)) or quiet "none",
        }
      end),
    },
  }
end

-- The scale in the pack's words, where it has any.
function parts.scale()
  return facts(each(standard.scale, function(given) return { rating(given), given.means or given.brief or quiet "This pack does not say." } end))
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
