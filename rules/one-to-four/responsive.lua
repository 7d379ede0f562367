-- Statements scored 1 to 4, question 4. The regulator gives its statements no numbers; these are the pack's own, in the
-- regulator's order. Titles and requirements are in our own words.

question "4" {
  title = "Is it responsive?",
  aim = "Services fit what people and communities need, and are fair to all.",

  statement "4.1" {
    title = "The person at the centre",
    requirement = "People are at the centre of decisions on their care, and changes in their needs are answered together with them.",
  },

  statement "4.2" {
    title = "Care without gaps",
    requirement = "Different needs in the community are understood, and care is joined up and flexible.",
  },

  statement "4.3" {
    title = "Information that suits",
    requirement = "Information is right, up to date and given in ways that suit each person.",
  },

  statement "4.4" {
    title = "Listening and involving",
    requirement = "It is easy to say what one thinks or to complain, and people hear what came of it.",
  },

  statement "4.5" {
    title = "Fair access",
    requirement = "Everybody can get the care they need when they need it, whatever the obstacle.",
  },

  statement "4.6" {
    title = "Fair experience and results",
    requirement = "Those likely to fare worse are sought out, and their care is changed so that they do not.",
  },

  statement "4.7" {
    title = "Planning ahead",
    requirement = "People are helped to plan for great changes in life, and for its end.",
  },
}
