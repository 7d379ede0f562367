#pragma once

#include <assay/assessment.hpp>
#include <assay/diagnostic.hpp>
#include <assay/export.hpp>
#include <assay/limits.hpp>

#include <cstddef>
#include <span>
#include <string>
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
};

/// A record that copies have with different content, so that only people can say which it is.
struct Conflict {
    std::string id{};      ///< what Preference::records calls it: `1.3.4`, `E12`, `title`
    std::string record{};  ///< "the judgement of 1.3.4 by A1 (assessor) on fa-2026"
    std::vector<Difference> differences{};
};

/// Whose side to take in conflicts: the whole record as that copy has it.
struct Preference {
    std::size_t copy = 0;                ///< which of the copies
    std::vector<std::string> records{};  ///< ids of conflicts; empty: all that no other names
};

/// How to merge.
struct MergeOptions {
    Assessment const* base = nullptr;  ///< the file that all copies were made from; null: not known
    std::vector<Preference> prefer{};
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
    Assessment assessment{};            ///< empty while there are conflicts
    std::vector<Conflict> conflicts{};  ///< in the order of the document
    std::vector<Renumbered> renumbered{};
    /// Conflicts that a preference decided: what the preferred copy says of each member, and then what
    /// others said and is not in the merged assessment.
    std::vector<Conflict> decided{};
};

struct ReportOptions;

/// Conflicts for people: what each copy says, side by side, and how to settle it.
[[nodiscard]] ASSAY_EXPORT std::string conflicts_report(std::vector<Conflict> const& conflicts,
                                                        ReportOptions const& options);

/// For people: which records were renumbered, and what preferences left out. Empty: nothing.
[[nodiscard]] ASSAY_EXPORT std::string merge_report(Merged const& merged,
                                                    ReportOptions const& options);

/// Makes one of several copies of an assessment. Records are known by their ids, judgements by element,
/// role, author, visit and site, claims by their element. What only some copies have is taken over; lists
/// of ids are joined; of `extensions` each member counts by itself. What a copy leaves out it has nothing
/// to say about. Two copies that say different things of one member are a conflict.
///
/// With the base, what one copy changed or took out while the others left it as it was is changed or
/// taken out; a conflict is only what two copies changed differently. Evidence, surveys, shortfalls and
/// actions that are not in the base, have one id and differ are different things, and all are kept:
/// all but one of them get a new id, wherever they are cited.
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
