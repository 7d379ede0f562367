#include "algebra/explain/about.hpp"

#include "algebra/explain/reasons.hpp"
#include "algebra/operators/operators.hpp"
#include "algebra/rows/fields.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace assay::algebra {
namespace {

/// Collects what a condition speaks of.
class Subjects {
public:
    Subjects(Context& context, RowScope const& scope) : c_(context), s_(scope) {}

    // Of both sides of a comparison; a share is told by the rows that keep it from its limit.
    void of(Expression const& e, bool from_below) {
        if (is_a(e, Family::share) && is_count(e.part(0)) && is_count(e.part(1)))
            return beside(e, from_below);
        if (e.type.type == Type::rows) return rows(e);
        if (std::holds_alternative<FactRead>(e.payload)) return fact(e);
        if (is_a(e, Family::field)) return row(e);
        if (is_a(e, Family::quantifier)) return of(e.part(0), from_below);
        bool const of_rows = e.parts > 0 && e.part(0).type.type == Type::rows;
        for (std::size_t i = 0; i < (of_rows ? 1U : e.parts); ++i) of(e.part(i), from_below);
    }

    std::vector<std::string> take() { return std::move(found_); }

private:
    static bool is_count(Expression const& e) { return is_a(e, Family::count) && e.parts > 0; }

    void add(Kind kind, Row row) {
        std::string reference;
        append_reference(c_, kind, row, reference);
        add(std::move(reference));
    }
    void add(std::string reference) {
        if (!reference.empty() &&
            std::find(found_.begin(), found_.end(), reference) == found_.end())
            found_.push_back(std::move(reference));
    }

    void rows(Expression const& e) {
        c_.each(e, s_, [&](Row const* some, KleeneBatch const& belong) {
            for_each_bit(belong.can_yes, [&](std::size_t at) { add(e.type.kind, some[at]); });
            return true;
        });
    }

    // The rows of the whole that are not certainly in the part; or all that may be in it.
    void beside(Expression const& share, bool from_below) {
        Expression const& part = share.part(0).part(0);
        if (!from_below) return rows(part);
        std::vector<Row> in;
        c_.each(part, s_, [&](Row const* some, KleeneBatch const& belong) {
            for_each_bit(belong.are_yes(), [&](std::size_t at) { in.push_back(some[at]); });
            return true;
        });
        std::sort(in.begin(), in.end());
        Expression const& whole = share.part(1).part(0);
        c_.each(whole, s_, [&](Row const* some, KleeneBatch const& belong) {
            for_each_bit(belong.can_yes, [&](std::size_t at) {
                if (!std::binary_search(in.begin(), in.end(), some[at]))
                    add(whole.type.kind, some[at]);
            });
            return true;
        });
    }

    void fact(Expression const& e) {
        Row const row = c_.row(e.part(0), s_);
        if (row == no_row) return of(e.part(0), false);
        std::string name;
        append_fact(c_, e.as<FactRead>().fact, row, name);
        add(std::move(name));
    }

    // What is read of the whole assessment says nothing of a record.
    void row(Expression const& e) {
        if (e.parts == 0 || e.part(0).type.type != Type::row) return;
        Expression const& of_row = e.part(0);
        Row const row = c_.row(of_row, s_);
        if (row == no_row) return of(of_row, false);
        if (of_row.type.kind != Kind::assessment) add(of_row.type.kind, row);
    }

    Context& c_;
    RowScope const& s_;
    std::vector<std::string> found_;
};

void note(std::vector<std::string> references, Reason& reason) {
    reason.about_more = references.size() - std::min(references.size(), most_about);
    references.resize(references.size() - reason.about_more);
    reason.about = std::move(references);
}

}  // namespace

void note_about(Context& c, Expr condition, RowScope const& scope, Reason& reason) {
    if (!reason.about.empty()) return;
    Expression const& e = c.plan.at(condition);
    bool const from_below = is_a(e, Family::comparison) && operator_of(e).relation.greater;
    Subjects subjects(c, scope);
    subjects.of(e, from_below);
    note(subjects.take(), reason);
}

void note_about(Context const& c, Kind kind, std::span<Row const> rows, Reason& reason) {
    std::vector<std::string> references;
    for (Row const row : rows) append_reference(c, kind, row, references.emplace_back());
    note(std::move(references), reason);
}

void append_fact(Context const& c, std::uint32_t fact, Row row, std::string& to) {
    FactAsked const& asked = c.plan.facts[fact];
    append_reference(c, asked.on, row, to);
    to += "/facts/" + asked.id;
}

}  // namespace assay::algebra
