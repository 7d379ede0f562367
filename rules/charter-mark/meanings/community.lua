-- What each element of criterion 6 means. Holders found this criterion too broad, and some assessors accepted single
-- charitable acts for it; the near misses say where it begins.

meaning "6.1.1" {
  enough = "The management team minuted in March what it would give two estates, for how long and who leads. Staff induction has a page on it.",
  not_enough = "The director is pleased with what staff do in their spare time. No minute, plan or message shows a decision.",
  ask = {
    { "a member of the senior team", "What did you decide to contribute, to which community, and why that one?" },
    { "staff", "How did you hear that this organisation contributes to the community?" },
  },
  look_alikes = {
    { "6.2.1", differs = "6.1.1 is the commitment that senior managers approved; 6.2.1 is the support and resources that followed." },
  },
}

meaning "6.1.2" {
  enough = "A review walked through traffic, noise, waste, jobs and rooms with two neighbours. It found a hall that is empty at weekends and staff who could teach first aid.",
  not_enough = "An environmental audit of the building, or a list of good works without a look at effects or spare resources.",
  ask = {
    { "the author of the review", "What does this organisation do to its neighbourhood, good and bad?" },
    { "neighbours", "Has anyone asked what it is like to live beside them?" },
  },
}

meaning "6.1.3" {
  enough = "A meeting with residents, a staff vote and letters from two schools put reading help before a fun day. The plan quotes them.",
  not_enough = "Staff chose a charity at the Christmas party. The community that gains from it was never asked.",
  ask = {
    { "a community group", "When were you asked what would help, and did they do it?" },
    { "customers and staff", "What did you suggest?" },
  },
  look_alikes = {
    { "2.1.6", differs = "6.1.3 takes views on the contribution to the community; 2.1.6 takes views on the services." },
  },
}

meaning "6.2.1" {
  enough = "One officer has two hours a week for it in her job description. Every member of staff may take a day, and a budget of £1,500 is in the accounts.",
  not_enough = "Staff do it unpaid in their own time. The organisation lets them use its name.",
  ask = {
    { "the community lead", "What time and money do you have, and who gave it?" },
    { "staff who take part", "Is this your working time?" },
  },
}

meaning "6.2.2" {
  enough = "Since last autumn two officers have helped at a homework club each week, and four young people had a work placement. The club's register shows it.",
  not_enough = "A sponsored walk in aid of a hospice, or a good project that began in the month before the visit.",
  ask = {
    { "a school, club or charity", "Since when have they been involved, and how often do you see them?" },
    { "the community lead", "What has run without a break for six months?" },
  },
  look_alikes = {
    { "6.2.3", differs = "6.2.2 is being involved for six months or more; 6.2.3 is showing what good it does." },
  },
}

meaning "6.2.3" {
  enough = "Of 18 young people on placements 11 found work, and the school reports fewer exclusions. A sheet records hours and results each term.",
  not_enough = "Photographs and thank-you letters from the day. Nobody knows what is different for the community.",
  ask = {
    { "the people it is meant for", "What is better because of it?" },
    { "the community lead", "What do you record, and what would make you stop?" },
  },
  look_alikes = {
    { "6.2.4", differs = "6.2.3 monitors the effect on the community; 6.2.4 shows what the organisation learnt and changed in its plans." },
  },
}

meaning "6.2.4" {
  enough = "The first holiday scheme came too late for parents who work. The review is minuted, this year's plan starts at eight, and a partner now does the meals.",
  not_enough = "The same event is held each year. A report lists what went well, and next year's plan is a copy.",
  ask = {
    { "the community lead", "What did you get wrong at first?" },
    { "a partner in the community", "What do they do differently now?" },
  },
}
