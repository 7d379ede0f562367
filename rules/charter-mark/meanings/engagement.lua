-- What each element of criterion 2 means. Holders and assessors said that criteria 2 and 3 overlap, and that people
-- offer one piece of evidence under both; the look-alikes show where the two differ.

meaning "2.1.1" {
  enough = "Besides a survey there are phone interviews, a panel, and talks at the mosque and the day centre. Each year replies are compared with the register, and the panel was renewed for being too old.",
  not_enough = "One method for everybody, or many methods that nobody has ever checked for who answers.",
  ask = {
    { "the consultation officer", "Which method gave a result that you did not trust, and what did you do?" },
    { "partners", "How are you consulted?" },
  },
  look_alikes = {
    { "3.3.1", differs = "2.1.1 is about the ways of consulting in general; 3.3.1 is consulting people with special needs on information and access." },
    { "3.2.3", differs = "2.1.1 is about how people are consulted; 3.2.3 asks one question, how choices could be better, and wants it acted on." },
  },
}

meaning "2.1.2" {
  enough = "Two receptionists and a caretaker were in the group that planned the new clinic. The plan moved the desk where they wanted it, and the minutes show why.",
  not_enough = "Staff were shown the finished plan at a briefing and could put questions.",
  ask = {
    { "front-line staff", "Which service plan were you part of, and what did you change in it?" },
    { "a planning manager", "At what point do staff come in?" },
  },
  look_alikes = {
    { "2.1.3", differs = "2.1.2 brings staff into planning; 2.1.3 takes the ideas that they offer at any time." },
  },
}

meaning "2.1.3" {
  enough = "Of 46 suggestions last year 19 were carried out, and everyone had an answer within two weeks. The best three were paid, and the register is open to all.",
  not_enough = "There is a suggestion scheme with a form. In two years it received four ideas, and nobody knows what became of them.",
  ask = {
    { "staff at several sites", "What did you suggest, and when did you hear back?" },
    { "the keeper of the scheme", "Which team never suggests anything, and why?" },
  },
  look_alikes = {
    { "4.3.3", differs = "2.1.3 is for ideas from staff; 4.3.3 is for comments on the service by customers, partners and staff." },
  },
}

meaning "2.1.4" {
  enough = "The panel met on 4 May; its answers were coded by the 11th and before managers on the 18th, with figures by area and age.",
  not_enough = "Results of the spring survey are 'being analysed' in winter, or totals are typed up without asking what they show.",
  ask = {
    { "the analyst", "How long did the last consultation take from its end to the first findings?" },
    { "managers", "What did the analysis show you that the raw answers did not?" },
  },
  look_alikes = {
    { "2.1.5", differs = "2.1.4 is about analysing results quickly; 2.1.5 is about giving them to people promptly." },
  },
}

meaning "2.1.5" {
  enough = "Three weeks after the consultation on opening hours everyone who answered got a letter with results and next steps. Staff had a briefing the same day, and partners an email.",
  not_enough = "A summary was published after a year, when the changes had long been made. Staff read it in the newspaper.",
  ask = {
    { "someone who answered a consultation", "When did you hear what came of it?" },
    { "staff and partners", "How did you learn of the results?" },
  },
  look_alikes = {
    { "2.1.6", differs = "2.1.5 is about letting people know results and plans; 2.1.6 is about the services that changed." },
  },
}

meaning "2.1.6" {
  enough = "Prison visitors asked for a later bus and a play area. Both exist, with the date of the request, the decision and the first use on file.",
  not_enough = "Consultations confirm what was going to happen anyway, so none of the listed improvements can be traced to one.",
  ask = {
    { "customers", "What is different here because people like you asked?" },
    { "a senior manager", "When did consultation last make you drop a plan?" },
  },
  look_alikes = {
    { "4.2.3", differs = "2.1.6 shows services changed by consultation; 4.2.3 involves customers in planning improvements and shows that they value them." },
  },
}

meaning "2.2.1" {
  enough = "A directory goes to every household with all services, opening times, named managers and numbers. Stands at the market and the mosque reach people who never came before.",
  not_enough = "Each team has its own leaflet. None of them has three of the services, and no leaflet names who is in charge.",
  ask = {
    { "people in the street", "What does this service offer, and whom would you contact?" },
    { "front-line staff", "Which service do people not know about?" },
  },
  look_alikes = {
    { "3.1.1", differs = "2.2.1 is about information on the services; 3.1.1 is about getting to the services themselves." },
    { "3.1.2", differs = "2.2.1 is about making information widely available by any means; 3.1.2 is about technology for information and access." },
  },
}

