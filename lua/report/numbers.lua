-- The parts that tell in numbers how far assessors agree, how the exercise was made and what it cannot say.

local host = ...
local parts, shared = host.parts, host.shared
local leaf = shared.leaf

local function texts(list) return each(list, function(says) return paragraph(says) end) end

local function given(some)
  return where(some, function(part) return part.count > 0 end)
end

-- How often each gave which rating, in the order of the case.
function parts.use_of_scale()
  return bars {
    title = "How often each gave which rating",
    each(where(exercise.assessors, function(assessor) return not assessor.is_missing end), function(assessor)
      return {
        label = assessor.id,
        says = sentence(each(given(assessor.given), function(part) return part.count .. " " .. part.title end), ", "),
        parts = given(assessor.given),
      }
    end),
  }
end

-- How far they agree -------------------------------------------------------------------------------------------

local function value_of(number)
  return number.value or { "no value: ", number.why_no_value }
end

local function interval_of(number)
  return number.interval or number.why_no_interval and { "none: ", number.why_no_interval } or "-"
end

local function numbers(caption, some)
  return grid {
    caption = caption,
    columns = { "Number", "Value", exercise.agreement.level .. " interval" },
    each(some, function(number) return { capital(number.name), value_of(number), interval_of(number) } end),
  }
end

local function by_rating()
  return grid {
    caption = "Agreement on each rating",
    columns = { "Rating", "Share of all", "Given by another, too", exercise.agreement.level .. " interval" },
    each(exercise.agreement.ratings, function(each) return { rating(each.rating), each.share, value_of(each), interval_of(each) } end),
  }
end

-- Of a long scale, only the ratings that were given, so that it fits a page.
function parts.marginals()
  local caption = "How often each gave which rating"
  local some = where(exercise.assessors, function(assessor) return #assessor.given > 0 end)
  local scale = exercise.agreement.ratings
  if #scale > 5 then
    return grid {
      caption = caption,
      columns = { "Assessor", "Given" },
      each(some, function(assessor)
        return { assessor.id, sentence(each(given(assessor.given), function(part) return { rating(part), " ", part.share } end), ", ") }
      end),
    }
  end
  return grid {
    caption = caption,
    columns = { "Assessor", each(scale, function(each) return each.rating.title end) },
    each(some, function(assessor)
      local row = { assessor.id }
      for _, part in ipairs(assessor.given) do row[#row + 1] = part.share or "-" end
      return row
    end),
  }
end

function parts.agreement()
  local agreement = exercise.agreement
  local limited = agreement.is_limited_by_prevalence
  return {
    each(agreement.says, function(says, i)
      if i == 2 and limited then return notice { tone = "open", paragraph(says) } end
      return paragraph(says)
    end),
    numbers("The numbers that belong together", agreement.numbers),
    by_rating(),
    parts.marginals(),
    agreement.marginals_says,
    fold "Numbers that some have to report" { numbers("Other coefficients", agreement.others) },
    fold "How this was computed" { texts(agreement.how) },
  }
end

-- How it was made, and what it cannot say ----------------------------------------------------------------------

function parts.design()
  return {
    facts {
      { "Case", assessment.about },
      { "Standard", standard.name },
      { "Visit", capital(assessment.visit) },
      { "Assessors", sentence(each(exercise.assessors, function(assessor) return assessor.id end)) },
      { capital(leaf.plural) .. " to rate", exercise.elements },
      { "Rated by two or more", exercise.compared },
      { "Not complete", #exercise.missing > 0 and sentence(exercise.missing, " ", " ") },
    },
    list {
      "Each assessor had the same case and evidence, and rated alone. The copies cannot show whether anybody talked to others before.",
      "This is one case. It does not show how the same assessors would differ on another organisation, or who is strict.",
      "It does not say who is right. One assessor may be right against all others.",
      #exercise.missing > 0 and "The page shows what has come back so far and will change with the rest.",
    },
  }
end

function parts.explained()
  return facts {
    { "Rating apart", "From one rating of the scale to the next." },
    { "Between met and not met", { "By one assessor's rating the ", leaf.name, " counts as met, by another's it does not." } },
    { "95 % interval", "The likely range of the number, since it comes from few ratings. A wide one means: hardly known." },
    { "Given by another, too", "Where one assessor gives this rating, how often another one gives it. What is rare is often agreed on least." },
    { "Krippendorff's alpha", "Agreement beyond chance: 1 when all agree, 0 when they might as well draw lots; wide differences count more. It is low, too, where nearly all ratings are the same." },
    { "Gwet's AC2", "The same question, asked so that a common rating does less harm. Where it differs much from alpha, this case has too little variety to judge how reliable the assessors are." },
  }
end

return {}
