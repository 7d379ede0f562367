#pragma once

#include <assay/message.hpp>

namespace assay {

// JSON: text that is none, keys and values that do not fit the format, and an assessment that could not be written.
inline constexpr MessageText document_messages[] = {
    // no JSON
    {"document-too-large", "too-large", "this document has {bytes} bytes", "at most {most}"},
    {"nested-too-deep", "too-deep", "objects and lists are nested too deeply (byte {byte})"},
    {"document-empty", "syntax", "the document is empty (byte {byte})"},
    {"document-incomplete", "syntax", "the document ends too early (byte {byte})"},
    {"document-goes-on", "syntax", "there is more after the end of the document (byte {byte})"},
    {"lone-surrogate", "syntax", "a lone surrogate is not a character (byte {byte})"},
    {"bad-unicode-escape", "syntax", "`\\u` needs four hexadecimal digits (byte {byte})"},
    {"unknown-escape", "syntax", "there is no escape `\\{letter}` (byte {byte})"},
    {"control-in-json-text", "syntax",
     "a text has a line break or control character; write it as an escape (byte {byte})"},
    {"exponent-too-large", "syntax", "this number has too large an exponent (byte {byte})"},
    {"document-not-utf8", "syntax", "{cause} (byte {byte})"},
    {"document-of-another-encoding", "syntax", "{cause}; save it as UTF-8 (byte {byte})"},
    {"character-outside-text", "syntax", "unexpected character outside a text (byte {byte})"},
    {"comment-in-json", "syntax", "JSON has no comments (byte {byte})"},
    {"single-quotes-in-json", "syntax", "a text needs double quotes (byte {byte})"},
    {"comma-before-end", "syntax", "nothing follows the comma before `{sign}` (byte {byte})"},
    {"unexpected-in-json", "syntax", "unexpected `{found}` (byte {byte})"},

    // keys
    {"unknown-json-key", "unknown-key", "there is no key `{key}` here"},
    {"missing-json-key", "missing-key", "the key `{key}` is missing"},
    {"repeated-json-key", "duplicate-key", "the key `{key}` is here twice"},
    {"empty-key", "empty-text", "this key is empty"},
    {"nameless-fact", "empty-text", "a fact has no name"},

    // values
    {"unexpected-value", "wrong-type", "unexpected value: {got}", "{wanted}"},
    {"unexpected-value-of-choice", "wrong-type", "unexpected value: {got}", "one of {known}"},
    {"unknown-choice", "unknown-word", "there is no {key} `{word}`", "one of {known}"},
    {"choice-out-of-range", "unknown-word", "there is no {key} with the number {number}",
     "one of {known}"},
    {"answer-of-no-type", "wrong-type", "this answer has no valid type",
     "true or false, a number, a text or a list of texts"},
    {"text-empty", "empty-text", "this text is empty"},
    {"text-too-long", "text-too-long", "this text has {bytes} bytes", "at most {most}"},
    {"text-not-utf8", "text-not-plain", "this text is not UTF-8", "a text in UTF-8"},
    {"not-a-day", "bad-date", "`{text}` is not a date", "a date in the form YYYY-MM-DD"},
    {"no-such-day", "bad-date", "`{text}` is not a date"},
    {"missing-day", "bad-date", "the date is missing", "a date in the form YYYY-MM-DD"},
    {"day-beyond-calendar", "bad-date", "day {days} after 1970-01-01 is outside the calendar",
     "a date from 0001-01-01 to 9999-12-31"},
    {"end-before-beginning", "bad-period", "`{to}` is before `{from}`, the `{key}` date"},
    {"number-not-exact", "bad-number", "`{number}` cannot be stored exactly"},
    {"number-without-decimal", "bad-number", "`{number}` cannot be written as a decimal"},
    {"loose-json", "loose-json", "this JSON is not in compact form",
     "no blanks between values, and no unnecessary escapes"},

    // ids, and what cites them
    {"id-empty", "bad-id", "this id is empty"},
    {"id-with-control-character", "bad-id", "an id cannot have control characters"},
    {"id-too-long", "bad-id", "this id has {bytes} bytes", "at most {most}"},
    {"repeated-id", "duplicate-id", "{first} already has the id `{id}`"},
    {"twin-id", "duplicate-id",
     "the id `{id}` differs from the id of {first} only in blanks and invisible characters",
     "another id"},
    {"unknown-row", "unknown-reference", "there is no {kind} `{id}` in this file"},
    {"unknown-row-of-two-kinds", "unknown-reference",
     "there is no {kind} or {other_kind} `{id}` in this file"},
    {"ambiguous-visit", "ambiguous-visit",
     "the file has {count} visits, and this names none of them"},

    // the whole document
    {"other-format", "bad-format", "the {key} is `{found}`", "`{format}`"},
    {"other-format-of-baseline", "bad-format", "this is `{found}`, not `{format}`", "`{format}`"},
    {"too-many-records", "too-many-records", "this document has more records than the host allows",
     "at most {most}"},
    {"written-text-not-utf8", "text-not-plain",
     "a text is not UTF-8, so the file would be unreadable", "texts in UTF-8"},
    {"other-evaluation", "other-evaluation",
     "the evaluation belongs to another assessment, or to an earlier state of this one",
     "the assessment that was evaluated"},
};

}  // namespace assay
