#pragma once

#include <assay/assessment.hpp>
#include <assay/evaluation.hpp>
#include <assay/programme.hpp>
#include <assay/rule_pack.hpp>
#include <assay/sheet_layout.hpp>

#include "algebra/values/expression.hpp"
#include "model/ids.hpp"
#include "pack/declare/declarations.hpp"

#include <memory>
#include <string>
#include <vector>

namespace assay::algebra {

struct RowSource;

/// A sentence with holes: text, what fills them, and parts that are left out when nothing does.
struct Segment {
    enum class Fills : std::uint8_t { text, value, count, plural };
    Fills fills = Fills::text;
    std::string text;  ///< literal; of `plural` the form for one
    std::string many;  ///< of `plural` the form for several
    Expr value = no_expr;
    std::uint16_t optional = 0;  ///< number of the optional part it belongs to; 0: none
};
using MessageTemplate = std::vector<Segment>;

struct Value {
    std::string id;
    Kind kind = Kind::assessment;  ///< of the rows it is computed for
    Expr is = no_expr;
    std::int32_t column = -1;  ///< where its results are kept; -1: computed where it is used (rows)
    std::int32_t limits = -1;  ///< of a number: index into Plan::limits; -1: compared with none
};

struct Case {
    std::string id;
    Expr when = no_expr;  ///< none: the lowest
    MessageTemplate says;
    Place place;
    std::string rule;  ///< `cse/rule.lua:24`
};

struct Limit {
    std::string id;
    int to = 0;  ///< index of the case that it limits to
    Expr when = no_expr;
    Place place;
};

struct Ladder {
    std::string id;
    Kind kind = Kind::assessment;
    std::vector<Case> cases;  ///< lowest first
    std::vector<Limit> limits;
    int met = -1;  ///< index of the lowest case that is met; -1: the ladder calls none so
    std::int32_t column = -1;
    Expr by = no_expr;  ///< what its bands are made of: a number, or a choice
    MessageTemplate open, tally;
    Place place;
};

struct Check {
    std::string id;
    Kind kind = Kind::assessment;  ///< of the rows it goes over
    RowSource const* row_source =
        nullptr;        ///< which of them; null: all nodes of a level, all pairs of a list
    Expr by = no_expr;  ///< groups the rows by this; `when` is then of each group
    Expr when = no_expr;
    Expr alike = no_expr;         ///< with `by`: how much of their wording makes texts one group
    bool is_typed_alike = false;  ///< with `by`: texts typed in two ways make one group
    Severity severity = Severity::consider;
    MessageTemplate says, hint;
    std::string why, several;
    FlagOwner owner = FlagOwner::assessor;
    bool is_to_do = false;                ///< it asks for what is still to be entered
    std::vector<std::string> instead_of;  ///< ids of checks that raise nothing about the same then
    Place place;
    std::string rule;
};

struct Parameter {
    std::string id;
    Expr is = no_expr;
};

struct FactAsked {
    std::string id, asks;
    Kind on = Kind::organisation;
    Typed type;
};

struct EvidenceKind {
    std::string id, title;
    bool expires = false;
    std::int64_t valid_months = 0;
};

struct VisitKind {
    std::string id, title;
    bool gap_analysis = false;  ///< it never has an outcome
    bool unannounced = false;   ///< the organisation does not know the day
};

struct CommentKind {  ///< of people who rate nothing
    std::string id, title;
};

/// A limb, or a guidance point.
struct Limb {
    std::uint32_t node = 0;   ///< the element it is part of
    std::uint32_t point = 0;  ///< index into its limbs, or its guidance
};

/// What else must hold for an element to be claimed as not applicable.
struct Narrowed {
    std::uint32_t node = 0;
    Expr when = no_expr;
    Place place;
};

struct Pair {
    std::uint32_t one = 0, other = 0;
    std::string because;
};

struct PairList {
    std::string id;
    std::vector<Pair> pairs;
};

/// What a programme of the pack rests on, beside what it says of itself.
struct ProgrammeRules {
    Expr months = no_expr;
    Expr late = no_expr;
    std::vector<Expr> at;    ///< of each visit
    std::vector<Expr> sees;  ///< of each visit, a condition over elements; none: no choice is made
};

/// Where a value or ladder has its turn: each after what it reads.
struct Task {
    bool is_ladder = false;
    std::uint32_t index = 0;

    friend auto operator<=>(Task const&, Task const&) = default;
};

/// A pack, compiled: everything that evaluation reads, in flat tables. Immutable.
struct Plan {
    Plan() = default;
    Plan(Plan const&) = delete;
    Plan& operator=(Plan const&) = delete;

