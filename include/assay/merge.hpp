#pragma once

/// @file
/// @ingroup evaluate
/// Make one assessment of several copies.

#include <assay/assessment.hpp>
#include <assay/diagnostic.hpp>
#include <assay/export.hpp>
#include <assay/limits.hpp>
#include <assay/names.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// One of the copies that are merged.
struct Copy {
    Assessment const* assessment = nullptr;  ///< never null; outlives the call
    std::string name{};                      ///< how conflicts call it, usually its file
};

/// One member of a record on which copies differ.
struct Difference {
    /// What one copy says where others say something else.
    struct Side {
        Place place{};           ///< the copy, and the record in it
        std::string says{};      ///< empty: nothing
        bool has_record = true;  ///< false: the record was taken out of this copy
    };

    std::string member{};       ///< `rating`; empty: whether the record is there at all
    std::vector<Side> sides{};  ///< in the order of the copies; only those that have a say
    /// What the base says of it. None: there is no base, or the base has no such record.
    std::optional<std::string> base{};
    /// The member is a text of sentences, such as a rationale: Take::both keeps what each copy says.
    bool can_keep_both = false;
};

/// A record that copies have with different content, so that only people can say which it is.
struct Conflict {
    std::string id{};      ///< what Preference::records calls it: `1.3.4`, `E12`, `title`
    std::string record{};  ///< "the judgement of 1.3.4 by A1 (assessor) on fa-2026"
    std::vector<Difference> differences{};  ///< at least one
    /// The record is chosen as a whole: it was taken out of a copy, or the copies may have two things under
    /// one id.
    bool is_whole = false;
    /// Each copy's record can be kept: all but one get new ids. Only without a base, and of evidence,
    /// surveys, shortfalls, actions and requests; with a base, new records are kept without a question.
    bool can_keep_both = false;
};

/// What is taken where copies differ.
enum class Take : unsigned char {
    copy,  ///< what one copy says
    base,  ///< what the base says; not for whole records
    /// Each copy's record (Conflict::can_keep_both), or what each copy says of a member, one text below the other in the
    /// order of the copies (Difference::can_keep_both). The base's text stays where a copy still says it.
    both,
};

template <>
inline constexpr std::array<std::string_view, 3> names_of<Take>{"copy", "base", "both"};

/// What people chose for one difference, or for a record as a whole.
struct Choice {
    std::string record{};    ///< Conflict::record
    std::string member{};    ///< Difference::member; of a whole record: empty
    Take take = Take::copy;  ///< what is taken
    std::size_t copy = 0;    ///< which of the copies
};

/// Whose side to take in conflicts: the whole record as that copy has it.
struct Preference {
    std::size_t copy = 0;                ///< which of the copies
    std::vector<std::string> records{};  ///< ids of conflicts; empty: all that no other names
};

/// How to merge.
struct MergeOptions {
    Assessment const* base = nullptr;  ///< the file that all copies were made from; null: not known
    /// One that names a conflict comes before one for all conflicts.
    std::vector<Preference> prefer{};
    std::vector<Choice>
        choices{};  ///< they come before preferences; one about no conflict is ignored
};

/// A record that was added in one copy under an id that another copy gave to something else.
struct Renumbered {
    std::string copy{};    ///< its name
    std::string kind{};    ///< `evidence`
    std::string id{};      ///< in that copy
    std::string new_id{};  ///< in the merged assessment, there and wherever it is cited
    /// Pointers to texts of the copy that name it, left as they are.
    std::vector<std::string> mentions{};
};

/// What came of it.
struct Merged {
    Assessment assessment{};               ///< empty while there are conflicts
    std::vector<Conflict> conflicts{};     ///< in the order of the document
    std::vector<Renumbered> renumbered{};  ///< empty: every record kept its id
    /// Conflicts that a preference or a choice decided: what the preferred copy says of each member, and
    /// then what others said and is not in the merged assessment. Where the base was taken, its side is the
    /// first and has no place.
    std::vector<Conflict> decided{};
    /// Without a base: records to which each of several copies adds what no other says, by Conflict::record.
    std::vector<std::string> joined{};
    /// Members of which a choice kept all texts, one below the other: "rationale of the judgement of 1.3.4 by A1".
    std::vector<std::string> both{};
};

/// All of that but the assessment as JSON, indented (schema: rules/schema/merged.schema.json). Bytes that are not UTF-8
/// become U+FFFD. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string to_json(Merged const& merged);

struct ReportOptions;

/// Conflicts for people: what the base and each copy say, side by side, and how to choose.
[[nodiscard]] ASSAY_EXPORT std::string conflicts_report(std::vector<Conflict> const& conflicts,
                                                        ReportOptions const& options);

/// For people: which records were renumbered, what was left out, and what was joined without a base.
/// Empty: nothing.
[[nodiscard]] ASSAY_EXPORT std::string merge_report(Merged const& merged,
                                                    ReportOptions const& options);

/// Makes one of several copies of an assessment, any number of them. Records are known by their ids,
/// judgements by element, role, author, visit and site, claims by their element. What only some copies have is
/// imported; lists of ids are joined; of `extensions` each member counts by itself. What a copy leaves out it
/// has nothing to say about. Two copies that say different things of one member are a conflict.
///
/// With the base, what one copy changed or took out while the others left it as it was is changed or
/// taken out; a conflict is only what two copies changed differently. Evidence, surveys, shortfalls,
/// actions and requests that are not in the base, have one id and differ are different things, and all are kept:
/// all but one of them get a new id, wherever they are cited.
///
/// Without the base nobody knows whether evidence, surveys, shortfalls, actions or requests of one id are one thing that
/// somebody changed or two new things. Unless they are equal they are a conflict as a whole.
///
/// Two judgements without an author may be those of two people: where neither says all that the other
/// says, or, with the base, both were changed and differ, they are a conflict as a whole.
///
/// A judgement that says nothing yet, as `forward` and blank assessments have them, gives way to the one
/// that a colleague wrote in its place. The order of the copies does not matter: the same bytes. Merging
/// in steps gives the same records, possibly in another order and with other new ids.
///
/// Throws: Error when these are no copies of one assessment (another id, or another pack), and when what
/// comes of it does not hold together, since one copy took out what another came to cite; places are
/// then in "the merged file"; or when the steps, or the time, that the host allows are used up.
/// Requires: `copies` is not empty. Thread-safe.
[[nodiscard]] ASSAY_EXPORT Merged merge(std::span<Copy const> copies,
                                        MergeOptions const& options = {},
                                        Limits const& limits = {});

}  // namespace assay
