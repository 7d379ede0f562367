-- The words of rule packs. Every word either declares something or builds an expression; nothing is
-- computed here. An expression is a sealed thing of the machine's: packs can neither make one by hand nor
-- change one. Its parts:  [0] its word, [-1] file, [-2] line, [-3] the token it is found by, [-4] which one
-- of these tokens on the line, [1..] its parts.
--
-- `host` is given by the machine: host.here() tells file and line of the pack's code that is running,
-- host.record(kind, table) hands a declaration over, host.expression(parts, metatable) makes an expression.

local host = ...

local Expression = {}
local methods = {}
local seen = {}  -- how many words or expressions there are at each place; what no declaration holds is told
host.record("places", { body = seen })

local function place(token)
  local file, line = host.here()
  local key = file .. " " .. line .. " " .. token
  local nth = seen[key] or 0
  seen[key] = nth + 1
  return file, line, token, nth
end

local function expression(word, token, ...)
  local file, line, found_by, nth = place(token)
  return host.expression({ [0] = word, [-1] = file, [-2] = line, [-3] = found_by, [-4] = nth, ... }, Expression)
end

local function is_expression(value)
  return getmetatable(value) == Expression
end

-- Fields and methods -------------------------------------------------------------------------------

function Expression.__index(of, name)
  if methods[name] then return methods[name] end
  if type(name) ~= "string" then host.say("fields-have-names") end
  return expression("field", name, of, name)
end

function Expression.__newindex()
  host.say("expression-unchangeable")
end

-- a method's name is the operator's word, and its arguments are the operator's
for _, word in ipairs {
  "at_least", "at_most", "above", "below", "is", "one_of", "present",
  "where", "round", "contains", "includes", "mentions",
} do
  methods[word] = function(subject, ...)
    if not is_expression(subject) then
      host.say("method-without-colon", { word = word }, word)
    end
    return expression(word, word, subject, ...)
  end
end

-- Arithmetic builds trees; comparison cannot, because Lua turns its result into true or false --------

function Expression.__add(a, b) return expression("add", "+", a, b) end
function Expression.__sub(a, b) return expression("subtract", "-", a, b) end
function Expression.__mul(a, b) return expression("multiply", "*", a, b) end
function Expression.__div(a, b) return expression("divide", "/", a, b) end
function Expression.__unm(a) return expression("subtract", "-", 0, a) end

local function no_comparison()
  host.say("comparison-in-lua", nil, "<>")
end
Expression.__lt, Expression.__le = no_comparison, no_comparison

function Expression.__concat() host.say("expressions-joined", nil, "..") end
function Expression.__len() host.say("length-of-expression", nil, "#") end
function Expression.__call(of)
  local token = host.parts(of)[-3]
  host.say("expression-called", { word = tostring(token) }, token)
end

-- Declarations -------------------------------------------------------------------------------------

local words = {}

-- `it.where` is a word of every expression, so a rule that reads a value of that name would end in an error of Lua's.
local function check_name(what, id)
  if not methods[id] then return end
  host.say("name-is-method", { kind = what, name = id }, id)
end

local function declare(kind, id, body, file, line, token, nth)
  if type(body) ~= "table" or is_expression(body) then
    host.say("word-takes-table", { word = token, id = tostring(id) }, token)
  end
  host.record(kind, { id = id, body = body, file = file, line = line, token = id or token, nth = nth })
  return body
end

-- `word { ... }`
local function plain(word)
  words[word] = function(body)
    return declare(word, nil, body, place(word))
  end
end

-- `word "id" { ... }`
local function with_id(word)
  words[word] = function(id)
    if type(id) ~= "string" then host.say("word-takes-id", { word = word }, word) end
    if word == "value" or word == "ladder" then check_name(word, id) end
    local file, line, token, nth = place(id)
    host.record("begun", { id = id, word = word, file = file, line = line, token = token, nth = nth })
    return function(body)
      return declare(word, id, body, file, line, word, nth)
    end
  end
end

for _, word in ipairs { "pack", "scale", "deciding" } do plain(word) end
for _, word in ipairs {
  "evidence_kind", "visit_kind", "comment_kind", "value", "ladder", "limit", "check", "pairs_of", "programme",
  "layout", "also", "set", "without", "word", "meaning", "ruling", "rating_meaning",
} do
  with_id(word)
end

