-- What report templates look at: the results of one evaluation as records and lists, which cannot be changed. What
-- is absent is `false`; a name that a record does not have is a slip, and told.

local host = ...

-- A record or list is shown by an empty table that cannot be changed. Its own, which the host has made, has the
-- kind at [0]: a text for a record, `false` for one whose names are data, nothing for a list; and at [-1] by what
-- it is shown.
local show

-- The own table of what is looked at; nil for anything else.
function host.behind(value)
  local own = type(value) == "table" and getmetatable(value)
  return type(own) == "table" and own or nil
end

local function names_of(own)
  local names = {}
  for name in pairs(own) do
    if type(name) == "string" then names[#names + 1] = name end
  end
  return names
end

local function unknown(own, name)
  local kind = own[0]
  if kind == nil then
    host.say("item-of-list", { name = tostring(name) }, tostring(name))
  end
  local names = names_of(own)
  host.say("no-such-member", { record = kind, name = tostring(name), known = table.concat(names, ", ") }, tostring(name),
    host.nearest(tostring(name), names))
end

local function member(own, name)
  if math.type(name) and name < 1 then return nil end
  local value = own[name]
  if type(value) == "table" then return show(value) end
  if value ~= nil then return value end
  if own[0] == false then return false end
  if own[0] == nil and math.type(name) then return nil end
  unknown(own, name)
end

local function unchanged() host.say("view-unchangeable") end

function show(own)
  if not own[-1] then
    own[-1] = setmetatable({}, {
      __index = function(_, name) return member(own, name) end,
      __newindex = unchanged,
      __len = function() return #own end,
      __metatable = own,
    })
  end
  return own[-1]
end

local words = {}
for name, value in pairs(host.view) do
  if type(name) == "string" then words[name] = type(value) == "table" and show(value) or value end
end

return words
