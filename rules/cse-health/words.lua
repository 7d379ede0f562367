-- What the standard's words mean here. They stand beside the standard's own and take the place of none.

word "customers" { here = "patients, their carers and families, those who refer them, and commissioners" }
word "customer groups" { here = "patients by condition, age, language and need; carers; referrers" }
word "customer journeys" { here = "pathways, from the first call or referral to discharge" }
word "staff" { here = "everyone whom patients meet: clinicians, receptionists, ward clerks, porters, call handlers, volunteers" }
word "leaders" { here = "the board and its governors, the partners of a practice, matrons and service managers" }
word "premises" { here = "wards, clinics, surgeries and health centres, with their waiting rooms and ways in" }
word "access channels" { here = "reception, phone, letter, online request, the NHS App and portals, video" }
word "first contact" { here = "the call, online request, walk-in, ambulance or referral with which an episode of care begins" }
word "partners" { here = "practices, hospitals, community and mental health teams, ambulance, pharmacy, social care, hospices, charities" }
word "standards" { here = "waiting times and other national standards, and what the provider promises beside them" }
word "complaint" { here = "a complaint under the NHS complaints regulations, and a concern brought to PALS or the practice manager" }
