// What expressions come to, in words.

#include "plan/evaluate.hpp"

#include <algorithm>
#include <unordered_set>

namespace assay::plan {
namespace {

std::string number_in_words(Number value, bool share) {
    if (!share) return value.rounded(2);
    auto const hundredfold = multiply(value, Number(100));
    return hundredfold ? hundredfold->rounded(1) + " %" : value.rounded(4);
}

void show_number(Quantity const& value, bool share, std::string& to) {
    if (value.absent) return;
    to += number_in_words(value.low, share);
    if (value.low != value.high) to += " to " + number_in_words(value.high, share);
}

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

void name_rows(Context& c, Expr expr, Hand const& scope, std::vector<Named>& to) {
    Kind const kind = c.plan.at(expr).type.kind;
    c.each_row(expr, scope, [&](Row row, Condition belongs) {
        if (belongs.is_yes()) to.emplace_back(element_of(c, kind, row), shown(c, kind, row));
        return true;
    });
}

void join_names(std::vector<Named>& names, std::string& to) {
    std::sort(names.begin(), names.end());
    std::vector<std::string_view> words;
    for (auto const& [element, word] : names)
        if (words.empty() || words.back() != word) words.push_back(word);
    join(words, " and ", to);
}

void show_rows(Context& c, Expr expr, Hand const& scope, std::string& to) {
    std::vector<Named> names;
    name_rows(c, expr, scope, names);
    join_names(names, to);
}

Quantity count_of(Context& c, Expr expr, Hand const& scope) {
    std::int64_t certain = 0;
    std::int64_t possible = 0;
    c.each_row(expr, scope, [&](Row, Condition belongs) {
        certain += belongs.is_yes() ? 1 : 0;
        ++possible;
        return true;
    });
    return {certain, possible, false, false};
}

Quantity number_of(Context& c, Expr expr, Hand const& scope) {
    Type const type = c.plan.at(expr).type.type;
    if (type == Type::number) return c.number(expr, scope);
    return type == Type::rows ? count_of(c, expr, scope) : Quantity::of(1);
}

// Fills one hole; false when there is nothing to fill it with, or only a 0.
bool fill(Context& c, Piece const& piece, Hand const& scope, std::string& to) {
    if (piece.value == no_expr) return false;
    std::size_t const before = to.size();
    if (piece.fills == Piece::Fills::plural) {
        // a word goes with what is told: of rows, only those that certainly belong are
        Quantity const number = number_of(c, piece.value, scope);
        bool const told = number.is_known() || c.plan.at(piece.value).type.type == Type::rows;
        to += told && number.low == Number(1) ? piece.text : piece.many;
        return true;
    }
    if (piece.fills == Piece::Fills::count)
        show_number(number_of(c, piece.value, scope), false, to);
    else
        show(c, piece.value, scope, to);
    return to.size() > before && std::string_view(to).substr(before) != "0";
}

// The same hole for each row of a group: what it is filled with, each once.
bool fill_from_group(Context& c, Piece const& piece, Hand const& scope, std::string& to) {
    if (piece.fills == Piece::Fills::value && piece.value != no_expr &&
        c.plan.at(piece.value).type.type == Type::rows) {
        std::vector<Named> names;
        for (Row const row : scope.group) name_rows(c, piece.value, Hand{row, nullptr}, names);
        join_names(names, to);
        return !names.empty();
    }
    std::vector<std::string> words;
    std::unordered_set<std::string> known;
    for (Row const row : scope.group) {
        std::string word;
        if (fill(c, piece, Hand{row, nullptr}, word) && known.insert(word).second)
            words.push_back(std::move(word));
    }
    join(words, " and ", to);
    return !words.empty();
}

}  // namespace

void show(Context& c, Expr expr, Hand const& scope, std::string& to) {
    Expression const& e = c.plan.at(expr);
    switch (e.type.type) {
        case Type::condition: {
            Condition const value = c.condition(expr, scope);
            to += value.is_open() ? "open" : value.is_yes() ? "yes" : "no";
            break;
        }
        case Type::number:
            show_number(c.number(expr, scope), e.share, to);
            break;
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
            to += shown(c, e.type.kind, c.row(expr, scope));
            break;
        case Type::rows:
            show_rows(c, expr, scope, to);
            break;
    }
}

void say(Context& c, Sentence const& sentence, Hand const& scope, std::string& to) {
    std::size_t start = to.size();  // of the optional part at hand
    std::uint16_t optional = 0;
    bool filled = true;
    for (Piece const& piece : sentence) {
        if (piece.optional != optional) {
            if (!filled && optional != 0) to.resize(start);
            optional = piece.optional;
            start = to.size();
            filled = true;
        }
        if (piece.fills == Piece::Fills::text)
            to += piece.text;
        else if (!(scope.group.empty() ? fill(c, piece, scope, to)
                                       : fill_from_group(c, piece, scope, to)))
            filled = false;
    }
    if (!filled && optional != 0) to.resize(start);
}

}  // namespace assay::plan
