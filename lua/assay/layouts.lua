-- The layouts of sheets that come with assay. A pack declares its own in the same way. Each column has its heading
-- and what it holds; rows are elements, or pieces of evidence where a column holds those.

-- The form that certification bodies hand to applicants.
layout "body-form" {
  title = "a certification body's form",
  { "Ref", "element" },
  { "Show Me", "shown", kind = "document" },
  { "Ref", "element" },
  { "Tell Me", "told", kind = "conversation" },
  { "Self Ass", "self rating" },
  { "Assessor", "assessor rating" },
  { "Assessor Comments", "assessor rationale" },
  ratings = { claimed = "not applicable" },
}

-- The list of evidence that services keep.
layout "evidence-matrix" {
  title = "an evidence matrix",
  { "Ref", "reference" },
  { "Element", "element" },
  { "Evidence", "evidence", kind = "document" },
  { "Owner", "owner" },
  { "Notes", "notes" },
}
