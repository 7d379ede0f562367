#pragma once

#include <assay/message.hpp>

namespace assay {

// Remarks on a pack that loads. What its author can do is with the code (codes.cpp).
inline constexpr MessageText remark_messages[] = {
    // conditions and ladders
    {"cannot-both-hold", "never-true", "`{one}` and `{other}` cannot both hold"},
    {"never-true", "never-true", "`{condition}` cannot hold, whatever an assessment says"},
    {"always-true", "always-true", "`{condition}` holds whatever an assessment says"},
    {"bands-begin-together", "band-out-of-order",
     "`{case}` begins at {number}, and so does `{below}`"},
    {"band-out-of-order", "band-out-of-order",
     "`{case}` begins at {number}; below it stands `{below}`, which begins at {number_below}"},
    {"case-hidden-by-case", "case-never-reached",
     "`{case}` can never be the result: `{higher}` (line {line}) holds whenever it does"},
    {"case-hidden-by-cases", "case-never-reached",
     "`{case}` can never be the result: one of the cases above it holds whenever it does"},
    {"nothing-below-lowest-band", "ladder-gap",
     "the lowest band of the ladder `{ladder}` begins at {number}; what is below has none"},
    {"lowest-case-with-condition", "ladder-gap",
     "the lowest case of the ladder `{ladder}` has a condition; where no case holds there is no "
     "result"},
    {"limit-without-effect", "limit-without-effect",
     "the limit `{limit}` limits to `{case}`, the highest case of `{ladder}`"},

    // what nothing uses
    {"unused-parameter", "unused-parameter", "nothing uses the parameter `{parameter}`"},
    {"unused-fact", "unused-fact", "nothing uses the fact `{fact}`"},
    {"unused-value", "unused-value", "nothing uses the value `{value}`"},
    {"unused-pairs", "unused-pairs", "nothing uses the list of pairs `{pairs}`"},
    {"unused-validity", "unused-validity",
     "no rule asks how long evidence of the kind `{kind}` holds"},

    // texts
    {"hint-empty", "hint-empty", "the check `{check}` gives no hint"},
    {"hint-repeats", "hint-repeats", "the hint of the check `{check}` is what it says already"},
    {"hint-suggests-rating", "hint-suggests-rating",
     "the hint of the check `{check}` names the rating `{rating}`"},
    {"says-without-hole", "says-without-hole",
     "the check `{check}` says the same of every {row} that it flags"},
    {"odd-full-stop", "odd-full-stop",
     "a sentence of the check `{check}` ends with a full stop, unlike those of most others"},
    {"inexact-number", "inexact-number",
     "Lua rounds `{written}` before assay can use it; write `{exactly}`"},
    {"ladder-without-open", "ladder-without-open",
     "the ladder `{ladder}` has no sentence for a result that is not known yet"},
    {"case-without-says", "case-without-says",
     "the case `{case}` of the ladder `{ladder}` says nothing"},
    {"parameter-without-ground", "parameter-without-ground",
     "the parameter `{parameter}` does not say what it is, nor where it comes from"},
    {"rating-without-meaning", "rating-without-meaning",
     "the rating `{rating}` has no meaning, and {other} has one"},
    {"element-without-requirement", "element-without-requirement",
     "the {level} `{element}` does not say what it requires"},
    {"no-element-with-requirement", "element-without-requirement",
     "no {level} says what it requires"},
    {"element-without-guidance-points", "element-without-guidance",
     "the {level} `{element}` has no guidance"},
    {"no-element-with-guidance", "element-without-guidance", "no {level} has guidance"},

    // layers
    {"set-without-effect", "set-without-effect", "`{parameter}` has this value already"},
    {"word-without-effect", "word-without-effect",
     "the word `{word}` does not occur in the standard"},
    {"narrowing-without-effect", "narrowing-without-effect",
     "nothing below permits `{element}` to be claimed not applicable, so there is nothing to "
     "narrow"},
};

}  // namespace assay
