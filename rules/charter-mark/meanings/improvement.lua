-- What each element of criterion 4 means.

meaning "4.1.1" {
  enough = "The plan for a second surgery gives building and running costs, the saving in travel, the benefit to patients and dates by quarter. Finance checked it, and last year's estimate was right within 4%.",
  not_enough = "A list of hopes for the next five years. Costs are 'to be confirmed', or a service is to close and the plan does not mention customers.",
  ask = {
    { "the head of service", "How do you know that this figure is realistic?" },
    { "the finance officer", "How near were the costs of the last development?" },
  },
  look_alikes = {
    { "5.2.2", differs = "4.1.1 plans and costs developments; 5.2.2 plans better value and lower costs." },
    { "4.2.1", differs = "4.1.1 is about developments to come; 4.2.1 is about improvements made in the last three years." },
  },
}

meaning "4.2.1" {
  enough = "Since 2004 waiting fell from 40 minutes to 12, two desks were added, and tenants can book repairs. Each change had its measure of success before it began.",
  not_enough = "A list of everything that is new, with photographs. Nobody measured whether the service is better for it, or all of it dates from one year.",
  ask = {
    { "managers", "Which improvement did not work, and how did you know?" },
    { "customers of many years", "What is better than three years ago, and what is worse?" },
  },
  look_alikes = {
    { "4.2.3", differs = "4.2.1 shows that services have become better; 4.2.3 shows that customers helped to plan it and value it." },
  },
}

meaning "4.2.2" {
  enough = "Three yearly surveys of 600 show 81%, 84% and 88% satisfied, with each service up. The one dip, in parking, was back within the year.",
  not_enough = "97% in a survey of 35 people, or a steady 70% that nobody has tried to raise.",
  ask = {
    { "the survey manager", "Show me three years, service by service." },
    { "customers", "Would you have said the same a year ago?" },
  },
  look_alikes = {
    { "4.2.4", differs = "4.2.2 asks for high and rising satisfaction; 4.2.4 asks that it is measured for everyone and acted on." },
  },
}

meaning "4.2.3" {
  enough = "Six patients chose the layout of the new clinic with the architect. A display shows the result, and 79% of those asked said that it is what they wanted.",
  not_enough = "Customers were surveyed on plans that were final. Improvements are announced, and nobody asked what people think of them.",
  ask = {
    { "customers who took part", "What would be different if you had not been in the room?" },
    { "customers in general", "What has improved lately, and does it matter to you?" },
  },
}

meaning "4.2.4" {
  enough = "Each service asks all its customer groups twice a year and files three years of results by group. Satisfaction of night callers was low; a second operator was taken on, and they were told.",
  not_enough = "Main services are surveyed and the smaller ones left out. Or results are complete, and no problem in them led to any action.",
  ask = {
    { "managers of two services", "What was your worst result, for whom, and what did you do?" },
    { "the survey manager", "Which customers or services are not covered?" },
  },
}

meaning "4.2.5" {
  enough = "Crews receive jobs on hand-held computers, after a business case built on what tenants wanted. Two trips in five were saved, and tenants get a time slot.",
  not_enough = "New software was bought because the old one was no longer supported. No need of customers was looked at, and no gain was measured.",
  ask = {
    { "the project manager", "Which customers' need was behind it, and what did it cost?" },
    { "staff who use it", "What can you do for customers now that you could not before?" },
  },
}

meaning "4.3.1" {
  enough = "A pocket leaflet at every desk gives three stages with a name and a time for each, and the ombudsman's number. Of 40 people asked in the hall 33 knew how to complain.",
  not_enough = "A proper procedure with stages and times, kept behind the counter and handed out when somebody is angry enough.",
  ask = {
    { "customers in the hall", "How would you complain, and what would happen then?" },
    { "reception staff", "Where is the leaflet, and when did you last give one out?" },
  },
  look_alikes = {
    { "4.3.6", differs = "4.3.1 is the procedure that customers are offered; 4.3.6 is asking those who used it." },
    { "4.3.2", differs = "4.3.1 is what customers can do; 4.3.2 is what staff are trained and allowed to do." },
  },
}

meaning "4.3.2" {
  enough = "Desk officers may waive a fee or arrange a taxi at once, and did so 70 times last year. All had a day's training with actors, and a card shows what they may do.",
  not_enough = "There are written instructions for the complaints team. Everybody else has the advice to 'fetch a supervisor'.",
  ask = {
    { "desk staff", "What could you do for me now if I had been let down?" },
    { "the training officer", "How do you know that the training works?" },
  },
}

meaning "4.3.3" {
  enough = "Cards with one question are at every exit, drivers carry them too, and partners are rung twice a year. Staff log remarks in a book: 640 entries last year.",
  not_enough = "There is a comments form on request. Partners and staff have no way to comment on the service, and nobody invites anyone.",
  ask = {
    { "customers", "Has anyone asked you what you think?" },
    { "partners", "How do you let them know what could be better?" },
  },
  look_alikes = {
    { "4.3.4", differs = "4.3.3 encourages people to comment; 4.3.4 records and analyses what they say." },
  },
}

meaning "4.3.4" {
  enough = "One register has 82 complaints, 310 grumbles, 145 thanks and 60 ideas, each with its type and the days taken. A quarterly page shows that 'wrong form sent' has doubled.",
  not_enough = "Formal complaints are counted for the ombudsman. Grumbles at the desk and compliments are not written down, or nobody looks at how long they take.",
  ask = {
    { "the complaints officer", "What does the register show that you did not expect?" },
    { "front-line staff", "What do you do with a remark that is not a complaint?" },
  },
  look_alikes = {
    { "4.3.5", differs = "4.3.4 keeps and analyses the records; 4.3.5 publishes them with the improvements." },
  },
}

meaning "4.3.5" {
  enough = "The spring newsletter prints numbers and kinds of complaints, thanks and ideas, and beside each what was improved. The same table is in reception and on the bus.",
  not_enough = "Complaint totals are in a committee paper. Compliments are on the wall, and nothing shows what was improved.",
  ask = {
    { "customers", "Have you seen what people complain about here and what was done?" },
    { "the press officer", "Where can someone without internet find these figures?" },
  },
}

meaning "4.3.6" {
  enough = "Everyone who complained gets a short form two weeks later, and ten a year are rung. Last year 58 of 74 answered; most wanted to hear sooner.",
  not_enough = "The general satisfaction survey has a question on complaints, which people who never complained answer.",
  ask = {
    { "someone who complained", "Did anyone ask how you found the procedure?" },
    { "the complaints officer", "What did complainants like least, and how many said so?" },
  },
  look_alikes = {
    { "4.3.7", differs = "4.3.6 asks complainants what they think of the procedure; 4.3.7 changes the procedure." },
  },
}

meaning "4.3.7" {
  enough = "After the yearly review a phone call within three days became the first stage, as complainants and desk staff had asked. Their comments on the new version are on file.",
  not_enough = "The procedure has a new cover and date. Neither staff nor customers took part in it, and no step has changed.",
  ask = {
    { "the complaints officer", "Which steps changed at the last review, and at whose wish?" },
    { "staff who take complaints", "Which step did you ask to have changed?" },
  },
}
