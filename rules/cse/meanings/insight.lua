-- What each element of criterion 1 means: an example that is enough, a near miss, whom to ask, and elements that it
-- is taken for. Examples are made up. A look-alike is written once and shown at both elements.

meaning "1.1.1" {
  enough = "A library service groups its borrowers by age, language and branch, from its own records and the census. Staff redo the profile every year; this year it added night workers.",
  not_enough = "A table of ward population from a census eight years ago, with no line on who uses the service or who could and does not.",
  ask = {
    { "the keeper of the customer profile", "Which group has grown most since the last profile, and how do you know?" },
    { "front-line staff", "Which customers do you see, and does the profile describe them?" },
  },
  look_alikes = {
    { "1.1.2", differs = "1.1.1 is about who the customers are; 1.1.2 is about what they need and prefer." },
    { "1.1.3", differs = "1.1.1 covers all customer groups; 1.1.3 looks for the people whom ordinary research misses." },
  },
}

meaning "1.1.2" {
  enough = "A benefits office sat in on forty claims and mapped where claimants gave up. It learned that shift workers could not phone by day, and opened an evening line.",
  not_enough = "Surveys and focus groups are listed, but the findings are ratings of the present service. Nothing new about what a group needs came out of them.",
  ask = {
    { "a service manager", "What did you learn about one group in the last year that surprised you?" },
    { "customers in that group", "Did anyone ask what would make this easier for you?" },
  },
  look_alikes = {
    { "1.3.5", differs = "1.1.2 uses methods such as journey mapping to learn what customers need; 1.3.5 asks which journeys were changed as a result." },
    { "2.1.2", differs = "1.1.2 is about gaining insight; 2.1.2 is about letting it decide policy and priorities." },
  },
}

meaning "1.1.3" {
  enough = "A clinic found that few Roma families came for vaccination. It asked a community worker to introduce it, and now runs a monthly session at the site; 38 children came.",
  not_enough = "An equality policy and a list of 'hard-to-reach groups' that nobody has met, or one good project for disabled customers while other groups are unexamined.",
  ask = {
    { "the outreach or equalities lead", "Whom do you still not reach, and how did you find out?" },
    { "a community group or carers' organisation", "What did this service change after it listened to you?" },
  },
  look_alikes = {
    { "3.3.1", differs = "1.1.3 starts from the people a service misses and changes the service for them; 3.3.1 offers every customer a choice of channels." },
    { "2.1.4", differs = "1.1.3 is about finding and serving those left out; 2.1.4 is about fair treatment of everybody, shown by measurement." },
  },
}

meaning "1.2.1" {
  enough = "A housing service has a two-page engagement plan: each tenant group, the method that suits it, the month and the owner. Tenants without internet are rung or visited.",
  not_enough = "A yearly postal survey for everybody, called a strategy. Nothing shows why a survey suits young parents or people with dementia.",
  ask = {
    { "the engagement lead", "Why did you choose this method for this group?" },
    { "a senior manager", "Which consultation are you leading yourself this year?" },
  },
  look_alikes = {
    { "1.2.3", differs = "1.2.1 is the plan for consulting and its range of methods; 1.2.3 checks afterwards whether the methods worked." },
    { "1.2.2", differs = "1.2.1 asks whether customers are consulted by methods that suit them; 1.2.2 asks what changed because of it." },
  },
}

meaning "1.2.2" {
  enough = "Court users asked for a quiet waiting room. The minutes show the request, the budget line and the room; a poster and the website report the change.",
  not_enough = "Results of a consultation were published, and improvements were made in the same year, but nothing connects the two. Or services changed and nobody told those who had asked.",
  ask = {
    { "the consultation lead", "Show me one request from customers from the day it was made to the day it was done." },
    { "customers who took part", "Did you hear what happened to what you said?" },
  },
  look_alikes = {
    { "1.3.2", differs = "1.2.2 follows what customers said when consulted; 1.3.2 follows satisfaction figures, for every group and main service." },
    { "4.3.4", differs = "1.2.2 starts from asking customers; 4.3.4 starts from their complaints and comments." },
  },
}

