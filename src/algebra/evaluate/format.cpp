// What expressions come to, in words.

#include "algebra/evaluate/evaluate.hpp"
#include "algebra/evaluate/number_format.hpp"

#include <algorithm>
#include <unordered_set>

namespace assay::algebra {
namespace {

void show_choice(Context& c, Vocabulary vocabulary, Choice value, std::string& to) {
    std::vector<std::string_view> words;
    for_each_bit(value.can, [&](std::size_t i) {
        words.push_back(c.plan.title_of(vocabulary, static_cast<int>(i)));
    });
    join(words, " or ", to);
}

// Rows are named when they certainly belong, in the order of the standard, then by id: never in the
// order of the file.
using Named = std::pair<Row, std::string_view>;

void name_rows(Context& c, Expr expr, RowScope const& scope, std::vector<Named>& to) {
    Kind const kind = c.plan.at(expr).type.kind;
    c.each_row(expr, scope, [&](Row row, Kleene belongs) {
        if (belongs.is_yes()) to.emplace_back(element_of(c, kind, row), label(c, kind, row));
        return true;
    });
}

void join_names(std::vector<Named>& names, std::string& to) {
    std::sort(names.begin(), names.end());
    std::vector<std::string_view> words;
    for (auto const& [owner, word] : names)
        if (words.empty() || words.back() != word) words.push_back(word);
    join(words, " and ", to);
}

void show_rows(Context& c, Expr expr, RowScope const& scope, std::string& to) {
    std::vector<Named> names;
    name_rows(c, expr, scope, names);
    join_names(names, to);
}

Quantity count_of(Context& c, Expr expr, RowScope const& scope) {
    std::int64_t certain = 0;
    std::int64_t possible = 0;
    c.each_row(expr, scope, [&](Row, Kleene belongs) {
        certain += belongs.is_yes() ? 1 : 0;
        ++possible;
        return true;
    });
    return Quantity::between(certain, possible, false);
}

Quantity number_of(Context& c, Expr expr, RowScope const& scope) {
    Type const type = c.plan.at(expr).type.type;
    if (type == Type::number) return c.number(expr, scope);
    return type == Type::rows ? count_of(c, expr, scope) : Quantity::of(1);
}

/// A sentence that is filled for a row, or for the rows of a group.
class Filling {
public:
    Filling(Context& c, MessageTemplate const& sentence, RowScope const& scope)
        : c_(c), scope_(scope) {
        for (Segment const& piece : sentence) {
            if (!is_number(piece)) continue;
            for_each_hand([&](RowScope const& hand) {
                Expression const& e = c_.plan.at(piece.value);
                numbers_.add(c_.plan, e, c_.number(e, hand), unit(piece));
            });
        }
    }

    /// Fills one hole; false when there is nothing to fill it with, or only a 0.
    bool fill(Segment const& piece, std::string& to) {
        if (scope_.group.empty()) return fill(piece, scope_, to);
        if (piece.fills == Segment::Fills::value && piece.value != no_expr &&
            c_.plan.at(piece.value).type.type == Type::rows) {
            std::vector<Named> names;
            for_each_hand([&](RowScope const& scope) { name_rows(c_, piece.value, scope, names); });
            join_names(names, to);
            return !names.empty();
        }
        // the same hole for each row of the group: what it is filled with, each once
        std::vector<std::string> words;
        std::unordered_set<std::string> known;
        for_each_hand([&](RowScope const& scope) {
            std::string word;
            if (fill(piece, scope, word) && known.insert(word).second)
                words.push_back(std::move(word));
        });
        join(words, " and ", to);
        return !words.empty();
    }

private:
    [[nodiscard]] bool is_number(Segment const& piece) const {
        return piece.value != no_expr && c_.plan.at(piece.value).type.type == Type::number &&
               (piece.fills == Segment::Fills::value || piece.fills == Segment::Fills::count);
    }

    [[nodiscard]] NumberUnit unit(Segment const& piece) const {
        return piece.fills == Segment::Fills::count ? NumberUnit::plain
                                                    : unit_of(c_.plan.at(piece.value));
    }

    template <class Body>
    void for_each_hand(Body body) const {
        if (scope_.group.empty()) return body(scope_);
        for (Row const row : scope_.group) body(RowScope{row, nullptr});
    }

    bool fill(Segment const& piece, RowScope const& scope, std::string& to) {
        if (piece.value == no_expr) return false;
        std::size_t const before = to.size();
        if (piece.fills == Segment::Fills::plural) {
            // a word goes with what is told: of rows, only those that certainly belong are
            Quantity const number = number_of(c_, piece.value, scope);
            bool const told = number.is_known() || c_.plan.at(piece.value).type.type == Type::rows;
            to += told && number.low == Number(1) ? piece.text : piece.many;
            return true;
        }
        if (is_number(piece)) {
            numbers_.write(c_.number(piece.value, scope), unit(piece), to);
        } else if (piece.fills == Segment::Fills::count) {
            Quantity const number = number_of(c_, piece.value, scope);  // of rows: whole
            to += number.low.exact();
            if (number.low != number.high) to += " to " + number.high.exact();
        } else {
            format(c_, piece.value, scope, to);
        }
        return to.size() > before && std::string_view(to).substr(before) != "0";
    }

    Context& c_;
    RowScope const& scope_;
    ShownNumbers numbers_;
};

}  // namespace

void format(Context& c, Expr expr, RowScope const& scope, std::string& to) {
    Expression const& e = c.plan.at(expr);
    switch (e.type.type) {
        case Type::condition: {
            Kleene const value = c.condition(expr, scope);
            to += value.is_open() ? "open" : value.is_yes() ? "yes" : "no";
            break;
        }
        case Type::number: {
            ShownNumbers numbers;
            Quantity const value = c.number(expr, scope);
            numbers.add(c.plan, e, value);
            numbers.write(value, unit_of(e), to);
            break;
        }
        case Type::choice:
            show_choice(c, e.type.vocabulary, c.choice(expr, scope), to);
            break;
        case Type::date:
            to += c.date(expr, scope).in_words();
            break;
        case Type::text:
            to += c.text(expr, scope);
            break;
        case Type::set: {
            List<Text> const set = c.set(expr, scope);
            join(set, " and ", to);
            break;
        }
        case Type::row:
            to += label(c, e.type.kind, c.row(expr, scope));
            break;
        case Type::rows:
            show_rows(c, expr, scope, to);
            break;
    }
}

void render(Context& c, MessageTemplate const& sentence, RowScope const& scope, std::string& to) {
    std::size_t start = to.size();  // of the optional part at hand
    std::uint16_t optional = 0;
    bool filled = true;
    Filling filling(c, sentence, scope);
    for (Segment const& piece : sentence) {
        if (piece.optional != optional) {
            if (!filled && optional != 0) to.resize(start);
            optional = piece.optional;
            start = to.size();
            filled = true;
        }
        if (piece.fills == Segment::Fills::text)
            to += piece.text;
        else if (!filling.fill(piece, to))
            filled = false;
    }
    if (!filled && optional != 0) to.resize(start);
}

}  // namespace assay::algebra
