-- What each element of criterion 5 means.

meaning "5.1.1" {
  enough = "Budgets and out-turns of two years differ by less than 2%. An overspend on heating is explained in a paragraph that the auditor has initialled.",
  not_enough = "One year's accounts without the budget beside them, or a 12% underspend presented as a saving with no word on why.",
  ask = {
    { "the finance officer", "Where did you differ most from the budget, and what was the cause?" },
    { "a budget holder", "When do you notice that you are off course?" },
  },
  look_alikes = {
    { "5.1.2", differs = "5.1.1 is about keeping to budgets; 5.1.2 is about what is achieved for the money." },
  },
}

meaning "5.1.2" {
  enough = "Cost per claim and claims per officer are tracked monthly beside accuracy. When unit cost rose in May the manager found the cause in a new form.",
  not_enough = "Spending is watched closely and performance is watched closely, on two sheets that nobody has put together.",
  ask = {
    { "a service manager", "What does one transaction cost, and is it rising?" },
    { "the performance officer", "How do you notice when cheaper means worse?" },
  },
  look_alikes = {
    { "5.1.3", differs = "5.1.2 measures efficiency; 5.1.3 shows more or better service from the same resources." },
  },
}

meaning "5.1.3" {
  enough = "Opening rose by nine hours a week with the same staff, by moving filing to quiet mornings. Visits grew by 14% and satisfaction kept up.",
  not_enough = "A budget cut was absorbed by closing on Fridays. Or staff 'work very hard', with no comparison over time.",
  ask = {
    { "a team leader", "What do you do more or better with the same people?" },
    { "the head of service", "Which building, vehicle or skill is still used too little?" },
  },
  look_alikes = {
    { "6.1.2", differs = "5.1.3 makes the most of resources for the service; 6.1.2 looks for spare ones that could serve the community." },
  },
}

meaning "5.1.4" {
  enough = "Cost per inmate place is compared with seven prisons of its category each year. It was fifth for catering, copied the menu cycle of the second, and is now third.",
  not_enough = "Total budget beside that of a neighbour twice the size, or a promise to join a benchmarking club with no date.",
  ask = {
    { "the finance officer", "With whom do you compare costs, and what do you leave out?" },
    { "a budget holder", "What did you change because somebody else does it for less?" },
  },
}

meaning "5.1.5" {
  enough = "The district auditor's report of last year judged value for money good, and its two recommendations are done. Internal audit looked at procurement as well.",
  not_enough = "The accounts were certified as correct. Nobody independent has looked at whether the money was well spent.",
  ask = {
    { "the head of finance", "Who last assessed value for money, and what did they criticise?" },
    { "an auditor, or the author of the report", "What did you look at, and what not?" },
  },
  look_alikes = {
    { "1.2.3", differs = "5.1.5 has value for money assessed independently; 1.2.3 has performance against standards confirmed independently." },
  },
}

meaning "5.2.1" {
  enough = "Ward clerks manage the stationery budget and cut it by a fifth. Efficiency is in the minutes of team meetings, and anyone asked can name what a missed appointment costs.",
  not_enough = "An email from the director asks everybody to save. Staff know that money is short, and cannot name one thing that they do about it.",
  ask = {
    { "staff at the front line", "What do you do so that customers get good value?" },
    { "a team leader", "Who in the team has a say in the budget?" },
  },
  look_alikes = {
    { "5.2.2", differs = "5.2.1 is about what staff know and do; 5.2.2 is about plans." },
  },
}

meaning "5.2.2" {
  enough = "The business plan has five savings with amounts, owners and dates, three of them from the last audit. Two are done, and the plan notes what customers keep.",
  not_enough = "'We will continue to seek efficiencies', or cuts in cost that the plan does not weigh against the service.",
  ask = {
    { "the head of service", "Which planned saving is behind, and what are you doing?" },
    { "the finance officer", "Which audit recommendation is not in the plan, and why?" },
  },
}