meaning "1.2.3" {
  enough = "After each consultation the team compares who answered with who uses the service. Replies from under-25s were few, so the next round was run in two colleges.",
  not_enough = "The engagement strategy has a new date each year. No review asks how many took part, whom they represent or whether their answers could be trusted.",
  ask = {
    { "the research or engagement officer", "Which method did you drop or change last year, and on what evidence?" },
    { "front-line staff", "Which customers never seem to answer?" },
  },
  look_alikes = {
    { "1.3.1", differs = "1.2.3 reviews all ways of consulting; 1.3.1 is about the soundness of satisfaction measurement alone." },
    { "4.3.5", differs = "1.2.3 reviews how customers are consulted; 4.3.5 reviews the complaints procedure." },
  },
}

meaning "1.3.1" {
  enough = "Every quarter 400 callers, drawn at random, are rung within a week. The report gives the sample, the response rate and the margin of error, and a statistician checked the design.",
  not_enough = "Forms are left on the counter and about thirty come back in a year, or one survey three years ago.",
  ask = {
    { "the survey manager", "How are people chosen, how many answer, and who is missing?" },
    { "a manager who uses the figures", "How large must a change be before you believe it?" },
  },
  look_alikes = {
    { "1.3.3", differs = "1.3.1 is about sound method and regular measurement; 1.3.3 is about which questions are asked." },
    { "1.3.4", differs = "1.3.1 asks whether satisfaction is measured well; 1.3.4 asks whether it has targets and is rising." },
  },
}

meaning "1.3.2" {
  enough = "A council publishes satisfaction with planning, waste and parking, each by age and disability. Disabled residents rated parking lowest; bays were re-marked and the next figure rose.",
  not_enough = "One overall figure of 87% is on the website. Nobody knows how any single service or group compares.",
  ask = {
    { "the performance team", "Which group is least satisfied, with which service, and what did you do?" },
    { "customers in the waiting area", "Have you seen these results anywhere?" },
  },
  look_alikes = {
    { "4.2.2", differs = "1.3.2 analyses how satisfied customers are; 4.2.2 shows that promises to individuals were kept and that outcomes were good." },
    { "1.3.4", differs = "1.3.2 analyses and publishes satisfaction by group and service; 1.3.4 sets targets for it and shows that it rises." },
  },
}

meaning "1.3.3" {
  enough = "The questionnaire asks about delivery, timeliness, information, access and staff. Two more questions, on parking and on being called by name, come from what patients said matters.",
  not_enough = "'How satisfied are you overall?' with a box for comments, or the five areas without any question that came from local insight.",
  ask = {
    { "the author of the questionnaire", "Which questions came from your own customers, and when were they added?" },
    { "a service manager", "Which of the five areas matters most to your customers?" },
  },
}

meaning "1.3.4" {
  enough = "The target for satisfied tenants rose from 82% to 85% after it was passed. Results over three years were 79%, 83% and 86%, with every main service up.",
  not_enough = "The target of 75% was met by ten points four years running and never raised. Or targets stretch, but satisfaction has fallen and nobody can explain it.",
  ask = {
    { "a senior manager", "How did you choose this target, and what would make you raise it?" },
    { "the performance team", "Show me the trend for the service that does worst." },
  },
  look_alikes = {
    { "4.1.1", differs = "1.3.4 is about targets for satisfaction; 4.1.1 is about standards for what the main services deliver." },
  },
}

meaning "1.3.5" {
  enough = "Mapping the journey of a blue badge showed three visits for one badge. It now takes one, repeat calls fell by a third, and the hours saved went to home visits.",
  not_enough = "Journey maps hang on the wall, made by staff without customers, and the journeys are as they were.",
  ask = {
    { "the leader of the mapping", "Which step did you take out, and how do you know that it helped?" },
    { "a customer who made the journey lately", "How often did you have to contact them, and did you have to repeat yourself?" },
  },
  look_alikes = {
    { "5.2.3", differs = "1.3.5 changes whole journeys after analysing them; 5.2.3 cuts contact by passing on information promptly." },
    { "3.3.2", differs = "1.3.5 looks at the customer's whole experience; 3.3.2 looks at how the access channels are used." },
  },
}
