// What a flag could change. A reader with ten flags and an hour wants to know which of them decide something: a rating
// without evidence matters most where the criterion has nothing to spare. No rule of a standard is known here. Each
// element that a flag is about is rated on the other side of `met` in a copy of the document, the pack's own rules are
// applied to the copy, and the ladders that come out differently are named. A claim is refused in a copy likewise.
//
// A copy shares the texts and lists of the document, so a trial costs one evaluation: some tens of microseconds for a
// standard of 57 elements. Each element is tried once, however many flags are about it.

#include "engine/flag_effects.hpp"

#include "algebra/rows/precedence.hpp"
#include "engine/deciders.hpp"
#include "engine/what_if.hpp"
#include "model/effect_words.hpp"

#include <cstdint>
#include <cstdlib>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace assay::engine {

using namespace algebra;

namespace {

/// The case that a ladder is at on a row; below 0 while that is open.
struct Stand {
    int at = -1;
    bool met = false;
    [[nodiscard]] bool is_open() const { return at < 0; }
};

/// A ladder that calls a case met, on one row.
struct LadderAt {
    std::size_t ladder = 0;
    Row row = no_row;
};

class EffectSearch {
public:
    EffectSearch(Pipeline& pipeline, Meter& meter, std::uint64_t most, Assessment const& assessment,
                 Context const& stated, Evaluation& into)
        : pipeline_(pipeline),
          meter_(meter),
          most_(most),
          base_(assessment),
          into_(into),
          plan_(stated.plan) {
        share_document(base_, document_);
        for (std::size_t i = 0; i < plan_.ladders.size(); ++i) {
            Ladder const& ladder = plan_.ladders[i];
            if (ladder.met < 0 || (is_node(ladder.kind) && is_last_level(ladder.kind))) continue;
            for (Row const row : rows_of(ladder.kind)) ladders_.push_back({i, row});
        }
        before_ = stands(stated);
        // all that is read of the document as it is, before the pipeline has another
        for (Row const element : plan_.of_level.back()) {
            DecidedRows::Node const& state = stated.rows.decided->nodes[at(element)];
            if (state.deciding == no_row || state.disputed || !state.rating.is_known()) continue;
            elements_[plan_.standard.nodes[at(element)].id] = {deciders_of(stated, element),
                                                               state.rating.lowest()};
        }
    }

    void run() {
        for (Flag& flag : into_.flags) {
            std::vector<FlagEffect> effects;
            bool const is_claim = !flag.at.empty() && flag.at.front().starts_with("claims/");
            if (is_claim) {
                add(of_claim(flag.element), effects);
            } else {
                for (Text const id : flag.elements) add(of_element(id), effects);
            }
            if (effects.empty()) continue;
            flag.effects = into_.storage.keep(List<FlagEffect>(effects));
            flag.effect = into_.storage.keep(Text(effects_in_words(flag.effects)));
        }
    }

private:
    struct ElementState {
        std::vector<Row> judgements;
        int rating = -1;
    };

    [[nodiscard]] bool is_last_level(Kind kind) const {
        return level_of(kind) + 1 == plan_.standard.levels.size();
    }

    [[nodiscard]] std::vector<Row> rows_of(Kind kind) const {
        if (is_node(kind)) return plan_.of_level[level_of(kind)];
        return kind == Kind::assessment ? std::vector<Row>{0} : std::vector<Row>{};
    }

    [[nodiscard]] std::vector<Stand> stands(Context const& c) const {
        std::vector<Stand> all;
        for (LadderAt const& each : ladders_) {
            Ladder const& ladder = plan_.ladders[each.ladder];
            Choice const& stand = c.columns[at(ladder.column)].choices[at(each.row)];
            all.push_back(stand.is_known() ? Stand{stand.lowest(), stand.lowest() >= ladder.met}
                                           : Stand{});
        }
        return all;
    }

    static void add(FlagEffect const& effect, std::vector<FlagEffect>& to) {
        if (!effect.results.empty()) to.push_back(effect);
    }

