-- Statements scored 1 to 4, question 2. The regulator gives its statements no numbers; these are the pack's own, in the
-- regulator's order. Titles and requirements are in our own words.

question "2" {
  title = "Is it effective?",
  aim = "Care does what it is meant to do, and is based on what is known to work.",

  statement "2.1" {
    title = "Assessing what people need",
    requirement = "Needs are assessed together with people, and looked at again as they change.",
  },

  statement "2.2" {
    title = "Care based on what works",
    requirement = "Care is planned and given by what evidence and good practice show, and by what matters to the person.",
  },

  statement "2.3" {
    title = "Teams that work as one",
    requirement = "Staff, teams and services share what they know, so that people need tell their story only once.",
  },

  statement "2.4" {
    title = "Help to live in better health",
    requirement = "People are helped to look after their health, so that they need less care later.",
  },

  statement "2.5" {
    title = "Results watched and made better",
    requirement = "Results are measured all the time, and show that care comes up to what people and clinicians expect.",
  },

  statement "2.6" {
    title = "Consent",
    requirement = "People know their rights around consent, and these are respected when care is given.",
  },
}
