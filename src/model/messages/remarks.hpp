#pragma once

#include <assay/message.hpp>

namespace assay {

// Remarks on a pack that loads. What its author can do is with the code (codes.cpp).
inline constexpr MessageText remark_messages[] = {
    // conditions and ladders
    {"cannot-both-hold", "never-true", "`{one}` and `{other}` cannot both be true"},
    {"never-true", "never-true", "`{condition}` is never true, for any assessment"},
    {"always-true", "always-true", "`{condition}` is always true, for any assessment"},
    {"bands-begin-together", "band-out-of-order",
     "`{case}` begins at {number}, and so does `{below}`"},
    {"band-out-of-order", "band-out-of-order",
     "`{case}` begins at {number}, but `{below}` below it begins at {number_below}"},
    {"case-hidden-by-case", "case-never-reached",
     "`{case}` is never the result: `{higher}` (line {line}) is true whenever it is"},
    {"case-hidden-by-cases", "case-never-reached",
     "`{case}` is never the result: a case above it is true whenever it is"},
    {"nothing-below-lowest-band", "ladder-gap",
     "the lowest band of the ladder `{ladder}` begins at {number}; lower numbers have no band"},
    {"lowest-case-with-condition", "ladder-gap",
     "the lowest case of the ladder `{ladder}` has a condition; if no case is true, there is no "
     "result"},
    {"limit-without-effect", "limit-without-effect",
     "the limit `{limit}` limits to `{case}`, the highest case of `{ladder}`"},

    // what nothing uses
    {"unused-parameter", "unused-parameter", "nothing uses the parameter `{parameter}`"},
    {"unused-fact", "unused-fact", "nothing uses the fact `{fact}`"},
    {"unused-value", "unused-value", "nothing uses the value `{value}`"},
    {"unused-pairs", "unused-pairs", "nothing uses the list of pairs `{pairs}`"},
    {"unused-validity", "unused-validity",
     "no rule uses how long evidence of the kind `{kind}` is valid"},

    // texts
    {"hint-empty", "hint-empty", "the check `{check}` gives no hint"},
    {"hint-repeats", "hint-repeats", "the hint of the check `{check}` repeats its sentence"},
    {"hint-suggests-rating", "hint-suggests-rating",
     "the hint of the check `{check}` names the rating `{rating}`"},
    {"says-without-hole", "says-without-hole",
     "the check `{check}` gives every {row} the same sentence"},
    {"odd-full-stop", "odd-full-stop",
     "a sentence of the check `{check}` ends with a full stop; most others do not"},
    {"inexact-number", "inexact-number",
     "Lua rounds `{written}` before assay can use it; write `{exactly}`"},
    {"ladder-without-open", "ladder-without-open",
     "the ladder `{ladder}` has no sentence for a result that is not known yet"},
    {"case-without-says", "case-without-says",
     "the case `{case}` of the ladder `{ladder}` has no sentence"},
    {"parameter-without-ground", "parameter-without-ground",
     "the parameter `{parameter}` has no description and no source"},
    {"rating-without-meaning", "rating-without-meaning",
     "the rating `{rating}` has no meaning, but {other} has one"},
    {"element-without-requirement", "element-without-requirement",
     "the {level} `{element}` has no requirement"},
    {"no-element-with-requirement", "element-without-requirement", "no {level} has a requirement"},
    {"element-without-guidance-points", "element-without-guidance",
     "the {level} `{element}` has no guidance"},
    {"no-element-with-guidance", "element-without-guidance", "no {level} has guidance"},

    // layers
    {"set-without-effect", "set-without-effect", "`{parameter}` already has this value"},
    {"word-without-effect", "word-without-effect",
     "the word `{word}` does not occur in the standard"},
    {"narrowing-without-effect", "narrowing-without-effect",
     "no pack below permits a claim that `{element}` does not apply, so there is nothing to "
     "narrow"},
};

}  // namespace assay
