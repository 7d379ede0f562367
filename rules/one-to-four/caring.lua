-- Statements scored 1 to 4, question 3. The regulator gives its statements no numbers; these are the pack's own, in the
-- regulator's order. Titles and requirements are in our own words.

question "3" {
  title = "Is it caring?",
  aim = "People are met with kindness and respect, and those who care for them are looked after too.",

  statement "3.1" {
    title = "Kindness and dignity",
    requirement = "People are always met with kindness and respect, and so are colleagues from elsewhere.",
  },

  statement "3.2" {
    title = "Each person as an individual",
    requirement = "Care takes account of who somebody is: strengths, wishes, culture and background.",
  },

  statement "3.3" {
    title = "Independence and choice",
    requirement = "People keep as much say over their care and their lives as they can.",
  },

  statement "3.4" {
    title = "Answering needs at once",
    requirement = "Staff notice what somebody needs now, and act on it to spare discomfort, worry or distress.",
  },

  statement "3.5" {
    title = "Staff who are well",
    requirement = "Staff are cared for and supported, so that they can care well.",
  },
}
