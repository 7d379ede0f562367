-- Charter Mark, criterion 5. Own words; numbering and content follow "Charter Mark Standard" (Cabinet Office,
-- April 2004), Crown copyright. The source prints what counts as evidence after 5.1.1 to 5.1.4, in their order (the
-- paragraph on savings follows the budgets of 5.1.1 and belongs to it); from 5.1.5 on it stands beside each
-- element.

criterion "5" {
  title = "Use of resources",
  aim = "For the main activities, manage money well. Use resources effectively and imaginatively, for the best value to users and taxpayers.",
  source = "Charter Mark Standard, criterion 5",

  subcriterion "5.1" {
    title = "Managing resources",
    aim = "The organisation manages what it has effectively.",

    element "5.1.1" {
      title = "Budgets and financial targets",
      requirement = "Budgets and financial targets were met; differences were analysed and explained.",
      limbs = {
        "budgets and financial targets were met",
        "differences were analysed and explained",
      },
      guidance = {
        "management information on the main budgets of two financial years, the newest that are closed, beside what was actually spent",
        "the newest accounts",
        "the budget for the current year",
        "savings, if any, in money and if possible in per cent, and how they were made",
      },
    },

    element "5.1.2" {
      title = "Monitoring efficiency",
      requirement = "Efficiency is measured and monitored against standards of performance.",
      guidance = {
        "systems by which efficiency and, where it makes sense, unit costs are measured and monitored",
      },
    },

    element "5.1.3" {
      title = "Making the most of resources",
      requirement = "The organisation makes the best of the resources it has.",
      guidance = {
        "services that became better although resources stayed the same, or that held their level with less",
        "or else: services that became better while each unit cost less, or a major improvement won by a small rise in resources",
        "information that sets services and resources beside those of earlier times, or of others",
      },
    },

    element "5.1.4" {
      title = "Benchmarking costs",
      requirement = "Financial indicators, or measures of cost-effectiveness, are benchmarked against similar organisations where that is relevant.",
      guidance = {
        "details of the comparisons made",
        "an account, where nothing is benchmarked at present, of work done or planned to bring such arrangements about",
      },
    },

    element "5.1.5" {
      title = "Value for money assessed independently",
      requirement = "Somebody independent assesses whether the resources are used for good value.",
      guidance = {
        "audits of management and of finances, internal or external, with what they found",
        "assessments such as those of Best Value or of Ofsted, with what they found",
      },
    },
  },

  subcriterion "5.2" {
    title = "Priority for value for money",
    aim = "Value for money comes high among the aims of the organisation.",

    element "5.2.1" {
      title = "Staff aware of efficiency",
      requirement = "Staff know that efficiency matters, and that customers should get good value.",
      guidance = {
        "examples of staff with a part in managing budgets and in setting them",
        "minutes of meetings at which staff discuss efficiency",
        "any schemes that encourage staff to come forward with ideas for better value",
      },
    },

    element "5.2.2" {
      title = "Plans for better value",
      requirement = "There are plans for getting better value and for keeping costs low.",
      guidance = {
        "the plan for the business, for its development or for Best Value",
        "any plans for carrying out what audits or reviews of management recommended",
      },
    },
  },
}
