-- A small standard of which everything has a meaning: what the ratings mean, and what each element is about.

pack { id = "lending", version = "1.0.0", title = "Lending libraries" }

levels { "group", "element" }

scale {
  { "no", title = "not met", mark = "×",
    means = "Nothing of it is in place.",
    brief = "nothing of it",
    unlike = { partly = "Where something of it is in use already, the rating is partly met." },
    source = "Handbook of lending, page 4", certainty = "high" },
  { "partly", title = "partly met", mark = "▲",
    means = "Some of it is in place, and the rest can follow within three months.",
    brief = "some of it, the rest within three months",
    unlike = {
      no = "Something of it is in use today, not planned.",
      yes = "A part of it is missing.",
    },
    assumption = "the handbook does not set the three months; a body does", certainty = "low" },
  { "yes", title = "met", mark = "■",
    means = "All of it is in place and in use.",
    brief = "all of it",
    unlike = { partly = "No part is missing." } },
  met = "yes",
}

visit_kind "visit" { title = "visit" }

group "A" {
  title = "Borrowing",
  element "A.1" { title = "Opening hours", requirement = "Readers can borrow when it suits them.", guidance = { "the hours of each branch" } },
  element "A.2" { title = "Reader's view", requirement = "Readers are asked about opening hours." },
}

meaning "A.1" {
  enough = "Two evenings a week were added after readers asked, and loans rose in both branches.",
  not_enough = "Hours are on the door, but nobody knows whether readers can come in them.",
  ask = {
    { "the branch manager", "Why are these the hours, and when were they last changed?" },
    { "readers at the desk", "When would you come if you could choose?" },
  },
  look_alikes = {
    { "A.2", differs = "A.1 is about the hours themselves, A.2 about asking readers." },
  },
}
