// What would change the outcome: the fewest elements to raise so that it is reached, or to lower so that it is lost.
//
//     candidates: elements whose rating can still move
//        | group those that stand for each other (algebra/analyse/interchange); within a group, by rating
//        v
//     groups: change so many of each, the ones that count most first      least_change: how many, at least
//        |
//        v
//     choices: which of a group, whichever they are; and the lowest rating that is enough
//
// Within a group the lowest ratings are raised first. That loses nothing while the rules rise with the ratings: raising
// a lower one in place of a higher one leaves ratings that are at least as good, each by each. So one number for
// each group is enough to search over, and the ways are found among 57 elements by some dozens of questions.
//
// A question is the outcome computed on copies of two values of the pipeline (engine/pipeline): the ratings that
// decide and the judgements that give them. Where the rules read more of what ratings change (which judgements decide, what
// they cite, what is awaited at a visit, which claims are permitted), it is a whole evaluation of a changed document.

#include "engine/improvement.hpp"

#include "algebra/analyse/direction.hpp"
#include "algebra/analyse/interchange.hpp"
#include "algebra/evaluate/evaluate.hpp"
#include "algebra/operators/operators.hpp"
#include "algebra/rows/fields.hpp"
#include "engine/claims.hpp"
#include "engine/deciders.hpp"
#include "engine/explain.hpp"
#include "engine/explain_element.hpp"
#include "engine/least_change.hpp"
#include "engine/open_result.hpp"
#include "engine/what_if.hpp"
#include "model/messages/linking.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace assay::engine {

using namespace algebra;

namespace {

/// An element whose rating can move.
struct Candidate {
    Row element = no_row;
    Choice rating;
    std::vector<Row> judgements;  ///< that get the new rating
    std::string group;            ///< equal for those that stand for each other
};

/// To which rating a candidate moves; -1: it stays.
using Targets = std::vector<int>;

/// Which way ratings move.
enum class Move : std::uint8_t { to_best, to_worst, one_down };

/// Members of a group with the same rating, in the order of the standard.
using Class = std::vector<std::size_t>;
/// What can stand for each other: its classes, the one that counts most first.
using Group = std::vector<Class>;

std::size_t size_of(Group const& group) {
    std::size_t size = 0;
    for (Class const& each : group) size += each.size();
    return size;
}

/// Whether rules read what a rating changes beside the rating of its element.
class ReadsDecisions {
public:
    explicit ReadsDecisions(Plan const& plan) : plan_(plan), seen_(plan.expressions.size()) {}

    bool of(Task const& task) {
        if (!task.is_ladder) return of(plan_.values[task.index].is);
        Ladder const& ladder = plan_.ladders[task.index];
        auto const does = [&](auto const& each) { return of(each.when); };
        return of(ladder.by) || std::any_of(ladder.cases.begin(), ladder.cases.end(), does) ||
               std::any_of(ladder.limits.begin(), ladder.limits.end(), does);
    }

    bool of(Expr expr) {
        if (expr == no_expr || seen_[at(expr)]) return false;
        seen_[at(expr)] = true;
        Expression const& e = plan_.at(expr);
        Field const* const field = e.field();
        if (field != nullptr && field->changes == Changes::with_judgement) return true;
        if (is_a(e, Family::row) && operator_of(e).row_is == RowIs::latest) return true;
        if (auto const* const read = std::get_if<RowsRead>(&e.payload); read && of(read->is))
            return true;
        for (std::size_t i = 0; i < e.parts; ++i)
            if (of(plan_.part(e, i))) return true;
        return false;
    }

private:
    Plan const& plan_;
    std::vector<bool> seen_;  ///< and found not to
};

/// Answers what the outcome would be.
class Outcomes {
public:
    Outcomes(Context const& base, std::vector<Task> const& tasks, std::size_t aim)
        : plan_(base.plan),
          linked_(*base.rows.linked),
          decided_(*base.rows.decided),
          base_(base),
          tasks_(tasks),
          aim_(static_cast<int>(aim)),
          c_(base.plan, {&linked_, &decided_, base.rows.claims, base.rows.visits}, base.meter) {
        c_.functions = base.functions;
    }
    Outcomes(Outcomes const&) = delete;
    Outcomes& operator=(Outcomes const&) = delete;

