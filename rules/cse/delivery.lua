-- Customer Service Excellence, criterion 4. Own words; numbering and content follow "Customer Service
-- Excellence: The Standard" (Cabinet Office, draft of 2008), Crown copyright.

criterion "4" {
  title = "Delivery",
  aim = "Do the main business well and keep promises, with good outcomes in customers' eyes. Handle problems well; learn from complaints and dips.",
  source = "CSE standard, criterion 4",

  subcriterion "4.1" {
    title = "Delivery standards",

    element "4.1.1" {
      title = "Challenging service standards",
      requirement = "The organisation has challenging standards for main services, reflecting its duty to deliver national and statutory targets and standards.",
      guidance = {
        "every standard, target and performance indicator set for the main services",
        "local, national and statutory ones, both standards and targets",
      },
    },

    element "4.1.2" {
      title = "Meeting standards and saying so",
      requirement = "The organisation monitors and meets its standards and key targets, departmental and for performance, and tells customers how it performs.",
      limbs = {
        "performance against standards and key targets is monitored",
        "standards and key targets are met",
        "customers are told how the organisation performs",
      },
      guidance = {
        "how often performance is monitored, and by what methods",
        "current results: all standards, key departmental ones, statutory audits and inspections, last full year's internal targets",
      },
    },

    element "4.1.3" {
      title = "Consulting on local standards",
      requirement = "The organisation consults and involves staff, partners, citizens and customers when it sets, reviews and raises its local standards.",
      guidance = {
        "ways in which customers and others are consulted and involved on local standards and targets",
        "what came out of consulting on standards and targets",
        "standards and targets then and now, so that performance can be compared with earlier years",
      },
    },
  },

  subcriterion "4.2" {
    title = "Achieved delivery and outcomes",

    element "4.2.1" {
      title = "Agreeing what to expect",
      requirement = "The organisation agrees with customers from the start what they can expect of its service.",
      guidance = {
        "how promises and aims are turned into suitable commitments to each customer",
      },
    },

    element "4.2.2" {
      title = "Promises kept, outcomes positive",
      requirement = "The organisation can show that individual customers get the service they were promised and that most customers have positive outcomes.",
      limbs = {
        "individual customers get the service they were promised",
        "most customers have positive outcomes",
      },
      guidance = {
        "what customers say about the service they experienced",
        "data and numbers on positive outcomes, and answers to specific questions in surveys",
      },
    },

    element "4.2.3" {
      title = "Benchmarking and its use",
      requirement = "The organisation shows that it benchmarks against complementary or similar organisations and has used what it learnt to improve its service.",
      limbs = {
        "performance is benchmarked against similar or complementary organisations",
        "the service has been improved by what was learnt",
      },
      guidance = {
        "results of benchmarking, where they are available",
        "comparisons of single functions, which count as well as those of whole services",
        "proof of comparing performance with others, by peer review, forums, discussion groups or other means",
      },
    },

    element "4.2.4" {
      title = "Best practice learnt and published",
      requirement = "The organisation has developed and learnt from best practice inside and outside it, and publishes its own examples to others where suitable.",
      limbs = {
        "best practice from inside and outside is developed and learnt from",
        "its own examples are published to others where suitable",
      },
      guidance = {
        "how best practice is shared and used within the organisation, and how examples from elsewhere are taken up",
        "examples of recently published best practice",
      },
    },
  },

  subcriterion "4.3" {
    title = "Deal effectively with problems",

    element "4.3.1" {
      title = "Explaining dips in performance",
      requirement = "The organisation spots dips in performance against standards, explains them to customers, and corrects and prevents them.",
      limbs = {
        "dips in performance against the standards are identified",
        "dips are explained to customers",
        "customers are told how dips are being corrected and prevented",
      },
      guidance = {
        "what monitoring has shown",
        "any action that was taken",
        "examples of the way dips are explained to customers",
        "examples of procedures that work to keep customers informed in emergencies and other exceptional times",
      },
    },

    element "4.3.2" {
      title = "An easy complaints procedure",
      requirement = "The complaints procedure is easy to use and promises to treat problems fully and, wherever possible, to solve them in reasonable time.",
      guidance = {
        "the complaints procedure in the form that customers are given",
      },
    },

    element "4.3.3" {
      title = "Staff able to resolve complaints",
      requirement = "The organisation trains and guides staff to handle complaints and investigate objectively, and can show they have power to put things right.",
      limbs = {
        "staff are trained and guided to handle complaints and look into them objectively",
        "staff can be shown to have power to put things right",
      },
      guidance = {
        "the policy on complaints",
        "guidance and training for staff on answering and handling complaints",
        "an assessment of how well training in complaints handling works",
        "examples of staff with authority to resolve complaints",
      },
    },

    element "4.3.4" {
      title = "Learning from mistakes",
      requirement = "The organisation learns from mistakes: patterns in complaints and comments, formal or informal, improve services, and action is publicised.",
      limbs = {
        "patterns in comments and complaints, formal or informal, are identified",
        "these patterns are used to improve services",
        "the action taken is publicised",
      },
      guidance = {
        "records of formal complaints, informal complaints and comments about problems",
        "what is regularly published on trends in complaints of both kinds, and on the action they led to",
      },
    },

    element "4.3.5" {
      title = "Reviewing the complaints procedure",
      requirement = "The organisation regularly reviews and improves its complaints procedure, heeding the views of staff, complainants and customers.",
      guidance = {
        "what customers and staff say on how well the complaints procedure works",
        "how the procedure is reviewed, and what has been improved",
      },
    },

    element "4.3.6" {
      title = "Satisfactory complaint outcomes",
      requirement = "The organisation makes sure that, when a complaint is upheld, the customer finds the outcome of the process satisfactory.",
      guidance = {
        "customers' feedback on how complaints turned out",
        "the procedures that staff follow, and the feedback processes",
      },
    },
  },
}
