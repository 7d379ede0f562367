#include "authors/definitions.hpp"

#include <assay/pack_definitions.hpp>

#include "algebra/compile/checks.hpp"
#include "algebra/compile/layouts.hpp"
#include "algebra/rows/fields.hpp"
#include "algebra/values/plan.hpp"

namespace assay {
namespace authors {
namespace {

using algebra::Kind;

/// The ids that texts in a pack may be.
class Ids {
public:
    Ids(algebra::Plan const& plan, LuaCats& to) : plan_(plan), names_(plan), to_(to) {}

    void write() {
        nodes();
        of("assay.EvidenceKind", plan_.evidence_kinds);
        of("assay.VisitKind", plan_.visit_kinds);
        facts();
        begin("assay.Parameter", plan_.parameters.empty());
        for (auto const& each : plan_.declared.parameters) to_.choice(each.id, each.says);
        to_.gap();
        begin("assay.Check", plan_.checks.empty());
        for (algebra::Check const& each : plan_.checks) to_.choice(each.id, text_of(each.says));
        to_.gap();
        for (algebra::Vocabulary const vocabulary : vocabularies(plan_)) choices(vocabulary);
        rows();
    }

private:
    void begin(std::string const& name, bool is_empty) { to_.begin_choice(name, is_empty); }

    void nodes() {
        auto const& standard = plan_.standard;
        begin("assay.Node", standard.nodes.empty());
        for (Node const& node : standard.nodes) to_.choice(node.id, node.title);
        to_.gap();
        for (std::size_t i = 0; i < standard.levels.size(); ++i) {
            begin(names_.ids_of(algebra::level_kind(i)), plan_.of_level[i].empty());
            for (algebra::Row const row : plan_.of_level[i]) {
                Node const& node = standard.nodes[static_cast<std::size_t>(row)];
                to_.choice(node.id, node.title);
            }
            to_.gap();
        }
    }

    template <class Kinds>
    void of(std::string const& name, Kinds const& kinds) {
        begin(name, kinds.empty());
        for (auto const& each : kinds) to_.choice(each.id, each.title);
        to_.gap();
    }

    void facts() {
        begin("assay.Fact", plan_.facts.empty());
        for (algebra::FactAsked const& each : plan_.facts)
            to_.choice(each.id, std::string(name_of(plan_, each.on)) + ": " + each.asks);
        to_.gap();
        begin("assay.FactType", false);
        for (auto const& each : algebra::fact_types) to_.choice(each.first, {});
        to_.gap();
        begin("assay.Bearer", false);
        for (std::string_view const each : algebra::fact_bearers) to_.choice(each, {});
        to_.gap();
    }

    void choices(algebra::Vocabulary vocabulary) {
        begin("assay." + names_.of_vocabulary(vocabulary), false);
        auto const words = plan_.words_of(vocabulary);
        for (std::size_t i = 0; i < words.size(); ++i) {
            std::string_view const title = plan_.title_of(vocabulary, static_cast<int>(i));
            if (!words[i].empty()) to_.choice(words[i], title == words[i] ? "" : title);
        }
        to_.gap();
    }

    // What can be computed for each of, and what a check can go over.
    void rows() {
        begin("assay.Level", false);
        levels();
        to_.gap();
        begin("assay.Each", false);
        levels();
        for (algebra::RowSource const& each : algebra::row_sources())
            to_.choice(each.word, each.what);
        for (algebra::PairList const& each : plan_.pairs)
            to_.choice(each.id, "every pair of this list");
        to_.gap();
        begin("assay.LayoutField", false);
        for (algebra::LayoutField const& each : algebra::layout_fields()) to_.choice(each.name, {});
        to_.gap();
        begin("assay.Severity", false);
        for (std::string_view const each : algebra::severities_of_checks()) to_.choice(each, {});
        to_.gap();
        begin("assay.Owner", false);
        for (std::string_view const each : names_of<FlagOwner>) to_.choice(each, {});
        to_.gap();
    }

    void levels() {
        to_.choice("assessment", "once");
        for (Level const& level : plan_.standard.levels)
            to_.choice(level.name, "every " + level.name);
    }

    // A sentence as far as it is fixed.
    static std::string text_of(algebra::MessageTemplate const& sentence) {
        std::string text;
        for (algebra::Segment const& piece : sentence)
            text += piece.fills == algebra::Segment::Fills::text ? piece.text : "...";
        return text;
    }

    algebra::Plan const& plan_;
    TypeNames names_;
    LuaCats& to_;
};

}  // namespace

std::vector<algebra::Vocabulary> vocabularies(algebra::Plan const& plan) {
    std::vector<algebra::Vocabulary> all;
    for (auto each = algebra::Vocabulary::scale; each <= algebra::Vocabulary::action_status;
         each = static_cast<algebra::Vocabulary>(static_cast<int>(each) + 1))
        all.push_back(each);
    for (std::size_t i = 0; i < plan.ladders.size(); ++i)
        all.push_back(algebra::ladder_vocabulary(i));
    return all;
}

void define_ids(algebra::Plan const& plan, LuaCats& to) { Ids(plan, to).write(); }

}  // namespace authors

std::string pack_definitions(RulePack const& pack) {
    algebra::Plan const& plan = algebra::plan_of(pack);
    authors::LuaCats to;
    to.raw("---@meta _\n\n-- For the editor: what may be written in " + plan.id + " " +
           plan.version +
           ". Made by `assay pack definitions`, which\n-- makes it anew when the pack has changed. "
           "No part of the pack: nothing runs it.\n\n");
    authors::define_ids(plan, to);
    authors::define_rows(plan, to);
    authors::define_words(plan, to);
    authors::define_tests(to);
    return to.take();
}

}  // namespace assay
