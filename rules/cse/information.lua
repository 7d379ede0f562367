-- Customer Service Excellence, criterion 3. Own words; numbering and content follow "Customer Service
-- Excellence: The Standard" (Cabinet Office, draft of 2008), Crown copyright.

criterion "3" {
  title = "Information and access",
  aim = "Give customers accurate, detailed information and keep them up to date. Make this part of a plan to consult and involve them, not a single exercise.",
  source = "CSE standard, criterion 3",

  subcriterion "3.1" {
    title = "Range of information",

    element "3.1.1" {
      title = "Information on services and contacts",
      requirement = "Present and potential customers can get information on all services, ways and times of contact, who is in charge and how services are run.",
      guidance = {
        "examples of service and contact information in each of the means of communication used",
      },
    },

    element "3.1.2" {
      title = "Charges for services",
      requirement = "The organisation tells its customers the amount they will pay wherever a service is charged for.",
      guidance = {
        "what has been published about charges, if there are any",
        "when and how payment can be made",
      },
    },
  },

  subcriterion "3.2" {
    title = "Quality of information",

    element "3.2.1" {
      title = "Information suited to customers",
      requirement = "The organisation gives customers the information they need, through various suitable channels and in ways that fit needs and preferences.",
      guidance = {
        "guidance for staff on communicating clearly, including trying information out with customers",
        "what customers think of the ways the organisation communicates",
      },
    },

    element "3.2.2" {
      title = "Checking that information is understood",
      requirement = "The organisation takes reasonable steps to ensure that its information reaches customers and that they understand it.",
      guidance = {
        "how the organisation checks that individual customers got the information and understood it",
        "examples of means of communication changed to suit customers' needs",
      },
    },

    element "3.2.3" {
      title = "Improving the information given",
      requirement = "The organisation has improved spoken, published and web information in content, range and quality, to be relevant and meet customers' needs.",
      guidance = {
        "examples of giving information differently after feedback",
        "the timetable for reviewing the information",
      },
    },

    element "3.2.4" {
      title = "Accurate and complete information",
      requirement = "The organisation can show that its information for customers is complete and accurate. Where information is missing, customers are told when they will get it.",
      limbs = {
        "information for customers is complete and accurate",
        "where it is not, customers are told when they will get what they asked for",
      },
      guidance = {
        "views and feedback of customers on how accurate the information is",
        "service standards for answering enquiries from customers",
        "comments and complaints made by customers",
        "examples of wrong information given, and how it was put right",
      },
    },
  },

  subcriterion "3.3" {
    title = "Access",

    element "3.3.1" {
      title = "Easy access to services",
      requirement = "The organisation makes its services easy for all customers to reach by providing a range of channels to choose from.",
      guidance = {
        "the range of ways to get in touch with the organisation",
        "different means of communication, with special arrangements and sample materials",
        "how services were reviewed to make things easier for people",
        "what the reviews brought out, and improvements made and planned because of them",
      },
    },

    element "3.3.2" {
      title = "Learning from channel use",
      requirement = "The organisation evaluates how customers use its access channels, and so finds where services could improve and offers better choices.",
      limbs = {
        "how customers use the access channels is evaluated",
        "what is learnt is used to see where services could improve and to offer better choices",
      },
      guidance = {
        "data on how channels are used, with analysis, and what was done to improve services",
        "how information is used to make the choice of services better",
      },
    },

    element "3.3.3" {
      title = "Clean and comfortable premises",
      requirement = "The organisation ensures that, where customers can come to its premises in person, the facilities are as comfortable and clean as can be.",
      guidance = {
        "how the physical surroundings of premises were reviewed, how quality is kept up, and any recent improvements",
      },
    },
  },

  subcriterion "3.4" {
    title = "Co-operative working with other providers, partners and communities",

    element "3.4.1" {
      title = "Services co-ordinated with partners",
      requirement = "The organisation has arranged with partners and other providers to offer and supply joined-up services, and can show that customers benefit.",
      limbs = {
        "partners and other providers have arranged to offer and supply joined-up services",
        "customers can be shown to benefit from them",
      },
      guidance = {
        "partnerships, formal and informal, and plans for better access and services",
        "how well joint working has succeeded, with the service improvements it led to",
        "what customers say of services from partnerships: quality, range and fit with each customer's needs",
      },
    },

    element "3.4.2" {
      title = "Clear accountability with partners",
      requirement = "The organisation has set up co-ordinated working with its partners that lets customers see clearly who is accountable for service quality.",
      guidance = {
        "how services provided together with other organisations are monitored and assessed",
        "any service level agreements, above all on handovers and on what else keeps the service seamless for customers",
        "ways for customers to complain about services run jointly with other organisations",
        "how joint working is made known, with clear information about who is responsible",
        "examples of helping customers to get to services, where suitable",
      },
    },

    element "3.4.3" {
      title = "Supporting wider communities",
      requirement = "The organisation plays a part in the wider communities around it and can show how it supports them.",
      guidance = {
        "work with the wider community and contributions to it, over and above the direct service to customers",
      },
    },
  },
}
