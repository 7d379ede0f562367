-- Customer Service Excellence, criterion 5. Own words; numbering and content follow "Customer Service
-- Excellence: The Standard" (Cabinet Office, draft of 2008), Crown copyright.

criterion "5" {
  title = "Timeliness and quality of service",
  aim = "Set and monitor standards for customer service apart from the main business. Respond quickly, keep to agreed times, and keep quality up.",
  source = "CSE standard, criterion 5",

  subcriterion "5.1" {
    title = "Standards for timeliness and quality",

    element "5.1.1" {
      title = "Standards for response times",
      requirement = "Suitable, measurable standards set reply times for every form of contact, including letters, phone calls, e-messages and personal callers.",
      guidance = {
        "standards and targets for how soon customer contact is answered, on every access channel",
      },
    },

    element "5.1.2" {
      title = "Standards for service quality",
      requirement = "The organisation sets comprehensive standards for every aspect of the customer service quality to expect in any dealings with it.",
      guidance = {
        "full standards for each stage of the customer journey, including how well calls, letters, messages and callers are answered",
      },
    },
  },

  subcriterion "5.2" {
    title = "Timely outcomes",

    element "5.2.1" {
      title = "Promises made known",
      requirement = "The organisation tells customers and potential customers what it promises on how timely and how good its customer service will be.",
      guidance = {
        "the published standards for timely, good customer service, and every means of telling present and potential customers",
      },
    },

    element "5.2.2" {
      title = "Right person from first contact",
      requirement = "The organisation identifies each customer's needs at first contact, and sees that a suitable person able to handle the matter serves them.",
      limbs = {
        "each customer's needs are identified at first contact",
        "a suitable person able to handle the matter serves the customer",
      },
      guidance = {
        "examples of what is done at first contact: interview methods, journey mapping, a look at what is known already",
        "a grasp of how customers use the different ways of making contact, and of the problems in serving them well",
      },
    },

    element "5.2.3" {
      title = "Sharing information promptly",
      requirement = "The organisation promptly shares customer information inside, partners included, when suitable, and can show how this cut needless contact.",
      limbs = {
        "customer information is shared promptly with colleagues and partners inside when suitable",
        "it can be shown that this cuts needless contact for customers",
      },
      guidance = {
        "processes that pass complete information promptly to everyone concerned, inside and outside the organisation",
        "examples of prompt, useful and suitable sharing that kept to the rules of confidentiality and data protection",
        "examples of sharing what is known of customer groups, say with managers, front-line staff or partners, for efficiency",
      },
    },

    element "5.2.4" {
      title = "Next steps when not finished",
      requirement = "If first contact does not complete the service, the organisation discusses the next steps with the customer and gives a likely overall time.",
      limbs = {
        "the next steps are discussed with the customer",
        "the customer is given a likely overall time for the outcome",
      },
      guidance = {
        "views of customers that show how service was fitted to their own circumstances",
        "how customers were told about likely timescales",
      },
    },

    element "5.2.5" {
      title = "Prompt first responses",
      requirement = "The organisation responds promptly to first enquiries and, when a delay occurs, tells the customer and acts to put it right.",
      limbs = {
        "first enquiries are answered promptly",
        "customers are told of a delay",
        "action is taken to put a delay right",
      },
      guidance = {
        "waiting times for a first response by phone, e-mail, text and in person",
        "procedures for telling customers about any problems",
      },
    },
  },

  subcriterion "5.3" {
    title = "Achieved timely delivery",

    element "5.3.1" {
      title = "Monitoring timeliness and quality",
      requirement = "The organisation monitors how it performs against its standards for timely, good customer service, and acts where it sees problems.",
      limbs = {
        "performance against standards of timeliness and quality is monitored",
        "action is taken where problems are seen",
      },
      guidance = {
        "methods for monitoring performance against the standards for timely, good customer service",
        "steps taken where delivery is not as timely as customers expect",
      },
    },

    element "5.3.2" {
      title = "Timeliness and quality standards met",
      requirement = "The organisation meets its present standards for how timely and how good customer service is, and publicises its performance against them.",
      limbs = {
        "present standards of timeliness and quality are met",
        "performance against them is publicised",
      },
      guidance = {
        "actual performance now against every standard and target for quality and timeliness, with proof of publication",
        "what customers say on whether service came within the times agreed",
        "examples of mystery shopping, where relevant",
      },
    },

    element "5.3.3" {
      title = "Comparing well with others",
      requirement = "The organisation performs well on quality and timeliness of service in comparison with similar organisations.",
      guidance = {
        "benchmarking data that compare customer service, in quality and timeliness, with others",
      },
    },
  },
}