    /// Whether the outcome is the aim, or higher, for certain, with these candidates moved.
    [[nodiscard]] bool is_reached(std::vector<Candidate> const& candidates,
                                  Targets const& targets) {
        if (whole_) return is_reached_in(evaluate(candidates, targets));
        now_.resize(candidates.size(), -1);
        for (std::size_t i = 0; i < candidates.size(); ++i)
            if (now_[i] != targets[i]) move(candidates[i], now_[i] = targets[i]);
        c_.start();
        compute(c_, tasks_);
        return is_reached_in(c_);
    }

    /// From here on, each question is a whole evaluation of a changed document. `stated`: how many of the judgements the
    /// file has; the others are entries that are there only with a rating. `all_count`: whatever is claimed.
    void evaluate_whole(std::size_t stated, bool all_count) {
        stated_ = stated;
        all_count_ = all_count;
        share_document(document(base_), changed_);
        whole_.emplace(plan_, base_.meter, base_.functions);
    }

    /// Of the last question.
    [[nodiscard]] Context& context() { return c_; }

private:
    [[nodiscard]] bool is_reached_in(Context const& c) const {
        Ladder const& ladder = plan_.ladders[at(plan_.outcome)];
        Choice const stand = c.columns[at(ladder.column)].choices[0];
        return stand.is_there() && !stand.failed && stand.lowest() >= aim_;
    }

    Context& evaluate(std::vector<Candidate> const& candidates, Targets const& targets) {
        std::vector<Judgement> judgements(document(base_).judgements.begin(),
                                          document(base_).judgements.end());
        std::vector<bool> is_moved(judgements.size());
        for (std::size_t i = 0; i < candidates.size(); ++i)
            for (Row const row : candidates[i].judgements) {
                if (targets[i] < 0) continue;
                judgements[at(row)].rating = plan_.standard.scale[at(targets[i])].id;
                is_moved[at(row)] = true;
            }
        changed_.judgements.clear();
        for (std::size_t i = 0; i < judgements.size(); ++i)
            if (i < stated_ || is_moved[i]) changed_.judgements.push_back(judgements[i]);
        Problems none;
        whole_->link(changed_, base_.rows.linked->as_of, none);
        whole_->decide();
        if (all_count_) whole_->count_claimed();
        return whole_->compute(tasks_);
    }

    void move(Candidate const& candidate, int target) {
        DecidedRows::Node& node = decided_.nodes[at(candidate.element)];
        node = base_.rows.decided->nodes[at(candidate.element)];
        if (target >= 0) {
            node.rating = Choice::of(static_cast<std::size_t>(target));
            if (node.deciding == no_row) node.deciding = candidate.judgements.front();
            node.disputed = false;
        }
        for (Row const row : candidate.judgements)
            linked_.judgements[at(row)].rating =
                target < 0 ? base_.rows.linked->judgements[at(row)].rating : target;
    }

    Plan const& plan_;
    LinkedRows linked_;
    DecidedRows decided_;
    Context const& base_;
    std::vector<Task> const& tasks_;
    int aim_;
    Context c_;
    Targets now_;
    std::optional<Pipeline> whole_;
    Assessment changed_;
    std::size_t stated_ = 0;
    bool all_count_ = false;
};

/// The search in one direction.
class WaySearch {
public:
    /// `stated`: how many judgements the file has; `all_count`: whatever is claimed.
    WaySearch(Context& base, std::vector<Task> const& tasks, std::size_t aim, Move how,
              std::uint64_t most, std::size_t stated, bool all_count)
        : base_(base),
          plan_(base.plan),
          tasks_(tasks),
          how_(how),
          most_(most),
          outcomes_(base, tasks, aim) {
        collect();
        if (!moves_one_way_ && (is_any_claim_moved_ || reads_decisions()))
            outcomes_.evaluate_whole(stated, all_count);
    }

