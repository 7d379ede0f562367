-- Charter Mark, criterion 6. Own words; numbering and content follow "Charter Mark Standard" (Cabinet Office,
-- April 2004), Crown copyright. The source prints element 6.1.3 and its evidence under the heading of 6.2; its
-- number places it in 6.1, and so does this file. The list of examples for 6.2.2 runs over a page: its last two
-- (sponsoring, recycling) are printed beside 6.2.3, but continue the sentence of 6.2.2.

criterion "6" {
  title = "Contribution to the community",
  aim = "Know what the organisation does, and could do, for its communities; enrich their life by free initiatives beyond excellent service.",
  source = "Charter Mark Standard, criterion 6",

  subcriterion "6.1" {
    title = "Awareness of the community",
    aim = "The organisation knows its effect on its communities and how useful it could be to them, and has looked for chances to enrich them.",

    element "6.1.1" {
      title = "Commitment of senior managers",
      requirement = "Senior managers have agreed and approved a commitment to contribute to the community at large.",
      guidance = {
        "the local community as the organisation defines it: for example, a village, town, borough, county or region, or everyone within some distance",
        "a social group, if the community is one: old people, the young, schools or youth clubs for example",
        "how communities were defined that are beyond the organisation's normal work",
        "how contributing to those communities is promoted inside the organisation",
        "minutes of managers' meetings, information for staff, material for induction and training",
      },
    },

    element "6.1.2" {
      title = "Reviewing impact and spare resources",
      requirement = "The organisation has reviewed its effect, physical, economic and social, and whether it has resources that are little used or could serve the community.",
      limbs = {
        "the effect of the organisation, physical, economic and social, has been reviewed",
        "it has been considered which resources are little used, or could serve the community",
      },
      guidance = {
        "examples of considering what traffic, waste, signs, staff, buildings, activities, reputation and other things do to the local community",
        "how people and property were looked at for what use they could be",
        "notes taken at meetings, policy papers, letters and press cuttings",
      },
    },

    element "6.1.3" {
      title = "Views that shape the contribution",
      requirement = "Customers, staff and others with an interest have given their views, and they shape what is contributed to the community.",
      limbs = {
        "customers, staff and others with an interest have given their views",
        "they shape what is contributed to the community",
      },
      guidance = {
        "how views were gathered, of staff, customers and others with an interest, as a source of ideas for doing better",
        "partners, who may be voluntary, statutory or private",
        "leaflets, letters and records of meetings",
      },
    },
  },

  subcriterion "6.2" {
    title = "Results in the community",
    aim = "Being involved with the community has brought good results.",

    element "6.2.1" {
      title = "Corporate support and resources",
      requirement = "Involvement with the community has the backing of the organisation and suitable resources.",
      limbs = {
        "the organisation backs involvement with the community",
        "suitable resources are put into it",
      },
      guidance = {
        "plans for a definite, meaningful contribution by the organisation, its people and its resources, and how senior managers approved them",
        "minutes of managers' meetings, papers used for planning inside, statements of policy",
        "somebody on the staff who is responsible for the community, or has resources for it",
        "working time given to staff for what they do in the community",
        "job descriptions, briefings on projects and reports, and what the activities cost",
      },
    },

    element "6.2.2" {
      title = "Six months of involvement",
      requirement = "For at least six months the organisation has been involved with the community to good effect.",
      guidance = {
        "involvement of the organisation's own kind, which will look very different from that of others",
        "places for local children to gain experience of work",
        "vocational courses, together with schools and colleges of the area",
        "visits to job fairs nearby",
        "work done with voluntary groups of the area",
        "a day on which staff may volunteer locally",
        "open days",
        "a crèche or a place for sport that is little used, opened to others",
        "a building made better on the outside, in support of a local clean-up",
        "a local sports event that is sponsored",
        "what recycling brings in, given away",
      },
    },

    element "6.2.3" {
      title = "Effect monitored",
      requirement = "Activities are monitored, and there is proof that they do the community good.",
      limbs = {
        "activities are monitored",
        "there is proof that they do the community good",
      },
      guidance = {
        "tools for monitoring",
        "notes of meetings at which activities were assessed",
        "comments and other feedback",
        "press cuttings",
        "letters",
        "photographs",
      },
    },

    element "6.2.4" {
      title = "Learning from involvement",
      requirement = "The organisation has learnt by being involved with the community, and its plans are better for it.",
      limbs = {
        "the organisation has learnt by being involved with the community",
        "its plans are better for it",
      },
      guidance = {
        "an analysis of what was done with the community",
        "minutes of meetings, and plans and policies brought up to date",
      },
    },
  },
}