-- A standard says of all elements at once when they may be claimed as not applicable, a layer of one.
with_id "applicability"
do
  local of_one = words.applicability
  words.applicability = function(what)
    if type(what) == "string" then return of_one(what) end
    return declare("applicability", nil, what, place "applicability")
  end
end

-- Levels name the words that declare nodes: `criterion "1" { ... }`. A node lists its children by position.
function words.levels(names)
  local file, line, token, nth = place "levels"
  if type(names) ~= "table" then host.say("levels-take-list") end
  if #names > 16 then host.say("too-many-levels") end
  -- a copy: the words below stand for these levels, whatever becomes of the list
  local copy = {}
  for i, level in ipairs(names) do
    copy[i] = type(level) == "table" and { level[1], plural = level.plural } or level
  end
  names = copy
  declare("levels", nil, names, file, line, token, nth)
  for _, level in ipairs(names) do
    local name = type(level) == "table" and level[1] or level
    if type(name) ~= "string" then host.say("level-not-a-name") end
    if words[name] then host.say("level-is-a-word", { level = name }) end
    words[name] = function(id)
      if type(id) ~= "string" then host.say("node-takes-id", { word = name }, name) end
      local file, line, token, nth = place(id)
      host.record("begun", { id = id, word = name, file = file, line = line, token = token, nth = nth })
      return function(body)
        if type(body) ~= "table" or is_expression(body) then host.say("node-takes-table", { word = name }, name) end
        local node = { id = id, level = name, body = body, file = file, line = line, token = token, nth = nth }
        host.record("node", node)
        return node
      end
    end
  end
end

-- A parameter, or a fact, is declared by what follows its name, and used by its name alone.
for _, word in ipairs { "parameter", "fact" } do
  words[word] = function(id)
    if type(id) ~= "string" then host.say("word-takes-name", { word = word }, word) end
    local file, line, token, nth = place(id)
    return host.expression({ [0] = word, [-1] = file, [-2] = line, [-3] = token, [-4] = nth, id }, {
      __index = Expression.__index, __newindex = Expression.__newindex, __metatable = Expression,
      __add = Expression.__add, __sub = Expression.__sub, __mul = Expression.__mul, __div = Expression.__div,
      __unm = Expression.__unm, __lt = no_comparison, __le = no_comparison,
      __concat = Expression.__concat, __len = Expression.__len,
      __call = function(_, body)
        if word == "fact" then check_name(word, id) end
        return declare(word, id, body, file, line, word, nth)
      end,
    })
  end
end

-- Expressions --------------------------------------------------------------------------------------

-- the rows in hand are the same wherever they are named
for _, word in ipairs { "it", "outer", "assessment", "organisation", "visit", "as_of" } do
  words[word] = host.expression({ [0] = word, [-1] = 0, [-2] = 0, [-3] = word, [-4] = 0 }, Expression)
end

for _, word in ipairs {
  "some", "every", "no", "count", "sum", "min", "max", "mean", "lowest", "highest",
  "share", "points", "months", "steps", "length", "percent", "wording",
} do
  words[word] = function(...) return expression(word, word, ...) end
end

for _, word in ipairs { "all", "any", "none" } do
  words[word] = function(conditions)
    if type(conditions) ~= "table" or is_expression(conditions) then
      host.say("word-takes-list", { word = word }, word)
    end
    return expression(word, word, table.unpack(conditions))
  end
end

function words.at_least(count)
  local file, line, token, nth = place "at_least"
  return function(conditions)
    local parts = { [0] = "at_least_of", [-1] = file, [-2] = line, [-3] = token, [-4] = nth, count, table.unpack(conditions) }
    return host.expression(parts, Expression)
  end
end

-- Gives rows or a condition the name by which explanations speak of it.
function words.named(name)
  local file, line, token, nth = place(name)
  return function(of)
    return host.expression({ [0] = "named", [-1] = file, [-2] = line, [-3] = token, [-4] = nth, of, name }, Expression)
  end
end

-- The escape hatch: a Lua function with what it reads and what type it returns.
function words.computed(body)
  if type(body) ~= "table" or type(body.by) ~= "function" then
    host.say("computed-takes", nil, "computed")
  end
  local names, parts = {}, {}
  for name, read in pairs(body.reads or {}) do
    names[#names + 1] = name
    parts[#parts + 1] = read
  end
  return expression("computed", "computed", body.by, body.returns, names, table.unpack(parts))
end

return words