    LeastWays run() {
        LeastWays ways;
        if (!moves_one_way_) return try_all();
        Counts sizes;
        for (Group const& each : groups_) sizes.push_back(size_of(each));
        auto const reaches = [&](Counts const& counts) { return is_reached(targets_of(counts)); };
        LeastChange const least = least_change(sizes, reaches, [&] { return may_go_on(); });
        ways.is_reachable = least.is_reachable;
        ways.count = least.count;
        ways.at_least = least.at_least;
        ways.are_all = least.are_all;
        if (!least.is_reachable && may_go_on()) {
            ways.are_all = true;
            explain(sizes, ways);
        }
        for (Counts const& each : least.ways) add_ways(each, ways);
        return ways;
    }

    /// Whether an element is in every way, in some, or in none. Requires: run().
    [[nodiscard]] Need need_of(Row element) const {
        std::size_t in_all = 0;
        bool in_some = false;
        for (std::vector<Piece> const& way : pieces_) {
            // what a way takes of elements that are the same in several of its pieces
            std::size_t room = 0;
            std::size_t taken = 0;
            for (Piece const& piece : way) {
                bool const has =
                    std::any_of(piece.members.begin(), piece.members.end(),
                                [&](std::size_t i) { return candidates_[i].element == element; });
                if (!has) continue;
                in_some = true;
                room = std::max(room, piece.members.size());
                taken += piece.choose;
            }
            bool const is_in = room > 0 && taken == room;
            in_all += is_in ? 1 : 0;
        }
        return !in_some ? Need::no : in_all == pieces_.size() ? Need::all : Need::some;
    }

private:
    /// So many of these, whichever.
    struct Piece {
        std::vector<std::size_t> members;  ///< the ones that count least last
        std::size_t choose = 0;
        int to = -1;
    };

    [[nodiscard]] bool rises() const { return how_ == Move::to_best; }
    [[nodiscard]] bool may_go_on() const { return base_.meter.used() < most_; }

    // The goal of a rise is to reach the outcome, that of a slip to lose it.
    [[nodiscard]] bool is_reached(Targets const& targets) {
        return outcomes_.is_reached(candidates_, targets) == rises();
    }

    // Candidates and their groups --------------------------------------------------------------------

    void collect() {
        Directions directions(plan_, is_all_rated());
        Ladder const& outcome = plan_.ladders[at(plan_.outcome)];
        Direction const direction = directions.of(outcome);
        moves_one_way_ = direction == Direction::rises || direction == Direction::constant;
        auto const is_moved = [&](Expr when) { return directions.of(when) != Direction::constant; };
        is_any_claim_moved_ =
            !base_.rows.linked->claim_elements.empty() &&
            (std::any_of(plan_.may_be_claimed.begin(), plan_.may_be_claimed.end(), is_moved) ||
             std::any_of(plan_.narrowed.begin(), plan_.narrowed.end(),
                         [&](Narrowed const& each) { return is_moved(each.when); }));
        moves_one_way_ = moves_one_way_ && !is_any_claim_moved_;
        Interchange const interchange(plan_, tasks_, directions);
        std::map<std::string, std::map<std::tuple<int, bool, std::uint64_t>, Class>> by_group;
        std::vector<std::string> order;
        for (Row const row : plan_.of_level.back()) {
            Kleene const applies = base_.rows.claims->applies[at(row)];
            Choice const rating = base_.rows.decided->nodes[at(row)].rating;
            if (applies.is_no() || !can_move(rating)) continue;
            Candidate candidate{row, rating, deciders_of(base_, row), {}};
            if (Row const entry = entry_of(base_, row);
                candidate.judgements.empty() && entry != no_row)
                candidate.judgements = {entry};
            if (candidate.judgements.empty()) continue;
            candidate.group = interchange.key_of(base_, row) + (applies.is_open() ? "?" : "");
            if (is_any_claim_moved_) candidate.group += std::to_string(row);
            if (by_group.find(candidate.group) == by_group.end()) order.push_back(candidate.group);
            // the lowest first; what is open can be as low as its lowest
            std::tuple const rank{rating.lowest(), rating.is_known(), rating.can};
            by_group[candidate.group][rank].push_back(candidates_.size());
            candidates_.push_back(std::move(candidate));
        }
        for (std::string const& each : order) {
            Group group;
            for (auto& [rating, members] : by_group[each]) group.push_back(std::move(members));
            if (!rises()) std::reverse(group.begin(), group.end());
            groups_.push_back(std::move(group));
        }
        if (how_ == Move::one_down) split_groups();
    }

