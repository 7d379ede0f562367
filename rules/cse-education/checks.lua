-- What somebody who knows the sector would ask about: whose voices are missing, and whether they were asked
-- while they could answer. No flag says which rating is right.

parameter "national_surveys" {
  is = { "NSS", "PTES", "PRES" },
  says = "schemes of surveys that ask about the course as a whole, for comparison between institutions",
  source = "National Student Survey (Office for Students); postgraduate experience surveys (Advance HE)",
}
parameter "one_faculty" {
  is = percent(50),
  says = "the share of all evidence from a single faculty that is worth a look",
  assumption = "a rule of thumb; no source sets a figure",
}
parameter "enough_pieces" {
  is = 4,
  says = "how many pieces from one faculty there must be before their share says anything",
  assumption = "a rule of thumb; no source sets a figure",
}
parameter "satisfaction_elements" {
  is = { "1.3.1", "1.3.2", "1.3.4" },
  says = "the elements about the satisfaction of the users of this service",
  source = "CSE standard, sub-criterion 1.3",
}
parameter "consultation_elements" {
  is = { "1.2.1", "1.2.2", "1.2.3", "4.1.3" },
  says = "the elements about consulting customers",
  source = "CSE standard, sub-criterion 1.2 and element 4.1.3",
}

-- Yes, and somebody said so: what nobody answered counts as no.
local function said(answer) return all { answer:present(), answer } end

local is_survey = it.kind.id:is "survey"
local is_national = all { it.scheme:present(), it.scheme:one_of(parameter "national_surveys") }

-- Whose voices -------------------------------------------------------------------------------------

for _, missed in ipairs {
  { way = "part_time", id = "part-timers", people = "part-time students" },
  { way = "distance", id = "distance-learners", people = "distance learners" },
  { way = "placement", id = "students-on-placement", people = "students on placement" },
} do
  check("survey.leaves-out-" .. missed.id) {
    each = "evidence",
    when = all {
      is_survey,
      some(it.cited_by),
      organisation.ways_of_studying:includes(missed.way),
      it.asked:present(),
      none { it.asked:includes(missed.way) },
    },
    severity = "consider",
    says = "{it} ({title}) did not ask " .. missed.people .. ", who study here too",
    hint = "look for what they say of the service, or say in the rationale how they are heard otherwise",
  }
end

check "survey.says-not-whom-it-asked" {
  each = "evidence",
  when = all { is_survey, some(it.cited_by), organisation.ways_of_studying:present(), none { it.asked:present() } },
  severity = "consider",
  says = "{it} ({title}) does not say which ways of studying those who were asked belong to",
  hint = "answer `asked` for it; the sample, or the list of those invited, will tell",
  why = "who was not asked shows only when it is said who was",
}

check "survey.national-survey-alone" {
  each = "deciding",
  when = all {
    it.element.id:one_of(parameter "satisfaction_elements"),
    it.rating:at_least "compliant",
    some(it.cites, is_national),
    no(it.cites, all { is_survey, none { is_national } }),
  },
  severity = "consider",
  says = "the only survey cited for {element} is a national one, which asks about the whole course",
  hint = "look for what users of the service itself were asked, applicants and staff among them",
  why = "a library, a hall or an admissions office can be poor on a course that is liked",
}

check "consultation.representatives-only" {
  each = "deciding",
  when = all {
    it.element.id:one_of(parameter "consultation_elements"),
    it.rating:at_least "compliant",
    some(it.cites, it.through_representatives),
    every(it.cites, it.through_representatives),
  },
  severity = "consider",
  says = "{element} rests only on what representatives said for other students: {cites}",
  hint = "look for evidence from students themselves, especially those without a representative",
  why = "students on committees are rarely the students who find it hard to be heard",
}

-- When they were asked -----------------------------------------------------------------------------

check "consultation.in-term-only" {
  each = "evidence",
  when = all { some(it.cited_by), organisation.outside_term, it.term_time_only },
  severity = "consider",
  says = "{it} ({title}) could be answered in term only, but some study, research or live here outside it",
  hint = "say how distance learners, part-timers, research students and residents in vacation could take part",
  why = "students who are away in term time are customers too",
}

check "survey.of-those-who-have-left" {
  each = "deciding",
  when = all {
    some(it.cites, all { is_survey, it.cohort_left:below(visit.date) }),
    every(it.cites:where(is_survey), all { it.cohort_left:present(), it.cohort_left:below(visit.date) }),
  },
  severity = "consider",
  says = "all surveys cited for {element} asked students who had left by {visit.date}",
  hint = "look for what present students say, or for what was checked again with them",
  why = "what has changed since, for better or worse, they cannot tell",
}

-- Where it comes from ------------------------------------------------------------------------------

check "scope.one-campus-speaks-for-all" {
  each = "site",
  when = all {
    count(assessment.sites):above(1),
    some(it.evidence),
    no(assessment.evidence, all { it.site:present(), none { it.site:is(outer) } }),
  },
  severity = "consider",
  says = "all evidence that comes from one place comes from {it} ({title})",
  hint = "say what was seen of the other campuses, and how their students compare",
  why = "a small campus is often served otherwise than the main one",
}

check "scope.one-faculty-speaks-for-all" {
  each = "evidence",
  by = it.faculty,
  when = all {
    count(it):at_least(parameter "enough_pieces"),
    share(count(it), count(assessment.evidence)):above(parameter "one_faculty"),
  },
  severity = "consider",
  says = "more than {one_faculty} of the evidence comes from one part of the institution, {faculty}: {it}",
  hint = "look for evidence from the others, or say why this one is typical",
  why = "one faculty that does well can hide the others",
}

-- Complaints ---------------------------------------------------------------------------------------

check "complaints.no-way-outside" {
  each = "deciding",
  when = all {
    it.element.id:is "4.3.2",
    it.rating:at_least "compliant",
    some(it.cites),
    no(it.cites, said(it.names_outside_body)),
  },
  severity = "consider",
  says = "{element} is rated {rating}, but no evidence cited names the body to contact after the last stage",
  hint = "look whether the procedure, as students and applicants read it, names the independent body that covers each of them",
  why = "without this, students think that the last answer is final",
}
