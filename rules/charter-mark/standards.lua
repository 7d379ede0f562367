-- Charter Mark, criterion 1. Own words; numbering and content follow "Charter Mark Standard" (Cabinet Office,
-- April 2004), Crown copyright. The source prints what counts as evidence after the elements of a sub-criterion,
-- in their order; the two points on overall goals and on duplication that close 1.1 stand under both its elements,
-- as they do there.

criterion "1" {
  title = "Standards and performance",
  aim = "Agree clear standards with customers, keep them, publish how well they are kept, and do all this with as little paper as will serve.",
  source = "Charter Mark Standard, criterion 1",

  subcriterion "1.1" {
    title = "Precise and measurable standards",
    aim = "Standards cover what the service mainly does, can be measured, and answer to what customers and the public need, expect and may claim.",

    element "1.1.1" {
      title = "Standards for the main services",
      requirement = "Precise, measurable and stretching standards cover the main services; they reflect duties set nationally or by law and what matters locally.",
      limbs = {
        "the main services have standards that are precise, can be measured, and stretch the organisation",
        "the standards reflect duties set nationally or by law, and deal with what matters locally",
      },
      guidance = {
        "proof that standards are set for the main business",
        "internal papers, or papers for the public, with the standards",
        "standards of several kinds: duties in law, those of the Audit Commission, processing times, accuracy, output, quality of care",
        "how the organisation knows that its standards fit what users need, expect and have a right to, and how it consulted them",
        "what each standard adds to the goals of the organisation as a whole",
        "how standards are kept from repeating or contradicting each other, for instance by a review with changes where called for",
      },
    },

    element "1.1.2" {
      title = "Standards for customer service",
      requirement = "Customer service has precise, measurable and stretching standards of its own, for how good it is as well as how much of it there is.",
      limbs = {
        "customer service has standards that are precise, can be measured, and stretch the organisation",
        "they measure quality and not quantity alone",
      },
      guidance = {
        "standards from which users can tell exactly what to expect",
        "definite levels of service and performance, where a broad aim or promise would not be enough",
        "service standards, such as the time in which calls, letters and visitors to the desk are answered",
        "standards for punctuality and reliability",
        "standards and commitments on the manner in which staff serve customers",
        "how reaching each standard will help towards the goals of the organisation as a whole",
        "how standards are kept from repeating or contradicting each other, for instance by a review with changes where called for",
      },
    },
  },

  subcriterion "1.2" {
    title = "Performing well against standards",
    aim = "Standards shape what the organisation does, and it performs well.",

    element "1.2.1" {
      title = "Raising standards",
      requirement = "The organisation regularly reviews its standards, and raises them.",
      limbs = {
        "standards are regularly reviewed",
        "standards are raised",
      },
      guidance = {
        "earlier standards set beside those of today",
        "how customers, staff and those who provide services jointly take part in reviews",
        "good reasons, where it was not possible to raise a standard",
      },
    },

    element "1.2.2" {
      title = "Monitoring performance",
      requirement = "The organisation keeps watch over its performance against its standards.",
      guidance = {
        "the ways in which performance is monitored, and how often",
        "how front-line staff are relieved of the work of monitoring",
        "how monitoring concentrates on areas of high risk and of weaker performance",
        "examples of the sorts of information gathered",
      },
    },

    element "1.2.3" {
      title = "Standards met, and confirmed independently",
      requirement = "The organisation meets its standards, and somebody independent confirms it.",
      limbs = {
        "the standards are met",
        "somebody independent confirms that they are",
      },
      guidance = {
        "information on performance in the last three years",
        "as much about the past as there is, where the organisation is new",
        "any independent evaluation of performance against the standards, clearly pointed out",
      },
    },

    element "1.2.4" {
      title = "Comparing well with others",
      requirement = "Set beside others, the organisation performs well.",
      guidance = {
        "proof of performing well beside other organisations of the same field",
        "figures of the Audit Commission, or what was gathered by benchmarking",
        "an account, where nothing comparable is to be had, of what is being done to find organisations similar enough to compare with",
        "any help taken with comparing: one source of it was the national benchmarking service for the public sector",
      },
    },
  },

  subcriterion "1.3" {
    title = "Standards that are relevant and known",
    aim = "Standards matter to those who use the service; present and possible customers, staff and partners know them.",

    element "1.3.1" {
      title = "Consulting on standards",
      requirement = "Present and possible customers, partners and staff are consulted when standards are set and when they are reviewed.",
      guidance = {
        "a regular, planned say in the standards for everybody concerned, so that these stay relevant",
        "how front-line opinion is used to weigh what it costs and what it brings to put a standard into practice",
        "how all those involved are consulted",
        "details of consultations with customers: who took part, and how often they are held",
        "how standards tie in with the way in which the performance of staff is managed",
      },
    },

    element "1.3.2" {
      title = "Telling customers about standards",
      requirement = "Present and possible customers are told what the standards are.",
      guidance = {
        "the various ways used to let customers know of the standards",
      },
    },

    element "1.3.3" {
      title = "Publishing performance",
      requirement = "How the organisation performs against every one of its standards is widely published.",
      guidance = {
        "leaflets, posters or press cuttings with information about performance",
      },
    },

    element "1.3.4" {
      title = "Standards that mean something to people",
      requirement = "The standards make sense and matter to all customers, partners and others who count.",
      guidance = {
        "information about standards in plain words that are easily understood, with versions adapted for particular groups",
        "whether a standard is a right that customers have, or a target that the organisation aims at",
        "any standards in which partners and joint providers have a part",
      },
    },

    element "1.3.5" {
      title = "Dips in performance explained",
      requirement = "Dips against the standards are found. Customers learn the reasons, and what is done to correct and prevent them.",
      limbs = {
        "dips in performance are found",
        "they are explained to customers, with the steps to correct and prevent them",
      },
      guidance = {
        "proof that dips in performance were found",
        "how matters were put right",
        "how customers had it explained to them",
        "an account, where there has been no dip so far, of how the organisation would go about it",
      },
    },
  },
}
