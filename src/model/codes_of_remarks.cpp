#include "model/code_tables.hpp"

namespace assay {
namespace {

// What check_pack says about a pack that loads. In alphabetical order.
constexpr Code table[] = {
    {"always-true", "a condition holds whatever an assessment says",
     "a limit that everything keeps to, or two halves that cover all there is",
     "take the condition out, or correct its limit"},
    {"band-out-of-order", "a band begins where a lower one does, or below it",
     "two bands were exchanged, or one number was written twice",
     "list the bands from the bottom up, each `from` above the one before"},
    {"case-never-reached",
     "a case of a ladder can never be the result, since a higher one holds whenever it does",
     "the cases stand in the wrong order, or the higher condition is too wide",
     "list the cases from the bottom up, and let each ask more than the one below it"},
    {"case-without-says", "a case of a ladder has no sentence where other cases have one",
     "it was forgotten when the case was added",
     "add `says` with what people are to read when the case holds"},
    {"element-without-guidance", "an element has no guidance, and nothing above it has any",
     "its guidance was not written yet", "add `guidance` with what may serve as evidence"},
    {"element-without-requirement", "an element does not say what it requires",
     "its requirement was not written yet", "add `requirement` in plain words"},
    {"hint-empty", "the hint of a check says nothing", "it was left to be filled in",
     "say what is missing and where to look"},
    {"hint-repeats", "the hint of a check says what the check says already",
     "the sentence was copied", "say what is missing and where to look"},
    {"hint-suggests-rating", "a hint names a rating of the scale",
     "it tells people how to rate; a check points at what is missing and never says which rating "
     "is right",
     "say what is missing and where to look, without the name of a rating"},
    {"inexact-number", "a number is not exactly what was written",
     "Lua computes `1/3` or `0.1 + 0.2` as a decimal of about 16 digits",
     "write a quotient as `share(1, 3)`, and a sum as one number"},
    {"ladder-gap", "no case of a ladder may hold, and then its result is undetermined",
     "the lowest case has a condition, or its band does not begin low enough",
     "leave out the `when` or `from` of the lowest case"},
    {"limit-without-effect", "a limit changes nothing", "it limits to the highest case",
     "limit to a lower case, or take the limit out"},
    {"narrowing-without-effect",
     "a layer narrows the claims on an element that cannot be claimed not applicable anyway",
     "another element was meant, or the parent was taken to permit more than it does",
     "correct the id, or take it out"},
    {"never-true", "a condition cannot hold, whatever an assessment says",
     "two parts that contradict each other, or a limit that nothing reaches",
     "correct the part that was meant otherwise"},
    {"odd-full-stop",
     "the sentence of a check ends with a full stop where those of other checks do not",
     "sentences of checks stand in lists, by whoever wrote them", "let all of them end alike"},
    {"parameter-without-ground", "a parameter has neither `says` nor `source` nor `assumption`",
     "its number was written down without where it comes from",
     "add where the number comes from, or that it is an assumption"},
    {"says-without-hole", "the sentence of a check is the same for every row that it flags",
     "the row is not named", "name it with a hole: `{element}`, `{it}`"},
    {"set-without-effect", "a parameter is set to the value that it has",
     "the parent follows by now", "take the `set` out"},
    {"unused-fact", "a fact is asked for, and no rule and no sentence reads it",
     "its rule was taken out, or reads another name", "use it, or stop asking for it"},
    {"unused-pairs", "no check goes over a list of pairs",
     "its check was taken out, or goes over another list",
     "add a check with `each` of that name, or take the list out"},
    {"unused-parameter", "no rule and no sentence reads a parameter",
     "a number was written into the rule beside it", "use it in the rule, or take it out"},
    {"unused-validity", "a kind of evidence says how long it holds, and no rule asks",
     "the check of the age of evidence was taken out",
     "add such a check, or take `valid_months` out"},
    {"unused-value", "a value below the assessment is read by no rule and no sentence",
     "its rule was taken out, or reads another name", "use it, or take it out"},
    {"word-without-effect", "a word is explained that the standard does not use",
     "it is misspelt, or the standard says it in another way", "write it as the standard does"},
};

}  // namespace

constinit std::span<Code const> const codes_of_remarks{table};

}  // namespace assay
