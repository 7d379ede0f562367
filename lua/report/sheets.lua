-- The parts of an assessor's private sheet.

local host = ...
local parts, shared = host.parts, host.shared
local leaf, of_element = shared.leaf, shared.of_element

function parts.sheet_opening()
  return {
    notice {
      lead(strong(exercise.says)),
      paragraph { "This sheet is for ", exercise.assessor, " alone. It shows no one else's ratings." },
    },
  }
end

-- One element: the assessor's own rating and reason beside what was agreed and why.
function parts.sheet_line(line)
  local element = line.element
  local agreed = line.agreed
  return section(line.id .. " " .. line.title) {
    id = of_element(line),
    element and (element.official_text or element.requirement),
    paragraph(strong(line.says)),
    facts {
      { "Your rating", rating(line.rating) },
      { "Your reason", line.rationale or quiet "none" },
      { "Agreed at the meeting", agreed and rating(agreed.rating) },
      { "Reason agreed", agreed and (agreed.reason or quiet "none") },
      { "Agreed beforehand", line.answer and rating(line.answer.rating) },
      { "Reason given beforehand", line.answer and (line.answer.reason or quiet "none") },
    },
  }
end

return {}
