-- Charter Mark, criterion 2. Own words; numbering and content follow "Charter Mark Standard" (Cabinet Office,
-- April 2004), Crown copyright. The source prints what counts as evidence after the elements of 2.1 (as far as
-- 2.1.5) and of 2.4, in their order; from 2.1.6 to 2.3.2 it stands beside each element.

criterion "2" {
  title = "Engagement and information",
  aim = "Work with customers, staff and partners; consult and involve them; be open and plain; tell all about services: what they cost, how they perform.",
  source = "Charter Mark Standard, criterion 2",

  subcriterion "2.1" {
    title = "Consultation at the centre",
    aim = "The organisation bases its work on consulting its customers, partners and staff.",

    element "2.1.1" {
      title = "Ways of consulting",
      requirement = "People are consulted in various ways, which are regularly reviewed so that what comes of them is effective and can be relied on.",
      limbs = {
        "people are consulted in various ways",
        "these ways are regularly reviewed, for results that are effective and can be relied on",
      },
      guidance = {
        "plans for consulting present and possible customers, staff and partners of every sort, and proof that it happens regularly",
        "how it is made sure that nobody is left out",
        "which of these activities the law demands, and which are done by choice",
        "details of consultations: who took part, and how often they are held",
        "consultation papers, surveys together with their results, minutes and letters",
        "what is done to make methods and results valid",
      },
    },

    element "2.1.2" {
      title = "Staff take part in planning",
      requirement = "Staff are actively involved when services are planned, above all those at the front line who see customers every day.",
      guidance = {
        "written policies on involving staff",
        "how local staff are consulted, and how often, so that they have a part in how services are provided",
      },
    },

    element "2.1.3" {
      title = "Suggestions from staff",
      requirement = "Staff are encouraged to suggest how services could be better.",
      guidance = {
        "records of what staff suggested, with how many suggestions came in and how many were taken up",
        "any incentives for staff who have good ideas",
        "changes made because of them",
      },
    },

    element "2.1.4" {
      title = "Results processed quickly",
      requirement = "The results of consultations are processed and analysed without delay.",
      guidance = {
        "proof that consultations find ways of improving services, beyond dealing with services as they are",
        "minutes of meetings with customer groups, results of surveys and the like",
        "how these were analysed",
      },
    },

    element "2.1.5" {
      title = "Results made known promptly",
      requirement = "Customers, partners and staff promptly hear what consultations showed, and what is planned because of it.",
      guidance = {
        "how the results of consultations are publicised",
        "how the actions that were planned, and those carried out, are publicised",
      },
    },

    element "2.1.6" {
      title = "Consultation that changes services",
      requirement = "The consultations have a direct effect on the services.",
      guidance = {
        "proof that consultation is put to active use in making things better",
        "records of improvements that came of consulting customers, staff and partners",
      },
    },
  },

  subcriterion "2.2" {
    title = "Full and reliable information",
    aim = "Customers get wide, reliable information on every side of the organisation and what it offers.",

    element "2.2.1" {
      title = "Information on services and who runs them",
      requirement = "Information on every side of the services, on who is responsible and how they are run, reaches present and possible customers widely.",
      guidance = {
        "users who know of the whole range of services on offer",
        "customers who know of the services, and of the ways and times in which they can make contact",
        "leaflets and posters that name whom to contact, with numbers for phone and fax and addresses for e-mail and the website",
        "special efforts at publicity: exhibitions and open days, stands at local events, websites, advertising, press cuttings, news releases",
      },
    },

    element "2.2.2" {
      title = "Costs and charges",
      requirement = "Customers are told what services cost to run, what, if anything, they will pay, and how it compares with similar organisations.",
      limbs = {
        "customers are told what the services cost to run",
        "customers are told what they will pay, where they pay",
        "customers are told how this compares with similar organisations",
      },
      guidance = {
        "published information from which service costs can be seen",
        "where that information can be had",
        "corporate documents, leaflets and posters",
        "the written policy on charges and on services that compete",
      },
    },
  },

  subcriterion "2.3" {
    title = "Information that suits customers",
    aim = "Information fits what customers of every kind need, can take in, and prefer.",

    element "2.3.1" {
      title = "Plain language, suitable ways",
      requirement = "Customers get the information that they need, in plain language free of jargon, and by ways that fit their needs and preferences.",
      limbs = {
        "the information is in plain language, free of jargon",
        "it is given in ways that fit needs and preferences",
      },
      guidance = {
        "letters, forms, posters, leaflets and material for marketing",
        "how material, old and new, was tested with customers, what they thought of it and what changed as a result",
        "any training of staff in plain language",
      },
    },

    element "2.3.2" {
      title = "Information received and understood",
      requirement = "The organisation checks that information reached customers and was understood, and betters it by what they say.",
      limbs = {
        "it is checked that customers received the information and understood it",
        "the information is made better by what customers say",
      },
      guidance = {
        "how this is tested, and how often",
        "minutes of meetings or survey forms, with what they showed and what was improved",
      },
    },
  },

  subcriterion "2.4" {
    title = "Working with other providers",
    aim = "Working with others brings better access and better services to customers of every part of the community.",

    element "2.4.1" {
      title = "Arrangements for a joined-up service",
      requirement = "There are arrangements with other providers for actively giving customers one co-ordinated service.",
      guidance = {
        "how working with others makes the service better",
        "arrangements with partners outside, or with another part of the same organisation, among them agreements both formal and informal",
        "services that go further than the law demands, such as agreements on joint working and guidelines for it",
        "how customers can be served by another provider when need be, for instance under a call-off contract, or proof that this was actively considered",
      },
    },

    element "2.4.2" {
      title = "Passing information between providers",
      requirement = "Providers have arrangements that work for passing information to each other and for consulting each other.",
      guidance = {
        "ways, formal or informal, in which partner organisations are consulted and information is shared for the good of customers",
      },
    },

    element "2.4.3" {
      title = "Arrangements that benefit customers",
      requirement = "It is the customers who benefit from the arrangements.",
      guidance = {
        "how the success of arrangements with partners is measured",
        "examples of finding out what customers think, by surveys or mystery shopping",
        "analyses made of feedback",
        "whether complaints became fewer",
      },
    },

    element "2.4.4" {
      title = "Arrangements that are worth their cost",
      requirement = "The arrangements are cost-effective.",
      guidance = {
        "what joint working costs",
        "any savings that came of it",
      },
    },

    element "2.4.5" {
      title = "Customers know of joined-up services",
      requirement = "Customers know the way to services that several providers give together.",
      guidance = {
        "how arrangements for working jointly are publicised",
        "how it is tested whether customers are aware of them",
      },
    },
  },
}
