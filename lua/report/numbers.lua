-- The parts that tell in numbers how assessors differ: who is severe, how far they agree, how that was found out and
-- what it cannot say.

local host = ...
local parts, shared = host.parts, host.shared
local leaf, named = shared.leaf, shared.named

local function texts(list) return each(list, function(says) return paragraph(says) end) end

-- Who is severe ------------------------------------------------------------------------------------------------

local function assessors_in_order()
  if #exercise.by_severity > 0 then return exercise.by_severity end
  return where(exercise.assessors, function(assessor) return not assessor.is_missing end)
end

local function given(some)
  return where(some, function(part) return part.count > 0 end)
end

local function measured()
  return where(exercise.by_severity, function(assessor) return assessor.severity and assessor.severity.logit end)
end

-- How each uses the scale, with the severity that this comes to beside it.
function parts.use_of_scale()
  return bars {
    title = "How often each gave which rating" .. (#exercise.by_severity > 0 and "; the most severe first, with severity and 95 % interval" or ""),
    each(assessors_in_order(), function(assessor)
      local severity = assessor.severity
      return {
        label = assessor.id,
        says = severity and severity.logit and { severity.logit, severity.interval and { " (", severity.interval, ")" } }
          or sentence(each(given(assessor.given), function(part) return part.count .. " " .. part.title end), ", "),
        parts = given(assessor.given),
      }
    end),
  }
end

local function measures()
  return #measured() > 0 and {
    grid {
      caption = "Severity, the most severe first",
      columns = { "Assessor", "Severity", "95 % interval", "Mean rating", "Fair mean" },
      each(measured(), function(assessor)
        local severity = assessor.severity
        return { assessor.id, { severity.logit, severity.is_extreme and " (only ratings at one end)" }, severity.interval or "-", severity.mean, severity.fair_mean or "-" }
      end),
    },
    grid {
      caption = "Whether each rates as the model expects",
      columns = { "Assessor", "Infit", "Outfit", "Spread", "Ends of the scale" },
      each(measured(), function(assessor)
        local severity = assessor.severity
        return { assessor.id, severity.infit or "-", severity.outfit or "-", severity.spread or "-", { severity.ends, "; expected ", severity.expected_ends } }
      end),
    },
  }
end

local function what_stands_out()
  local said = {}
  for _, assessor in ipairs(measured()) do
    for _, says in ipairs(assessor.severity.stands_out) do said[#said + 1] = { strong(assessor.id), " ", full_stop(says) } end
  end
  return #said > 0 and { small(strong "What stands out"), list(said) } or small "In how each uses the scale nothing stands out: neither the ends avoided, nor all rated alike."
end

local function surprises()
  local some = exercise.severity.surprises
  if #some == 0 then return small "No single rating lies far from what is to be expected from all others." end
  return {
    small(strong "Ratings that surprise, the most surprising first"),
    list(each(some, function(surprise)
      return {
        strong(surprise.by), " on ", named(surprise.element), ": ", rating(surprise.rating), ", ",
        surprise.is_lower and "lower" or "higher", " than to be expected from all other ratings", quiet { " (", surprise.residual, " standard deviations)" },
      }
    end)),
  }
end

function parts.severity()
  local severity = exercise.severity
  return {
    parts.use_of_scale(),
    severity.why_not and notice { tone = "open", paragraph(severity.why_not) } or {
      paragraph(severity.says),
      measures(),
      severity.chance_says,
      severity.same and severity.expected_same and paragraph {
        "Of the pairs of ratings that this was computed from, ", severity.same, " are the same; from how severe the assessors are, ", severity.expected_same, " was to be expected.",
      },
      what_stands_out(),
      surprises(),
    },
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
      { capital(leaf.plural) .. " to judge", exercise.elements },
      { "Judged by two or more", exercise.compared },
      { "Not complete", #exercise.missing > 0 and sentence(exercise.missing, " ", " ") },
    },
    list {
      "Everybody got the same case, with its evidence and without anybody's judgement, and gave back a copy in which only the judgements are new. Whether all worked without each other the copies cannot show.",
      "It is one case. How the same people would differ on another organisation it cannot say.",
      "It does not say who is right. Somebody by themselves may be right against all, and all may agree on what is wrong.",
      { "Intervals take the ", leaf.plural, " for independent of each other. They are not quite: they belong to one organisation, and one person judges them all. So the intervals are rather too narrow." },
      "Severity is one number for each assessor, whatever is judged. Somebody who is severe here and lenient there appears as neither, with an infit above 1.",
      #exercise.missing > 0 and "The numbers rest on what has come back so far, and will change with the rest.",
    },
  }
end

function parts.explained()
  return facts {
    { "Step", "From one rating of the scale to the next." },
    { "Between met and not met", { "By one assessor's rating the ", leaf.name, " counts as met, by another's it does not." } },
    { "95 % interval", "What the number may as well be, since it rests on few ratings. A wide one says: hardly known." },
    { "Severity", "How severe an assessor is with this case, in logits: above 0 more severe than the mean of all, below 0 more lenient. One logit more multiplies the odds of the lower of two neighbouring ratings by 2.7. By a many-facet Rasch model." },
    { "Mean rating, fair mean", "Ratings counted from 1, the lowest; and the mean to be expected of each assessor for the same work." },
    { "Infit, outfit", "How far an assessor's ratings follow the pattern of everybody's. Near 1: as expected. Well above 1: many ratings that nobody would expect. Well below 1: more regular than people are. Outfit is moved by a single rating far off." },
    { "Spread", "How much an assessor's ratings vary, against what the model expects. Well below 1: all is rated much alike, be it by a good or bad impression of the whole (halo) or because a part of the scale is not used (restricted range)." },
    { "Ends of the scale", "How often an assessor gives the lowest or the highest rating, against what the model expects. Clearly less: the ends are avoided (central tendency)." },
    { "Chi-square, reliability", "Whether the severities differ by more than chance: p below 0.05 says yes. Reliability goes from 0, they may as well be the same, to 1, they differ for certain; here a high one is no good news." },
    { "Given by another, too", "Where one assessor gives this rating, how often another one gives it. What is rare is often agreed on least." },
    { "Krippendorff's alpha", "Agreement beyond chance: 1 when all agree, 0 when it is as good as drawing lots; wide differences count more. It is low, too, where nearly all ratings are the same, since there is little then to tell apart." },
    { "Gwet's AC2", "The same question asked so that a common rating does less harm. Where it lies far from alpha, this case is too much of one kind to judge how reliable the assessors are." },
    { "A rating that surprises", "It lies three standard deviations or more from what the model expects of this assessor here. That is a reason to ask, and no error." },
  }
end

return {}
