-- The words of report templates. A template runs once for each report: it looks at the results, which are
-- there as plain values, and declares one document out of blocks. Texts are texts: nothing in them is ever
-- markup, in whatever format the document is written.
--
-- A block is a table made by a word below, with its kind in `is`; what the words have made is known by its
-- metatable, so that a template cannot make one by other means. A run is a piece of text in one manner; runs
-- are a list of them.

local host = ...

local Block, Run, Runs = { __metatable = "block" }, { __metatable = "run" }, { __metatable = "runs" }

-- "block", "run" or "runs"; else nil.
local function made(value)
  local mark = type(value) == "table" and getmetatable(value)
  return type(mark) == "string" and mark or nil
end

local words = {}

local behind = host.behind

local function names_of(own)
  local names = {}
  for name in pairs(own) do
    if type(name) == "string" then names[#names + 1] = name end
  end
  return names
end

-- Pieces of text ----------------------------------------------------------------------------------------

local function run(of)
  return setmetatable(of, Run)
end

local runs

local function plain(of) return of end

local function add_runs(value, into, word, manner)
  local kind = type(value)
  if kind == "string" or kind == "number" then
    if value ~= "" then
      into[#into + 1] = run(manner { says = tostring(value) })
    end
  elseif made(value) == "run" and manner == plain then
    into[#into + 1] = value
  elseif made(value) == "run" then
    into[#into + 1] = run(manner {
      says = value.says, strong = value.strong, quiet = value.quiet, to = value.to, line = value.line, must = value.must,
      rating = value.rating, mark = value.mark, standing = value.standing,
    })
  elseif made(value) == "block" then
    host.say("block-for-text", { word = word }, word)
  elseif behind(value) and behind(value)[0] then
    host.say("record-for-text", { record = behind(value)[0], known = table.concat(names_of(behind(value)), ", ") }, word)
  elseif behind(value) then
    for i = 1, #value do add_runs(value[i], into, word, manner) end
  elseif kind == "table" then
    for i = 1, host.length(value) do add_runs(value[i], into, word, manner) end
  elseif value then
    host.say("other-for-text", { word = word, type = kind }, word)
  end
end

function runs(value, word, manner)
  local into = {}
  setmetatable(into, Runs)
  add_runs(value, into, word, manner or plain)
  return into
end

-- One text, for what has no room for manners: a title.
local function text(value, word)
  local joined = {}
  for i, each in ipairs(runs(value, word)) do joined[i] = each.says end
  return table.concat(joined)
end

function words.strong(value)
  return runs(value, "strong", function(of) of.strong = true; return of end)
end

function words.quiet(value)
  return runs(value, "quiet", function(of) of.quiet = true; return of end)
end

local function leading(to, value, word, must)
  if type(to) ~= "string" then host.say("link-takes-id", { word = word }, word) end
  local _, line = host.here()
  return runs(value, word, function(of) of.to, of.line, of.must = to, line, must; return of end)
end

-- To a part of the document, which must be there; and to one that may have been left out.
function words.link(to, value) return leading(to, value, "link", true) end
function words.reference(to, value) return leading(to, value, "reference", false) end

-- What opens a document outside: a text that leads to where it is kept, if that is an address or the path of a file.
function words.kept_at(location, value)
  if location and type(location) ~= "string" then wrong("`kept_at` takes a location first, then a text", nil, "kept_at") end
  return runs(value, "kept_at", function(of) of.location = location or nil; return of end)
end

-- A rating, or how something stands, with its mark: of whatever has `title`, `mark` and `tone`.
function words.rating(of)
  if type(of) ~= "table" or made(of) then host.say("rating-takes-rating", nil, "rating") end
  return run { says = text(of.title, "rating"), rating = true, mark = of.mark or "", standing = of.tone or "none" }
end

-- `count(3, "point", "points")`: "3 points"
function words.count(number, one, many)
  if math.type(number) ~= "integer" then host.say("count-takes-number", nil, "count") end
  return number .. " " .. (number == 1 and one or many or one .. "s")
end

-- Several texts as in a sentence: "a, b and c"
function words.sentence(list, last, between)
  local joined = {}
  for i = 1, #list do
    if i > 1 then joined[#joined + 1] = i == #list and (last or " and ") or between or ", " end
    joined[#joined + 1] = list[i]
  end
  return runs(joined, "sentence")
end

-- With its first letter in upper case, and with a full stop.
function words.capital(of)
  return of and of:sub(1, 1):upper() .. of:sub(2)
end

function words.full_stop(of)
  if not of then return false end
  local last = of:sub(-1)
  return (last == "." or last == "!" or last == "?") and of or of .. "."
end

-- Lists ---------------------------------------------------------------------------------------------------

-- What lists that the two words below have made are known by: where items are wanted, theirs are.
local list_mark = {}

-- What a function makes of each, as one list; what comes to nothing is left out.
function words.each(list, make)
  if type(list) ~= "table" or type(make) ~= "function" then host.say("each-takes", { word = "each" }, "each") end
  local all = {}
  for i = 1, #list do
    local one = make(list[i], i)
    if one then all[#all + 1] = one end
  end
  all[0] = list_mark
  return all
end

function words.where(list, holds)
  if type(list) ~= "table" or type(holds) ~= "function" then host.say("each-takes", { word = "where" }, "where") end
  local some = {}
  for i = 1, #list do
    if holds(list[i]) then some[#some + 1] = list[i] end
  end
  some[0] = list_mark
  return some
end

-- Blocks --------------------------------------------------------------------------------------------------

-- What each word may be told by name. Whether it is, the machine looks after the template has run: all at once.
local names = {
  document = { "title", "subtitle", "language", "accent", "logo", "foot" },
  section = { "id" }, fold = {}, quote = { "by" }, list = {}, facts = {}, grid = { "caption", "columns" }, row = { "id" },
  figures = {}, figure = { "to", "tone" }, notice = { "tone" }, room = {}, field = { "lines" }, side_by_side = {}, column = { "title" },
  bars = { "title" }, bar = { "label", "says", "parts", "needed", "weakest" }, map = { "title", "legend" }, group = { "label", "cells" },
  picture = { "file", "says" },
}
host.checks = {}

local function check_keys(body, word)
  if type(body) ~= "table" or made(body) or behind(body) then host.say("block-takes-table", { word = word }, word) end
  local _, line = host.here()
  host.checks[#host.checks + 1] = { body, word, line, names[word] }
end

local tones = { "none", "best", "met", "partial", "failed", "open", "out" }

local function tone_of(body, word)
  local tone = type(body) == "table" and body.tone or "none"
  for _, known in ipairs(tones) do
    if tone == known then return tone end
  end
  host.say("unknown-tone", { tone = tostring(tone), known = "`" .. table.concat(tones, "`, `") .. "`" }, tostring(tone),
    host.nearest(tostring(tone), tones))
end

local function block(is, of)
  of.is = is
  return setmetatable(of, Block)
end

-- Texts become paragraphs, lists are taken apart, what is `false` or nil is left out.
local function add_blocks(body, into, word)
  for i = 1, host.length(body) do
    local each = body[i]
    local kind = made(each)
    if kind == "block" then
      into[#into + 1] = each
    elseif behind(each) then
      host.say("view-for-blocks", { word = word }, word)
    elseif kind or type(each) == "string" or math.type(each) then
      into[#into + 1] = block("paragraph", { says = runs(each, word) })
    elseif type(each) == "table" then
      add_blocks(each, into, word)
    elseif each then
      host.say("other-for-blocks", { word = word, type = type(each) }, word)
    end
  end
  return into
end

local function blocks(body, word)
  check_keys(body, word)
  return add_blocks(body, {}, word)
end

local function items(body, word, take, all)
  all = all or {}
  for i = 1, host.length(body) do
    local each = body[i]
    if type(each) == "table" and not made(each) and not behind(each) and each[0] == list_mark then items(each, word, take, all)
    elseif each then all[#all + 1] = take(each, word) end
  end
  return all
end

for _, weight in ipairs { "paragraph", "lead", "small" } do
  words[weight] = function(value)
    return block("paragraph", { says = runs(value, weight), weight = weight })
  end
end

local function titled(word)
  words[word] = function(title)
    local says = text(title, word)
    local _, line = host.here()
    return function(body)
      return block(word, { title = says, id = type(body) == "table" and body.id or "", line = line, blocks = blocks(body, word) })
    end
  end
end
titled "section"
titled "fold"

function words.quote(value)
  local by = type(value) == "table" and not made(value) and value.by or nil
  local says = {}
  if type(value) == "table" and not made(value) then
    check_keys(value, "quote")
    for i = 1, host.length(value) do says[#says + 1] = value[i] or nil end
  else
    says = value
  end
  return block("quote", { says = runs(says, "quote"), by = runs(by, "quote") })
end

function words.list(body)
  check_keys(body, "list")
  return block("list", { items = items(body, "list", runs) })
end

local function pair(each, word)
  if type(each) ~= "table" or made(each) then host.say("block-takes-pairs", { word = word }, word) end
  return { name = runs(each[1], word), says = runs(each[2], word) }
end

-- Pairs whose second part is absent are left out.
function words.facts(body)
  check_keys(body, "facts")
  local all = {}
  for _, each in ipairs(items(body, "facts", pair)) do
    if #each.says > 0 then all[#all + 1] = each end
  end
  return block("facts", { facts = all })
end

function words.grid(body)
  check_keys(body, "grid")
  local columns = items(body.columns or {}, "grid", runs)
  local rows = items(body, "grid", function(row, word)
    if type(row) ~= "table" or made(row) then host.say("row-of-grid", nil, word) end
    check_keys(row, "row")
    local cells = {}
    for i = 1, #columns do cells[i] = runs(row[i], word) end
    local _, line = host.here()
    return { id = row.id or "", line = line, cells = cells }
  end)
  return block("grid", { caption = text(body.caption, "grid"), columns = columns, rows = rows })
end

function words.figures(body)
  check_keys(body, "figures")
  return block("figures", { figures = items(body, "figures", function(each, word)
    check_keys(each, "figure")
    return { number = text(each[1], word), says = text(each[2], word), to = each.to or "", standing = tone_of(each, word) }
  end) })
end

function words.notice(body)
  return block("notice", { standing = tone_of(body, "notice"), blocks = blocks(body, "notice") })
end

local function whole(value, word)
  if value and (math.type(value) ~= "integer" or value < 0 or value > 1000000) then host.say("not-a-count", { word = word }, word) end
  return value or 0
end

-- Boxes to write in by hand: `room { "Agreed rating", { "Reason", lines = 2 } }`.
function words.room(body)
  check_keys(body, "room")
  return block("room", { fields = items(body, "room", function(each, word)
    if type(each) ~= "table" or made(each) then return { says = text(each, word), lines = 1 } end
    check_keys(each, "field")
    local lines = whole(each.lines or 1, word)
    if lines < 1 or lines > 20 then host.say("lines-of-room", nil, word) end
    return { says = text(each[1], word), lines = lines }
  end) })
end

function words.side_by_side(body)
  check_keys(body, "side_by_side")
  return block("side_by_side", { columns = items(body, "side_by_side", function(each, word)
    return { title = runs(type(each) == "table" and each.title, word), blocks = blocks(each, "column") }
  end) })
end

function words.bars(body)
  check_keys(body, "bars")
  return block("bars", { title = text(body.title, "bars"), bars = items(body, "bars", function(each, word)
    check_keys(each, "bar")
    local parts = {}
    for i = 1, #each.parts do
      local part = each.parts[i]
      parts[i] = { count = whole(part.count, word), title = part.title, mark = part.mark, standing = part.tone }
    end
    return { label = runs(each.label, word), says = runs(each.says, word), parts = parts, needed = whole(each.needed, word), weakest = text(each.weakest, word) }
  end) })
end

function words.map(body)
  check_keys(body, "map")
  local legend = {}
  for i = 1, #(body.legend or {}) do
    local sign = body.legend[i]
    legend[i] = { mark = sign.mark, says = sign.title, standing = sign.tone }
  end
  return block("map", { title = text(body.title, "map"), legend = legend, groups = items(body, "map", function(each, word)
    check_keys(each, "group")
    local cells = {}
    for i = 1, #each.cells do
      local cell = each.cells[i]
      cells[i] = { id = cell.id, title = text(cell.title, word), mark = cell.mark, standing = cell.tone, to = cell.to or "" }
    end
    return { label = runs(each.label, word), cells = cells }
  end) })
end

function words.picture(body)
  check_keys(body, "picture")
  if type(body.file) ~= "string" then host.say("picture-without-file", nil, "picture") end
  if type(body.says) ~= "string" then host.say("picture-without-text", nil, "picture") end
  local _, line = host.here()
  return block("picture", { file = body.file, says = body.says, line = line })
end

function words.contents(title)
  return block("contents", { title = text(title, "contents") })
end

-- The whole -----------------------------------------------------------------------------------------------

function words.document(body)
  local file, line = host.here()
  local into = blocks(body, "document")
  if made(body.logo) ~= "block" and body.logo then host.say("logo-not-a-picture", nil, "logo") end
  host.record("document", { id = "", file = file, line = line, token = "document", nth = 0, body = {
    title = text(body.title, "document"), subtitle = text(body.subtitle, "document"), foot = text(body.foot, "document"),
    language = body.language or "en", accent = body.accent or "", logo = body.logo or nil, blocks = into,
  } })
end

return words
