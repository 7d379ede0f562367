-- The standard's words, and whom or what they mean here. They stand beside the standard's, never in their place.

word "customers" { here = "students and applicants; also researchers, academic staff, parents, alumni, employers, visitors" }
word "customer groups" { here = "by way and level of study, and by stage, from applicant to alumnus; not by faculty alone" }
word "partners" { here = "the students' union, franchise and placement partners, schools, other libraries, landlords, the health service" }
word "front-line staff" { here = "the first person a student meets: help desk, school office, porter, warden, tutor, student ambassador" }
word "premises" { here = "counters, study space, reading rooms, halls and reception areas, on every campus" }
word "complaints" { here = "complaints about service; appeals against academic judgement go another way" }
word "full year" { here = "the last full academic year, vacations included" }