    std::string id, version, title, notice;
    std::string name;           ///< how the host named its folder, for diagnostics
    std::vector<Layer> layers;  ///< the standard first, the pack itself last
    std::uint32_t scheme = 0;   ///< the layer that gives results their name
    Standard standard;
    /// The standard by itself, where the layers upon it bear on what the rules decide; else null.
    std::unique_ptr<Plan const> base_standard;
    std::vector<Target> addresses;  ///< nodes in their order, then limbs, then guidance points
    Ids ids;                        ///< of `addresses`
    std::vector<std::vector<Row>>
        of_level;  ///< for each level its nodes, in the order of the standard
    std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> below;
    ///< for each node and level, the part of `of_level` that is below it
    std::vector<Text> rating_ids;  ///< of the scale
    std::uint64_t on_scale = 0;    ///< every rating of the scale, as possible choices
    std::uint64_t met = 0;         ///< of these and those beside the scale, the ratings that meet
    std::vector<std::vector<Role>>
        deciding;               ///< tiers, the strongest first; each in the order of its roles
    std::string deciding_rule;  ///< `cse/scheme.lua:16`
    std::vector<Parameter> parameters;
    std::vector<FactAsked> facts;
    std::vector<EvidenceKind> evidence_kinds;
    std::vector<VisitKind> visit_kinds;
    std::vector<CommentKind> comment_kinds;  ///< none: comments can be of any kind
    std::vector<Limb> limbs;
    std::vector<Limb> guidance;                 ///< of elements, in their order
    std::vector<std::uint32_t> first_guidance;  ///< of each node, and the end
    std::vector<PairList> pairs;
    std::vector<Programme> programmes;
    std::vector<ProgrammeRules> programme_rules;  ///< of each programme
    std::vector<SheetLayout> layouts;             ///< those of assay first
    std::vector<Expr> may_be_claimed;  ///< conditions over elements; one that holds permits
    std::vector<Narrowed> narrowed;    ///< all those of an element must hold as well
    std::vector<Value> values;
    std::vector<Ladder> ladders;
    /// The values and ladders, by index, that rows of one kind have.
    struct Results {
        std::vector<std::uint32_t> values, ladders;
    };
    std::vector<Results> results;  ///< of the assessment, then of each level
    std::vector<Check> checks;
    std::vector<std::vector<Number>> limits;  ///< what rules compare one number with, rising
    std::vector<Task> steps;
    std::vector<Task> steps_to_outcome;  ///< those that the outcome and its sentences depend on
    std::int32_t outcome = -1;           ///< index of the ladder `outcome` of the assessment
    std::int32_t columns = 0;
    std::int32_t cached = 0;  ///< how many expressions of rows are kept, for each node
    std::int32_t functions = 0;

    std::vector<Expression> expressions;
    std::vector<Expr> parts;                       ///< of all expressions, one after the other
    std::vector<Expression const*> part_pointers;  ///< the same as pointers, for evaluation
    std::vector<Text> texts{Text{}};               ///< literals of the expressions, and names
    std::vector<Place> places;                     ///< of the expressions
    std::shared_ptr<SourceFiles const> files;      ///< for evaluators that run functions
    Used used;                                     ///< while it was loaded
    std::string canonical;  ///< what is declared, without comments and layout; for the fingerprint
    Storage storage;        ///< holds `texts`
    Declarations declared;  ///< what the pack wrote, for what is told about the pack itself

    [[nodiscard]] Results const& results_of(Kind kind) const& {
        return results[is_node(kind) ? level_of(kind) + 1 : 0];
    }

    /// The nodes of a level below a node; below no node, all of them.
    [[nodiscard]] std::span<Row const> nodes_below(Row node, std::size_t level) const& {
        if (node == no_row) return of_level[level];
        auto const [first, end] = below[static_cast<std::size_t>(node)][level];
        return std::span<Row const>(of_level[level]).subspan(first, end - first);
    }

    [[nodiscard]] Point const& guidance_point(Row row) const& {
        Limb const& at = guidance[static_cast<std::size_t>(row)];
        return standard.nodes[at.node].guidance[at.point];
    }

    /// The id, or the word for people, of the `index`-th choice of a vocabulary.
    [[nodiscard]] std::string_view word_of(Vocabulary vocabulary, int index) const&;
    [[nodiscard]] std::string_view title_of(Vocabulary vocabulary, int index) const&;
    /// The ids that can be chosen from a vocabulary, in their order.
    [[nodiscard]] std::vector<std::string_view> words_of(Vocabulary vocabulary) const;

    /// What a rating of the scale can be: itself, or anything where nothing was rated.
    [[nodiscard]] Choice rating(std::int32_t index) const {
        if (index < 0) return {on_scale, false};
        std::uint64_t const bit = std::uint64_t{1} << static_cast<unsigned>(index);
        return {(bit & on_scale) != 0 ? bit : on_scale, false};
    }

    /// A place as results name it, wherever the packs lie: its file is `cse/rule.lua`.
    [[nodiscard]] Place in_results(Place place) const;
    /// The same as text: `cse/rule.lua:24`.
    [[nodiscard]] std::string rule_at(Place const& place) const;

    [[nodiscard]] std::span<Text const> at(Texts some) const& {
        return std::span<Text const>(texts).subspan(some.first, some.count);
    }
    [[nodiscard]] Expression const& at(Expr expr) const& {
        return expressions[static_cast<std::size_t>(expr)];
    }
    [[nodiscard]] Expr part(Expression const& of, std::size_t index) const {
        return parts[of.first_part + index];
    }

    // of a temporary, what these hand out would dangle
    Results const& results_of(Kind) const&& = delete;
    std::span<Row const> nodes_below(Row, std::size_t) const&& = delete;
    Point const& guidance_point(Row) const&& = delete;
    std::string_view word_of(Vocabulary, int) const&& = delete;
    std::string_view title_of(Vocabulary, int) const&& = delete;
    std::span<Text const> at(Texts) const&& = delete;
    Expression const& at(Expr) const&& = delete;
};

/// How assay itself finds the compiled rules of a pack; hosts do not.
struct PlanOf {
    [[nodiscard]] static Plan const& pack(RulePack const& of) { return *of.plan_; }
};

/// The compiled rules of a pack, which live as long as it, or a copy of it, does.
/// What a comment is called: the title of its kind, or the words that the file has.
[[nodiscard]] Text title_of_comment(Plan const& plan, Comment const& comment);

[[nodiscard]] inline Plan const& plan_of(RulePack const& pack) { return PlanOf::pack(pack); }
Plan const& plan_of(RulePack const&&) = delete;

}  // namespace assay::algebra
