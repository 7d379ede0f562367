-- What the layer asks about the organisation, its sites and its evidence.

-- What decides whether an element may be claimed as not applicable (applicability.lua)

fact "paid_extras" { on = "organisation", type = "yes_no",
  asks = "Do patients, carers or visitors pay for anything within the scope: parking, prescriptions, dental or sight charges, private letters, treatment of overseas visitors?" }
fact "remote_only" { on = "organisation", type = "yes_no",
  asks = "Is all care given by phone, video or message, or in people's own homes?" }
fact "complaints_upheld" { on = "organisation", type = "number",
  asks = "How many complaints were found well-founded, wholly or in part, in the last full year?" }
fact "something_to_follow" { on = "organisation", type = "yes_no",
  asks = "Does anybody leave the first contact with something still to come: a result, a referral, a follow-up, a place on a list?" }

-- What the checks read (checks.lua)

fact "stays" { on = "organisation", type = "yes_no",
  asks = "Do patients stay overnight, or for days under one team, as on a ward or a virtual ward?" }
fact "remote_consultations" { on = "organisation", type = "yes_no",
  asks = "Are some consultations held by phone, video or message?" }
fact "interpreters" { on = "organisation", type = "yes_no",
  asks = "Are interpreters booked for patients, for spoken languages or for sign language?" }
fact "complaints_received" { on = "organisation", type = "number",
  asks = "How many complaints were received in the last full year?" }
fact "acknowledged_in" { on = "organisation", type = "number",
  asks = "Within how many working days does the complaints procedure promise to acknowledge a complaint?" }
fact "waiting_standards_kept" { on = "organisation", type = "yes_no",
  asks = "Were the national waiting-time standards that bind the services kept in the last full year?" }

fact "no_patients" { on = "site", type = "yes_no",
  asks = "Is this a place to which no patients come, such as an office or a store?" }

fact "covers" { on = "evidence", type = "set",
  asks = "Which wards, clinics and other sites of the scope does it cover? (their ids)" }
fact "discharged_only" { on = "evidence", type = "yes_no",
  asks = "Were only people asked whose care had ended?" }
fact "friends_and_family" { on = "evidence", type = "yes_no",
  asks = "Is it the Friends and Family Test?" }
fact "from_carers" { on = "evidence", type = "yes_no",
  asks = "Does it come, wholly or in part, from carers?" }
fact "from_interpreted" { on = "evidence", type = "yes_no",
  asks = "Did people take part who needed an interpreter?" }
fact "relative_interpreted" { on = "evidence", type = "yes_no",
  asks = "Did a relative or friend interpret for those who spoke?" }
fact "about_remote" { on = "evidence", type = "yes_no",
  asks = "Does it show patients' views of consultations by phone, video or message?" }
fact "complaints_from" { on = "evidence", type = "set",
  asks = "From which wards, clinics or services do the complaints or comments in it come?" }
