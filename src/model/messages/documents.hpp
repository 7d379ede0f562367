#pragma once

#include <assay/message.hpp>

namespace assay {

// JSON: text that is none, keys and values that do not fit the format, and an assessment that could not be written.
inline constexpr MessageText document_messages[] = {
    // no JSON
    {"document-too-large", "too-large", "this document has {bytes} bytes", "at most {most}"},
    {"nested-too-deep", "too-deep", "objects and lists are nested too deep (byte {byte})"},
    {"document-empty", "syntax", "the document is empty (byte {byte})"},
    {"document-incomplete", "syntax", "the document ends too early (byte {byte})"},
    {"document-goes-on", "syntax", "the document has ended, but more follows (byte {byte})"},
    {"lone-surrogate", "syntax", "a lone surrogate is no character (byte {byte})"},
    {"bad-unicode-escape", "syntax", "`\\u` needs four hexadecimal digits (byte {byte})"},
    {"unknown-escape", "syntax", "there is no escape `\\{letter}` (byte {byte})"},
    {"control-in-json-text", "syntax",
     "a line break or control character stands within a text; write it as an escape (byte {byte})"},
    {"exponent-too-large", "syntax", "this number has too large an exponent (byte {byte})"},
    {"document-not-utf8", "syntax", "{cause} (byte {byte})"},
    {"document-of-another-encoding", "syntax", "{cause}; save it as UTF-8 (byte {byte})"},
    {"character-outside-text", "syntax",
     "a character stands here that is neither JSON nor in a text (byte {byte})"},
    {"comment-in-json", "syntax", "comments cannot stand in JSON (byte {byte})"},
    {"single-quotes-in-json", "syntax", "texts stand in double quotes (byte {byte})"},
    {"comma-before-end", "syntax", "nothing follows the comma before `{sign}` (byte {byte})"},
    {"unexpected-in-json", "syntax", "`{found}` cannot stand here (byte {byte})"},

    // keys
    {"unknown-json-key", "unknown-key", "there is no key `{key}` here"},
    {"missing-json-key", "missing-key", "the key `{key}` is missing"},
    {"repeated-json-key", "duplicate-key", "the key `{key}` stands here before"},
    {"empty-key", "empty-text", "this key is empty"},
    {"nameless-fact", "empty-text", "a fact has no name"},

    // values
    {"unexpected-value", "wrong-type", "{got} cannot stand here", "{wanted}"},
    {"unexpected-value-of-choice", "wrong-type", "{got} cannot stand here", "one of {known}"},
    {"unknown-choice", "unknown-word", "there is no {key} `{word}`", "one of {known}"},
    {"choice-out-of-range", "unknown-word", "there is no {key} with the number {number}",
     "one of {known}"},
    {"answer-of-no-type", "wrong-type", "this answer is of no type",
     "true or false, a number, a text or a list of texts"},
    {"text-empty", "empty-text", "this text is empty"},
    {"text-too-long", "text-too-long", "this text has {bytes} bytes", "at most {most}"},
    {"text-not-utf8", "text-not-plain", "this text is not UTF-8", "a text in UTF-8"},
    {"not-a-day", "bad-date", "`{text}` is not a date", "a date as YYYY-MM-DD"},
    {"no-such-day", "bad-date", "`{text}` is not a date"},
    {"missing-day", "bad-date", "the date is missing", "a date as YYYY-MM-DD"},
    {"day-beyond-calendar", "bad-date", "day {days} from 1970-01-01 is in no year",
     "a day from 0001-01-01 to 9999-12-31"},
    {"end-before-beginning", "bad-period", "`{to}` lies before `{from}`, the `{key}`"},
    {"number-not-exact", "bad-number", "`{number}` cannot be held exactly"},
    {"number-without-decimal", "bad-number", "`{number}` cannot be written as a decimal"},
    {"loose-json", "loose-json", "this JSON is not written as assay keeps it",
     "no blanks between values, and no escape that need not be"},

    // ids, and what cites them
    {"id-empty", "bad-id", "this id is empty"},
    {"id-with-control-character", "bad-id", "an id holds no control characters"},
    {"id-too-long", "bad-id", "this id has {bytes} bytes", "at most {most}"},
    {"repeated-id", "duplicate-id", "the id `{id}` is that of {first} already"},
    {"twin-id", "duplicate-id",
     "the id `{id}` is that of {first} but for blanks and marks that nobody sees", "another id"},
    {"unknown-row", "unknown-reference", "there is no {kind} `{id}` in this file"},
    {"unknown-row-of-two-kinds", "unknown-reference",
     "there is no {kind} or {other_kind} `{id}` in this file"},
    {"ambiguous-visit", "ambiguous-visit",
     "the file has {count} visits, and nothing says which one this belongs to"},

    // the whole document
    {"other-format", "bad-format", "the {key} is `{found}`", "`{format}`"},
    {"other-format-of-baseline", "bad-format", "this is no `{format}`, but `{found}`",
     "`{format}`"},
    {"too-many-records", "too-many-records", "this document has more records than the host allows",
     "at most {most}"},
    {"written-text-not-utf8", "text-not-plain",
     "a text is not UTF-8, so the file could not be read again", "texts in UTF-8"},
    {"other-evaluation", "other-evaluation",
     "the evaluation was made from another assessment, or before this one was changed",
     "the assessment as it was evaluated"},
};

}  // namespace assay
