-- The elements, by the criteria they belong to. Say what is required in plain words; guidance is what may serve as
-- evidence, never a requirement.

criterion "1" {
  title = "Listening",
  element "1.1" {
    title = "The customers",
    requirement = "We know whom we serve, and whom we should serve and do not reach.",
    guidance = { "figures on use, by group", "what was done to find those who never come" },
  },
  element "1.2" {
    title = "Asking customers",
    requirement = "We ask customers what they need, in more than one way, and at least every year.",
    guidance = { "a survey and its results", "notes of a panel" },
  },
  element "1.3" {
    title = "Complaints",
    requirement = "It is easy to complain, and every complaint is answered within the time that we promise.",
    guidance = { "the procedure, as customers see it", "figures on complaints and on the time taken" },
  },
  element "1.4" {
    title = "Asking staff",
    requirement = "Staff can say what gets in the way of good service, and hear what came of it.",
    guidance = { "a staff survey, with its answer" },
  },
}

criterion "2" {
  title = "Delivering",
  element "2.1" {
    title = "Promises",
    requirement = "We publish what customers can expect of us, in figures where that can be done.",
    guidance = { "the published standards" },
  },
  element "2.2" {
    title = "Keeping promises",
    requirement = "We watch whether we keep them, and tell customers.",
    guidance = { "results beside the standards, for a full year" },
  },
  element "2.3" {
    title = "Putting things right",
    requirement = "Where we fall short, we say so, put it right, and look for the cause.",
    guidance = { "three examples of something that went wrong and the change that followed" },
  },
  element "2.4" {
    title = "Comparing",
    requirement = "We compare ourselves with others, and adopt better ways of working.",
    guidance = { "a comparison, and what followed from it" },
  },
}
