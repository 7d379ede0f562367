#pragma once

#include <assay/message.hpp>

#include "model/say.hpp"

namespace assay {

// Words that stand in other messages as the value of a parameter.
inline constexpr MessageText nouns[] = {
    // values
    {"a-choice", "", "a choice"},
    {"a-condition", "", "a condition"},
    {"a-date", "", "a date"},
    {"a-day", "", "a date in the form YYYY-MM-DD"},
    {"a-list", "", "a list"},
    {"a-list-of-objects", "", "a list of objects"},
    {"a-list-of-texts", "", "a list of texts"},
    {"a-number", "", "a number"},
    {"a-percentage", "", "a percentage"},
    {"a-rating", "", "a rating"},
    {"a-row", "", "a row"},
    {"a-table", "", "a table"},
    {"a-text", "", "a text"},
    {"a-written-day", "", "a date in the form `YYYY-MM-DD`"},
    {"a-written-yes-or-no", "", "`true` or `false`"},
    {"a-word", "", "a word"},
    {"a-yes-or-no", "", "a yes or no"},
    {"an-answer", "", "true or false, a number, a text or a list of texts"},
    {"an-expression", "", "an expression"},
    {"an-iterator", "", "an iterator"},
    {"an-object", "", "an object"},
    {"an-object-of-facts", "", "an object with a fact at each key"},
    {"an-object-of-objects", "", "an object with an object at each key"},
    {"an-object-or-a-text", "", "an object or a text"},
    {"functions-without-end", "", "a function nested too deeply"},
    {"nothing", "", "nothing"},
    {"rows", "", "rows"},
    {"true-or-false", "", "true or false"},
    {"value-false", "", "`false`"},
    {"value-null", "", "`null`"},
    {"value-true", "", "`true`"},

    // what an assessment lists
    {"customer-group", "", "customer group"},
    {"service", "", "service"},
    {"site", "", "site"},
    {"visit", "", "visit"},
    {"evidence", "", "evidence"},
    {"survey", "", "survey"},
    {"shortfall", "", "shortfall"},
    {"action", "", "action"},
    {"request", "", "request"},
    {"comment", "", "comment"},

    // what a pack declares
    {"check", "", "check"},
    {"fact", "", "fact"},
    {"id", "", "id"},
    {"kind-of-comment", "", "kind of comment"},
    {"kind-of-evidence", "", "kind of evidence"},
    {"kind-of-visit", "", "kind of visit"},
    {"ladder", "", "ladder"},
    {"layout", "", "layout"},
    {"level", "", "level"},
    {"list-of-pairs", "", "list of pairs"},
    {"parameter", "", "parameter"},
    {"programme", "", "programme"},
    {"value", "", "value"},

    // what bytes that are no UTF-8 look like
    {"looks-like-utf16", "", "this looks like UTF-16 text"},
    {"looks-like-ansi", "", "this looks like ANSI (Windows-1252) text"},
    {"ends-within-character", "", "the text ends in the middle of a character"},
    {"bytes-not-utf8", "", "the bytes here are not UTF-8"},
};

/// One of them, as the value of a parameter: `{{"got", noun<"a-number">}}`.
template <MessageId id>
inline constexpr MessageText const& noun = row_of<nouns, id>;

}  // namespace assay
