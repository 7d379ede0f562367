#include "engine/alike.hpp"
#include "engine/results.hpp"
#include "plan/evaluate.hpp"
#include "plan/many.hpp"

#include <algorithm>

namespace assay::engine {

using namespace plan;

namespace {

std::size_t at(Row row) { return static_cast<std::size_t>(row); }

/// Runs one check after the other and turns what holds into flags.
class Checker {
public:
    Checker(Context& context, Evaluation& into) : c_(context), into_(into) {}

    void run(Check const& check) {
        c_.rule = &check.id;
        first_ = into_.flags.size();
        elements_.clear();
        if (check.by == no_expr)
            one_by_one(check);
        else
            in_groups(check);
        if (into_.flags.size() - first_ > 1) sort_new();
    }

private:
    void one_by_one(Check const& check) {
        each_of(c_, check, [&](Row const* rows, Conditions const& belong) {
            Hands const hands{rows, belong.can_yes, nullptr};
            for_each_bit(certain(c_, c_.plan.at(check.when), true, hands), [&](std::size_t at) {
                raise(check, hands[at], std::span<Row const>(rows + at, 1));
            });
            return true;
        });
    }

    // Groups stand in the order in which their first rows were met.
    void in_groups(Check const& check) {
        storage_.clear();
        keys_.clear();
        each_of(c_, check, [&](Row const* rows, Conditions const& belong) {
            note_keys(check, Hands{rows, belong.can_yes, nullptr});
            return true;
        });
        if (check.alike != no_expr) by_wording(c_.number(check.alike, {}).low);
        groups_.clear();
        for (std::size_t i = 0; i < keys_.size(); ++i) groups_.add(keys_[i].first, i);
        // a key that stands again joins the chain of the first one like it
        auto same = groups_.index();
        std::sort(same.begin(), same.end(),
                  [](auto const& x, auto const& y) { return x.second.row < y.second.row; });
        chains_.assign(keys_.size(), {});
        for (std::uint32_t i = 0; i < chains_.size(); ++i) chains_[i].last = i;
        for (auto const& [first, again] : same) {
            Chain& chain = chains_[first.row];
            chains_[chain.last].next = again.row;
            chain.last = again.row;
            chains_[again.row].begins = false;
        }
        for (std::uint32_t i = 0; i < chains_.size(); ++i) {
            if (!chains_[i].begins) continue;
            members_.clear();
            for (std::uint32_t k = i; k != 0 || members_.empty(); k = chains_[k].next)
                members_.push_back(keys_[k].second);
            Hand const hand{no_row, nullptr, members_};
            if (!c_.condition(check.when, hand).is_yes()) continue;
            std::sort(members_.begin(), members_.end(),
                      [&](Row a, Row b) { return order_of(check, a) < order_of(check, b); });
            raise(check, hand, members_);
        }
    }

    void note_keys(Check const& check, Hands const& hands) {
        Expression const& by = c_.plan.at(check.by);
        if (by.type.type == Type::text) {
            Values<Text> const texts(c_, by, hands);
            for_each_bit(hands.asked, [&](std::size_t at) {
                if (!texts[at].empty()) keys_.push_back({texts[at], hands.rows[at]});
            });
            return;
        }
        for_each_bit(hands.asked, [&](std::size_t at) {
            scratch_.clear();
            show(c_, check.by, hands[at], scratch_);
            if (!scratch_.empty()) keys_.push_back({storage_.keep(Text(scratch_)), hands.rows[at]});
        });
    }

    // Texts that are nearly the same get one key; what stands there word for word is told otherwise.
    void by_wording(Number share) {
        std::vector<Text> texts;
        for (auto const& [text, row] : keys_) texts.push_back(text);
        auto const first = alike_.group(texts, share);
        for (std::size_t i = 0; i < texts.size(); ++i)
            keys_[i].first = first[i] < texts.size() ? texts[first[i]] : Text{};
        std::erase_if(keys_, [](auto const& key) { return key.first.empty(); });
    }

    // Of members of a group: that of the standard, then by what they are, never that of the file.
    std::pair<Row, std::string> order_of(Check const& check, Row row) const {
        std::string reference;
        append_reference(c_, check.kind, row, reference);
        return {element_of(c_, check.kind, row), std::move(reference)};
    }

    void raise(Check const& check, Hand const& scope, std::span<Row const> rows) {
        Flag flag;
        flag.check = check.id;
        flag.severity = check.severity;
        flag.says = said(check.says, scope);
        flag.hint = said(check.hint, scope);
        flag.why = check.why;
        flag.rule = check.rule;
        Row element = element_of(c_, check.kind, rows.front());
        places_.clear();
        for (Row const row : rows) {
            if (element_of(c_, check.kind, row) != element) element = no_row;
            scratch_.clear();
            append_reference(c_, check.kind, row, scratch_);
            places_.push_back(into_.storage.keep(Text(scratch_)));
        }
        std::sort(places_.begin(), places_.end());
        if (element != no_row) flag.element = c_.plan.standard.nodes[at(element)].id;
        flag.at = into_.storage.keep(List<Text>(places_));
        into_.flags.push_back(flag);
        elements_.push_back(element_of(c_, check.kind, rows.front()));
    }

    // Flags of one check stand in the order of the standard, then by what they are about.
    void sort_new() {
        auto const begin = into_.flags.begin() + static_cast<std::ptrdiff_t>(first_);
        std::vector<std::pair<Row, Flag>> sorted;
        for (std::size_t i = 0; i < elements_.size(); ++i)
            sorted.emplace_back(elements_[i], begin[static_cast<std::ptrdiff_t>(i)]);
        std::stable_sort(sorted.begin(), sorted.end(), [](auto const& a, auto const& b) {
            if (a.first != b.first) return a.first < b.first;
            return std::lexicographical_compare(a.second.at.begin(), a.second.at.end(),
                                                b.second.at.begin(), b.second.at.end());
        });
        for (std::size_t i = 0; i < sorted.size(); ++i)
            begin[static_cast<std::ptrdiff_t>(i)] = sorted[i].second;
    }

    Text said(Sentence const& sentence, Hand const& scope) {
        scratch_.clear();
        say(c_, sentence, scope, scratch_);
        return into_.storage.keep(Text(scratch_));
    }

    Context& c_;
    Evaluation& into_;
    std::size_t first_ = 0;
    std::vector<Row> elements_;
    std::string scratch_;
    std::vector<Text> places_;
    Storage storage_;
    std::vector<std::pair<Text, Row>> keys_;
    Ids groups_;
    AlikeTexts alike_;
    struct Chain {
        std::uint32_t next =
            0;  ///< the next key of the group; 0: none, since the first key follows nothing
        std::uint32_t last = 0;  ///< of the key that begins a group: the last one of it
        bool begins = true;
    };
    std::vector<Chain> chains_;
    std::vector<Row> members_;
};

}  // namespace

void run_checks(Context& context, Evaluation& into) {
    Checker checker(context, into);
    for (Check const& check : context.plan.checks) checker.run(check);
}

}  // namespace assay::engine
