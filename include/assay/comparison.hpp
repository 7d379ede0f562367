#pragma once

/// @file
/// @ingroup compare
/// Compare judgements of roles, authors, visits, sites or files.
///
/// A comparison shows where judgements differ, by how many ratings and on which evidence; what moderation resolved, and
/// what changed since. Everything here is a plain value. The order of files, judgements and evidence does not matter.
///
///     std::vector<ComparedFile> const files{{&ours, "ours.json"}};
///     Comparison const comparison = compare(pack, files);
///     std::cout << comparison_report(comparison);

#include <assay/assessment.hpp>
#include <assay/export.hpp>
#include <assay/limits.hpp>
#include <assay/names.hpp>
#include <assay/report.hpp>
#include <assay/rule_pack.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace assay {

/// What is set against each other. By role, author and site: what each holds last. By visit and
/// file: what decides in each, so that something can be said to have changed.
enum class CompareBy : std::uint8_t { role, author, site, visit, file };
template <>
inline constexpr std::array<std::string_view, 5> names_of<CompareBy>{"role", "author", "site",
                                                                     "visit", "file"};

/// A document, and what it is called. Requires: the assessment outlives the call.
struct ComparedFile {
    Assessment const* assessment = nullptr;  ///< never null
    std::string name{};                      ///< how results call it, usually its file
};

/// A judgement that is compared.
struct ComparedJudgement {
    std::string element{};         ///< id of the element
    Role role = Role::self;        ///< in which role the author judged
    std::string author{};          ///< id of the person or body; may be empty
    std::string visit{};           ///< id of the visit
    std::string visit_in_words{};  ///< "full assessment of 21 May 2026"
    Date date{};                   ///< of the visit
    std::string site{};            ///< empty: the whole scope
    std::string rating{};          ///< id of the rating
    std::size_t rank = 0;          ///< place of the rating on the scale; 0 is the worst
    std::string rationale{};       ///< why, in the author's words; may be empty
    /// Ids, sorted; `E05 (b.json)` where files disagree on what E05 is.
    std::vector<std::string> evidence{};
    std::vector<std::string> settles{};  ///< names of judgements, see name_of_judgement
    std::vector<std::string> files{};    ///< names of the files it stands in, sorted
    bool carried = false;                ///< carried forward from an earlier visit
};

/// One of those that are set against each other.
struct Party {
    std::string id{};     ///< `assessor`, `A1`, `main`, `fa-2026`, `ours.json`
    std::string title{};  ///< for people; of a visit in words, of a file its name without folders
    Date date{};          ///< of a visit or file: its day, by which it is ordered; else absent
};

/// What a side holds of an element. It may be of two minds.
struct Position {
    std::size_t side = 0;                     ///< index into Comparison::sides
    std::vector<ComparedJudgement> voices{};  ///< at least one; by role, author and visit
    std::size_t lowest = 0;  ///< rank of the lowest rating, see ComparedJudgement::rank
    /// Rank of the highest rating; as `lowest` unless its judgements differ.
    std::size_t highest = 0;
    std::vector<std::string> only{};  ///< evidence that no other side rests on
};

/// How what decides moved from one visit, or file, to the next that judged the element.
struct RatingChange {
    std::size_t from = 0;                     ///< index into ComparedElement::stances
    std::size_t to = 0;                       ///< index into ComparedElement::stances
    int steps = 0;                            ///< above 0: better
    bool reversed = false;                    ///< met before, and not now, or the other way round
    std::vector<std::string> new_evidence{};  ///< cited now, and not before
    std::vector<std::string> left_out{};      ///< cited before, and not now
};

/// An element that two sides or more judged.
struct ComparedElement {
    std::string element{};              ///< id of the element
    std::string title{};                ///< of the element
    std::vector<Position> stances{};    ///< in the order of the sides
    std::size_t steps = 0;              ///< between the lowest and the highest rating; 0: all agree
    bool crosses_met = false;           ///< one says met, another does not
    std::vector<std::string> shared{};  ///< evidence that every side rests on
    std::vector<RatingChange> moves{};  ///< only of sides with days that differ, and only moves
    /// Moderated judgements, and those of the body, on the last visit.
    std::vector<ComparedJudgement> agreed{};
    bool settled = false;  ///< `agreed` says one thing, and is about all of these judgements

    /// The rating in `agreed`; empty unless settled.
    [[nodiscard]] std::string_view settled_as() const& {
        return settled ? std::string_view(agreed.front().rating) : std::string_view{};
    }

    // of a temporary, what these hand out would dangle
    std::string_view settled_as() const&& = delete;
};

/// What another way of comparing the same files comes to.
struct OtherWay {
    CompareBy by = CompareBy::role;        ///< the other way
    std::size_t compared = 0;              ///< elements that two sides or more judged
    std::size_t differing = 0;             ///< those with a difference
    std::size_t reversed_without_new = 0;  ///< by visit or file
};

/// What was compared and what came of it.
struct Comparison {
    RulePack pack{};                 ///< the pack of all files
    std::string organisation{};      ///< name of the organisation
    std::string scope{};             ///< title of the scope
    CompareBy by = CompareBy::role;  ///< what was compared: as asked for, or chosen by compare()
    std::vector<Party> sides{};      ///< those who share an element with another
    /// In the order of the standard; also those that agree.
    std::vector<ComparedElement> elements{};
    std::vector<OtherWay> other_ways{};  ///< in which there is something to compare
};

/// Compares. Without `by`: several files by file; one file by the first of role, author, visit
/// and site in which two sides judged an element.
/// Requires: at least one file; each fits the pack (Evaluator::validate finds nothing).
/// Throws: Error when the files are about different scopes, or when the steps, or the time, that the host
/// allows are used up. Thread-safe.
[[nodiscard]] ASSAY_EXPORT Comparison compare(RulePack const& pack,
                                              std::span<ComparedFile const> files,
                                              std::optional<CompareBy> by = {},
                                              Limits const& limits = {});

/// What of a comparison is shown.
struct ComparisonView {
    std::size_t min_steps = 1;  ///< differences of fewer steps are left out
    std::string node{};         ///< only the elements at or below this node, in full; empty: all
};

/// The comparison for people. Throws: Error when there is no such node.
[[nodiscard]] ASSAY_EXPORT std::string comparison_report(Comparison const& comparison,
                                                         ComparisonView const& view = {},
                                                         ReportOptions const& options = {});

/// The same as JSON, indented. Throws: Error when there is no such node.
[[nodiscard]] ASSAY_EXPORT std::string to_json(Comparison const& comparison,
                                               ComparisonView const& view = {});

/// What a judgement is called where others refer to it, whatever its place in the file:
/// `judgements/1.3.4/assessor/A1/fa-2026`, with the site at the end when it is of one.
/// `visit` is that of the judgement, or the only one of the file.
[[nodiscard]] ASSAY_EXPORT std::string name_of_judgement(Judgement const& judgement,
                                                         std::string_view visit);

}  // namespace assay
