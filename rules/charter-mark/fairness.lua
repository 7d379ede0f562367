-- Charter Mark, criterion 3. Own words; numbering and content follow "Charter Mark Standard" (Cabinet Office,
-- April 2004), Crown copyright. The source prints the first three elements together and the evidence for them
-- after that, in their order; from 3.2.2 on it stands beside each element.

criterion "3" {
  title = "Fairness, access and choice",
  aim = "Everyone who needs the services can easily get them, with choice where possible; all are treated fairly, with special care for special needs.",
  source = "Charter Mark Standard, criterion 3",

  subcriterion "3.1" {
    title = "Access made known",
    aim = "How to get at the services, and when they are available, is widely known.",

    element "3.1.1" {
      title = "Easy access for everyone",
      requirement = "Everyone can easily get at the services.",
      guidance = {
        "contact that is possible, as a rule, by letter, phone, e-mail and in person",
        "documents that give times, places and ways to make contact, with thought for special needs and differing abilities",
      },
    },

    element "3.1.2" {
      title = "Technology for information and access",
      requirement = "Technology gives information about the services, and a way to them, wherever that is suitable.",
      guidance = {
        "use of e-mail, websites, public internet kiosks, or facilities shared with other organisations",
        "proof of trying to find out what customers can gain from technology, and of acting on it, even if it does not suit them all",
      },
    },
  },

  subcriterion "3.2" {
    title = "Services that meet needs",
    aim = "The services meet the needs of customers.",

    element "3.2.1" {
      title = "Prompt and polite staff",
      requirement = "Staff answer customers promptly and politely and, where possible, say who they are.",
      limbs = {
        "staff answer customers promptly and politely",
        "staff say who they are, where possible",
      },
      guidance = {
        "what customers meet with at first hand: how quickly and how politely they are answered",
        "the policy, and the material used in training",
        "standards for answering letters, phone calls and people who call in person",
        "logs of contacts, e-mails among them",
        "remarks made by customers",
        "policy and practice on name badges, on giving a name over the phone, and on boards with photographs of staff",
      },
    },

    element "3.2.2" {
      title = "Flexible services",
      requirement = "Services are given flexibly, so that people can choose.",
      guidance = {
        "offices that travel",
        "opening hours changed to suit customers",
        "numbers for dialling direct or free of charge",
        "examples of working jointly with other providers",
      },
    },

    element "3.2.3" {
      title = "Views on better choices",
      requirement = "Customers and staff are asked how choices could be better, and what they say is acted on where suitable.",
      limbs = {
        "customers and staff are asked how choices could be better",
        "what they say is acted on, where suitable",
      },
      guidance = {
        "how views were gathered from customers and staff",
        "how choice in the services became better by that",
      },
    },

    element "3.2.4" {
      title = "Affordable services",
      requirement = "The organisation tries to keep its services, and the way to them, affordable.",
      guidance = {
        "examples of thinking about what it may cost people to make contact and to use the service",
        "proof of trying to give the service at as low a cost as can be",
      },
    },
  },

  subcriterion "3.3" {
    title = "Equal opportunities and disability",
    aim = "Policies on equal opportunities and disability are alive to people's needs when services are given, and they are practised.",

    element "3.3.1" {
      title = "Consulting customers with special needs",
      requirement = "Customers with special needs are consulted on what information and what access they need.",
      guidance = {
        "fair treatment of all; special needs include impaired sight or hearing, learning difficulties, and difficulty in following or reading English",
        "how these groups were consulted, as in minutes of meetings, groups of customers and groups in the community",
        "how often they are consulted",
      },
    },

    element "3.3.2" {
      title = "Information for everyone",
      requirement = "Information is there for everyone, people with special needs included.",
      guidance = {
        "several ways of communicating, so that nobody is at a disadvantage in getting at the services and using them",
        "definite arrangements, such as interpreters, translators or samples of material",
      },
    },

    element "3.3.3" {
      title = "Reasonable changes",
      requirement = "Policies, procedures, practices and facilities are reasonably changed for users who are disadvantaged, have learning difficulties or are of a minority.",
      guidance = {
        "how services were reviewed to make things easier, for people with pushchairs among others",
        "access for people with disabilities, such as room in which a wheelchair can turn",
        "help for people who have other special needs",
        "what came of it, and what is better now",
        "any limits to what can be done, such as a listed building",
      },
    },

    element "3.3.4" {
      title = "Policies, training and fair treatment",
      requirement = "Policies, procedures and training on equal opportunities, disability and customer care cover all customers; staff treat all fairly; customers are asked.",
      limbs = {
        "policies, procedures and training on equal opportunities, disability and customer care cover all customers",
        "staff see to it that everybody has fair and sensitive treatment",
        "customers are asked for their opinion of that",
      },
      guidance = {
        "the policies and procedures on equal opportunities and on disability",
        "details of how staff are trained in equal opportunities, disability and customer care",
        "papers in which the policies are laid down",
        "what staff are told, as in newsletters",
        "what appraisals look at, and what they show",
        "remarks made by staff",
        "what customers think of how fair and how sensitive their treatment is",
      },
    },
  },
}
