#pragma once

#include <assay/message.hpp>

namespace assay {

// Words of packs, and of their tests, that are used in a way they cannot be used. Lua says these by their ids
// (`host.say` in lua/assay).
inline constexpr MessageText vocabulary_messages[] = {
    // expressions
    {"fields-have-names", "wrong-use", "an expression has named fields only"},
    {"expression-unchangeable", "wrong-use", "an expression cannot be changed"},
    {"method-without-colon", "wrong-use", "call `{word}` with a colon: `it.field:{word}(...)`"},
    {"comparison-in-lua", "wrong-use", "Lua would decide this comparison before the rule runs",
     "`:above`, `:at_least`, `:below`, `:at_most` instead of `>`, `>=`, `<`, `<=`"},
    {"expressions-joined", "wrong-use",
     "expressions cannot be joined with `..`; in a sentence, write `{{field}`"},
    {"length-of-expression", "wrong-use",
     "write `count(...)`, or `length(...)` for a text, not `#`"},
    {"expression-called", "wrong-use", "`{word}` is an expression, not a function"},
    {"word-takes-list", "wrong-use", "`{word}` takes a list: `{word} { ..., ... }`"},
    {"computed-takes", "wrong-use", "`computed` takes `reads`, `returns` and a function `by`"},

    // declarations
    {"pack-takes-table", "wrong-use",
     "`pack` takes a table: `pack { id = ..., version = ..., title = ... }`"},
    {"word-takes-table", "wrong-use", "`{word}` takes a table: `{word} \"{id}\" { ... }`"},
    {"word-takes-id", "wrong-use", "`{word}` takes an id first: `{word} \"id\" { ... }`"},
    {"word-takes-name", "wrong-use", "`{word}` takes a name"},
    {"levels-take-list", "wrong-use", "`levels` takes a list of names"},
    {"too-many-levels", "wrong-use", "a standard has at most 16 levels"},
    {"level-not-a-name", "wrong-use", "a level is a name, or a table with its name and `plural`"},
    {"level-is-a-word", "wrong-use", "`{level}` is already a word and cannot name a level"},
    {"node-takes-id", "wrong-use", "`{word}` takes an id first"},
    {"node-takes-table", "wrong-use", "`{word}` takes a table after its id"},

    // tests
    {"case-takes-sentence", "wrong-use",
     "`{word}` takes a sentence first: `{word} \"...\" { ... }`"},
    {"case-takes-table", "wrong-use", "`{word}` takes a table after its sentence", "`{ ... }`"},
    {"case-holds-function", "wrong-use",
     "a case can have texts, numbers, true, false and tables, but no function"},
    {"case-nested-too-deep", "wrong-use",
     "this table is more than {most} tables deep, or contains itself"},
    {"names-and-positions", "wrong-use", "this table has both named and numbered entries"},
    {"key-not-a-name", "wrong-use", "`[{key}]` is not a name", "`[\"{key}\"]`"},
    {"no-such-node-in-test", "unknown-node", "there is no node `{node}`"},
    {"no-such-level-in-test", "unknown-word", "there is no level `{level}`"},
};

}  // namespace assay
