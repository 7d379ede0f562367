-- The parts that reports are made of, as templates see them: functions that look at the results and give blocks.
-- A template calls them as `parts.outcome()`. One that wants a part otherwise copies its function, from
-- summary.lua, account.lua, gaps.lua or elements.lua beside this file, into its own.

local host = ...
local parts = host.parts

-- A part that there is not is told with the nearest that there is.
local names = {}
for name in pairs(parts) do names[#names + 1] = name end

return {
  parts = setmetatable({}, {
    __index = function(_, name)
      if parts[name] then return parts[name] end
      host.say("no-such-part", { part = tostring(name), known = table.concat(names, ", ") }, tostring(name),
        host.nearest(tostring(name), names))
    end,
    __newindex = function() host.say("parts-unchangeable") end,
    __metatable = false,
  }),
}