    [[nodiscard]] bool reads_decisions() const {
        ReadsDecisions reads(plan_);
        return std::any_of(tasks_.begin(), tasks_.end(),
                           [&](Task const& each) { return reads.of(each); });
    }

    // Ratings that fall by one do not stand for each other where they are different.
    void split_groups() {
        std::vector<Group> split;
        for (Group& each : groups_)
            for (Class& members : each) split.push_back({std::move(members)});
        groups_ = std::move(split);
    }

    [[nodiscard]] bool is_all_rated() const {
        return std::all_of(plan_.of_level.back().begin(), plan_.of_level.back().end(),
                           [&](Row row) {
                               DecidedRows::Node const& node = base_.rows.decided->nodes[at(row)];
                               return base_.rows.claims->applies[at(row)].is_no() ||
                                      (node.deciding != no_row && !node.disputed);
                           });
    }

    [[nodiscard]] bool can_move(Choice rating) const {
        if (rises()) return !rating.is_known() || rating.highest() != best();
        return rating.is_known() && rating.lowest() != worst();
    }

    [[nodiscard]] int best() const { return Choice{plan_.on_scale}.highest(); }
    [[nodiscard]] int worst() const { return Choice{plan_.on_scale}.lowest(); }

    [[nodiscard]] int target_of(std::size_t candidate) const {
        if (how_ == Move::to_best) return best();
        if (how_ == Move::to_worst) return worst();
        std::uint64_t const rating = candidates_[candidate].rating.can;
        return Choice{plan_.on_scale & (rating - 1)}.highest();
    }

    // Questions --------------------------------------------------------------------------------------

    [[nodiscard]] Targets none() const { return Targets(candidates_.size(), -1); }

    // So many of a group, the ones that count most first.
    void take_first(Group const& group, std::size_t count, Targets& to) const {
        for (Class const& members : group)
            for (std::size_t const each : members) {
                if (count == 0) return;
                to[each] = target_of(each);
                --count;
            }
    }

    [[nodiscard]] Targets targets_of(Counts const& counts) const {
        Targets targets = none();
        for (std::size_t i = 0; i < groups_.size(); ++i) take_first(groups_[i], counts[i], targets);
        return targets;
    }

    void explain(Counts const& all, LeastWays& ways) {
        if (is_reached(targets_of(all))) return;
        Context& c = outcomes_.context();
        compute(c, plan_.steps_to_outcome);
        ways.because = explain_ladder(c, plan_.ladders[at(plan_.outcome)], 0).reasons;
        name_places(plan_, ways.because);
    }

    // From numbers to choices ------------------------------------------------------------------------

    using Pieces = std::vector<Piece>;

    // So many of each group. Where any of a group will do, or any but so many of a class, that is one way; where the ratings
    // decide which go together, each division of a number among the classes is a way.
    void add_ways(Counts const& counts, LeastWays& ways) {
        for (bool const each_division : {false, true}) {
            std::vector<std::vector<Pieces>> of_groups;
            for (std::size_t i = 0; i < groups_.size(); ++i)
                if (counts[i] > 0) of_groups.push_back(divisions(i, counts, each_division));
            std::size_t const before = ways.ways.size();
            is_dropped_ = false;
            combine(of_groups, 0, {}, ways);
            // what goes together in one group may depend on what is chosen in another
            if (each_division || !is_dropped_) return;
            ways.ways.resize(before);
            pieces_.resize(before);
        }
    }

