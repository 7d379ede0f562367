-- What each element of criterion 2 means.

meaning "2.1.1" {
  enough = "The chief executive takes calls at the desk once a month and argued in the board minutes for longer hours when finance wanted cuts. Staff tell the story unprompted.",
  not_enough = "A vision statement with the word 'customer' in it, signed by leaders whom no member of the front line has heard speak about customers.",
  ask = {
    { "front-line staff", "When did a senior manager last take the customers' side, and over what?" },
    { "the chief executive or head of service", "Which decision went the customers' way although it cost something?" },
  },
  look_alikes = {
    { "2.2.3", differs = "2.1.1 is about leaders and the organisation's commitment; 2.2.3 is about weighing the commitment of people and teams in appraisal." },
    { "2.2.5", differs = "2.1.1 asks leaders to champion customers; 2.2.5 asks whether staff are valued for what they do for customers." },
  },
}

meaning "2.1.2" {
  enough = "The service plan ranks its projects by what the customer research showed. The paper that dropped a new website in favour of a phone line quotes that research.",
  not_enough = "The plan opens with a page on customers and continues with projects chosen by budget, with nothing that leads from one to the other.",
  ask = {
    { "the author of the service plan", "Which project is there because of what customers showed you, and which one is not there for the same reason?" },
    { "staff in policy or planning", "Where do you find what is known about customers, and when did you last use it?" },
  },
  look_alikes = {
    { "2.2.4", differs = "2.1.2 brings customers' needs into policy; 2.2.4 brings in what customer-facing staff know." },
  },
}

meaning "2.1.3" {
  enough = "The customer care, equality and disability policies are current and say what a customer may expect. A leaflet in four languages and the induction pack give the same rights.",
  not_enough = "Policies exist on the intranet, two past their review date, and customers are not given their entitlements anywhere.",
  ask = {
    { "front-line staff", "What is a customer entitled to here, and where can they read it?" },
    { "the policy owner", "What did the last review change, and who was consulted?" },
  },
  look_alikes = {
    { "2.1.4", differs = "2.1.3 is about policies that give every customer a right; 2.1.4 is about proof that customers are in fact treated fairly." },
    { "5.2.1", differs = "2.1.3 is about entitlement to excellent, fair service; 5.2.1 is about publishing promises on timeliness and quality." },
  },
}

meaning "2.1.4" {
  enough = "Mystery shoppers with and without an accent got the same answers. Satisfaction is compared by ethnicity and disability, and a gap of six points was closed within a year.",
  not_enough = "The fair treatment policy is sound and everybody was trained. No figure, survey answer or customer shows that treatment is fair.",
  ask = {
    { "customers of different groups", "Were you treated like everyone else, and what makes you say so?" },
    { "the equalities lead", "Which group's experience is worst, by your own figures?" },
  },
}

meaning "2.1.5" {
  enough = "Callers pass two checks before anything is discussed. The desk has a side room and a sign that offers it, screens face away, and an audit of access to records is on file.",
  not_enough = "The data protection policy is complete and all staff did the e-learning. Names and reasons for a visit can be heard across the waiting room.",
  ask = {
    { "reception staff", "Someone rings and asks about a relative's case. What do you do?" },
    { "customers at the desk", "Could you talk here without being overheard?" },
  },
  look_alikes = {
    { "5.2.3", differs = "2.1.5 protects customers' information; 5.2.3 asks that it is passed on promptly where that is lawful and useful." },
  },
}

meaning "2.1.6" {
  enough = "Any member of staff may spend up to £50 to put something right. A porter's idea for signs was tried on one ward and adopted by all; staff on nights sit in the service group.",
  not_enough = "A customer care charter was emailed to everybody, and the customer champions are all managers at head office.",
  ask = {
    { "staff at different grades and sites", "What did you change for a customer without asking first?" },
    { "a team leader", "Who came up with the last improvement in your team?" },
  },
  look_alikes = {
    { "4.3.3", differs = "2.1.6 empowers staff in everything they do for customers; 4.3.3 is about training and authority to handle complaints." },
    { "2.2.4", differs = "2.1.6 encourages all employees to take part in the culture; 2.2.4 shows that what front-line staff know shapes plans and processes." },
  },
}

meaning "2.2.1" {
  enough = "Job descriptions ask for customer skills, and users help to score a role play at interviews. Every post has a training record with dates and a next step.",
  not_enough = "Induction has an hour on customer care. Recruitment checks qualifications only, and temporary staff get no training at all.",
  ask = {
    { "someone appointed in the last year", "How did they find out at your interview how you treat people?" },
    { "the training lead", "What training came from feedback by customers?" },
  },
  look_alikes = {
    { "2.2.3", differs = "2.2.1 is about recruiting and training for service; 2.2.3 is about assessing how people then perform." },
    { "2.2.2", differs = "2.2.1 is about how staff are chosen and trained; 2.2.2 is about how customers find them." },
  },
}

meaning "2.2.2" {
  enough = "In the last survey 94% found staff polite and 90% said their needs were understood. Mystery calls agree, and thank-you letters name what was understood.",
  not_enough = "Staff are charming on the day of the visit. There is a telephone script, but no customer was asked, or only whether staff were 'helpful'.",
  ask = {
    { "customers who have just been served", "Did the person understand what you needed, and how could you tell?" },
    { "a supervisor", "What do you do when a comment names one of your team?" },
  },
}

meaning "2.2.3" {
  enough = "Appraisal forms from the front desk up to directors have a customer objective with feedback attached. A team that missed its objective got coaching.",
  not_enough = "The appraisal form has a box for customer focus, which the sampled forms leave empty. Or only the contact centre is assessed.",
  ask = {
    { "staff at two levels", "What was said about customers at your last appraisal?" },
    { "the head of personnel", "How does feedback from customers get into an appraisal?" },
  },
  look_alikes = {
    { "2.2.5", differs = "2.2.3 assesses commitment through performance management; 2.2.5 recognises and values what staff contribute." },
  },
}

meaning "2.2.4" {
  enough = "Ushers showed that jurors got lost at one door. The note of their meeting, the new route and the changed summons letter are all there, three weeks apart.",
  not_enough = "A suggestion box and a yearly staff survey, with no instance of a process or plan that changed because of them.",
  ask = {
    { "front-line staff", "What did you notice that managers had not, and what became of it?" },
    { "a planner or policy officer", "Which part of this process came from the people who run it?" },
  },
}

meaning "2.2.5" {
  enough = "Staff nominate each other each month and the director hands over the award at the counter. Managers cover the desk at lunch, and staff say that good service is noticed.",
  not_enough = "A long-service award and a line of thanks in the annual report. Counter staff say that they hear from managers when something goes wrong.",
  ask = {
    { "front-line staff", "How do you know that what you do for customers matters here?" },
    { "senior managers", "Whose contribution did you recognise last month, and for what?" },
  },
}
