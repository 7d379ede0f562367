-- What each element of criterion 1 means: an example that is enough, a near miss, whom to ask, and elements that it
-- is taken for. Examples are made up. A look-alike is written once and shown at both elements.

meaning "1.1.1" {
  enough = "A benefits service works to the national 31 days for new claims and to a local 24, because residents asked for it. Each figure has an owner and a place in the service plan.",
  not_enough = "National indicators are copied into a leaflet. Nothing local is measured, and last year's average already beats each figure.",
  ask = {
    { "a service manager", "Which of these figures did you find hardest to agree to, and why?" },
    { "a performance officer", "Which legal duty has no figure here?" },
  },
  look_alikes = {
    { "1.1.2", differs = "1.1.1 sets standards for the main business; 1.1.2 sets them for how customers are served." },
  },
}

meaning "1.1.2" {
  enough = "Phones are answered in 20 seconds, and eight in ten callers get a full answer in that call. Letters are marked each month for tone and clarity against a written scale.",
  not_enough = "Times for calls and letters, nothing on how good the answer is. Or a promise to be 'helpful and efficient'.",
  ask = {
    { "counter staff", "How would you know that you served someone well, apart from quickly?" },
    { "the author of the standards", "How is quality measured, and by whom?" },
  },
}

meaning "1.2.1" {
  enough = "Each January staff, tenants and the contractor go through the standards. The time for urgent repairs went from 24 hours to 12, then 8, with the reason minuted.",
  not_enough = "The standards have this year's date and the figures of three years ago. The minutes do not explain why none was raised.",
  ask = {
    { "the manager who leads the review", "Which standard did you raise last, and which could you not?" },
    { "front-line staff", "Were you asked before it was raised?" },
  },
  look_alikes = {
    { "1.3.1", differs = "1.2.1 asks whether standards are reviewed and raised; 1.3.1 asks who was consulted on them." },
    { "4.3.7", differs = "1.2.1 reviews service standards; 4.3.7 reviews the complaints procedure." },
  },
}

meaning "1.2.2" {
  enough = "The case system counts days by itself, so clerks fill in nothing. Managers see all standards weekly, and check the two weakest every day.",
  not_enough = "Figures are gathered by hand once a year for the application, or only for standards that are easy to count.",
  ask = {
    { "a team manager", "What did last week's figures make you look at?" },
    { "front-line staff", "How much of your time goes into counting?" },
  },
  look_alikes = {
    { "1.2.3", differs = "1.2.2 is about monitoring performance; 1.2.3 is about meeting the standards, with somebody independent to confirm it." },
    { "5.1.2", differs = "1.2.2 monitors performance against standards; 5.1.2 monitors how efficiently it is achieved." },
  },
}

meaning "1.2.3" {
  enough = "Results of three years show all standards met but one, by a point, in the first. Internal audit from another department sampled 60 cases and found the same.",
  not_enough = "Charts of the service's own making show green. No inspector, auditor or mystery shopper has checked a single figure.",
  ask = {
    { "the performance officer", "Who outside the service has tested these figures?" },
    { "a senior manager", "Which standard did you miss in the last three years, and how far off were you?" },
  },
  look_alikes = {
    { "4.2.1", differs = "1.2.3 shows that standards are met; 4.2.1 shows that services became better over three years." },
  },
}

meaning "1.2.4" {
  enough = "Among nine county courts in its group this one is second for waiting time and third for accuracy. The table gives the source and the date.",
  not_enough = "'Widely regarded as a leading service', or comparison with the one neighbour that does worse.",
  ask = {
    { "the head of service", "Who does better than you, and at what?" },
    { "the benchmarking officer", "If nobody comparable publishes figures, what have you done to find someone?" },
  },
  look_alikes = {
    { "5.1.4", differs = "1.2.4 compares service performance; 5.1.4 compares costs." },
  },
}

meaning "1.3.1" {
  enough = "The yearly review takes in a users' forum, two partner charities, counter staff and people who stopped using the service. A list shows what each group asked for and what became of it.",
  not_enough = "Present customers were surveyed on the standards. Staff, partners and those who might use the service had no say.",
  ask = {
    { "partners", "Which standard did you help to set?" },
    { "front-line staff", "What did you say about the cost of keeping this standard?" },
  },
  look_alikes = {
    { "2.1.1", differs = "1.3.1 is consultation on standards; 2.1.1 is the range of ways used to consult on anything." },
  },
}

meaning "1.3.2" {
  enough = "The standards are on a card with each first letter, on the wall and on parking tickets. A recording reads them to callers who wait. People at the bus station knew two of them.",
  not_enough = "A poster behind the counter that faces the staff, or a web page that people who are not yet customers have no reason to visit.",
  ask = {
    { "a first-time visitor", "What have you been promised here?" },
    { "the communications officer", "How does someone who has never used the service hear of its standards?" },
  },
  look_alikes = {
    { "1.3.3", differs = "1.3.2 makes the standards known; 1.3.3 makes known how well they are kept." },
  },
}

meaning "1.3.3" {
  enough = "A board in each waiting room shows all eleven standards with this month's result, misses in the same size as successes. The local paper prints them every quarter.",
  not_enough = "An annual report with the six best results, left in the town hall library.",
  ask = {
    { "customers in the waiting room", "How well did they do last month?" },
    { "the manager", "Which standard have you never published a result for?" },
  },
}

meaning "1.3.4" {
  enough = "'You will be seen within ten minutes of your appointment' replaced a rule on process times. Users with learning disabilities helped with a picture version, and it marks rights and targets.",
  not_enough = "Standards are counted in 'units per full-time equivalent'. They matter to managers, and no customer could check one.",
  ask = {
    { "customers", "Does this standard matter to you, and what does it mean?" },
    { "a partner organisation", "Is your part in this standard clear to customers?" },
  },
  look_alikes = {
    { "2.3.1", differs = "1.3.4 asks that the standards themselves make sense to people; 2.3.1 asks for plain language in all information." },
  },
}

meaning "1.3.5" {
  enough = "In June fewer calls were answered in time. A recorded message and the website gave the cause, a failed phone line, and the date of the repair; a second line now prevents it.",
  not_enough = "The monthly report to managers explains each dip well. Nothing of it went to customers.",
  ask = {
    { "a team manager", "What happened in the worst month of last year, and how did customers hear?" },
    { "customers who were affected", "What were you told at the time?" },
  },
}
