#include "authors/type_names.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cctype>
#include <utility>

namespace assay::authors {
namespace {

using algebra::Kind;
using algebra::Type;
using algebra::Typed;
using algebra::Vocabulary;

constexpr std::array<std::string_view, 16> kind_names{
    "assessment",    "organisation", "visit",          "site",   "judgement", "evidence",
    "citation",      "claim",        "shortfall",      "action", "limb",      "guidance",
    "evidence_kind", "visit_kind",   "customer_group", "service"};
constexpr std::array<std::string_view, 7> vocabulary_names{
    "Rating", "Role", "Given", "Origin", "Visibility", "Acceptance", "ActionStatus"};
constexpr std::array<std::string_view, 8> type_names{"condition", "number", "choice", "date",
                                                     "text",      "set",    "row",    "rows"};

// Ids of packs can hold anything; names of types cannot.
std::string as_name(std::string_view id) {
    std::string name(id);
    std::replace_if(
        name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
    return name;
}

}  // namespace

std::vector<Kind> kinds_of_row(algebra::Plan const& plan) {
    std::vector<Kind> kinds;
    for (std::size_t i = 0; i < kind_names.size(); ++i) kinds.push_back(static_cast<Kind>(i));
    for (std::size_t i = 0; i < plan.pairs.size(); ++i) kinds.push_back(algebra::pairs_kind(i));
    for (std::size_t i = 0; i < plan.standard.levels.size(); ++i)
        kinds.push_back(algebra::level_kind(i));
    return kinds;
}

bool has_fixed_ids(Kind kind) {
    return algebra::is_node(kind) || kind == Kind::evidence_kind || kind == Kind::visit_kind;
}

std::string TypeNames::of_kind(Kind kind) const {
    if (algebra::is_node(kind))
        return "node." + as_name(plan_.standard.levels[algebra::level_of(kind)].name);
    if (algebra::is_pair(kind)) return "pair." + as_name(plan_.pairs[algebra::pairs_of(kind)].id);
    return std::string(kind_names[static_cast<std::size_t>(kind)]);
}

std::string TypeNames::of_vocabulary(Vocabulary vocabulary) const {
    if (vocabulary < Vocabulary::ladder)
        return std::string(vocabulary_names[static_cast<std::size_t>(vocabulary)]);
    algebra::Ladder const& ladder = plan_.ladders[algebra::ladder_of(vocabulary)];
    std::string const of = of_kind(ladder.kind);
    return "Ladder." + of.substr(of.find('.') + 1) + "." + as_name(ladder.id);
}

std::string TypeNames::ids_of(Kind kind) const {
    if (kind == Kind::evidence_kind) return "assay.EvidenceKind";
    if (kind == Kind::visit_kind) return "assay.VisitKind";
    return "assay.Node." + as_name(plan_.standard.levels[algebra::level_of(kind)].name);
}

std::string TypeNames::of(Typed type) const {
    std::string const name =
        "assay." + std::string(type_names[static_cast<std::size_t>(type.type)]);
    switch (type.type) {
        case Type::choice:
            return name + "." + of_vocabulary(type.vocabulary);
        case Type::row:
            return "assay." + of_kind(type.kind);
        case Type::rows:
            return name + "." + of_kind(type.kind);
        default:
            return name;
    }
}

std::string TypeNames::of_field(Kind kind, std::string_view name, Typed type) const {
    bool const is_fixed = name == "id" && has_fixed_ids(kind);
    return is_fixed ? "assay.text." + of_kind(kind) : of(type);
}

std::string TypeNames::given(Typed type) const {
    switch (type.type) {
        case Type::condition:
            return "assay.condition";
        case Type::number:
            return "number|assay.number";
        case Type::choice:
            return "assay." + of_vocabulary(type.vocabulary) + "|" + of(type);
        case Type::date:
            return "string|assay.date";
        case Type::text:
            return "string|assay.text";
        case Type::set:
            return "string[]|assay.set";
        case Type::row:
            return "assay.row";
        case Type::rows:
            return "assay.rows";
    }
    return {};
}

std::string TypeNames::operand(algebra::OperandKind kind) const {
    using algebra::OperandKind;
    switch (kind) {
        case OperandKind::choice:
            return "assay.choice";
        case OperandKind::conditions:
            return "assay.condition[]";
        case OperandKind::figure:
            return "number";
        case OperandKind::rating:
            return given({Type::choice, {}, Vocabulary::scale});
        default:
            // the kinds of value, in the order of the types
            return given({static_cast<Type>(static_cast<int>(kind) -
                                            static_cast<int>(OperandKind::condition))});
    }
}

std::string TypeNames::key(std::string_view takes) const {
    constexpr std::pair<std::string_view, std::string_view> known[] = {
        {"text", "string"},
        {"sentence", "string"},
        {"texts", "string[]"},
        {"yes", "true"},
        {"pack", "string"},
        {"packs", "string[]"},
        {"constant", "number|string|boolean|string[]|assay.number"},
        {"exact number", "number|assay.number"},
        {"expression", "number|string|boolean|string[]|assay.expression"},
        {"expressions", "table<string, assay.expression>"},
        {"labels", "table<string, string|string[]>"},
        {"function", "fun(read: table<string, any>): boolean|number"},
        {"answer", "\"yes_no\"|\"number\""},
        {"texts by rating", "table<assay.Rating, string>"},
        {"certainty", "\"low\"|\"medium\"|\"high\""},
        {"questions", "assay.table.question[]"},
        {"similar elements", "assay.table.similar_element[]"},
        {"roles", "assay.Role|assay.Role[]"},
        {"rating", "assay.Rating"},
        {"level", "assay.Level"},
        {"each", "assay.Each"},
        {"bearer", "assay.Bearer"},
        {"fact type", "assay.FactType"},
        {"severity", "assay.Severity"},
        {"owner", "assay.Owner"},
        {"checks", "assay.Check|assay.Check[]"},
        {"node", "assay.Node"},
        {"parameter", "assay.Parameter"},
        {"check", "assay.Check"},
        {"new parameter", "assay.Parameter|string"},
        {"new fact", "assay.Fact|string"},
        {"new check", "assay.Check|string"},
    };
    if (takes == "layout field") return "assay.LayoutField";
    if (takes == "visit kind") return ids_of(Kind::visit_kind);
    if (takes == "element") return ids_of(algebra::level_kind(plan_.standard.levels.size() - 1));
    for (auto const& [name, type] : known)
        if (name == takes) return std::string(type);
    if (takes == "choice") return "assay.choice";
    if (takes == "figure") return "number";
    auto const found = std::find(type_names.begin(), type_names.end(), takes);
    assert(found != type_names.end());
    return given({static_cast<Type>(found - type_names.begin())});
}

}  // namespace assay::authors
