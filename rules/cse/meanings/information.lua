-- What each element of criterion 3 means.

meaning "3.1.1" {
  enough = "Website, leaflet and noticeboard list every service, opening times, phone, text relay and address, and name the manager. A search as a stranger finds all of it in two minutes.",
  not_enough = "The website covers the popular services. How the service is run, who is in charge and what it does for people who are not yet customers is left out.",
  ask = {
    { "a first-time customer", "How did you find out that this service exists and when to come?" },
    { "the web editor", "Which service is hardest to find, and for whom?" },
  },
  look_alikes = {
    { "3.2.1", differs = "3.1.1 asks that information on all services exists and can be got; 3.2.1 asks that its form and channel suit customers." },
    { "3.3.1", differs = "3.1.1 is about information on services and contacts; 3.3.1 is about reaching the services themselves." },
  },
}

meaning "3.1.2" {
  enough = "Prices for copies, permits and late returns are on the site, at the desk and on the form, with concessions and ways to pay. Customers see them before they commit to anything.",
  not_enough = "Charges are in a committee report, or are given at the till. Concessions are explained only to those who ask.",
  ask = {
    { "a customer who paid today", "When did you know what it would cost?" },
    { "counter staff", "Who pays less, and where can they read it?" },
  },
}

meaning "3.2.1" {
  enough = "Hospital letters come as text, large print, easy read or a call, as the patient chose at booking. Patients tested the wording, and nine in ten preferred the new one.",
  not_enough = "Everything can be had in Braille 'on request', yet nobody has asked and no customer was asked how they want to be told things.",
  ask = {
    { "customers who use another language or format", "Did you get it in the way you wanted, or did you have to ask?" },
    { "staff who write letters", "How do you test whether a letter is clear?" },
  },
  look_alikes = {
    { "3.2.2", differs = "3.2.1 provides information in ways that suit customers; 3.2.2 checks that it arrived and was understood." },
    { "3.2.3", differs = "3.2.1 is how information is provided now; 3.2.3 is how it has got better over time." },
  },
}

meaning "3.2.2" {
  enough = "The advice line ends by asking callers to say in their own words what they will do next. A sample is rung a week later, and two letters were rewritten as a result.",
  not_enough = "Letters go out second class with a sentence that invites questions. Website hits are counted as proof that people understood.",
  ask = {
    { "front-line staff", "How can you tell that someone has not understood, and what do you do?" },
    { "customers leaving an appointment", "What happens next, as you understood it?" },
  },
}

meaning "3.2.3" {
  enough = "Comments that the tax bill was baffling led to a new one, drafted with six residents. Calls about it fell by 22%, and web pages have a review date and an owner.",
  not_enough = "A new website was launched because the contract ended. Nobody compared it with what customers had asked for, and spoken information was not looked at.",
  ask = {
    { "the communications lead", "Which piece of information changed most, and who asked for it?" },
    { "telephone staff", "Has what you say to callers changed in the last year, and why?" },
  },
  look_alikes = {
    { "3.2.4", differs = "3.2.3 improves the range, content and quality of information; 3.2.4 shows that it is right and complete." },
  },
}

meaning "3.2.4" {
  enough = "Fifty answers by phone and fifty by email are checked each month: 97% correct. Where an answer was wrong, the log shows the call back and the date promised for the rest.",
  not_enough = "Pages are checked when they are published. Nobody knows how often staff give a wrong answer, or what customers are told when one is incomplete.",
  ask = {
    { "the quality or team manager", "When did you last give out something wrong, and what did you do?" },
    { "a customer who had to wait for an answer", "Were you given a day, and was it kept?" },
  },
  look_alikes = {
    { "5.2.4", differs = "3.2.4 is about information that is wrong or incomplete; 5.2.4 is about a service that cannot be finished at first contact." },
  },
}

meaning "3.3.1" {
  enough = "Permits can be had online, by phone, at two desks and from a van on market days. A review with disabled users added a lowered counter and evening calls.",
  not_enough = "All roads lead to the website: the phone message sends callers there and the desk shut without a review of who relied on it.",
  ask = {
    { "customers who do not use the internet", "How did you get in touch, and how long did it take?" },
    { "the access lead", "What did the last review of access change?" },
  },
}

meaning "3.3.2" {
  enough = "Monthly figures show visits, calls and online forms with the points where people drop out. Half gave up at the photo page, so photos may now be sent by text.",
  not_enough = "Calls and clicks are counted and reported. Nobody asks why people switch channel, and no choice was added or improved.",
  ask = {
    { "the channel or web manager", "At which point do people give up, and what did you do about it?" },
    { "telephone staff", "Why do people ring who could have done it online?" },
  },
  look_alikes = {
    { "3.3.1", differs = "3.3.1 is the range of channels offered; 3.3.2 is what the organisation learns from how they are used." },
    { "5.2.2", differs = "3.3.2 studies the use of channels as a whole; 5.2.2 is about each customer's need at first contact." },
  },
}

meaning "3.3.3" {
  enough = "On the day the waiting room is clean, with seats at two heights, water and working toilets. The cleaning log, a walk-round with customers and the repairs it led to are on file.",
  not_enough = "Head office is spotless. The branch where most customers go has a broken door that was first reported in spring.",
  ask = {
    { "customers in the waiting area", "What is it like to wait here?" },
    { "the premises manager", "What did the last inspection find, and which repairs are left?" },
  },
}

meaning "3.4.1" {
  enough = "The council and two housing associations run one repairs number. Tenants are rung after each job: 88% say that it is easier than before, and double visits fell by half.",
  not_enough = "A signed partnership agreement and minutes of six meetings, without one customer who can say what is better.",
  ask = {
    { "a partner organisation", "What can customers do now that they could not before you worked together?" },
    { "customers who use both services", "Does it feel like one service?" },
  },
  look_alikes = {
    { "3.4.2", differs = "3.4.1 asks what customers gain from joint working; 3.4.2 asks whether they know who answers for quality." },
    { "3.4.3", differs = "3.4.1 is about partners who deliver the service together; 3.4.3 is about the wider community beyond the service." },
  },
}

meaning "3.4.2" {
  enough = "Letters about the joint clinic name who is responsible for what, with one complaints address. The service agreement covers hand-overs, and quality is reviewed with partners each quarter.",
  not_enough = "The agreement between partners is thorough, but a customer with a complaint is sent from one to the other, since nothing public says who answers.",
  ask = {
    { "front-line staff of either partner", "A customer complains about the other partner. What do you do?" },
    { "customers of the joint service", "If something went wrong, whom would you turn to?" },
  },
}

meaning "3.4.3" {
  enough = "A fire service lends its hall to a youth club and runs cooking safety in two schools. It knows how many came and what the school says has changed.",
  not_enough = "Staff raised money for a national charity one afternoon, or work that belongs to the service anyway is presented as a contribution.",
  ask = {
    { "a community organisation", "What does this organisation do for your area beyond its job?" },
    { "the manager responsible", "How did you decide what the community needed from you?" },
  },
}
