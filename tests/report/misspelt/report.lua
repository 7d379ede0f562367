document {
  title = assessment.about,
  section "Shortfalls" {
    each(shortfalls, function(shortfall) return paragraph(shortfall.dedline) end),
  },
}
