-- Statements scored 1 to 4, question 1. The regulator gives its statements no numbers; these are the pack's own, in the
-- regulator's order. Titles and requirements are in our own words.

question "1" {
  title = "Is it safe?",
  aim = "People come to no harm that could be avoided, and everybody learns from what goes wrong.",

  statement "1.1" {
    title = "Learning from what goes wrong",
    requirement = "Worries about safety are welcome; what went wrong is looked into openly, and what was learnt becomes practice.",
  },

  statement "1.2" {
    title = "Safe passage between services",
    requirement = "Care stays safe and unbroken when people move from one service or team to another.",
  },

  statement "1.3" {
    title = "Protection from abuse and neglect",
    requirement = "People are kept from abuse, neglect and bullying, and concerns are passed on without delay.",
  },

  statement "1.4" {
    title = "Risks weighed with people",
    requirement = "Risks are understood together with the people they concern, so that care is safe and still lets them do what matters to them.",
  },

  statement "1.5" {
    title = "Safe places and equipment",
    requirement = "Hazards in buildings, equipment and technology are found and kept under control.",
  },

  statement "1.6" {
    title = "Enough staff who can do the work",
    requirement = "There are enough people with the right skills, who are well supported and work well together.",
  },

  statement "1.7" {
    title = "Keeping infection away",
    requirement = "The risk of infection is assessed and kept low, and an outbreak is reported at once.",
  },

  statement "1.8" {
    title = "Medicines used well",
    requirement = "Medicines are handled safely, and people share in decisions about theirs.",
  },
}
