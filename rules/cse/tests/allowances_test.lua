-- How much each criterion can bear, counted by hand: 80 % of 11, 11, 12, 13 and 10 elements, rounded up, must be met.

local allowed = { ["1"] = 2, ["2"] = 2, ["3"] = 2, ["4"] = 2, ["5"] = 2 }
local elements = { ["1"] = 11, ["2"] = 11, ["3"] = 12, ["4"] = 13, ["5"] = 10 }

-- All compliant but the last few elements of one criterion.
local function with_partials(criterion, count)
  local ratings = { ["*"] = "compliant" }
  local ids = nodes("element", criterion)
  for i = #ids - count + 1, #ids do ratings[ids[i]] = "partial" end
  return ratings
end

for _, criterion in ipairs(nodes "criterion") do
  local most = allowed[criterion]
  local met = elements[criterion] - most

  case("criterion " .. criterion .. " is met with " .. most .. " partials") {
    ratings = with_partials(criterion, most),
    expect = { outcome = "met", nodes = { [criterion] = { standing = "met", met = met, partial = most } } },
  }
  case("criterion " .. criterion .. " is lost with " .. most + 1 .. " partials") {
    ratings = with_partials(criterion, most + 1),
    expect = {
      outcome = "not_met",
      nodes = { [criterion] = { standing = "too_few_met", met = met - 1, too_many = 1 } },
      values = { lost = { criterion } },
    },
  }
end

case "two partially compliant elements in every criterion are allowed" {
  ratings = {
    ["*"] = "compliant",
    ["1.1"] = "compliant", ["1.1.1"] = "partial", ["1.1.2"] = "partial", ["2.1.1"] = "partial", ["2.1.2"] = "partial",
    ["3.1"] = "partial", ["4.1.1"] = "partial", ["4.1.2"] = "partial", ["5.1"] = "partial",
  },
  expect = { outcome = "met", values = { partial = 10, met = 47, lost = {} } },
}

for _, element in ipairs(nodes "element") do
  case("one non-compliance loses the outcome: " .. element) {
    ratings = { ["*"] = "compliance_plus", [element] = "non_compliant" },
    expect = {
      outcome = "not_met",
      nodes = { [element:sub(1, 1)] = { standing = "non_compliance", non_compliant = { element } } },
      values = { lost = { element:sub(1, 1) } },
    },
  }
end
