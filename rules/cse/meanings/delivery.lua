-- What each element of criterion 4 means.

meaning "4.1.1" {
  enough = "Every main service has figures to aim at, from the statutory eight weeks for planning to a local three days for repairs. A note explains why each is hard but possible.",
  not_enough = "'We aim to provide a high-quality service', or the national targets copied out with nothing local and nothing that stretches.",
  ask = {
    { "a service manager", "Which standard are you least sure of meeting, and why is it set there?" },
    { "staff who do the work", "Which of these figures do you work to from day to day?" },
  },
  look_alikes = {
    { "4.1.2", differs = "4.1.1 is about having challenging standards for the main services; 4.1.2 is about monitoring them, meeting them and saying so." },
    { "5.1.1", differs = "4.1.1 covers what the main business delivers; 5.1.1 covers how quickly contact is answered." },
    { "4.1.3", differs = "4.1.1 is about the standards themselves; 4.1.3 is about who helped to set and raise them." },
  },
}

meaning "4.1.2" {
  enough = "Last year's results for all 14 standards are in the hall and online: 13 were met, with all key targets among them. The missed one has a reason beside it, and managers see figures monthly.",
  not_enough = "Everything is monitored and reported to the board, but four key targets were missed, or customers see only the good figures.",
  ask = {
    { "the performance team", "Show me the last full year against every standard, the missed ones too." },
    { "customers", "Do you know how well this service does, and where did you see it?" },
  },
  look_alikes = {
    { "5.3.2", differs = "4.1.2 is about standards for delivery and key targets; 5.3.2 is about standards for the speed and quality of customer service." },
    { "4.3.1", differs = "4.1.2 reports performance as a whole; 4.3.1 explains each dip and what is done about it." },
  },
}

meaning "4.1.3" {
  enough = "Tenants, caretakers and the contractor met twice to review the repairs standard. They swapped 'five days' for 'an appointment you choose', and the old and new versions are both on file.",
  not_enough = "Standards were sent out for comment after they had been agreed. Or customers were asked, but staff and partners who must keep the standards were not.",
  ask = {
    { "customers or a users' panel", "Which standard is different because of you?" },
    { "partners and staff", "When were you last asked whether a standard is right?" },
  },
  look_alikes = {
    { "1.2.2", differs = "4.1.3 is consultation on local standards and targets; 1.2.2 is consultation that improves services in general." },
  },
}

meaning "4.2.1" {
  enough = "At the first meeting the adviser and the customer fill in a one-page plan: what will be done, by whom and by when. Both keep a copy, and it mentions what cannot be done.",
  not_enough = "The customer charter hangs on the wall and is given to all. Nothing is agreed with the individual, so that two people with different cases get the same leaflet.",
  ask = {
    { "customers at an early stage", "What did you agree would happen, and what did they say they could not do?" },
    { "case workers", "How do you make sure that the customer expects the right thing?" },
  },
  look_alikes = {
    { "5.2.1", differs = "4.2.1 is an agreement with each customer at the outset; 5.2.1 is telling everybody the general promises." },
    { "5.2.4", differs = "4.2.1 agrees what the service will be; 5.2.4 explains next steps and time when first contact does not finish the matter." },
  },
}

meaning "4.2.2" {
  enough = "Of 300 customers rung at the end of their case, 91% got what had been agreed and 84% say that their situation improved. Case files bear it out.",
  not_enough = "Most targets for volume and speed are met, so outcomes are taken to be good. No customer was asked whether they got what they were promised.",
  ask = {
    { "customers whose case is closed", "Did you get what you were promised, and did it help?" },
    { "a service manager", "How do you count a positive outcome, and how many do not have one?" },
  },
}

meaning "4.2.3" {
  enough = "A registry compared its time per case with four others, visited the fastest and copied its triage. Its own time fell from nine days to six.",
  not_enough = "A league table is in the annual report, and the service is in the top half. Nobody contacted the others or changed anything.",
  ask = {
    { "the head of service", "With whom do you compare yourselves, and what did you change because of it?" },
    { "a team leader", "What does the best of them do that you do not?" },
  },
  look_alikes = {
    { "5.3.3", differs = "4.2.3 asks that performance is compared and the comparison used; 5.3.3 asks that timeliness and quality compare well." },
    { "4.2.4", differs = "4.2.3 compares performance; 4.2.4 takes up and publishes good practice." },
  },
}