    void combine(std::vector<std::vector<Pieces>> const& of_groups, std::size_t group,
                 Pieces const& so_far, LeastWays& ways) {
        if (group == of_groups.size()) return add_way(so_far, ways);
        for (Pieces const& each : of_groups[group]) {
            // where the steps have run out, one way is still wanted
            ways.are_all = ways.are_all && ways.ways.size() < most_ways && may_go_on();
            if (!ways.are_all && !ways.ways.empty()) return;
            Pieces with = so_far;
            with.insert(with.end(), each.begin(), each.end());
            combine(of_groups, group + 1, with, ways);
        }
    }

    void add_way(Pieces pieces, LeastWays& ways) {
        if (!is_reached(worst_of(pieces))) {
            is_dropped_ = true;
            return;
        }
        if (rises()) lower_targets(pieces);
        Way way;
        for (Piece const& each : pieces) way.choices.push_back(choice_of(each));
        pieces_.push_back(std::move(pieces));
        ways.ways.push_back(std::move(way));
    }

    ElementChoice choice_of(Piece const& piece) const {
        std::vector<std::size_t> members = piece.members;
        std::sort(members.begin(), members.end());
        ElementChoice choice;
        for (std::size_t const each : members)
            choice.elements.push_back(plan_.standard.nodes[at(candidates_[each].element)].id);
        choice.choose = piece.choose;
        choice.to = plan_.standard.scale[at(piece.to)].id;
        return choice;
    }

    // The members that count least, of each piece as many as it wants.
    [[nodiscard]] Targets worst_of(std::vector<Piece> const& pieces) const {
        Targets targets = none();
        for (Piece const& piece : pieces) {
            std::size_t left = piece.choose;
            for (std::size_t i = piece.members.size(); i-- > 0 && left > 0;) {
                if (targets[piece.members[i]] >= 0) continue;
                targets[piece.members[i]] = piece.to;
                --left;
            }
        }
        return targets;
    }

    void add(std::vector<std::size_t> members, std::size_t choose,
             std::vector<Piece>& pieces) const {
        if (choose == 0) return;
        int const to = target_of(members.front());
        pieces.push_back({std::move(members), choose, to});
    }

    [[nodiscard]] Pieces first_ones(Group const& group, std::size_t count) const {
        Pieces pieces;
        for (Class const& members : group) {
            std::size_t const some = std::min(count, members.size());
            add(members, some, pieces);
            count -= some;
        }
        return pieces;
    }

    // How a number of a group can be divided among its classes, while most is made of the other groups.
    std::vector<Pieces> divisions(std::size_t which, Counts const& counts, bool each_division) {
        Group const& group = groups_[which];
        std::size_t const count = counts[which];
        if (group.size() == 1) return {{{group.front(), count, target_of(group.front().front())}}};
        Targets others = targets_of(counts);
        for (Class const& members : group)
            for (std::size_t const each : members) others[each] = -1;
        Counts division(group.size());
        std::vector<Counts> all;
        divide(group, 0, count, others, division, all);
        if (all.empty()) return {first_ones(group, count)};  // the steps have run out
        if (!each_division)
            if (auto const any = any_of(group, count, all)) return {*any};
        std::vector<Pieces> each_by_itself;
        for (Counts const& each : all) {
            Pieces pieces;
            for (std::size_t i = 0; i < group.size(); ++i) add(group[i], each[i], pieces);
            each_by_itself.push_back(std::move(pieces));
        }
        return each_by_itself;
    }

    // The fewer of a class, the more of those that count less. So once that is not enough, still fewer are not.
    void divide(Group const& group, std::size_t at, std::size_t left, Targets const& others,
                Counts& division, std::vector<Counts>& all) {
        if (at == group.size()) {
            if (left == 0) all.push_back(division);
            return;
        }
        for (std::size_t some = std::min(left, group[at].size()) + 1; some-- > 0;) {
            division[at] = some;
            Targets targets = others;
            for (std::size_t i = 0; i <= at; ++i) take_first({group[i]}, division[i], targets);
            take_first({group.begin() + static_cast<std::ptrdiff_t>(at) + 1, group.end()},
                       left - some, targets);
            if (!may_go_on() || !is_reached(targets)) break;
            divide(group, at + 1, left - some, others, division, all);
        }
        division[at] = 0;
    }

