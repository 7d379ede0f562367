// A part of an assessment for a colleague: which rows it has, and the sheet that tells what is asked. The sheets
// themselves are written by tables.cpp, as those of the whole are, with the places that the rows have in the whole
// file; so a part comes back as any workbook does.

#include "sheets/part.hpp"

#include "model/messages/linking.hpp"
#include "model/nearest.hpp"
#include "model/new_ids.hpp"
#include "model/say.hpp"
#include "model/typed_text.hpp"
#include "sheets/value.hpp"

#include <algorithm>
#include <string_view>

namespace assay::sheets {
namespace {

/// Marks the nodes of this id or title. False: there are none.
bool mark_nodes(std::string_view name, Standard const& standard, std::vector<bool>& is_in) {
    bool is_known = false;
    for (std::size_t i = 0; i < standard.nodes.size(); ++i)
        if (standard.nodes[i].id == name || is_same_word(standard.nodes[i].title, name))
            is_known = is_in[i] = true;
    return is_known;
}

Diagnostic no_such_node(std::string_view name, RulePack const& pack) {
    Nearest near{name};
    for (Node const& node : pack.standard().nodes) {
        near.offer(node.id);
        near.offer(node.title);
    }
    return say<linking_messages, "no-element-to-explain">(
               {{"id", name}, {"pack", pack.id()}, {"version", pack.version()}})
        .near(near.best());
}

std::vector<std::uint32_t> elements_below(SharedPart const& part, RulePack const& pack) {
    Standard const& standard = pack.standard();
    std::vector<bool> is_in(standard.nodes.size());
    std::vector<Diagnostic> problems;
    for (std::string const& given : part.nodes) {
        if (mark_nodes(trimmed(given), standard, is_in)) continue;
        for (std::string_view left = given;;) {
            std::size_t const comma = std::min(left.find(','), left.size());
            std::string_view const name = trimmed(left.substr(0, comma));
            if (!mark_nodes(name, standard, is_in)) problems.push_back(no_such_node(name, pack));
            if (comma == left.size()) break;
            left.remove_prefix(comma + 1);
        }
    }
    if (!problems.empty()) throw Error(std::move(problems));
    std::vector<std::uint32_t> elements;
    for (std::uint32_t i = 0; i < standard.nodes.size(); ++i) {
        auto const parent = standard.nodes[i].parent;
        // parents come before their children
        if (parent >= 0 && is_in[static_cast<std::size_t>(parent)]) is_in[i] = true;
        if (is_in[i] && standard.is_element(standard.nodes[i])) elements.push_back(i);
    }
    return elements;
}

/// The id that the next new piece of evidence would have.
std::string next_evidence(Assessment const& assessment) {
    std::vector<std::string> ids;
    for (Evidence const& each : assessment.evidence) ids.emplace_back(each.id);
    return NewIds{ids, "E"}.next();
}

}  // namespace

PartRows::PartRows(SharedPart const& part, Assessment const& assessment, RulePack const& pack)
    : part_(part), assessment_(assessment), pack_(pack), nodes_(elements_below(part, pack)) {
    for (std::uint32_t const index : nodes_) {
        Node const& node = pack.standard().nodes[index];
        elements_.insert(node.id);
        supported_.insert(node.id);
        for (auto const* const points : {&node.limbs, &node.guidance})
            for (Point const& point : *points) supported_.insert(point.id);
    }
    for (Judgement const& each : assessment.judgements)
        if (elements_.contains(each.element))
            cited_.insert(each.evidence.begin(), each.evidence.end());
    for (Shortfall const& each : assessment.shortfalls)
        if (elements_.contains(each.element)) shortfalls_.insert(each.id);
}

bool PartRows::has(Layout const& layout) const {
    constexpr std::string_view names[] = {part_sheet,
                                          judgements_sheet,
                                          evidence_sheet,
                                          further_sheet,
                                          "Claims",
                                          "Shortfalls",
                                          "Actions",
                                          "Requests",
                                          "Comments",
                                          rating_meanings_sheet,
                                          element_meanings_sheet,
                                          words_sheet,
                                          hidden_sheet};
    return std::find(std::begin(names), std::end(names), layout.name) != std::end(names);
}

bool PartRows::has(Evidence const& evidence) const {
    if (evidence.visibility != Visibility::open && !part_.internal) return false;
    return cited_.contains(evidence.id) ||
           std::any_of(evidence.supports.begin(), evidence.supports.end(),
                       [&](Text id) { return supported_.contains(id); });
}

bool PartRows::has(Action const& action) const {
    return std::any_of(action.elements.begin(), action.elements.end(),
                       [&](Text id) { return elements_.contains(id); }) ||
           std::any_of(action.shortfalls.begin(), action.shortfalls.end(),
                       [&](Text id) { return shortfalls_.contains(id); });
}

bool PartRows::has(Comment const& comment) const {
    return has_element(comment.element) &&
           (comment.visibility == Visibility::open || part_.internal);
}

bool PartRows::has(std::string_view list, void const* object) const {
    if (list == "evidence") return has(*static_cast<Evidence const*>(object));
    if (list == "actions") return has(*static_cast<Action const*>(object));
    if (list == "comments") return has(*static_cast<Comment const*>(object));
    if (list == "requests") {
        List<Text> const of = static_cast<Request const*>(object)->elements;
        return std::any_of(of.begin(), of.end(), [&](Text id) { return elements_.contains(id); });
    }
    if (list == "judgements") return has_element(static_cast<Judgement const*>(object)->element);
    if (list == "claims") return has_element(static_cast<Claim const*>(object)->element);
    if (list == "shortfalls") return has_element(static_cast<Shortfall const*>(object)->element);
    return false;
}

std::string PartRows::elements_in_words() const {
    std::string words;
    for (std::uint32_t const index : nodes_)
        words += (words.empty() ? "" : ", ") + pack_.standard().nodes[index].id;
    return words;
}

Table PartRows::first_sheet() const {
    Table table;
    auto const say = [&](std::string about, std::string says) {
        if (!says.empty()) table.rows.push_back({std::move(about), std::move(says)});
    };
    say("Please", part_.ask);
    say("For", part_.with);
    if (part_.by) say("By", part_.by.in_words());
    std::string elements;
    for (std::uint32_t const index : nodes_) {
        Node const& node = pack_.standard().nodes[index];
        elements += (elements.empty() ? "" : "\n") + node.id + "  " + node.title;
    }
    say("Elements", elements);
    std::string of{assessment_.organisation.name};
    if (!assessment_.scope.title.empty())
        of += (of.empty() ? "" : ", ") + std::string(assessment_.scope.title);
    say("Assessment", of);
    say("Standard", std::string{pack_.title()} + " (" + std::string{pack_.id()} + " " +
                        std::string{pack_.version()} + ")");
    bool const is_one = nodes_.size() == 1;
    say("How to fill it in",
        std::string("On the sheet Judgements, choose a rating for ") +
            (is_one ? "the element" : "each element") +
            " and say why: what you do, since when, and how you know. White cells are yours. Grey "
            "cells are read-only.");
    say("", "On the sheet Evidence, list what shows it. Give each new row a reference, such as " +
                next_evidence(assessment_) +
                ", and name it beside your rating, in the column Self evidence.");
    say("How to give it back", std::string("Save this workbook and send it back. Nothing but ") +
                                   (is_one ? "this element" : "these elements") +
                                   " is imported from it.");
    say("To import it", "assay import WORKBOOK --into FILE");
    return table;
}

}  // namespace assay::sheets

namespace assay {

std::vector<std::string> elements_of_part(RulePack const& pack, SharedPart const& part) {
    std::vector<std::string> ids;
    for (std::uint32_t const index : sheets::elements_below(part, pack))
        ids.push_back(pack.standard().nodes[index].id);
    return ids;
}

}  // namespace assay
