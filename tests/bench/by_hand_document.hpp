#pragma once

#include <assay/standard.hpp>

#include "text_index.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

namespace bench::by_hand {

using Text = std::string_view;

/// A day as 10000 * year + 100 * month + day; 0: none.
using Day = std::int32_t;

/// A part of one of the lists that a Document or the Links hold.
struct Range {
    std::uint32_t first = 0, last = 0;
};

struct Evidence {
    Text id, title, summary, kind, given;
    Day date = 0;
    Range supports;
};

struct Judgement {
    Text element, role, author, visit, rating, rationale;
    Range evidence;
};

struct Claim {
    Text element, reason, by, acceptance;
    Day date = 0;
};

struct Shortfall {
    Text id, element, visit, missing;
    Day deadline = 0;
};

struct Visit {
    Text id, kind, notes;
    Day from = 0, to = 0;
    Range sites;

    [[nodiscard]] Day date() const { return to != 0 ? to : from; }
};

struct Named {
    Text id, title, description;
};

struct Document {
    Named about;         ///< id and title
    Named organisation;  ///< its name is the title
    Named scope;
    std::vector<Named> sites;
    std::vector<Visit> visits;
    std::vector<Evidence> evidence;
    std::vector<Judgement> judgements;
    std::vector<Claim> claims;
    std::vector<Shortfall> shortfalls;
    std::vector<Text> texts;  ///< of all lists of ids
    bool charges = false, visitors = false;

    void clear();
};

/// Texts that stood in a document with escapes.
struct Parts {
    std::array<std::byte, 16384> bytes;
    std::pmr::monotonic_buffer_resource memory{bytes.data(), bytes.size()};
    std::string unfinished;
};

/// What the standard says, as tables.
struct Standard {
    struct Limb {
        Text id, says;
    };
    struct Element {
        Text id;
        std::size_t criterion = 0;
        std::vector<Limb> limbs;
        bool may_be_claimed = false;
    };
    struct Node {
        Text id;
        bool is_criterion = false;
    };
    std::vector<Element> elements;
    std::vector<Node> nodes;  ///< above the elements
    std::vector<Text> criteria;
    std::vector<std::int32_t> by_number;  ///< number of the id -> element

    /// The element an id stands for, or that a limb or guidance point is of; -1: none. What follows
    /// the element's own number is left in `id`.
    [[nodiscard]] std::int32_t find(Text& id) const;
};

/// What every id of a document stands for.
struct Links {
    struct Target {
        std::int32_t element = -1, limb = -1;
    };
    struct EvidenceLink {
        std::int32_t valid_months = 0;
        Text kind;
        Range targets;
        std::uint32_t cited_by = 0;
    };
    struct ElementLink {
        std::int32_t judgement = -1;
        std::int8_t rating = -1;
        bool applies = true;
        bool has_shortfall = false;
        Range cites;
    };
    std::vector<ElementLink> elements;
    std::vector<EvidenceLink> evidence;
    std::vector<Target> targets;       ///< of all evidence
    std::vector<std::uint32_t> cites;  ///< evidence of all judgements that decide
    std::vector<std::int32_t> claims;  ///< elements
    std::vector<std::int32_t> shortfalls;
    TextIndex evidence_ids, rationales;
};

/// What follows.
struct Tally {
    std::uint32_t applicable = 0, met = 0, plus = 0, partial = 0, non_compliant = 0;

    [[nodiscard]] std::uint32_t needed() const { return (applicable * 4 + 4) / 5; }
    [[nodiscard]] bool is_met() const { return non_compliant == 0 && met >= needed(); }
};

struct Flag {
    std::uint32_t check = 0;    ///< index into the table of checks
    std::int32_t element = -1;  ///< that it is about; -1: none, or several
    std::int32_t order = -1;    ///< the first element it is about
    Range elements;             ///< in `elements`, where it is about several
    Range says;                 ///< in `text`
    Range at;                   ///< in `places`
};

struct Evaluation {
    std::array<Tally, 5> criteria;
    Tally all;
    std::vector<Flag> flags;
    std::vector<std::size_t> elements;
    std::vector<Range> places;  ///< in `text`
    std::string text;

    [[nodiscard]] Text in_text(Range range) const {
        return Text(text).substr(range.first, range.last - range.first);
    }
};

inline constexpr std::array<Text, 4> ratings{"non_compliant", "partial", "compliant",
                                             "compliance_plus"};
inline constexpr std::array<Text, 4> rating_titles{"non-compliant", "partially compliant",
                                                   "compliant", "compliance plus"};

/// Fills the document; false when it is no JSON or has anything in it that is not known.
[[nodiscard]] bool read(Document& into, Parts& parts, std::string_view json);

/// Follows every id; false when one leads nowhere.
[[nodiscard]] bool link(Links& into, Standard const& standard, Document const& document);

/// Counts; with `all_count`, claimed elements are counted in.
void count(Evaluation& into, Standard const& standard, Links const& links, bool all_count);

/// Raises the flags.
void check(Evaluation& into, Standard const& standard, Links& links, Document const& document);

/// Writes all of it on one line of JSON.
void write(std::string& to, Evaluation& evaluation, Standard const& standard, Links const& links,
           Document const& document);

}  // namespace bench::by_hand
