#include "model/code_tables.hpp"

namespace assay {
namespace {

// What keeps an assessment from being read or fitted to its standard. In alphabetical order.
constexpr Code documents_table[] = {
    {"already-settled", "an element is settled already on that visit",
     "two people wrote down the same moderation, or it was decided again",
     "keep the agreed judgement that holds"},
    {"altered-case", "a copy of an exercise says something else of the case than the case does",
     "evidence or a description was changed, added or taken out in the copy",
     "put back what the case says; only judgements, shortfalls, actions and answers to claims are "
     "the "
     "assessor's"},
    {"bad-format", "a file says that it is of another format",
     "it was made by another tool, or for a later version of this one",
     "write the format that the message expects"},
    {"bad-id", "an id is empty, too long, or has characters that an id cannot have",
     "a title was put where an id belongs", "use a short id without control characters"},
    {"bad-period", "a span of days ends before it begins",
     "the two days were exchanged, or one of them is misspelt", "correct the days"},
    {"bad-scale", "a scale has too few or too many ratings to be compared on",
     "the list of ratings has one of them only, or is no scale of ratings",
     "declare 2 to 64 ratings, from the lowest to the highest"},
    {"duplicate-claim", "the same element is claimed not applicable twice",
     "two files were put together", "keep one claim for each element"},
    {"duplicate-judgement", "one author judges the same element twice in one role on one visit",
     "a judgement was copied, or corrected by a second one", "keep the one that holds"},
    {"duplicate-key", "an object has the same key twice", "a part was copied within the object",
     "keep one of them; nobody can tell which was meant"},
    {"empty-text", "a text is empty where something has to be said",
     "a field that was left to be filled in", "fill it in, or take it out where it may be absent"},
    {"foreign-judgement", "a copy of an exercise holds a judgement that is not its assessor's",
     "a copy was passed on, or author, role or visit were changed",
     "keep only judgements of the assessor whose copy it is"},
    {"no-overlap", "nothing in a table of ratings can be compared",
     "each assessor rated units of their own, or there is one assessor only",
     "let two assessors rate the same units without each other; one case for all is the usual way"},
    {"no-visit", "there is no visit on which an exercise could be held",
     "an assessment that was just begun", "add the visit, with its kind and its day"},
    {"nothing-to-compare", "an exercise is asked for with fewer than two assessors",
     "only one id stands in `--assessors`", "name two assessors or more"},
    {"nothing-expected", "a case says nothing of what has to come out",
     "`expect` is empty or missing",
     "say at least the outcome: `\"expect\": { \"outcome\": \"met\" }`"},
    {"other-assessment", "files that are to be merged are no copies of one assessment",
     "another file was taken, or somebody gave their copy another id or pack",
     "merge copies of one file; give them the same `id` if that is what they are"},
    {"other-edition",
     "a file was made against a version of the pack that does not fit the one used",
     "the pack has a new major version, or the file was made with a later version of the pack",
     "use the version that the file names, or check the file against the new version with "
     "`--edition VERSION`; commands that write then write that version"},
    {"nothing-to-settle", "an element is to be settled that fewer than two people judged",
     "a number that is misspelt, or judgements of single sites only",
     "moderate elements that `compare` lists"},
    {"other-pack", "files that are looked at together were made against different packs",
     "a file of another scheme among them, or one of a layer",
     "name files of one pack, or say with `--pack` which is to be used for all"},
    {"other-scope", "files that are compared are about different organisations or scopes",
     "a file that does not belong here, or a scope that was renamed",
     "compare files about one scope; assessors over several scopes are for `assay agree`"},
    {"rated-twice", "an assessor rates the same unit twice",
     "a row was copied, or two visits were put into one table",
     "keep the rating that holds; make each visit a unit or case of its own, or give a case that "
     "is "
     "rated again a `window`"},
    {"syntax", "a file is no valid JSON",
     "a comma, a quote or a bracket that is missing or too many", "correct it at this place"},
    {"too-deep", "a document is nested deeper than it may be", "brackets that are never closed",
     "close the brackets"},
    {"too-large", "a document is larger than it may be",
     "the wrong file, or documents pasted into it", "refer to documents instead of pasting them"},
    {"too-many-problems", "there are more problems than are listed",
     "a file that is of another kind altogether", "mend what is listed first"},
    {"unknown-case", "a case is expected that the ladder does not have",
     "it is misspelt, or the rule was changed", "use one of the ladder's cases"},
    {"unknown-group", "a unit belongs to no group, or to two",
     "a cell of the table was left empty, or the same unit stands under two groups",
     "give each unit the one group that it belongs to"},
    {"unknown-node", "a node is named that the standard does not have",
     "a number that is misspelt, or of another standard", "use an id that `pack show` lists"},
    {"unknown-reference", "something is referred to that the file does not have",
     "an id is misspelt, or what it names was taken out", "correct the id, or add what it names"},
    {"unknown-value", "a value or ladder is expected that the pack does not have there",
     "it is misspelt, or declared for another level",
     "use one that the rules declare for that node"},
    {"visit-exists", "the visit that is to be prepared is in the file already",
     "it was prepared before, or its first day is that of another visit of the kind",
     "go on with the file as it is, or name another day"},
};

}  // namespace

constinit std::span<Code const> const codes_of_documents{documents_table};

}  // namespace assay
