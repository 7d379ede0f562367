#pragma once

#include <assay/message.hpp>

namespace assay {

// Templates of reports: what they look at, the words that make a document, and the document itself.
inline constexpr MessageText template_messages[] = {
    // what is looked at
    {"item-of-list", "wrong-use", "a list has items, not `{name}`",
     "`for _, each in ipairs(list)`, or `list[1]`"},
    {"no-such-member", "unknown-field", "`{record}` has no `{name}`", "one of {known}"},
    {"view-unchangeable", "wrong-use", "the results can be looked at, not changed"},
    {"no-such-part", "unknown-field", "there is no part `{part}`", "one of {known}"},
    {"parts-unchangeable", "wrong-use", "the parts can be used, not changed"},

    // words that make blocks and texts
    {"block-for-text", "wrong-use", "a block stands where `{word}` wants text",
     "a text, or a list of texts and of what `strong`, `quiet`, `link` and `rating` make"},
    {"record-for-text", "wrong-use", "`{record}` is no text", "one of its members: {known}"},
    {"other-for-text", "wrong-use", "`{word}` takes text, not {type}"},
    {"link-takes-id", "wrong-use", "`{word}` takes an id first, then a text"},
    {"rating-takes-rating", "wrong-use", "`rating` takes a rating",
     "a member that is one: `judgement.rating`, `element.state`"},
    {"count-takes-number", "wrong-use", "`count` takes a whole number first"},
    {"each-takes", "wrong-use", "`{word}` takes a list and a function"},
    {"block-takes-table", "wrong-use", "`{word}` takes a table: `{word} { ... }`"},
    {"unknown-tone", "unknown-word", "there is no tone `{tone}`", "one of {known}"},
    {"view-for-blocks", "wrong-use", "`{word}` takes blocks, not what is looked at",
     "a word that makes a block of it: `paragraph`, `list`, `grid`"},
    {"other-for-blocks", "wrong-use", "`{word}` takes blocks, not {type}"},
    {"block-takes-pairs", "wrong-use", "`{word}` takes pairs: `{ \"Visit\", visit.title }`"},
    {"row-of-grid", "wrong-use", "a row of `grid` is a list of cells"},
    {"not-a-count", "wrong-use", "`{word}` counts in whole numbers"},
    {"lines-of-room", "wrong-use", "a field of `room` has 1 to 20 lines"},
    {"picture-without-file", "wrong-use", "`picture` names no `file`",
     "`picture { file = \"logo.svg\", says = \"...\" }`"},
    {"picture-without-text", "wrong-use",
     "`picture` does not say what is on it, for those who do not see it", "`says = \"...\"`"},
    {"logo-not-a-picture", "wrong-use", "`logo` is no picture",
     "`picture { file = ..., says = ... }`"},
    {"unknown-name-in-table", "unknown-key", "`{word}` has no `{name}`", "one of {known}"},
    {"name-in-table-without-names", "unknown-key", "`{word}` has no `{name}`", "no names at all"},

    // the document
    {"no-document", "no-document", "the template declares no document",
     "`document { title = ..., ... }`"},
    {"two-documents", "duplicate-id",
     "a template declares one document; the first one stands at line {line}"},
    {"document-without-title", "missing-key", "`document` lacks `title`"},
    {"not-a-language", "wrong-type", "`language` is no language", "`en`, `cy`, `en-GB`"},
    {"not-a-colour", "wrong-type", "`accent` is no colour", "`#1d4f91`"},
    {"faint-colour", "faint-colour",
     "white text on `{colour}` has too little contrast to be read by everybody",
     "a darker `accent`: a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3)"},
    {"parts-of-one-name", "duplicate-id", "two parts of the document are called `{id}`"},
    {"parts-of-two-names", "duplicate-id",
     "two parts of the document are called `{id}` or `{first}`"},
    {"sections-nested-too-deep", "nested-too-deep", "the section `{section}` lies in five others",
     "five levels at most"},
    {"unknown-part", "unknown-part", "no part of the document is called `{part}`",
     "the `id` of a section or of a row"},

    {"no-word-documents-in-build", "no-documents", "this build of assay writes no Word documents",
     "html, markdown or text"},

    // pictures
    {"not-a-picture-file", "picture-refused", "`{file}` is no picture that a report can hold",
     "a file that ends in `.svg` or `.png`"},
    {"no-pictures-here", "picture-refused", "the template that comes with assay has no pictures"},
    {"picture-not-read", "file-unreadable", "`{file}`: {problem}"},
    {"picture-too-large", "source-too-large", "`{file}` is larger than a picture may be",
     "200 kB at most"},
    {"not-what-picture-is-called", "picture-refused",
     "`{file}` is called like a picture and is none",
     "a whole file of the kind that its ending says"},
};

}  // namespace assay