meaning "4.2.4" {
  enough = "The register office adopted a booking idea from its own libraries and a checklist from a hospital. It wrote up its bereavement service for a network, and three offices visited.",
  not_enough = "Managers attend conferences and keep the slides. No practice was adopted, and nothing of their own was offered to others.",
  ask = {
    { "a team leader", "What do you do now that you learned from another team or organisation?" },
    { "the author of a published example", "Who has used it since?" },
  },
}

meaning "4.3.1" {
  enough = "When waits doubled in January, a notice and a text to each customer gave the reason, the new wait and the two extra staff. It was back to normal in five weeks.",
  not_enough = "Dips are seen on the dashboard and dealt with inside. Customers learn of them by waiting longer.",
  ask = {
    { "a manager", "When did you last fall below a standard, and what were customers told that week?" },
    { "customers who were affected", "Did anyone explain what had gone wrong?" },
  },
  look_alikes = {
    { "5.2.5", differs = "4.3.1 explains a dip against the standards to customers in general; 5.2.5 tells the customer whose own enquiry is delayed." },
    { "5.3.1", differs = "4.3.1 explains dips against delivery standards to customers; 5.3.1 monitors timeliness and quality and acts on problems." },
  },
}

meaning "4.3.2" {
  enough = "One page explains complaints in person, by phone, in writing and by text, with a time for each stage and the ombudsman's address. A customer with a learning disability tested it.",
  not_enough = "The procedure is sound but eleven pages long, with stages named after committees. Customers find it only if they search for the words 'Stage 2'.",
  ask = {
    { "customers in the waiting area", "If you were unhappy today, how would you complain?" },
    { "someone who complained", "Was it easy, and were the times kept?" },
  },
  look_alikes = {
    { "4.3.6", differs = "4.3.2 is the procedure as customers get it; 4.3.6 is whether those whose complaint was upheld were satisfied." },
    { "4.3.5", differs = "4.3.2 is an easy procedure today; 4.3.5 is its regular review and improvement." },
  },
}

meaning "4.3.3" {
  enough = "All desk staff had a half-day on complaints, with a follow-up that measured its effect. They may refund up to £25 at once, and a log shows 60 such cases; another team investigates.",
  not_enough = "Staff are trained to pass complaints to the complaints officer. They may apologise, but every remedy needs a manager's signature.",
  ask = {
    { "front-line staff", "What may you do yourself to put something right, and when did you last do it?" },
    { "an investigator of complaints", "How do you stay objective when the complaint is about your own team?" },
  },
  look_alikes = {
    { "4.3.2", differs = "4.3.2 is what the procedure offers customers; 4.3.3 is whether staff are trained and allowed to put things right." },
  },
}

meaning "4.3.4" {
  enough = "Grumbles noted at the desk are counted with formal complaints. A pattern about appointment letters led to a change, which is on the 'you said, we did' board.",
  not_enough = "Formal complaints are analysed by ward for the committee. Informal ones are dealt with kindly and forgotten, and nothing is published.",
  ask = {
    { "front-line staff", "Where does a remark go that is not a formal complaint?" },
    { "the complaints manager", "Which pattern did you find this year, and what changed?" },
  },
}

meaning "4.3.5" {
  enough = "The procedure is reviewed each autumn with answers from complainants and desk staff. Last year's review cut a stage and added a call within two days.",
  not_enough = "The procedure was rewritten when the law changed. Nobody asked those who had used it.",
  ask = {
    { "a complainant", "Has anybody asked what it was like to complain?" },
    { "the complaints manager", "What did staff and complainants want changed at the last review?" },
  },
  look_alikes = {
    { "4.3.4", differs = "4.3.4 learns about services from complaints; 4.3.5 improves the complaints procedure itself." },
  },
}

meaning "4.3.6" {
  enough = "Everyone whose complaint was upheld is rung a month later. Of 24, 20 were content with the outcome; the four others were offered a review, and two took it.",
  not_enough = "All complaints were closed within the time limit, or complainants rated the politeness of staff. Nobody knows whether the outcome satisfied those who were right.",
  ask = {
    { "customers whose complaint was upheld", "Was it put right in a way that satisfied you?" },
    { "the complaints manager", "How do you find out, and what do you do for those who are not satisfied?" },
  },
}
