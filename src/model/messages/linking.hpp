#pragma once

#include <assay/message.hpp>

namespace assay {

// What an assessment says that its pack does not know, and what its judgements say twice.
inline constexpr MessageText linking_messages[] = {
    {"no-such-element", "unknown-element", "there is no {level} `{id}` in {pack} {version}"},
    {"not-an-element", "unknown-element", "there is no {level} `{id}`; `{id}` is a {level_of_id}"},
    {"part-of-an-element", "unknown-element",
     "there is no {level} `{id}`; `{id}` is a part of {element}"},
    {"no-such-node", "unknown-node", "there is no `{id}` in {pack}"},
    {"no-outcome-to-plan", "nothing-to-plan",
     "{pack} {version} has no outcome, so there is none to plan for"},
    {"no-outcome-is-met", "nothing-to-plan",
     "{pack} {version} calls no outcome met; name the outcome to plan for"},
    {"no-such-outcome", "unknown-case", "{pack} has no outcome `{case}`", "one of {known}"},
    {"no-element-to-explain", "unknown-element", "there is no `{id}` in {pack} {version}"},

    {"unknown-programme", "unknown-programme", "there is no programme of visits `{programme}`",
     "one of {known}"},
    {"unknown-kind-of-visit", "unknown-kind", "there is no kind of visit `{kind}`",
     "one of {known}"},
    {"unknown-kind-of-comment", "unknown-kind", "there is no kind of comment `{kind}`",
     "one of {known}"},
    {"unknown-kind-of-evidence", "unknown-kind", "there is no kind of evidence `{kind}`",
     "one of {known}"},
    {"unknown-rating", "unknown-rating", "there is no rating `{rating}`", "one of {known}"},
    {"unknown-limb", "unknown-limb", "{element} has no part `{limb}`", "one of {known}"},
    {"element-without-limbs", "unknown-limb", "{element} has no part `{limb}`",
     "none: this element has no parts"},
    {"unknown-guidance-point", "unknown-guidance", "{element} has no guidance point `{point}`",
     "one of {known}"},
    {"element-without-guidance", "unknown-guidance", "{element} has no guidance point `{point}`",
     "none: this element has no guidance points"},
    {"unknown-fact", "unknown-fact", "{pack} {version} does not ask for the fact `{fact}`"},
    {"fact-of-another-type", "wrong-type", "the answer to the fact `{fact}` has the wrong type",
     "{wanted}"},

    {"claimed-twice", "duplicate-claim", "`{element}` is claimed as not applicable twice"},
    {"judged-twice", "duplicate-judgement",
     "`{author}` rates {element} twice in the same role and visit; first at {first}"},
    {"unknown-judgement-to-settle", "unknown-reference",
     "there is no judgement `{judgement}` of {element}",
     "the id of another judgement of the same element"},

    // a visit that is prepared
    {"no-such-programme", "unknown-programme", "there is no programme `{programme}`",
     "one of {known}"},
    {"visit-exists", "visit-exists", "the file already has the {kind} of {day}: `{visit}`"},
    {"last-day-before-first", "bad-period", "`{to}` is before `{from}`, the first day"},
};

}  // namespace assay