    // The divisions as one way, if they are all there are of so many of each class and the rest from any: each class
    // has a least number, and the classes that can have more share what is left. Requires: there is a division.
    [[nodiscard]] std::optional<Pieces> any_of(Group const& group, std::size_t count,
                                               std::vector<Counts> const& all) const {
        Counts least = all.front();
        Counts most = least;
        for (Counts const& each : all)
            for (std::size_t i = 0; i < group.size(); ++i) {
                least[i] = std::min(least[i], each[i]);
                most[i] = std::max(most[i], each[i]);
            }
        std::size_t rest = count;
        for (std::size_t const each : least) rest -= std::min(rest, each);
        std::vector<std::size_t> sharing;
        for (std::size_t i = 0; i < group.size(); ++i)
            if (most[i] > least[i]) sharing.push_back(i);
        // they must be free to share as they like
        for (std::size_t const i : sharing)
            if (most[i] != std::min(group[i].size(), least[i] + rest)) return std::nullopt;
        if (divisions_of(group, least, sharing, 0, rest) != all.size()) return std::nullopt;
        Pieces pieces;
        Class shared;
        for (std::size_t i = 0; i < group.size(); ++i) {
            add(group[i], least[i], pieces);
            if (most[i] > least[i]) shared.insert(shared.end(), group[i].begin(), group[i].end());
        }
        add(std::move(shared), rest, pieces);
        return pieces;
    }

    // In how many ways the sharing classes can divide what is left.
    static std::size_t divisions_of(Group const& group, Counts const& least,
                                    std::vector<std::size_t> const& sharing, std::size_t at,
                                    std::size_t left) {
        if (at == sharing.size()) return left == 0 ? 1 : 0;
        std::size_t ways = 0;
        std::size_t const room = group[sharing[at]].size() - least[sharing[at]];
        for (std::size_t some = 0; some <= std::min(left, room); ++some)
            ways += divisions_of(group, least, sharing, at + 1, left - some);
        return ways;
    }

