// Checks look for what is worth a second look: a rating without evidence, a text that stands under several
// elements. A check goes over rows of one kind, or over groups of them, and raises a flag for each of which its
// condition certainly holds. What is open raises nothing: a flag is never a guess.
//
// A flag is about ids, never about places in the file, and flags stand in the order of the checks, then of the
// standard. Its fingerprint tells what it is about, in sixteen hexadecimal digits: the same as long as the
// check and what it points at are, whatever the order and the wording of everything else.

#include "engine/checks.hpp"

#include "algebra/evaluate/evaluate.hpp"
#include "algebra/operators/lift.hpp"
#include "engine/alike.hpp"
#include "model/personal_data.hpp"
#include "model/typed_text.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <set>
#include <tuple>

namespace assay::engine {

using namespace algebra;

namespace {

// What people mean who typed a title, or an address, in two ways: without capitals, blanks at its ends, the mark that
// ends it, and what a browser adds before it.
std::string as_typed(Text text) {
    std::string plain = folded(text);
    while (!plain.empty() && (plain.back() == '.' || plain.back() == '/')) plain.pop_back();
    for (std::string_view const added : {"https://", "http://", "www."})
        if (plain.starts_with(added)) plain.erase(0, added.size());
    return plain;
}

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
        each_of(c_, check, [&](Row const* rows, KleeneBatch const& belong) {
            RowBatch const hands{rows, belong.can_yes, nullptr};
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
        each_of(c_, check, [&](Row const* rows, KleeneBatch const& belong) {
            note_keys(check, RowBatch{rows, belong.can_yes, nullptr});
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
            RowScope const hand{no_row, nullptr, members_};
            if (!c_.condition(check.when, hand).is_yes()) continue;
            sort_members(check);
            raise(check, hand, members_);
        }
    }

    void note_keys(Check const& check, RowBatch const& hands) {
        Expression const& by = c_.plan.at(check.by);
        if (by.type.type == Type::text) {
            Values<Text> const texts(c_, by, hands);
            for_each_bit(hands.asked, [&](std::size_t at) {
                c_.meter.charge_bytes(texts[at].size());
                if (texts[at].empty()) return;
                Text const key =
                    check.is_typed_alike ? storage_.keep(as_typed(texts[at])) : texts[at];
                if (!key.empty()) keys_.push_back({key, hands.rows[at]});
            });
            return;
        }
        bool const by_rows = by.type.type == Type::rows && has_unique_names(by.type.kind);
        for_each_bit(hands.asked, [&](std::size_t at) {
            scratch_.clear();
            if (by_rows)
                append_rows(check.by, hands[at]);
            else
                format(c_, check.by, hands[at], scratch_);
            if (!scratch_.empty()) keys_.push_back({storage_.keep(Text(scratch_)), hands.rows[at]});
        });
    }

    // Rows of which no two are shown alike need not be named to be told apart.
    static bool has_unique_names(Kind kind) {
        return is_node(kind) || kind == Kind::visit || kind == Kind::site ||
               kind == Kind::evidence || kind == Kind::shortfall || kind == Kind::action ||
               kind == Kind::customer_group || kind == Kind::service;
    }

    // The rows that certainly belong, in an order that is always the same, as bytes.
    void append_rows(Expr expr, RowScope const& hand) {
        set_.clear();
        c_.each_row(expr, hand, [&](Row row, Kleene belongs) {
            if (belongs.is_yes()) set_.push_back(row);
            return true;
        });
        std::sort(set_.begin(), set_.end());
        set_.erase(std::unique(set_.begin(), set_.end()), set_.end());
        scratch_.resize(set_.size() * sizeof(Row));
        if (!set_.empty()) std::memcpy(scratch_.data(), set_.data(), scratch_.size());
    }

    // Texts that are nearly the same get one key; what stands there word for word is told otherwise.
    void by_wording(Number share) {
        std::vector<Text> texts;
        for (auto const& [text, row] : keys_) texts.push_back(text);
        auto const first = alike_.group(texts, share, c_.meter);
        for (std::size_t i = 0; i < texts.size(); ++i)
            keys_[i].first = first[i] < texts.size() ? texts[first[i]] : Text{};
        std::erase_if(keys_, [](auto const& key) { return key.first.empty(); });
    }

    // In the order of the standard, then by what they are, never in that of the file.
    void sort_members(Check const& check) {
        std::vector<std::tuple<Row, std::string, Row>> sorted;
        for (Row const row : members_) {
            c_.meter.charge(row_steps);
            std::string reference;
            append_reference(c_, check.kind, row, reference);
            sorted.emplace_back(element_of(c_, check.kind, row), std::move(reference), row);
        }
        std::sort(sorted.begin(), sorted.end());
        std::transform(sorted.begin(), sorted.end(), members_.begin(),
                       [](auto const& each) { return std::get<2>(each); });
    }

    void raise(Check const& check, RowScope const& scope, std::span<Row const> rows) {
        c_.meter.charge(flag_steps + rows.size() * row_steps);
        Flag flag;
        flag.check = check.id;
        flag.severity = check.severity == Severity::settle && check.is_to_do && into_.is_draft
                            ? Severity::to_do
                            : check.severity;
        flag.owner = owner_of(check, rows);
        flag.says = said(check.says, scope);
        flag.hint = said(check.hint, scope);
        flag.why = check.why;
        flag.several = check.several;
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
        flag.elements = elements_of(check, rows);
        Text const name = label(c_, check.kind, rows.front());
        flag.name = !flag.element.empty() ? flag.element : into_.storage.keep(name);
        if (flag.element.empty() && check.kind == Kind::evidence && flag.elements.size() == 1)
            flag.element = flag.elements.front();
        if (check.kind == Kind::limb) flag.name = into_.storage.keep(name);
        if (is_pair(check.kind) && flag.elements.size() == 2) {
            scratch_.assign(flag.elements[0]).append("/").append(flag.elements[1]);
            flag.name = into_.storage.keep(Text(scratch_));
        }
        into_.flags.push_back(flag);
        elements_.push_back(element_of(c_, check.kind, rows.front()));
    }

    // Whoever rated: of judgements of the organisation's own, it is the applicant.
    FlagOwner owner_of(Check const& check, std::span<Row const> rows) const {
        if (check.owner != FlagOwner::assessor) return check.owner;
        auto const& judgements = document(c_).judgements;
        auto const is_own = [&](Row row) {
            if (check.kind == Kind::judgement) return judgements[at(row)].role == Role::self;
            Row const element = element_of(c_, check.kind, row);
            Row const deciding =
                element == no_row ? no_row : c_.rows.decided->nodes[at(element)].deciding;
            if (deciding != no_row) return judgements[at(deciding)].role == Role::self;
            return is_self_assessment();
        };
        return std::all_of(rows.begin(), rows.end(), is_own) ? FlagOwner::applicant
                                                             : FlagOwner::assessor;
    }

    // Whether nobody but the organisation has rated anything.
    bool is_self_assessment() const {
        auto const& deciding = c_.rows.decided->deciding;
        auto const& judgements = document(c_).judgements;
        return std::all_of(deciding.begin(), deciding.end(),
                           [&](Row row) { return judgements[at(row)].role == Role::self; });
    }

    // The elements of the rows; of evidence, those whose ratings rest on it.
    List<Text> elements_of(Check const& check, std::span<Row const> rows) {
        set_.clear();
        for (Row const row : rows) {
            if (is_pair(check.kind)) {
                auto const& pair = c_.plan.pairs[pairs_of(check.kind)].pairs[at(row)];
                set_.push_back(static_cast<Row>(pair.one));
                set_.push_back(static_cast<Row>(pair.other));
            } else if (check.kind == Kind::evidence) {
                for (Row const judgement : c_.rows.decided->cited_by.of(row))
                    set_.push_back(c_.rows.linked->judgements[at(judgement)].element);
            } else if (Row const element = element_of(c_, check.kind, row); element != no_row) {
                set_.push_back(element);
            }
        }
        std::sort(set_.begin(), set_.end());
        set_.erase(std::unique(set_.begin(), set_.end()), set_.end());
        c_.meter.charge(set_.size());
        texts_.clear();
        for (Row const row : set_) texts_.emplace_back(c_.plan.standard.nodes[at(row)].id);
        return into_.storage.keep(List<Text>(texts_));
    }

    // Flags of one check stand in the order of the standard, then by what they are about.
    void sort_new() {
        auto const begin = into_.flags.begin() + static_cast<std::ptrdiff_t>(first_);
        std::vector<std::pair<Row, Flag const*>> order;
        for (std::size_t i = 0; i < elements_.size(); ++i)
            order.emplace_back(elements_[i], &begin[static_cast<std::ptrdiff_t>(i)]);
        std::stable_sort(order.begin(), order.end(), [&](auto const& a, auto const& b) {
            c_.meter.charge(row_steps);
            if (a.first != b.first) return a.first < b.first;
            return std::lexicographical_compare(a.second->at.begin(), a.second->at.end(),
                                                b.second->at.begin(), b.second->at.end());
        });
        std::vector<Flag> sorted;
        for (auto const& [element, flag] : order) sorted.push_back(*flag);
        std::copy(sorted.begin(), sorted.end(), begin);
    }

    Text said(MessageTemplate const& sentence, RowScope const& scope) {
        scratch_.clear();
        render(c_, sentence, scope, scratch_);
        mask_personal_data();
        return into_.storage.keep(Text(scratch_));
    }

    // Flags are printed and handed on, so what they quote must not name people. Whoever rated or decided is named by the
    // file itself, and stays.
    void mask_personal_data() {
        c_.meter.charge_bytes(scratch_.size());
        auto const ends = [&](std::size_t from) { return end_of_author(scratch_, from); };
        if (auto masked = masked_personal_data(scratch_, ends)) scratch_ = std::move(*masked);
    }

    // Where the name of somebody who acted ends that begins here; 0: none does.
    std::size_t end_of_author(std::string_view text, std::size_t from) const {
        Assessment const& file = document(c_);
        std::string_view const rest = text.substr(from);
        auto const begins = [&](Text name) { return !name.empty() && rest.starts_with(name); };
        for (Text const name : {file.recommendation.by, file.decision.by})
            if (begins(name)) return from + name.size();
        c_.meter.charge(file.judgements.size());
        for (Judgement const& each : file.judgements)
            if (begins(each.author)) return from + each.author.size();
        return 0;
    }

    // What it takes to make a flag, and a row's reference.
    static constexpr std::size_t flag_steps = 50;
    static constexpr std::size_t row_steps = 10;

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
    std::vector<Row> members_, set_;
    std::vector<Text> texts_;
};

// What flags are about. One element may rest on several pieces of evidence, so flags on these are about the same only when
// they name the same; others also when they are about one element.
class Subjects {
public:
    void add(Flag const& flag) {
        if (!is_on_evidence(flag) && !flag.element.empty()) elements_.insert(flag.element);
        places_.emplace(flag.at.begin(), flag.at.end());
    }
    [[nodiscard]] bool has(Flag const& flag) const {
        return (!is_on_evidence(flag) && elements_.contains(flag.element)) ||
               places_.contains({flag.at.begin(), flag.at.end()});
    }

private:
    static bool is_on_evidence(Flag const& flag) {
        return !flag.at.empty() && flag.at.front().starts_with("evidence/");
    }

    std::set<Text> elements_;
    std::set<std::vector<Text>> places_;
};

// One flag for one cause: what a check says it is raised instead of is left out where it was raised.
void leave_out_replaced(Context& c, Evaluation& into) {
    for (Check const& check : c.plan.checks) {
        if (check.instead_of.empty()) continue;
        Subjects raised;
        for (Flag const& flag : into.flags) {
            c.meter.charge();
            if (flag.check == check.id) raised.add(flag);
        }
        std::erase_if(into.flags, [&](Flag const& flag) {
            c.meter.charge();
            auto const& ids = check.instead_of;
            return std::find(ids.begin(), ids.end(), flag.check) != ids.end() && raised.has(flag);
        });
    }
}

// Whether elements in the scope of the visit are still to be rated, and nobody has concluded anything yet.
bool is_draft(Context const& c) {
    Assessment const& file = document(c);
    if (!file.recommendation.says.empty() || !file.decision.says.empty()) return false;
    Row const visit =
        c.rows.decided->visit == no_row ? c.rows.linked->latest_visit : c.rows.decided->visit;
    if (visit != no_row && !c.rows.visits->awaited.of(visit).empty()) return true;
    auto const is_open = [&](Row element) {
        return c.rows.decided->nodes[at(element)].deciding == no_row &&
               !c.rows.claims->applies[at(element)].is_no();
    };
    auto const named =
        visit == no_row ? std::span<Row const>{} : c.rows.linked->elements_of_visit.of(visit);
    auto const& all = c.plan.of_level.back();
    return named.empty() ? std::any_of(all.begin(), all.end(), is_open)
                         : std::any_of(named.begin(), named.end(), is_open);
}

// SipHash-2-4 without a secret: it tells flags apart, and protects nothing.
Text fingerprint(std::string const& subject, Storage& storage) {
    constexpr std::array<unsigned char, crypto_shorthash_KEYBYTES> no_secret{};
    std::array<unsigned char, crypto_shorthash_BYTES> hash{};
    crypto_shorthash(hash.data(), reinterpret_cast<unsigned char const*>(subject.data()),
                     subject.size(), no_secret.data());
    std::array<char, 2 * crypto_shorthash_BYTES + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
    return storage.keep(Text(digits.data(), digits.size() - 1));
}

void add_fingerprints(Evaluation& into) {
    std::string subject;
    for (Flag& flag : into.flags) {
        subject.assign(into.assessment).append("\n").append(flag.check);
        for (Text const at : flag.at) subject.append("\n").append(at);
        flag.fingerprint = fingerprint(subject, into.storage);
    }
}

}  // namespace

void run_checks(Context& context, Evaluation& into) {
    into.is_draft = is_draft(context);
    Checker checker(context, into);
    for (Check const& check : context.plan.checks) checker.run(check);
    leave_out_replaced(context, into);
    add_fingerprints(into);
}

}  // namespace assay::engine
