#pragma once

#include <assay/message.hpp>

namespace assay {

// Lua: sources that packs cannot have, errors of Lua, and what the sandbox refuses.
inline constexpr MessageText lua_messages[] = {
    // sources
    {"source-too-large", "source-too-large",
     "the file has {bytes} bytes, more than the limit of {most}"},
    {"compiled-lua", "source-not-text", "this is compiled Lua; packs must be source text"},
    {"byte-order-mark", "source-not-text",
     "the file begins with a byte order mark; save it without one"},
    {"hash-at-beginning", "source-not-text",
     "the file begins with `#`; comments in Lua begin with `--`"},
    {"comment-without-end", "lua-syntax", "this comment does not end"},
    {"text-without-end-on-line", "lua-syntax", "this text does not end on its line",
     "a closing quote"},
    {"text-without-end", "lua-syntax", "this text does not end", "closing long brackets"},
    {"unexpected-character", "lua-syntax", "unexpected character outside texts and comments"},
    {"goto-refused", "goto-refused", "packs have no `goto` and no labels"},
    {"environment-refused", "environment-refused", "packs cannot use `_ENV`"},
    {"operator-refused", "operator-refused",
     "packs have no bitwise operators, such as `{operator}`"},
    {"blocks-nested-too-deep", "nested-too-deep", "brackets and blocks are nested too deeply here"},
    {"too-many-suffixes", "chain-too-long", "this chain has too many fields and calls",
     "a `local` for a part of it"},
    {"too-many-operators", "chain-too-long", "there are too many operators in one expression",
     "a `local` for a part of it"},
    {"too-many-branches", "chain-too-long", "there are too many `elseif` after one `if`"},
    {"index-refused", "index-refused", "a comparison cannot be an index: Lua 5.4.4 gets it wrong",
     "a `local` for its result"},

    // errors of Lua
    {"lua-expects", "lua-syntax", "unexpected `{found}`", "{wanted}"},
    {"lua-expects-more", "lua-syntax", "the file ends too early", "{wanted}"},
    {"lua-ends-early", "lua-syntax", "the file ends too early"},
    {"lua-unexpected", "lua-syntax", "unexpected `{found}`"},
    {"lua-syntax-near", "lua-syntax", "{message} near `{found}`"},
    {"lua-syntax-at-end", "lua-syntax", "{message} near the end of the file"},
    {"lua-syntax", "lua-syntax", "{message}"},
    {"lua-error", "lua-error", "{message}"},

    // the sandbox
    {"unknown-word-of-lua", "unknown-word", "there is no word `{word}`"},
    {"unknown-function-of-library", "unknown-word", "packs have no `{function}`"},
    {"assigned-global", "assigned-global",
     "`{word}` is not a local variable, and packs can only assign to local variables",
     "`local` before it"},
    {"assigned-library", "assigned-global", "the libraries of packs cannot be changed"},
    {"word-in-function", "word-in-function",
     "`{word}` declares or builds an expression, which a function cannot do",
     "the values that it needs in `reads`"},
    {"budget-used-up", "budget-exhausted", "this takes more steps than a pack may use",
     "a loop that ends"},
    {"time-of-pack-over", "time-exhausted", "the time limit was reached"},
    {"deadline-not-asked", "time-exhausted", "the host could not give a deadline"},
    {"text-of-rule-too-long", "text-too-long", "a rule made a text that is too long"},
    {"memory-beyond-recovery", "memory-exhausted", "Lua ran out of memory where it cannot recover"},
    {"memory-used-up", "memory-exhausted", "Lua used all the memory it is allowed"},
};

}  // namespace assay