    // The lowest ratings that are enough, one piece after the other: of each as few as can be at the higher rating, and the
    // others at one below it. `9 of these 11 to compliant, the other 2 to partially compliant`.
    void lower_targets(Pieces& pieces) {
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            std::vector<int> const lower = lower_targets_of(pieces[i]);
            for (int const to : lower) {
                Piece const whole = pieces[i];
                if (!may_go_on()) return;
                std::size_t const high = least_at_target(pieces, i, to);
                pieces[i] = whole;
                if (high == whole.choose) break;
                if (high == 0) {
                    pieces[i].to = to;
                    continue;
                }
                pieces[i].choose = high;
                pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                              {whole.members, whole.choose - high, to});
                break;  // what was split off is next
            }
        }
    }

    // The ratings of the scale that would still be a rise for all of its members, the highest first.
    [[nodiscard]] std::vector<int> lower_targets_of(Piece const& piece) const {
        int above = -1;
        for (std::size_t const each : piece.members)
            if (candidates_[each].rating.is_known())
                above = std::max(above, candidates_[each].rating.highest());
        std::vector<int> lower;
        for (int to = piece.to - 1; to > above; --to)
            if ((plan_.on_scale >> static_cast<unsigned>(to) & 1U) != 0) lower.push_back(to);
        return lower;
    }

    // How many of a piece must be at its rating, if the others of it are at a lower one.
    std::size_t least_at_target(Pieces pieces, std::size_t which, int lower) {
        std::size_t const choose = pieces[which].choose;
        Piece other = pieces[which];
        other.to = lower;
        pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(which) + 1, std::move(other));
        std::size_t low = 0;
        std::size_t high = choose;
        while (low < high) {
            std::size_t const some = low + (high - low) / 2;
            pieces[which].choose = some;
            pieces[which + 1].choose = choose - some;
            if (is_reached(worst_of(pieces)))
                high = some;
            else
                low = some + 1;
        }
        return high;
    }

    // Rules that may fall as ratings rise ------------------------------------------------------------

    /// A class, and a rating to which some of it move.
    struct Step {
        std::size_t group = 0, of = 0;
        int to = -1;
    };

    // Every way with one change, then every way with two ...
    LeastWays try_all() {
        LeastWays ways;
        std::vector<Step> steps;
        for (std::size_t i = 0; i < groups_.size(); ++i)
            for (std::size_t k = 0; k < groups_[i].size(); ++k)
                for (int const to : targets_of_class(groups_[i][k])) steps.push_back({i, k, to});
        for (std::size_t total = 1; total <= candidates_.size(); ++total) {
            Counts counts(steps.size());
            ways.at_least = total;
            spend(steps, 0, total, counts, ways);
            if (!may_go_on() || !ways.ways.empty()) break;
        }
        ways.is_reachable = !ways.ways.empty();
        ways.count = ways.is_reachable ? ways.at_least : 0;
        ways.are_all = may_go_on() && ways.ways.size() < most_ways;
        return ways;
    }

    [[nodiscard]] std::vector<int> targets_of_class(Class const& members) const {
        Choice const rating = candidates_[members.front()].rating;
        std::vector<int> targets;
        for (int to = worst(); to <= best(); ++to) {
            if ((plan_.on_scale >> static_cast<unsigned>(to) & 1U) == 0) continue;
            if (how_ != Move::to_best ? to != target_of(members.front())
                                      : rating.is_known() && to <= rating.highest())
                continue;
            targets.push_back(to);
        }
        return targets;
    }

    void spend(std::vector<Step> const& steps, std::size_t step, std::size_t left, Counts& counts,
               LeastWays& ways) {
        if (!may_go_on() || ways.ways.size() == most_ways) return;
        if (step == steps.size()) {
            if (left == 0) try_one(steps, counts, ways);
            return;
        }
        Class const& members = groups_[steps[step].group][steps[step].of];
        std::size_t taken = 0;
        for (std::size_t i = step;
             i-- > 0 && steps[i].group == steps[step].group && steps[i].of == steps[step].of;)
            taken += counts[i];
        for (std::size_t some = std::min(left, members.size() - taken) + 1; some-- > 0;) {
            counts[step] = some;
            spend(steps, step + 1, left - some, counts, ways);
        }
        counts[step] = 0;
    }

    void try_one(std::vector<Step> const& steps, Counts const& counts, LeastWays& ways) {
        Targets targets = none();
        std::vector<Piece> pieces;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (counts[i] == 0) continue;
            Class const& members = groups_[steps[i].group][steps[i].of];
            pieces.push_back({members, counts[i], steps[i].to});
            std::size_t left = counts[i];
            for (std::size_t const each : members) {
                if (left == 0) break;
                if (targets[each] >= 0) continue;
                targets[each] = steps[i].to;
                --left;
            }
        }
        if (!is_reached(targets)) return;
        Way way;
        for (Piece const& each : pieces) way.choices.push_back(choice_of(each));
        pieces_.push_back(std::move(pieces));
        ways.ways.push_back(std::move(way));
    }

    Context& base_;
    Plan const& plan_;
    std::vector<Task> const& tasks_;
    Move how_;
    std::uint64_t most_;
    Outcomes outcomes_;
    std::vector<Candidate> candidates_;  ///< in the order of the standard
    std::vector<Group> groups_;          ///< in the order of their first elements
    bool moves_one_way_ = false;
    bool is_any_claim_moved_ = false;  ///< whether the pack permits a claim depends on ratings
    bool is_dropped_ = false;          ///< choices of several groups did not go together
    std::vector<std::vector<Piece>> pieces_;  ///< of each way
};

bool same_ways(LeastWays const& a, LeastWays const& b) {
    auto const same_choice = [](ElementChoice const& one, ElementChoice const& other) {
        return one.elements == other.elements && one.choose == other.choose && one.to == other.to;
    };
    auto const same_way = [&](Way const& one, Way const& other) {
        return std::equal(one.choices.begin(), one.choices.end(), other.choices.begin(),
                          other.choices.end(), same_choice);
    };
    return a.is_reachable == b.is_reachable && a.count == b.count &&
           std::equal(a.ways.begin(), a.ways.end(), b.ways.begin(), b.ways.end(), same_way);
}

}  // namespace

