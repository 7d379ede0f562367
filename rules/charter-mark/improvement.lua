-- Charter Mark, criterion 4. Own words; numbering and content follow "Charter Mark Standard" (Cabinet Office,
-- April 2004), Crown copyright. The source prints 4.1.1 and 4.2.1 to 4.2.4 together and the evidence for them
-- after that, in their order; from 4.2.5 on it stands beside each element.

criterion "4" {
  title = "Development and improvement",
  aim = "Keep looking for better services, especially through technology. Put things right quickly. Learn from praise, and from complaints through a clear, well-known procedure.",
  source = "Charter Mark Standard, criterion 4",

  subcriterion "4.1" {
    title = "Development that never stops",
    aim = "The organisation is made so that it goes on developing.",

    element "4.1.1" {
      title = "Planning and costing developments",
      requirement = "Present and future developments are planned, with realistic costs.",
      limbs = {
        "developments are planned",
        "their cost is worked out realistically",
      },
      guidance = {
        "plans for the business or its development, with costs, savings, benefits and dates",
        "what customers gain, where services are given up or rearranged",
      },
    },
  },

  subcriterion "4.2" {
    title = "Services that have improved",
    aim = "Services and facilities are more developed and better than they were.",

    element "4.2.1" {
      title = "Three years of improvement",
      requirement = "Services and facilities have become better within the past three years, and this can be measured or shown.",
      limbs = {
        "services and facilities have become better within the past three years",
        "this can be measured or shown",
      },
      guidance = {
        "how it is judged whether an improvement succeeded, with the organisation's own criteria for success",
        "improvements really made, with costs, savings, benefits, dates, what customers said and how they were evaluated",
        "how performance has risen against the standards defined under criterion 1",
      },
    },

    element "4.2.2" {
      title = "High and rising satisfaction",
      requirement = "Customers are highly satisfied, and on the whole their satisfaction is rising.",
      limbs = {
        "customers are highly satisfied",
        "on the whole their satisfaction is rising",
      },
      guidance = {
        "how satisfied customers of every sort are with every side of the service",
        "the trend of the last three years",
      },
    },

    element "4.2.3" {
      title = "Customers plan improvements and value them",
      requirement = "Customers are actively involved when improvements are planned; they know of these, and they value them.",
      limbs = {
        "customers are actively involved when improvements are planned",
        "customers know of the improvements and value them",
      },
      guidance = {
        "how those improvements are made that matter most to customers",
        "suggestion schemes, and other means of consulting people",
        "how improvements are made public, and what customers said of them, for example in leaflets, bulletins on the web and surveys of users",
      },
    },

    element "4.2.4" {
      title = "Measuring and acting on satisfaction",
      requirement = "Satisfaction of customers of every sort with every main part of the service is assessed, recorded and analysed, and problems are acted on.",
      limbs = {
        "satisfaction of customers of every sort with every main part of the service is assessed, recorded and analysed",
        "problems that it shows are acted on",
      },
      guidance = {
        "what customers think of every side of the service, the main business and customer care among them",
        "satisfaction with each service, where the application covers several",
        "satisfaction compared over three years, with how and how often views are collected",
        "the way in which the organisation responds and improves",
        "any action taken, and how customers heard of it, for instance through leaflets, posters or discussion groups",
      },
    },

    element "4.2.5" {
      title = "Making the most of technology",
      requirement = "Technology is used to the full, for better services or better value.",
      guidance = {
        "how customers' needs were found out, and how the case for new technology was made",
        "examples of what has become better",
      },
    },
  },

  subcriterion "4.3" {
    title = "Complaints, compliments and suggestions",
    aim = "Complaints, praise and suggestions are handled well, and the service is better for them.",

    element "4.3.1" {
      title = "Complaints procedure",
      requirement = "The complaints procedure is well known and easy to use. It promises to deal with a problem fully and, if possible, to solve it in a set time.",
      limbs = {
        "the complaints procedure is well known and easy to use",
        "it promises to deal with problems in full and, if possible, to solve them in a set time",
      },
      guidance = {
        "local and corporate documents with the procedure",
        "a procedure in stages, each with the name of somebody to contact",
        "complaints that can be made in person, by phone, by e-mail and in writing",
        "whom to write to or ring for an independent review, given in the procedure",
      },
    },

    element "4.3.2" {
      title = "Staff who can put things right",
      requirement = "Staff have guidance and training in handling complaints, and the power to put matters right.",
      limbs = {
        "staff have guidance and training in handling complaints",
        "staff have the power to put matters right",
      },
      guidance = {
        "staff who can put things right themselves wherever possible",
        "written procedures for staff, with their authority to put things right when they handle a complaint",
        "details of the training that is given",
      },
    },

    element "4.3.3" {
      title = "Encouraging comments",
      requirement = "Customers, partners and staff are actively encouraged to say what they think of the service.",
      guidance = {
        "suggestion schemes, forms for compliments and for comments, recorded e-mails, and logbooks",
      },
    },

    element "4.3.4" {
      title = "Records of what people say",
      requirement = "Complaints, formal and informal, compliments and suggestions are recorded and analysed by number and kind, with the time taken over them.",
      limbs = {
        "complaints, compliments and suggestions are recorded and analysed by number and kind",
        "it is recorded and analysed how soon they are dealt with",
      },
      guidance = {
        "the records themselves, of complaints, of compliments and of suggestions",
        "how they are analysed and acted on, so that services improve",
      },
    },

    element "4.3.5" {
      title = "Publishing what people say",
      requirement = "Numbers and kinds of suggestions, compliments and complaints are published, and with them what was improved as a result.",
      limbs = {
        "numbers and kinds of suggestions, compliments and complaints are published",
        "what was improved as a result is published with them",
      },
      guidance = {
        "extracts of annual reports, articles in newspapers, or displays where customers are received",
        "how this information is made easy to get at",
        "details of improvements in what is published",
      },
    },

    element "4.3.6" {
      title = "Asking those who complained",
      requirement = "People who have used the complaints procedure are asked for their opinion of it.",
      guidance = {
        "surveys with questions on the complaints procedures, and what came of them",
        "minutes of focus groups that talked about the procedures and about what became of complaints",
      },
    },

    element "4.3.7" {
      title = "Improving the complaints procedure",
      requirement = "The complaints procedure is regularly reviewed and made better, with regard to what customers and staff think.",
      guidance = {
        "examples of how the procedure became better",
        "remarks of customers, if any, on the procedure since it was improved",
      },
    },
  },
}
