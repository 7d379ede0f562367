-- What each element of criterion 5 means.

meaning "5.1.1" {
  enough = "Each channel has a figure: calls within 30 seconds, emails in two working days, letters in five, visitors within ten minutes. Messages on social media are answered within the hour.",
  not_enough = "There is a figure for phone calls and letters. Email, web forms and people at the desk are answered 'as soon as possible'.",
  ask = {
    { "staff on each channel", "How quickly must you answer, and how is it measured?" },
    { "a manager", "How did you decide that these times suit your customers?" },
  },
  look_alikes = {
    { "5.1.2", differs = "5.1.1 sets how quickly contact is answered; 5.1.2 sets how good the service is at every stage." },
    { "5.2.5", differs = "5.1.1 sets the times; 5.2.5 is whether first enquiries are answered promptly in fact." },
  },
}

meaning "5.1.2" {
  enough = "Standards describe what a customer gets at each stage, from greeting to follow-up: a name, one person to contact, a full answer, privacy. Each can be checked by a mystery shopper.",
  not_enough = "'Staff will be courteous and professional at all times.' Nothing covers the quality of letters, calls or visits, or the later stages of a case.",
  ask = {
    { "front-line staff", "What must a good letter, call or visit have here?" },
    { "the quality team", "Against what do you mark a call?" },
  },
}

meaning "5.2.1" {
  enough = "The promises on times and quality are at the entrance, in the first letter, on the phone message and online. People who are not yet customers find them too.",
  not_enough = "The standards are in the service plan and on page 40 of a download. Staff know them; customers do not.",
  ask = {
    { "customers in the waiting area", "What have you been promised about waiting times and service?" },
    { "front-line staff", "How does a new customer learn what to expect?" },
  },
  look_alikes = {
    { "5.3.2", differs = "5.2.1 publishes the promises; 5.3.2 meets them and publishes the results." },
  },
}

meaning "5.2.2" {
  enough = "The first five questions of a call find out the need, the urgency and any help needed to communicate. Nine in ten callers then reach someone who can deal with it.",
  not_enough = "A switchboard transfers callers by department. Customers explain themselves two or three times before the right person is found.",
  ask = {
    { "staff who take first contact", "How do you find out what someone needs when they ask for something else?" },
    { "customers who have just called", "How often were you passed on?" },
  },
  look_alikes = {
    { "5.2.3", differs = "5.2.2 gets the customer to the right person; 5.2.3 gets the information there, so that nothing has to be repeated." },
    { "5.2.4", differs = "5.2.2 is about first contact itself; 5.2.4 is about next steps and time, for the customer whose matter it does not finish." },
  },
}

meaning "5.2.3" {
  enough = "A change of address given once reaches council tax, housing and libraries the same day, with consent. Calls to report it again fell by 70%.",
  not_enough = "A data-sharing protocol is signed. Teams still email each other for details that customers gave at the desk, and no figure shows less contact.",
  ask = {
    { "customers who deal with two teams", "How often did you have to give the same details?" },
    { "staff in a receiving team", "What do you get with a referral, and how soon?" },
  },
  look_alikes = {
    { "3.4.1", differs = "5.2.3 is about passing on information promptly; 3.4.1 is about services offered jointly and their benefits." },
  },
}

meaning "5.2.4" {
  enough = "A customer whose matter is not finished at the desk leaves with a slip: the next step, who takes it and the likely date. Customers said that dates by text suit them, and now get them.",
  not_enough = "Customers are told that 'someone will be in touch', or get the legal maximum of eight weeks whatever their case.",
  ask = {
    { "customers whose case is under way", "What happens next, and when do you expect it to be finished?" },
    { "case workers", "How do you estimate the time for this customer, and what if it slips?" },
  },
}

meaning "5.2.5" {
  enough = "Last quarter 93% of first enquiries were answered in time by phone, email, text and at the desk. When a queue formed, staff told those waiting how long and opened a second desk.",
  not_enough = "Average times look good, but nobody knows about the longest waits. A queue is managed by letting people wait.",
  ask = {
    { "customers in a queue, or waiting on the line", "Did anybody say how long it would take?" },
    { "a duty manager", "What do you do when the wait passes your limit?" },
  },
}

meaning "5.3.1" {
  enough = "Response times are recorded by the system each day and quality by ten checked contacts per person each month. When email fell to 78%, two people moved to it, and the figure recovered.",
  not_enough = "Times are monitored closely, quality not at all. Or reports show the same problem for a year with no action beside it.",
  ask = {
    { "a team manager", "Which timeliness or quality problem did the figures show last, and what did you do that week?" },
    { "staff on the team", "How do you hear how you are doing?" },
  },
  look_alikes = {
    { "5.3.2", differs = "5.3.1 is about monitoring and acting on problems; 5.3.2 is about the standards being met and the results published." },
    { "4.1.2", differs = "5.3.1 watches timeliness and quality of customer service; 4.1.2 watches delivery standards and key targets." },
  },
}

meaning "5.3.2" {
  enough = "All eight customer service standards were met in the last year, and mystery calls and customers' answers agree. The figures are beside the promises at the entrance.",
  not_enough = "Six of eight are met and the two that customers care about most are not. Or all are met, but the results stay inside.",
  ask = {
    { "the performance team", "Show me current figures for every timeliness and quality standard." },
    { "customers", "Do they keep to the times they promise?" },
  },
}

meaning "5.3.3" {
  enough = "Four similar courts share figures each quarter. This one answers fastest and comes second for the quality of its letters, and it can explain how both are counted.",
  not_enough = "'We compare well with the private sector', figures for cost instead of timeliness, or a comparison in which the service comes last.",
  ask = {
    { "the benchmarking lead", "Why are these organisations similar, and do they count in the same way?" },
    { "a senior manager", "In which figure are you behind?" },
  },
}
