-- The same body's page for a meeting of its assessors: only what lies between met and not met, and how often each gave
-- which rating. The rest of an exercise is looked at by whoever prepares the meeting.

local crossing = where(exercise.differing, function(difference) return difference.crosses_met end)

document {
  title = "Meeting of our assessors",
  subtitle = assessment.about .. " · " .. parts.exercise_subtitle(),
  accent = "#5b2a6b",
  logo = picture { file = "logo.svg", says = "Fennel Assessors" },
  foot = standard.notice,

  parts.confidential(),
  section "1 Who takes part" {
    grid {
      columns = { "Assessor", "Rated", "Comes by" },
      each(exercise.assessors, function(assessor) return { assessor.id, assessor.rated } end),
    },
    room { { "Others", lines = 2 } },
  },
  section "2 What we have to settle" {
    #crossing == 0 and "Nothing lies between met and not met.",
    each(crossing, parts.difference),
  },
  section "3 How we use the scale" { parts.use_of_scale() },
}
