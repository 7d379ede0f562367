-- Statements scored 1 to 4, question 5. The regulator gives its statements no numbers; these are the pack's own, in the
-- regulator's order. Titles and requirements are in our own words.

question "5" {
  title = "Is it well led?",
  aim = "Leaders, governance and culture make good care certain, and keep making it better.",

  statement "5.1" {
    title = "One direction, one culture",
    requirement = "There is a shared aim and culture, grown out of openness, fairness and knowledge of the people served.",
  },

  statement "5.2" {
    title = "Capable and fair leaders",
    requirement = "Leaders at every level know the work, live the values, and lead with integrity.",
  },

  statement "5.3" {
    title = "Freedom to speak",
    requirement = "Staff can raise a concern without fear, and they are heard.",
  },

  statement "5.4" {
    title = "Equality among staff",
    requirement = "Staff of every background are valued and fairly treated, and the culture shows it.",
  },

  statement "5.5" {
    title = "Sound governance",
    requirement = "Responsibilities are clear; good information on performance and risk is acted on and kept secure.",
  },

  statement "5.6" {
    title = "Partners and communities",
    requirement = "The service works with others so that care joins up, and shares what it learns.",
  },

  statement "5.7" {
    title = "Learning and new ideas",
    requirement = "Improvement goes on everywhere; new ways are tried, measured and shared.",
  },

  statement "5.8" {
    title = "Care for the environment",
    requirement = "Harm that care does to the environment is known and made less.",
  },
}
