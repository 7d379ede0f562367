-- Whether each piece of evidence is there once.

parameter "words_of_one_document" {
  is = {
    "://", "www.", ".pdf", ".doc", ".docx", ".odt", ".rtf", ".txt", ".xls", ".xlsx", ".ods", ".csv", ".ppt", ".pptx", ".jpg",
    ".jpeg", ".png", ".msg", ".eml", ".html", ".htm", ".zip",
  },
  says = "what is in the place of one document, not of a folder",
}

local function of_one_day(rows)
  return all { every(rows, it.date:present()), max(rows, months(it.date, visit.date)):at_most(min(rows, months(it.date, visit.date))) }
end

-- Many documents are kept in one folder; a file or an address is one document.
check "references.same-place-twice" {
  each = "evidence",
  by = it.location,
  typed_alike = true,
  when = all {
    count(it):above(1),
    of_one_day(it),
    some(it, it.location:mentions(parameter "words_of_one_document")),
  },
  severity = "consider",
  owner = "applicant",
  says = "{it} are the same document, {location}",
  hint = "cite one of them everywhere",
  why = "one document under two references looks like two",
}

check "references.same-file-twice" {
  each = "evidence",
  by = it.hash,
  when = count(it):above(1),
  severity = "consider",
  owner = "applicant",
  says = "{it} are the same file",
  hint = "cite one of them everywhere",
  why = "one document under two references looks like two",
  instead_of = { "references.same-place-twice", "references.same-title-twice" },
}

check "references.same-title-twice" {
  each = "evidence",
  by = it.title,
  typed_alike = true,
  when = all {
    count(it):above(1),
    of_one_day(it),
  },
  severity = "consider",
  owner = "applicant",
  says = "{it} have the same title and date",
  hint = "if they are one document, cite one of them everywhere",
  why = "one document under two references looks like two",
}
