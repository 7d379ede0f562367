-- What the parts of reports have in common; templates do not see it.

local host = ...

host.parts = {}
local shared = {}
host.shared = shared

shared.level = standard.levels[1]
shared.leaf = standard.levels[#standard.levels]

function shared.is_met(state) return state.tone == "best" or state.tone == "met" end

function shared.of_node(node) return "node-" .. node.id end
function shared.of_element(element) return "element-" .. element.id end
function shared.of_evidence(item) return "evidence-" .. item.id end

-- An element as others name it, leading to what is said of it.
function shared.named(element)
  return reference(shared.of_element(element), element.id .. (element.title and " " .. element.title or ""))
end

-- The topmost nodes with their elements; of a standard of one level, all elements at once.
function shared.groups()
  return #nodes > 0 and nodes or { { elements = elements } }
end

function shared.in_brackets(...)
  local said = each({ ... }, function(each) return each end)
  return #said > 0 and { " (", sentence(said, ", "), ")" }
end

-- What somebody says who rates nothing.
function shared.comment(comment)
  return {
    comment.says or "", quiet(shared.in_brackets(comment.author, comment.kind, comment.date, comment.site)),
    comment.visibility ~= "open" and { " ", strong("(" .. comment.visibility .. ")") },
  }
end

-- The visits that were missed, and the next one, as rows of facts. `leads_to`: with what missing the next one leads to.
function shared.due_visits(leads_to)
  local function says(visit, due, mark) return { mark and mark(capital(visit.title)) or capital(visit.title), due, visit.due, visit.last and { "; latest date ", visit.last } } end
  local rows = each(assessment.missed_visits, function(visit)
    return { "Missed visit", { says(visit, ", due on ", strong), visit.missed and { ". Missing this visit can lead to ", visit.missed, "." } } }
  end)
  local visit = assessment.next_visit
  rows[#rows + 1] = visit and { "Next visit", { says(visit, visit.is_overdue and { ", ", strong "overdue", " since " } or ", due on "), leads_to and visit.missed and { "; if missed: ", visit.missed } } } or nil
  return rows
end

-- Where a rule stands is for those who know the pack, and checks are for those who can still change the file: the
-- organisation itself, or whoever asks for the internal report.
function shared.at(place) return report.is_internal and quiet(shared.in_brackets(place)) end
shared.shows_flags = report.advises or report.is_internal

return {}