meaning "2.2.2" {
  enough = "The council tax leaflet shows the cost of each service per household beside three neighbouring councils. Fees are on the same page, and libraries display them.",
  not_enough = "Customers can read what they pay. Running costs are in the accounts, and there is no comparison at all.",
  ask = {
    { "customers", "Do you know what this service costs to run?" },
    { "the finance officer", "Where do you publish the comparison, and with whom?" },
  },
  look_alikes = {
    { "3.2.4", differs = "2.2.2 is about telling customers what services cost; 3.2.4 is about keeping them affordable." },
    { "5.1.4", differs = "2.2.2 publishes costs and a comparison for customers; 5.1.4 compares costs in order to manage them." },
  },
}

meaning "2.3.1" {
  enough = "Twelve customers tried the new claim form aloud before it was printed, and 'dependant' went. Letters go out by text or on tape to those who ticked that box.",
  not_enough = "Leaflets have a plain-language logo, but nobody tested them on customers, and letters quote the regulations.",
  ask = {
    { "customers holding a letter", "Explain to me what this asks you to do." },
    { "staff who write", "Who taught you plain language, and who checks it?" },
  },
  look_alikes = {
    { "3.3.2", differs = "2.3.1 asks for plain language and ways that suit customers; 3.3.2 asks that nobody is left without information, whatever their needs." },
    { "2.3.2", differs = "2.3.1 is how information is given; 2.3.2 checks that it was received and understood." },
  },
}

meaning "2.3.2" {
  enough = "A month after each mailing 50 people are rung: did it arrive, and what does it ask? A third misread the deadline, so it moved to the top and was tested again.",
  not_enough = "No complaints about letters are taken to mean that everybody understands them.",
  ask = {
    { "the communications officer", "How do you know that the last letter was understood?" },
    { "telephone staff", "Which letter makes people ring to ask what it means?" },
  },
}

meaning "2.4.1" {
  enough = "Police, housing and a women's refuge run one desk with a written agreement. When the refuge is full, a second provider steps in within the hour, and the log shows it.",
  not_enough = "Good relations and a yearly meeting with partners. Customers still make three applications, and nothing covers a provider who fails.",
  ask = {
    { "partner organisations", "What do you do together that each used to do alone?" },
    { "front-line staff", "What do you do when the other provider cannot help?" },
  },
  look_alikes = {
    { "2.4.3", differs = "2.4.1 is about having arrangements for one co-ordinated service; 2.4.3 is about what customers gain from them." },
    { "3.2.2", differs = "2.4.1 joins providers into one service; 3.2.2 makes services flexible, sometimes with the help of partners." },
    { "6.2.2", differs = "2.4.1 is partnership for the service itself; 6.2.2 is involvement with the community beyond the service." },
  },
}

meaning "2.4.2" {
  enough = "With the patient's consent discharge notes reach the district nurse the same afternoon. Both sides review late ones monthly, and each is asked before the other changes a form.",
  not_enough = "A protocol for sharing information was signed in a launch year. Staff phone round for details, and consultations are not shared.",
  ask = {
    { "staff of each provider", "What reaches you, how soon, and what is missing?" },
    { "the partnership manager", "What did you consult your partners on last?" },
  },
}

meaning "2.4.3" {
  enough = "Since the joint desk opened, people visit 1.3 times instead of three. A survey of 200 users of it and a fall in complaints bear this out.",
  not_enough = "The partnership saved both sides money and time, and its report does not mention customers.",
  ask = {
    { "customers of the joint service", "What is better for you since they work together?" },
    { "the partnership manager", "How do you measure that customers benefit?" },
  },
  look_alikes = {
    { "2.4.4", differs = "2.4.3 is about benefit to customers; 2.4.4 is about benefit for money." },
  },
}

meaning "2.4.4" {
  enough = "The shared reception costs £61,000 a year in place of £94,000 for two. The sheet includes the set-up cost, which was earned back in 14 months.",
  not_enough = "'Sharing premises is obviously cheaper', without the cost of the arrangement or a figure for what it saves.",
  ask = {
    { "the finance officer", "What does working together cost, and what did you pay before?" },
    { "a partner", "Is it worth the cost to you, and how do you know?" },
  },
  look_alikes = {
    { "5.1.3", differs = "2.4.4 is about the cost of joint arrangements; 5.1.3 is about the organisation's own resources." },
  },
}

meaning "2.4.5" {
  enough = "All partners hand out the same leaflet and give the same number. Of 100 people asked at two sites, 71 knew that housing advice can be had at the health centre.",
  not_enough = "The joint service was launched with a photograph in the paper. Partners' websites do not mention it, and nobody has tested awareness.",
  ask = {
    { "customers of one partner", "Did you know that you can get the other service here?" },
    { "reception staff of each partner", "How do you send someone to the joint service?" },
  },
}