std::size_t aim_of(Plan const& plan, std::string_view id) {
    if (plan.outcome < 0)
        throw Error({say<linking_messages, "no-outcome-to-plan">(
            {{"pack", plan.id}, {"version", plan.version}})});
    Ladder const& ladder = plan.ladders[at(plan.outcome)];
    if (id.empty() && ladder.met < 0)
        throw Error({say<linking_messages, "no-outcome-is-met">(
            {{"pack", plan.id}, {"version", plan.version}})});
    if (id.empty()) return at(ladder.met);
    std::vector<std::string_view> cases;
    for (Case const& each : ladder.cases) cases.emplace_back(each.id);
    auto const found = std::find(cases.begin(), cases.end(), id);
    if (found != cases.end()) return static_cast<std::size_t>(found - cases.begin());
    throw Error({say<linking_messages, "no-such-outcome">(
                     {{"case", id}, {"pack", plan.id}, {"known", list_of(cases)}})
                     .near(nearest(id, cases))});
}

std::vector<ShortElement> short_elements(Context& c) {
    std::vector<ShortElement> all;
    for (Row const row : c.plan.of_level.back()) {
        Choice const rating = c.rows.decided->nodes[at(row)].rating;
        bool const is_met = rating.is_known() && (rating.can & c.plan.met) != 0;
        if (is_met || is_out_of_count(applicability_of(c, row))) continue;
        Node const& node = c.plan.standard.nodes[at(row)];
        all.push_back({node.id, node.title, Need::no, explain_element(c, row)});
    }
    return all;
}

Assessment with_entries(Context const& context) {
    Assessment filled;
    share_document(document(context), filled);
    for (Row const row : context.plan.of_level.back())
        if (context.rows.decided->nodes[at(row)].deciding == no_row &&
            deciders_of(context, row).empty() && entry_of(context, row) == no_row)
            filled.judgements.push_back(entry_for(context, row));
    return filled;
}

void find_ways(Computed const& computed, std::size_t stated, std::size_t aim, std::uint64_t most,
               ImprovementPlan& into) {
    Context& c = computed.stated;
    Ladder const& ladder = c.plan.ladders[at(c.plan.outcome)];
    std::vector<Task> const tasks = tasks_of(c.plan, {&ladder, no_expr, 0});
    Choice const stand = c.columns[at(ladder.column)].choices[0];
    into.aim = ladder.cases[aim].id;
    into.is_reached = stand.is_there() && !stand.failed && stand.lowest() >= static_cast<int>(aim);
    // each search may take a part of the steps, so that none takes those of the others
    std::uint64_t const from = c.meter.used();
    std::uint64_t const each = most / 4;
    auto const search = [&](Context& base, Move how, std::uint64_t nth) {
        return WaySearch(base, tasks, aim, how, from + each * nth, stated,
                         &base == computed.without_claims);
    };
    if (into.is_reached) {
        into.rise.is_reachable = into.rise.are_all = true;
        into.slip = search(c, Move::one_down, 1).run();
        into.slip_to_lowest = search(c, Move::to_worst, 2).run();
    } else {
        WaySearch rise = search(c, Move::to_best, 2);
        into.rise = rise.run();
        for (ShortElement& element : into.elements)
            element.need = rise.need_of(static_cast<Row>(*c.plan.standard.find(element.element)));
    }
    if (computed.without_claims != nullptr) {
        Context& without = *computed.without_claims;
        Choice const then = without.columns[at(ladder.column)].choices[0];
        LeastWays ways;
        if (then.is_there() && !then.failed && then.lowest() >= static_cast<int>(aim))
            ways.is_reachable = ways.are_all = true;
        else
            ways = search(without, Move::to_best, 4).run();
        if (!same_ways(ways, into.rise)) into.rise_without_claims = std::move(ways);
    }
}

}  // namespace assay::engine
