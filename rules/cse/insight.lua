-- Customer Service Excellence, criterion 1. Own words; numbering and content follow "Customer Service
-- Excellence: The Standard" (Cabinet Office, draft of 2008), Crown copyright.

criterion "1" {
  title = "Customer insight",
  aim = "Know customers in depth, consult them, and let what they say shape services. Check what the services achieve and how satisfied customers are.",
  source = "CSE standard, criterion 1",

  subcriterion "1.1" {
    title = "Customer identification",

    element "1.1.1" {
      title = "Knowing the customer groups",
      requirement = "The organisation knows in depth what marks out its present and possible customer groups, from information that is recent and reliable.",
      guidance = {
        "a profile of each main customer group and what marks it out",
        "how the groups were formed and defined",
        "how often the research behind the groups is done, and how far it can be relied on",
      },
    },

    element "1.1.2" {
      title = "Insight into needs and preferences",
      requirement = "The organisation has built up insight about its customer groups, so that it better understands what they need and prefer.",
      guidance = {
        "the ways used to learn about customers: surveys, focus groups, single interviews, journey mapping, observation and others",
        "services improved because customers' needs were better understood",
      },
    },

    element "1.1.3" {
      title = "Disadvantaged and hard-to-reach people",
      requirement = "The organisation takes extra care to find disadvantaged or hard-to-reach groups and people, and has developed services for their own needs.",
      limbs = {
        "extra care is taken to find groups and people who are disadvantaged or hard to reach",
        "services have been developed for their own needs",
      },
      guidance = {
        "how these groups and people are consulted and involved, above all those with several needs and those seldom heard",
        "examples of unmet needs that came to light, and changes made so that nobody is left out or under-represented",
      },
    },
  },

  subcriterion "1.2" {
    title = "Engagement and consultation",

    element "1.2.1" {
      title = "Strategy for engaging customers",
      requirement = "The organisation has a strategy to engage and involve customers by a range of methods that suit the needs of its identified customer groups.",
      guidance = {
        "the policies, strategies and leadership behind the engagement, consultation and involvement of customer groups",
        "many tools in use: research, and what customers and staff say in complaints, comments, letters, e-mails, forums and the like",
      },
    },

    element "1.2.2" {
      title = "Consultation that improves services",
      requirement = "The organisation makes consultation part of continually improving its service, and tells customers the results and what it did about them.",
      limbs = {
        "consultation is built into continual improvement",
        "customers are told the results and what was done",
      },
      guidance = {
        "what engagement, consultation and other feedback showed, and how it was analysed",
        "improvements really made, with proof that they follow directly from consulting and involving customers",
        "examples of customers helping in the design and provision of services, for instance by taking part themselves",
        "how customers hear about the changes their involvement brought about",
        "current plans for better services, showing consultation and involvement at work in policies, projects and activities",
      },
    },

    element "1.2.3" {
      title = "Reviewing how customers are consulted",
      requirement = "Strategies and chances to consult and engage customers are regularly reviewed, for methods that work and reliable, representative results.",
      guidance = {
        "results of reviews of engagement: the number of people, how well they represent customers, and the quality of the information",
        "how methods, processes and approaches adapt to new issues, service priorities, shifts in population and the like",
        "examples of new ideas, lessons from benchmarking or best practice, and suggestions by staff",
      },
    },
  },

  subcriterion "1.3" {
    title = "Customer satisfaction",

    element "1.3.1" {
      title = "Measuring customer satisfaction",
      requirement = "The organisation measures customer satisfaction regularly, by methods that are reliable and accurate.",
      guidance = {
        "the methods used: in most cases surveys, with qualitative information and other kinds of feedback",
        "how surveys are made, for instance sample size, possible bias, margin of error and advice on the design",
        "why satisfaction is measured in the way chosen",
        "how often the information is collected",
      },
    },

    element "1.3.2" {
      title = "Analysing and publicising satisfaction levels",
      requirement = "The organisation analyses and publicises satisfaction for all its customers and each main service area, and services are better for it.",
      limbs = {
        "satisfaction is analysed across the whole range of customers and every main service area",
        "satisfaction levels are publicised",
        "services have improved because of them",
      },
      guidance = {
        "how satisfied each identified group is, assessed and analysed",
        "where there are several different services, satisfaction with every one of them",
        "differences in satisfaction between groups, and results that were not expected",
        "what has been published about action planned or taken after satisfaction was measured",
        "examples of any other methods",
      },
    },

    element "1.3.3" {
      title = "Questions asked about satisfaction",
      requirement = "Specific satisfaction questions cover key areas (delivery, timeliness, access, information, service quality and more); others use insight.",
      limbs = {
        "specific questions cover key areas, among them delivery, timeliness, access, information and customer service quality",
        "other specific questions draw on customer insight",
      },
      guidance = {
        "satisfaction surveys, and other means of feedback, with these questions in them",
        "proof of looking into what customers put first and into the key local drivers of satisfaction",
      },
    },

    element "1.3.4" {
      title = "Targets and rising satisfaction",
      requirement = "The organisation sets itself satisfaction targets that challenge and stretch it, and the satisfaction of its customers is rising.",
      limbs = {
        "satisfaction targets challenge and stretch the organisation",
        "satisfaction levels are rising",
      },
      guidance = {
        "satisfaction of every customer group with every main service area, beside the targets aimed at",
        "proof that satisfaction has risen over time",
      },
    },

    element "1.3.5" {
      title = "Better customer journeys",
      requirement = "The organisation has changed services for the better by analysing customers' experience, and the changes include better customer journeys.",
      guidance = {
        "examples of how the experience of customers is analysed",
        "how customer journeys are mapped and what was done to better them, such as cutting needless contact with staff",
        "any savings, reinvestment or both that came from more efficient systems and processes",
      },
    },
  },
}
