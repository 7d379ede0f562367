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
#include "model/texts.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace assay::engine {

using namespace algebra;

namespace {

/// What a ladder says of a row, as far as it matters here.
enum class Stand : std::uint8_t { open, not_met, met };

/// A ladder that calls a case met, on one row.
struct LadderAt {
    std::size_t ladder = 0;
    Row row = no_row;
};

/// What a change to one element, or the refusal of its claim, does.
struct Change {
    bool is_better = false;          ///< what changes is met then, and was not before
    std::vector<std::string> nodes;  ///< `criterion 4`
    bool outcome = false;            ///< the outcome changes, too
    bool is_open = false;            ///< what changes has no result then
    [[nodiscard]] bool any() const { return outcome || !nodes.empty(); }
    [[nodiscard]] bool operator==(Change const&) const = default;
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
            std::string text;
            bool const is_claim = !flag.at.empty() && flag.at.front().starts_with("claims/");
            if (is_claim)
                text = of_claims(flag);
            else
                text = of_elements(flag);
            if (!text.empty()) flag.effect = into_.storage.keep(Text(text));
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
            all.push_back(!stand.is_known()              ? Stand::open
                          : stand.lowest() >= ladder.met ? Stand::met
                                                         : Stand::not_met);
        }
        return all;
    }

    // What is different in the changed document.
    [[nodiscard]] Change changed() {
        Problems problems;
        pipeline_.link(document_, into_.as_of, problems);
        if (!problems.empty()) return {};
        pipeline_.decide();
        std::vector<Stand> const after = stands(pipeline_.compute());
        Change change;
        for (std::size_t i = 0; i < ladders_.size(); ++i) {
            bool const falls = before_[i] == Stand::met && after[i] != Stand::met;
            bool const rises = before_[i] == Stand::not_met && after[i] == Stand::met;
            if (!falls && !rises) continue;
            change.is_better = rises;
            change.is_open = after[i] == Stand::open;
            Ladder const& ladder = plan_.ladders[ladders_[i].ladder];
            if (!is_node(ladder.kind)) {
                change.outcome =
                    change.outcome || static_cast<int>(ladders_[i].ladder) == plan_.outcome;
                continue;
            }
            Node const& node = plan_.standard.nodes[at(ladders_[i].row)];
            change.nodes.push_back(plan_.standard.levels[node.level].name + " " + node.id);
        }
        return change;
    }

    [[nodiscard]] Change const& of_element(Text id) {
        auto const [found, is_new] = tried_.try_emplace(std::string(id));
        auto const state = elements_.find(id);
        if (!is_new || state == elements_.end() || meter_.used() > most_) return found->second;
        std::int32_t const other = other_side(state->second.rating);
        if (other < 0) return found->second;
        document_.judgements = base_.judgements;
        for (Row const row : state->second.judgements)
            document_.judgements[at(row)].rating = plan_.standard.scale[at(other)].id;
        found->second = changed();
        document_.judgements = base_.judgements;
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

    [[nodiscard]] std::string of_elements(Flag const& flag) {
        // those with the same effect are named together; most flags are about one element
        std::vector<std::pair<Change, std::vector<std::string>>> effects;
        for (Text const id : flag.elements) {
            Change const& change = of_element(id);
            if (!change.any()) continue;
            auto found = std::find_if(effects.begin(), effects.end(),
                                      [&](auto const& each) { return each.first == change; });
            if (found == effects.end()) found = effects.insert(effects.end(), {change, {}});
            found->second.emplace_back(id);
        }
        std::string text;
        constexpr std::size_t most_named = 3;
        for (auto const& [change, ids] : effects) {
            std::string const who =
                ids.size() > most_named ? "one of these elements" : in_sentence(ids, " or ");
            if (!text.empty()) text += ". ";
            text += "If " + who + " is " + (change.is_better ? "raised" : "lowered") + ", " +
                    in_words(change);
        }
        return text;
    }

    [[nodiscard]] std::string of_claims(Flag const& flag) {
        if (flag.element.empty()) return {};
        auto const [found, is_new] = refused_.try_emplace(std::string(flag.element));
        if (is_new && meter_.used() <= most_) {
            document_.claims = base_.claims;
            for (Claim& claim : document_.claims)
                if (claim.element == flag.element) claim.acceptance = Acceptance::refused;
            found->second = changed();
            document_.claims = base_.claims;
        }
        if (!found->second.any()) return {};
        return "If the claim on " + std::string(flag.element) + " is refused, " +
               in_words(found->second);
    }

    [[nodiscard]] static std::string in_words(Change const& change) {
        std::string const nodes = in_sentence(change.nodes);
        bool const several = change.nodes.size() > 1;
        if (change.is_open)
            return (nodes.empty() ? "the outcome" : nodes) + (several ? " have" : " has") +
                   " no result";
        if (nodes.empty())
            return change.is_better ? "the outcome is met" : "the outcome is no longer met";
        std::string text = nodes + (change.is_better ? (several ? " are met" : " is met")
                                                     : (several ? " fall short" : " falls short"));
        if (change.outcome)
            text += change.is_better ? " and so is the whole" : " and the outcome is not met";
        return text;
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
    std::map<std::string, Change, std::less<>> tried_, refused_;
};

}  // namespace

void find_effects(Pipeline& pipeline, Meter& meter, std::uint64_t most,
                  Assessment const& assessment, Evaluation& into) {
    EffectSearch(pipeline, meter, most, assessment, pipeline.stated(), into).run();
}

}  // namespace assay::engine
