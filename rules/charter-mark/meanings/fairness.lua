-- What each element of criterion 3 means. Assessors said that 'treating customers fairly' was read too broadly, and
-- that evidence for 3.3.3 was about access for disabled people alone.

meaning "3.1.1" {
  enough = "The office can be reached by phone, text, letter, email and on foot, with a ramp and a hearing loop that work. A mobile office serves four villages without a bus.",
  not_enough = "A modern building with step-free access. People who work by day, live far away or do not speak English have no way in.",
  ask = {
    { "customers who came today", "What was hardest about getting here or getting through?" },
    { "front-line staff", "Who finds it hard to use this service?" },
  },
  look_alikes = {
    { "3.2.2", differs = "3.1.1 asks that everyone can get at the services; 3.2.2 asks that people have choices in how they are served." },
    { "3.3.3", differs = "3.1.1 is access for everyone; 3.3.3 is changes made for people who would otherwise be shut out." },
  },
}

meaning "3.1.2" {
  enough = "Fines can be paid and hearing dates looked up online, at kiosks in two libraries too. Before that, court users were asked, and three in ten said they would use it.",
  not_enough = "A website with an email address. Nobody has looked into which customers could gain from technology, and the kiosk has been dark for months.",
  ask = {
    { "the web manager", "How did you find out what customers would use?" },
    { "customers", "Have you used it, and did it work?" },
  },
  look_alikes = {
    { "4.2.5", differs = "3.1.2 uses technology to inform customers and let them in; 4.2.5 uses it for better services or better value." },
  },
}

meaning "3.2.1" {
  enough = "Logs show 92% of emails answered in two days. Staff wear badges and give their names, and customers' comments mention both.",
  not_enough = "A customer care policy and a day's training. Calls are answered 'hello', and no one has asked customers whether staff are polite.",
  ask = {
    { "customers who have just been served", "Who served you, how long did it take, and how were you treated?" },
    { "staff", "When would you not give your name?" },
  },
  look_alikes = {
    { "1.1.2", differs = "3.2.1 is how staff respond in fact; 1.1.2 is the standards set for customer service." },
  },
}

meaning "3.2.2" {
  enough = "Registrars marry people on Saturdays, in the evening and at home in illness. Customers choose a visit, a call or a letter, and each choice was used last month.",
  not_enough = "Opening hours are long but fixed, and there is one way to do each thing. Flexibility depends on the goodwill of single members of staff.",
  ask = {
    { "customers", "Could you choose when and how you were served?" },
    { "front-line staff", "What can you offer someone whom the usual way does not suit?" },
  },
  look_alikes = {
    { "3.2.3", differs = "3.2.2 is the choices that people have; 3.2.3 is asking how these could be better and acting on it." },
  },
}

meaning "3.2.3" {
  enough = "A question on choice was put to 180 students and all desk staff. Both wanted self-service renewal at night; it came in September, and a refused wish has its reason beside it.",
  not_enough = "The general survey has a box for comments. No one has asked about choices, or customers were asked and staff were not.",
  ask = {
    { "customers and staff", "What choice did you ask for, and what became of it?" },
    { "the service manager", "Which request for more choice did you turn down, and why?" },
  },
}

meaning "3.2.4" {
  enough = "Calls are free, fees are halved for people on benefits, and a review of bus fares to the clinic led to two sessions nearer home.",
  not_enough = "The service is free, so nobody has looked at what it costs to ring, travel or take time off.",
  ask = {
    { "customers on low incomes", "What did it cost you to come or to call?" },
    { "the manager", "Which cost to customers did you cut last?" },
  },
}

meaning "3.3.1" {
  enough = "Deaf residents, readers of Bengali and a learning disability group each meet the service twice a year. The notes name what they wanted from letters and from the building.",
  not_enough = "A national charity's guide was followed, or one disabled customer sits on the general panel. People who do not read English were never asked.",
  ask = {
    { "a local group of disabled people", "When were you last asked about information or access, and by whom?" },
    { "the equalities officer", "Which special needs have you not consulted on?" },
  },
  look_alikes = {
    { "3.3.2", differs = "3.3.1 asks people with special needs what they need; 3.3.2 makes information available to them." },
  },
}

meaning "3.3.2" {
  enough = "An interpreter was used 212 times last year, booked within a day. Large print goes out unasked to those on file, and audio tapes are at the desk.",
  not_enough = "A strapline in six languages offers translation. Nobody has ever received one, and staff do not know whom to ring.",
  ask = {
    { "reception staff", "Somebody who signs comes in now. What do you do?" },
    { "customers with special needs", "Did you get this in a form you could use, and how long did it take?" },
  },
}

meaning "3.3.3" {
  enough = "A review with an Asian elders' group led to women-only sessions and halal meals. Easy-read forms help people with learning difficulties, and the listed building got a stair lift.",
  not_enough = "Ramps, loops and a lift after a disability audit. Practices and procedures are as before, and no change was made for minority groups.",
  ask = {
    { "a group of a local minority", "What has this service changed so that you can use it?" },
    { "staff", "Which rule or routine did you change for someone who could not use the usual one?" },
  },
  look_alikes = {
    { "3.3.4", differs = "3.3.3 is changes to facilities and practices for particular groups; 3.3.4 is policies, training and fair treatment for all customers." },
  },
}

meaning "3.3.4" {
  enough = "Current policies cover all customers, every member of staff was trained in the last two years, and appraisal asks about it. Of 500 customers 93% felt fairly treated, compared by ethnic group.",
  not_enough = "Policies and training records are complete, and customers were never asked whether they feel treated fairly and with care.",
  ask = {
    { "customers from different groups", "Were you treated fairly and with respect, and would you expect it next time?" },
    { "front-line staff", "What did the training change in how you treat people?" },
  },
}
