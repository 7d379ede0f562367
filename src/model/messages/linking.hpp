#pragma once

#include <assay/message.hpp>

namespace assay {

// What an assessment says that its pack does not know, and what its judgements say twice.
inline constexpr MessageText linking_messages[] = {
    {"no-such-element", "unknown-element", "there is no {level} `{id}` in {pack} {version}"},
    {"not-an-element", "unknown-element", "`{id}` is a {level_of_id}, and no {level}"},
    {"part-of-an-element", "unknown-element",
     "`{id}` is a part of the {level} {element}, and no {level}"},
    {"no-such-node", "unknown-node", "there is no `{id}` in {pack}"},
    {"no-element-to-explain", "unknown-element", "there is no `{id}` in {pack} {version}"},

    {"unknown-programme", "unknown-programme", "there is no programme of visits `{programme}`",
     "one of {known}"},
    {"unknown-kind-of-visit", "unknown-kind", "there is no kind of visit `{kind}`",
     "one of {known}"},
    {"unknown-kind-of-evidence", "unknown-kind", "there is no kind of evidence `{kind}`",
     "one of {known}"},
    {"unknown-rating", "unknown-rating", "there is no rating `{rating}`", "one of {known}"},
    {"unknown-limb", "unknown-limb", "{element} has no limb `{limb}`", "one of {known}"},
    {"element-without-limbs", "unknown-limb", "{element} has no limb `{limb}`",
     "none: it has no limbs"},
    {"unknown-guidance-point", "unknown-guidance", "{element} has no guidance point `{point}`",
     "one of {known}"},
    {"element-without-guidance", "unknown-guidance", "{element} has no guidance point `{point}`",
     "none: it has no guidance points"},
    {"unknown-fact", "unknown-fact", "{pack} {version} asks for no fact `{fact}`"},
    {"fact-of-another-type", "wrong-type", "the fact `{fact}` has an answer of another type",
     "{wanted}"},

    {"claimed-twice", "duplicate-claim", "`{element}` is claimed not applicable twice"},
    {"judged-twice", "duplicate-judgement",
     "`{author}` judges {element} twice in one role on one visit; first at {first}"},
    {"unknown-judgement-to-settle", "unknown-reference",
     "there is no judgement `{judgement}` of {element}",
     "the name of another judgement of the same element"},

    // a visit that is prepared
    {"no-such-programme", "unknown-programme", "there is no programme `{programme}`",
     "one of {known}"},
    {"visit-exists", "visit-exists", "the {kind} of {day} is there already: `{visit}`"},
    {"last-day-before-first", "bad-period", "`{to}` lies before `{from}`, the first day"},
};

}  // namespace assay
