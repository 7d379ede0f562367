#pragma once

#include <assay/message.hpp>

namespace assay {

// What people chose where copies of an assessment differ.
inline constexpr MessageText choice_messages[] = {
    {"no-sheet-of-choices", "no-known-sheet", "this workbook has no sheet `Choices`",
     "a workbook that `assay merge --conflicts` wrote"},
    {"no-column-of-choices", "missing-column", "the column `{column}` is missing",
     "the sheet as `assay merge --conflicts` wrote it"},
    {"no-such-choice", "word-not-in-list", "`{word}` is not a choice here", "{known}"},
    {"chosen-twice", "row-twice", "{first} chooses `{word}` for the same difference",
     "one choice for each difference"},
    {"choice-about-nothing", "conflict",
     "these copies have no such difference; a copy or the base has changed since",
     "a sheet written from these copies with `--conflicts`"},
};

}  // namespace assay