    // What is different in the changed document. Only the outcome and the nodes count, and of them what is met now and
    // is not then, or the other way round.
    [[nodiscard]] List<ChangedResult> changed() {
        Problems problems;
        pipeline_.link(document_, into_.as_of, problems);
        if (!problems.empty()) return {};
        pipeline_.decide();
        std::vector<Stand> const after = stands(pipeline_.compute());
        std::vector<ChangedResult> results;
        for (std::size_t i = 0; i < ladders_.size(); ++i) {
            Stand const& now = before_[i];
            if (now.is_open() || now.met == after[i].met) continue;
            Ladder const& ladder = plan_.ladders[ladders_[i].ladder];
            ChangedResult result;
            if (is_node(ladder.kind)) {
                Node const& node = plan_.standard.nodes[at(ladders_[i].row)];
                result.node = node.id;
                result.level = plan_.standard.levels[node.level].name;
            } else if (static_cast<int>(ladders_[i].ladder) != plan_.outcome) {
                continue;
            }
            result.ladder = ladder.id;
            result.from = ladder.cases[at(now.at)].id;
            if (!after[i].is_open()) result.to = ladder.cases[at(after[i].at)].id;
            result.met = after[i].met;
            results.push_back(result);
        }
        return into_.storage.keep(List<ChangedResult>(results));
    }

    [[nodiscard]] FlagEffect const& of_element(Text id) {
        auto const [found, is_new] = tried_.try_emplace(std::string(id));
        auto const state = elements_.find(id);
        if (!is_new || state == elements_.end() || meter_.used() > most_) return found->second;
        std::int32_t const other = other_side(state->second.rating);
        if (other < 0) return found->second;
        document_.judgements = base_.judgements;
        for (Row const row : state->second.judgements)
            document_.judgements[at(row)].rating = plan_.standard.scale[at(other)].id;
        found->second = {
            into_.storage.keep(id),
            other > state->second.rating ? FlagEffect::Change::raised : FlagEffect::Change::lowered,
            plan_.standard.scale[at(other)].id, changed()};
        document_.judgements = base_.judgements;
        return found->second;
    }

    [[nodiscard]] FlagEffect const& of_claim(Text id) {
        auto const [found, is_new] = refused_.try_emplace(std::string(id));
        if (!is_new || id.empty() || meter_.used() > most_) return found->second;
        document_.claims = base_.claims;
        for (Claim& claim : document_.claims)
            if (claim.element == id) claim.acceptance = Acceptance::refused;
        found->second = {into_.storage.keep(id), FlagEffect::Change::refused, {}, changed()};
        document_.claims = base_.claims;
        return found->second;
    }

    // The rating that is nearest on the other side of met.
    [[nodiscard]] std::int32_t other_side(int rating) const {
        auto const& scale = plan_.standard.scale;
        std::int32_t nearest = -1;
        for (std::size_t i = 0; i < scale.size(); ++i) {
            if (!scale[i].on_scale || scale[i].met == scale[at(rating)].met) continue;
            auto const each = static_cast<std::int32_t>(i);
            if (nearest < 0 || std::abs(each - rating) < std::abs(nearest - rating)) nearest = each;
        }
        return nearest;
    }

    Pipeline& pipeline_;
    Meter& meter_;
    std::uint64_t most_;
    Assessment const& base_;
    Assessment document_;
    Evaluation& into_;
    Plan const& plan_;
    std::vector<LadderAt> ladders_;
    std::vector<Stand> before_;
    std::map<std::string, ElementState, std::less<>> elements_;
    std::map<std::string, FlagEffect, std::less<>> tried_, refused_;
};

}  // namespace

void find_effects(Pipeline& pipeline, Meter& meter, std::uint64_t most,
                  Assessment const& assessment, Evaluation& into) {
    EffectSearch(pipeline, meter, most, assessment, pipeline.stated(), into).run();
}

}  // namespace assay::engine
