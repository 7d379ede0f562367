#include "pack/declare/words.hpp"

#include <algorithm>
#include <array>

namespace assay::algebra {
namespace {

constexpr bool required = true;
constexpr bool is_entry = true;
constexpr Key replaces{"replaces", "yes", "takes the place of the one of this id in a pack below"};

constexpr std::array pack_keys{
    Key{"id", "text", "lower-case letters, digits, `-` and `_`; the name of its folder", required},
    Key{"version", "text", "three numbers: `1.0.0`", required},
    Key{"title", "text", "its name in results and reports", required},
    Key{"extends", "pack", "the pack it extends and the versions: `cse ^1.0`"},
    Key{"uses", "packs", "packs with only checks and the facts and parameters of checks"},
    Key{"tried_on", "pack", "of such a pack: the standard that its cases are about: `cse ^1.0`"},
    Key{"source", "text", "its source"},
    Key{"notice", "text", "a notice to print with results"},
    Key{"files", "texts", "its other files, in the order in which they are read"},
};
constexpr std::array level_keys{Key{"plural", "text", "several of them; else with an `s`"}};
constexpr std::array scale_keys{
    Key{"met", "rating", "from this rating on, an element is met"},
    Key{"off", "texts", "ratings that mean `not rated`"},
};
// What a rating means, with the rating or in a layer.
constexpr Key means{"means", "text", "its meaning, for whoever chooses it"};
constexpr Key brief{"brief", "text", "the same in a few words, where there is little room"};
constexpr Key unlike{"unlike", "texts by rating",
                     "how it differs from its neighbours: `partial = \"...\"`"};
constexpr Key source{"source", "text", "the document that the meaning follows"};
constexpr Key certainty{"certainty", "certainty", "how certain that is: high, medium or low"};
constexpr Key assumption{"assumption", "text", "assumed by the pack, for want of a source"};
constexpr std::array rating_keys{
    Key{"title", "text", "its name for people; by default its id"},
    Key{"mark", "text", "one character for charts"},
    Key{"points", "exact number", "the value of `points(rating)`; `share(1, 3)` for a third"},
    Key{"denied_by", "texts", "words in a rationale that contradict this rating"},
    means,
    brief,
    unlike,
    source,
    certainty,
    assumption,
};
constexpr std::array rating_meaning_keys{
    means,
    brief,
    unlike,
    source,
    certainty,
    assumption,
    Key{"replaces", "yes", "takes the place of the meaning in the packs below"},
};
constexpr std::array meaning_keys{
    Key{"official_text", "text", "the words of the standard, for those who may print them"},
    Key{"enough", "text", "an example that is enough"},
    Key{"not_enough", "text", "an example that is not: the typical near miss"},
    Key{"ask", "questions",
        "people and questions for them: `{ { \"front-line staff\", \"...?\" } }`"},
    Key{"look_alikes", "similar elements",
        "elements it is taken for: `{ { \"3.2.1\", differs = \"...\" } }`; each of the two shows "
        "it"},
    Key{"replaces", "yes", "takes the place of the texts of the same keys in the packs below"},
};
constexpr std::array look_alike_keys{
    Key{"differs", "text", "a sentence on how the two elements differ", required},
};
constexpr std::array ruling_keys{
    Key{"reads", "text", "how the body reads the element", required},
    Key{"on", "text", "the day of the ruling: `2026-03-01`", required},
    Key{"by", "text", "the author of the ruling", required},
    Key{"needs", "texts", "kinds of evidence: a rating that is met cites one of them"},
    Key{"at_most", "rating", "the highest rating that the ruling allows"},
};
constexpr std::array deciding_keys{replaces};
constexpr std::array evidence_kind_keys{
    Key{"title", "text", "its name for people; by default its id"},
    Key{"valid_months", "figure", "how long such evidence is valid"},
    replaces,
};
constexpr std::array visit_kind_keys{
    Key{"title", "text", "its name for people; by default its id"},
    Key{"gap_analysis", "yes", "it gives a gap analysis and never an outcome"},
    Key{"unannounced", "yes", "the organisation does not know the day"},
    replaces,
};
constexpr std::array comment_kind_keys{
    Key{"title", "text", "its name for people; by default its id"},
    replaces,
};
constexpr std::array parameter_keys{
    Key{"is", "constant", "a number, a text, a list of texts, `percent(80)`, `share(1, 3)`",
        required},
    Key{"says", "text", "its meaning"},
    Key{"source", "text", "where it comes from"},
    Key{"assumption", "text", "why this, where no source says it"},
    replaces,
};
constexpr std::array fact_keys{
    Key{"on", "bearer", "its subject", required},
    Key{"type", "fact type", "the type of the answer", required},
    Key{"asks", "text", "the question, as people read it"},
};
constexpr std::array value_keys{
    Key{"each", "level", "the rows it is computed for", required},
    Key{"is", "expression", "its value", required},
    replaces,
};
constexpr std::array ladder_keys{
    Key{"each", "level", "the level it is computed for", required},
    Key{"met", "text", "from this case on, it is met"},
    Key{"by", "number", "the number that the bands are made of; of none there is no band"},
    Key{"open", "sentence", "the sentence while the result is not certain"},
    Key{"tally", "sentence", "a sentence beside the result"},
    replaces,
};
constexpr std::array ladder_case_keys{
    Key{"when", "condition", "when it is reached; the lowest needs none"},
    Key{"from", "number", "with `by`: the number from which on it is reached"},
    Key{"says", "sentence", "its sentence"},
};
constexpr std::array limit_keys{
    Key{"on", "text", "the ladder", required},
    Key{"to", "text", "the highest case that can still be reached", required},
    Key{"when", "condition", "when it is limited", required},
};
constexpr std::array check_keys{
    Key{"each", "each", "the rows it goes over; `it` is the row in hand", required},
    Key{"by", "expression", "puts rows that have the same here into one group; `it` are its rows"},
    Key{"alike", "constant",
        "with `by`, of texts: those that share so much of their wording are in one group"},
    Key{"typed_alike", "yes",
        "with `by`, of texts: those that differ only in capitals, blanks and marks at an end are "
        "in one group"},
    Key{"when", "condition", "when a flag is raised; what is not certain raises none", required},
    Key{"severity", "severity", "must be resolved, or worth a look", required},
    Key{"says", "sentence", "the finding, with `{holes}` for fields of the row", required},
    Key{"hint", "sentence", "the gap and where to look; never a rating", required},
    Key{"why", "text", "why it matters"},
    Key{"owner", "owner", "the person who can resolve it; `assessor` means the person who rated"},
    Key{"several", "text", "the sentence for three or more, before their list"},
    Key{"to_do", "yes", "it asks for what is still to be entered, so it is a to-do in a draft"},
    Key{"instead_of", "checks", "checks that raise nothing where this one raises a flag"},
    replaces,
};
constexpr std::array pairs_keys{replaces};
constexpr std::array pair_keys{Key{"because", "text", "why they belong together"}};
constexpr std::array programme_keys{
    Key{"title", "text", "its name for people; by default its id"},
    Key{"begins", "visit kind", "the kind of visit that all months are counted from", required},
    Key{"months", "number", "of a whole cycle", required},
    Key{"late", "number", "the months by which a visit may be late; without it, none"},
    Key{"missed", "text", "the result of a missed visit: `suspension`"},
    Key{"sees_all", "yes", "whether the visits of a cycle together see every element"},
    replaces,
};
constexpr std::array programme_visit_keys{
    Key{"at", "number", "the months from the beginning to its last day", required},
    Key{"sees", "condition",
        "the elements it has to see; without it, all, or any part with `sees_all`"},
    Key{"missed", "text", "the result of missing this visit"},
};
constexpr std::array layout_keys{
    Key{"title", "text", "its name for people; by default its id"},
    Key{"ratings", "labels",
        "the form's name for each rating: `compliant = { \"Full\", \"Fully Compliant\" }`; also "
        "`claimed` (as not applicable) and `not_rated`. The first of several is written"},
    replaces,
};
constexpr std::array layout_column_keys{
    Key{"kind", "text", "the kind of evidence that is new in this column"},
};
constexpr std::array applicability_keys{
    Key{"may_be_claimed", "condition", "when an element may be claimed as not applicable",
        required},
    Key{"because", "text", "why"},
};
constexpr std::array narrowing_keys{
    Key{"may_be_claimed", "condition", "a condition in addition to the standard's", required},
    Key{"because", "text", "why; shown beside the element", required},
};
constexpr std::array set_keys{
    Key{"is", "constant", "its value here", required},
    Key{"because", "text", "why another one", required},
};
constexpr std::array without_keys{Key{"because", "text", "why it is left out", required}};
constexpr std::array word_keys{Key{"here", "text", "its meaning here", required}};
constexpr std::array also_keys{
    Key{"guidance", "texts", "examples of evidence, in addition to those above"},
    Key{"source", "text", "the source of the guidance"},
};
constexpr std::array node_keys{
    Key{"title", "text", "its name for people", required},
    Key{"aim", "text", "its purpose"},
    Key{"requirement", "text", "the requirement, in plain words"},
    Key{"official_text", "text", "the words of the standard, for those who may print them"},
    Key{"source", "text", "the document it follows"},
    Key{"limbs", "texts", "the duties in it that can be met apart"},
    Key{"guidance", "texts", "examples of evidence"},
};
constexpr std::array computed_keys{
    Key{"reads", "expressions", "the values for `by`, by name"},
    Key{"returns", "answer", "the type of the result of `by`", required},
    Key{"by", "function", "the function; it is called when all that it reads is known", required},
};

constexpr std::array word_table{
    Word{"pack", "", "", "names the pack, its version and its parent", pack_keys},
    Word{"levels",
         "",
         "text|level",
         "the levels of a standard, from the top; each names a word",
         {}},
    Word{"level", "text", "", "one level, with its name first", level_keys, is_entry},
    Word{"scale", "", "text|rating", "the ratings, from worst to best", scale_keys},
    Word{"rating", "text", "", "one rating, with its id first", rating_keys, is_entry},
    Word{"deciding", "", "roles", "the roles whose judgement decides, the strongest first",
         deciding_keys},
    Word{"evidence_kind", "text", "", "a kind of evidence", evidence_kind_keys},
    Word{"visit_kind", "text", "", "a kind of visit", visit_kind_keys},
    Word{"comment_kind", "text", "",
         "a kind of comment, by people who rate nothing; comments decide nothing",
         comment_kind_keys},
    Word{"parameter", "new parameter", "", "a number, a text or a list that has a name",
         parameter_keys},
    Word{"fact", "new fact", "", "a question, and its answer wherever rules need it", fact_keys},
    Word{"value", "text", "", "a value that each row of a level has", value_keys},
    Word{"ladder", "text", "ladder case", "cases in their order, the lowest first", ladder_keys},
    Word{"ladder case", "text", "", "one case, with its id first", ladder_case_keys, is_entry},
    Word{"limit", "text", "", "caps a ladder", limit_keys},
    Word{"check", "new check", "", "raises flags about rows", check_keys},
    Word{"pairs_of", "text", "pair", "a list of pairs of elements that checks can go over",
         pairs_keys},
    Word{"pair", "element, element", "", "two elements", pair_keys, is_entry},
    Word{"programme", "text", "programme visit", "how a cycle is filled with visits",
         programme_keys},
    Word{"programme visit", "visit kind", "", "one visit, with its kind first",
         programme_visit_keys, is_entry},
    Word{"layout", "text", "layout column", "the columns of a form that others use", layout_keys},
    Word{"layout column", "text, layout field", "", "one column: its heading, then its field",
         layout_column_keys, is_entry},
    Word{"applicability", "", "", "when elements may be claimed as not applicable",
         applicability_keys},
    Word{"applicability of", "element", "", "narrows when this one may be claimed", narrowing_keys},
    Word{"set", "parameter", "", "another value for a parameter of a pack below", set_keys},
    Word{"without", "check", "", "leaves out a check of a pack below", without_keys},
    Word{"word", "text", "", "the meaning of a word of the standard here; the word does not change",
         word_keys},
    Word{"rating_meaning", "rating", "", "the meaning of a rating of a pack below",
         rating_meaning_keys},
    Word{"meaning", "element", "", "the meaning of an element, in examples and questions",
         meaning_keys},
    Word{"question", "text, text", "", "the person to ask, then the question", {}, is_entry},
    Word{"similar element", "element", "", "another element, with its id first", look_alike_keys,
         is_entry},
    Word{"ruling", "element", "", "how a body reads an element", ruling_keys},
    Word{"also", "node", "node", "adds to a node of a pack below", also_keys},
    Word{"node", "text", "node", "a node of the standard", node_keys},
    Word{"computed", "", "", "a Lua function, where no other word will do", computed_keys},
};

}  // namespace

std::span<Word const> words() { return word_table; }

Word const* find_word(std::string_view word) {
    auto const* const found = std::find_if(word_table.begin(), word_table.end(),
                                           [&](Word const& each) { return each.word == word; });
    return found == word_table.end() ? nullptr : found;
}

Key const* find_key(Word const& word, std::string_view name) {
    auto const found = std::find_if(word.keys.begin(), word.keys.end(),
                                    [&](Key const& each) { return each.name == name; });
    return found == word.keys.end() ? nullptr : &*found;
}

}  // namespace assay::algebra
