#pragma once

#include <assay/message.hpp>

namespace assay {

// Templates of reports: what they look at, the words that make a document, and the document itself.
inline constexpr MessageText template_messages[] = {
    // what is looked at
    {"item-of-list", "wrong-use", "a list has items, not `{name}`",
     "`for _, each in ipairs(list)`, or `list[1]`"},
    {"no-such-member", "unknown-field", "`{record}` has no `{name}`", "one of {known}"},
    {"view-unchangeable", "wrong-use", "a template can read the results, not change them"},
    {"no-such-part", "unknown-field", "there is no part `{part}`", "one of {known}"},
    {"parts-unchangeable", "wrong-use", "a template can use the parts, not change them"},

    // words that make blocks and texts
    {"block-for-text", "wrong-use", "`{word}` takes text, not a block",
     "a text, or a list of texts and of `strong`, `quiet`, `link` and `rating`"},
    {"record-for-text", "wrong-use", "`{record}` is not a text", "one of its members: {known}"},
    {"other-for-text", "wrong-use", "`{word}` takes text, not {type}"},
    {"link-takes-id", "wrong-use", "`{word}` takes an id first, then a text"},
    {"rating-takes-rating", "wrong-use", "`rating` takes a rating",
     "a member that is one: `judgement.rating`, `element.state`"},
    {"count-takes-number", "wrong-use", "`count` takes a whole number first"},
    {"each-takes", "wrong-use", "`{word}` takes a list and a function"},
    {"block-takes-table", "wrong-use", "`{word}` takes a table: `{word} { ... }`"},
    {"unknown-tone", "unknown-word", "there is no tone `{tone}`", "one of {known}"},
    {"view-for-blocks", "wrong-use", "`{word}` takes blocks, not results",
     "a word that makes a block: `paragraph`, `list`, `grid`"},
    {"other-for-blocks", "wrong-use", "`{word}` takes blocks, not {type}"},
    {"block-takes-pairs", "wrong-use", "`{word}` takes pairs: `{ \"Visit\", visit.title }`"},
    {"row-of-grid", "wrong-use", "a row of `grid` is a list of cells"},
    {"not-a-count", "wrong-use", "`{word}` takes whole numbers"},
    {"lines-of-room", "wrong-use", "a field of `room` has 1 to 20 lines"},
    {"picture-without-file", "wrong-use", "`picture` names no `file`",
     "`picture { file = \"logo.svg\", says = \"...\" }`"},
    {"picture-without-text", "wrong-use",
     "`picture` has no description for readers who cannot see it", "`says = \"...\"`"},
    {"logo-not-a-picture", "wrong-use", "`logo` is not a picture",
     "`picture { file = ..., says = ... }`"},
    {"unknown-name-in-table", "unknown-key", "`{word}` has no `{name}`", "one of {known}"},
    {"name-in-table-without-names", "unknown-key", "`{word}` has no `{name}`", "no names at all"},

    // the document
    {"no-document", "no-document", "the template declares no document",
     "`document { title = ..., ... }`"},
    {"two-documents", "duplicate-id",
     "a template declares one document; the first is at line {line}"},
    {"document-without-title", "missing-key", "`document` needs `title`"},
    {"not-a-language", "wrong-type", "`language` is not a language", "`en`, `cy`, `en-GB`"},
    {"not-a-colour", "wrong-type", "`accent` is not a colour", "`#1d4f91`"},
    {"faint-colour", "faint-colour",
     "white text on `{colour}` has too little contrast for some readers",
     "a darker `accent`: a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3)"},
    {"parts-of-one-name", "duplicate-id", "two parts of the document are called `{id}`"},
    {"parts-of-two-names", "duplicate-id",
     "two parts of the document are called `{id}` or `{first}`"},
    {"sections-nested-too-deep", "nested-too-deep", "the section `{section}` is inside five others",
     "five levels at most"},
    {"unknown-part", "unknown-part", "no part of the document is called `{part}`",
     "the `id` of a section or of a row"},

    {"no-word-documents-in-build", "no-documents",
     "this build of assay cannot write Word documents", "html, markdown or text"},

    // pictures
    {"not-a-picture-file", "picture-refused", "`{file}` is not a picture that a report can show",
     "a file that ends in `.svg` or `.png`"},
    {"no-pictures-here", "picture-refused", "the template that comes with assay has no pictures"},
    {"picture-not-read", "file-unreadable", "`{file}`: {problem}"},
    {"picture-too-large", "source-too-large", "`{file}` is too large for a picture",
     "200 kB at most"},
    {"not-what-picture-is-called", "picture-refused",
     "`{file}` has the name of a picture but is not a picture",
     "a complete file of the kind that its name gives"},
};

}  // namespace assay
