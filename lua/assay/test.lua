-- The words of a pack's tests. A test declares cases; nothing is evaluated while it runs:
--
--   for _, criterion in ipairs(nodes "criterion") do
--     case("one non-compliance loses criterion " .. criterion) {
--       ratings = { ["*"] = "compliant", [nodes("element", criterion)[1]] = "non_compliant" },
--       expect = { outcome = "not_met" },
--     }
--   end
--
-- A case has the members of a case in cases/*.json. `todo` instead of `case` skips it, and it is counted.
-- `standard` is given by the host: `ratings` from worst to best, and `nodes` with id, level and parent.

local host = ...

local words = {}
local deepest = 30

-- Says what keeps a table from being plain data: what Lua would take silently for something else is refused.
local function refuse(value, depth)
  if type(value) == "function" then host.say("case-holds-function") end
  if type(value) ~= "table" then return end
  if depth > deepest then host.say("case-nested-too-deep", { most = tostring(deepest) }) end
  local items = #value
  for key, each in pairs(value) do
    if type(key) == "string" then
      if items > 0 then host.say("names-and-positions", nil, key) end
    elseif math.type(key) ~= "integer" or key < 1 or key > items then
      local written = tostring(key)
      host.say("key-not-a-name", { key = written }, written)
    end
    refuse(each, depth + 1)
  end
end

for _, word in ipairs { "case", "todo" } do
  words[word] = function(says)
    if type(says) ~= "string" then host.say("case-takes-sentence", { word = word }, word) end
    local file, line = host.here()
    host.record("begun", { id = says, word = word, file = file, line = line, token = word })
    return function(body)
      if type(body) ~= "table" then host.say("case-takes-table", { word = word }, word) end
      -- a copy, since the table may belong to other cases too, and change after this one
      local kept = host.copy(body)
      if not kept then refuse(body, 1) end
      host.record(word, { id = says, body = kept, file = file, line = line, token = word })
    end
  end
end

-- The standard ----------------------------------------------------------------------------------------

local function node_with(id)
  local ids = {}
  for i, node in ipairs(standard.nodes) do
    if node.id == id then return i end
    ids[i] = node.id
  end
  host.say("no-such-node-in-test", { node = tostring(id) }, id, host.nearest(tostring(id), ids))
end

local function check_level(level)
  local levels = {}
  for _, node in ipairs(standard.nodes) do
    if node.level == level then return end
    levels[#levels + 1] = node.level
  end
  host.say("no-such-level-in-test", { level = tostring(level) }, level, host.nearest(tostring(level), levels))
end

-- The ids of a level, in order: `nodes "criterion"`; of those at or below a node: `nodes("element", "1.3")`.
function words.nodes(level, below)
  check_level(level)
  local top = below ~= nil and node_with(below)
  local ids, is_below = {}, {}
  for i, node in ipairs(standard.nodes) do
    is_below[i] = not top or i == top or is_below[node.parent] or false
    if is_below[i] and node.level == level then ids[#ids + 1] = node.id end
  end
  return ids
end

-- The ratings of the scale, from worst to best.
function words.ratings() return host.copy(standard.ratings) end

return words
