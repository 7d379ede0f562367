-- Customer Service Excellence, criterion 2. Own words; numbering and content follow "Customer Service
-- Excellence: The Standard" (Cabinet Office, draft of 2008), Crown copyright.

criterion "2" {
  title = "The culture of the organisation",
  aim = "Support a customer focus throughout, for excellent service to all customers. Staff act professionally, with the right attitude; leaders back it.",
  source = "CSE standard, criterion 2",

  subcriterion "2.1" {
    title = "Leadership, policy and culture",

    element "2.1.1" {
      title = "Leaders support customer focus",
      requirement = "The organisation as a whole is committed to service built around the customer, and its leaders actively support this and champion customers.",
      limbs = {
        "the organisation as a whole is committed to service built around the customer",
        "leaders actively support this and champion customers",
      },
      guidance = {
        "statements of corporate vision and values",
        "how leaders have shown that customer focus matters, and actively promote work that makes customers better understood",
      },
    },

    element "2.1.2" {
      title = "Insight behind policy and strategy",
      requirement = "The organisation draws on customer insight for its policy and strategy, and for setting priorities among service improvements.",
      limbs = {
        "insight informs policy and strategy",
        "insight sets the priorities for improving services",
      },
      guidance = {
        "what customers and staff think of how knowledge of customer groups feeds into policies",
        "examples of insight driving policies, and through them the design of services",
      },
    },

    element "2.1.3" {
      title = "Right to excellent service",
      requirement = "The organisation has policies and procedures that back the right of every customer to expect an excellent level of service.",
      guidance = {
        "fair treatment in policies and procedures, such as those on disability, equal opportunities and customer care",
        "what customers are told about their entitlements",
      },
    },

    element "2.1.4" {
      title = "Fair treatment of all customers",
      requirement = "The organisation ensures that each customer and group is treated fairly, and feedback and measured customer experience bear this out.",
      limbs = {
        "each customer and customer group is treated fairly",
        "feedback and the measured experience of customers bear this out",
      },
      guidance = {
        "mystery shopping results, where relevant and suitable",
        "what customers and staff say, and other feedback",
      },
    },

    element "2.1.5" {
      title = "Protecting customers' privacy",
      requirement = "The organisation protects the privacy of customers, both when talking face to face and when transferring or storing information about them.",
      guidance = {
        "procedures that guard customers' privacy, with secure computer systems and identity checks among them",
        "data protection policies, and guidance to staff on them",
      },
    },

    element "2.1.6" {
      title = "Encouraging staff to take part",
      requirement = "The organisation gives all employees power and encouragement to actively promote its customer-focused culture and to take part in it.",
      guidance = {
        "examples of what customers and staff say about being involved and empowered",
        "manuals of staff policies and procedures",
        "examples of how a customer focus is promoted in all parts of the organisation",
      },
    },
  },

  subcriterion "2.2" {
    title = "Staff professionalism and attitude",

    element "2.2.1" {
      title = "Recruiting and training for service",
      requirement = "The organisation's policies to recruit, train and develop staff show its commitment to create and deliver customer-focused services.",
      guidance = {
        "procedures for recruiting, and the job specifications used",
        "training given to all employees, and their chances to develop further",
      },
    },

    element "2.2.2" {
      title = "Polite staff who understand needs",
      requirement = "The organisation's staff are friendly and polite to customers and understand what customers need.",
      limbs = {
        "staff are friendly and polite to customers",
        "staff understand what customers need",
      },
      guidance = {
        "policies on customer service, and guidance to staff",
        "mystery shopping where relevant, and the organisation's own monitoring",
        "views of customers and other feedback, with comments on how individual staff members served them",
      },
    },

    element "2.2.3" {
      title = "Customer focus in performance management",
      requirement = "The organisation puts customer focus first at every level, and its performance management system weighs how committed people and teams are.",
      limbs = {
        "customer focus is a priority at every level",
        "the performance management system weighs how committed people and teams are",
      },
      guidance = {
        "examples of feedback from customers being used in the assessment of staff",
        "schemes to recognise and reward staff, where relevant and suitable",
      },
    },

    element "2.2.4" {
      title = "Using front-line staff experience",
      requirement = "The insight and experience of customer-facing staff can be shown to feed into service planning, policy development and internal processes.",
      guidance = {
        "the ways staff can give views, and the use made of their feedback",
        "improvements that came from staff feedback",
        "examples of better ways to pass customers' information through the organisation",
      },
    },

    element "2.2.5" {
      title = "Valuing what staff contribute",
      requirement = "The organisation values what staff bring to customer-focused service delivery, and staff, managers and leaders show it in how they act.",
      limbs = {
        "what staff bring to customer-focused service delivery is valued",
        "leaders, managers and staff show it in how they act",
      },
      guidance = {
        "examples of valuing customer service staff, by recognition and rewards for what individuals and teams contribute",
        "proof that customer-focused service is a priority for everyone, from the front line up to senior managers",
      },
    },
  },
}
