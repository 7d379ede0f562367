#pragma once

#include <assay/message.hpp>

namespace assay {

// The tests of a pack, and a pack that is begun.
inline constexpr MessageText case_messages[] = {
    {"case-file-out-of-folder", "file-name", "`{file}` is outside the pack's folder",
     "the path of a file of the pack, from the case"},
    {"test-that-nothing-runs", "file-name", "nothing runs this file",
     "a name that ends with `_test.lua`"},
    {"case-says-the-same", "duplicate-id",
     "two cases have the sentence `{sentence}`; the first is at {first}"},
    {"case-not-ended", "not-ended", "nothing follows `{declaration}`", "a table: `{ ... }`"},
    {"nothing-expected", "nothing-expected", "this case expects nothing, so it cannot fail",
     "`outcome`, `ratings`, `nodes`, `values`, `ladders` or `flags`"},

    {"no-such-node-in-pack", "unknown-node", "there is no node `{id}` in {pack} {version}"},
    {"unknown-rating-in-case", "unknown-rating", "there is no rating `{rating}`", "one of {known}"},
    {"not-the-only-rating", "unknown-rating", "there is no rating `{rating}`", "{known}"},
    {"not-a-rating", "wrong-type", "this is not a rating",
     "one of {known}, or an empty list for none"},
    {"not-the-only-rating-or-none", "wrong-type", "this is not a rating",
     "{known}, or an empty list for none"},
    {"not-ratings", "wrong-type", "this is not a rating", "a rating, or a list of them"},
    {"no-ladder-of-outcome", "unknown-ladder", "{pack} has no ladder `outcome`"},
    {"unknown-case-of-ladder", "unknown-case", "the ladder `{ladder}` has no case `{case}`",
     "one of {known}"},
    {"not-a-case-of-ladder", "wrong-type", "the result of a ladder is one of its cases", "a text"},
    {"no-such-value", "unknown-value", "there is no value `{name}` here"},
    {"no-such-ladder", "unknown-ladder", "there is no ladder `{name}` here"},
    {"no-such-ladder-or-value", "unknown-value", "there is no ladder or value `{name}` here"},
    {"no-such-check", "unknown-check", "there is no check `{check}`"},
    {"not-a-number-of-flags", "wrong-type", "this is not a number of flags",
     "a whole number, or a list of elements with flags"},

    // a pack that is begun
    {"no-id-of-new-pack", "wrong-id", "`{id}` cannot be the id of a pack",
     "lower-case letters, digits, `-` and `_`"},
    {"no-id-of-new-pack-but-nearly", "wrong-id", "`{id}` cannot be the id of a pack",
     "lower-case letters, digits, `-` and `_`, such as `{other}`"},
    {"pack-to-extend-without-elements", "no-elements", "the pack to extend has no {level}"},
    {"id-of-pack-below", "duplicate-id", "`{id}` is the id of a pack that it would extend",
     "another id"},
};

}  // namespace assay
