// Cases that cannot be reached, bands in the wrong order, gaps, and limits that limit nothing.

#include "algebra/analyse/remarks.hpp"
#include "algebra/analyse/satisfiability.hpp"
#include "algebra/evaluate/number_format.hpp"
#include "algebra/operators/operators.hpp"

namespace assay::algebra {
namespace {

std::string number_in_full(Expression const& number) {
    return in_full(number.as<Number>(), unit_of(number));
}

class Ladders {
public:
    Ladders(Plan const& plan, Remarks& remarks) : plan_(plan), remarks_(remarks), truth_(plan) {}

    void look_at_all() {
        for (std::size_t i = 0; i < plan_.ladders.size(); ++i) {
            Ladder const& ladder = plan_.ladders[i];
            if (bands_rise(ladder, plan_.declared.ladders[i])) reach(ladder);
            gap(ladder, plan_.declared.ladders[i]);
            limits(ladder);
        }
    }

private:
    // Where a band begins; none when it is no plain number.
    [[nodiscard]] Expression const* beginning(Ladder const& ladder, LadderDeclared const& declared,
                                              std::size_t index) const {
        if (declared.by == no_tree || declared.cases[index].from == no_tree) return nullptr;
        Expression const& from = plan_.at(plan_.part(plan_.at(ladder.cases[index].when), 1));
        return is_literal(from) ? &from : nullptr;
    }

    bool bands_rise(Ladder const& ladder, LadderDeclared const& declared) {
        bool rise = true;
        for (std::size_t i = 1; i < ladder.cases.size(); ++i) {
            Expression const* const below = beginning(ladder, declared, i - 1);
            Expression const* const above = beginning(ladder, declared, i);
            if (below == nullptr || above == nullptr || above->as<Number>() > below->as<Number>())
                continue;
            rise = false;
            bool const equal = above->as<Number>() == below->as<Number>();
            remarks_.add("band-out-of-order", Weight::wrong, ladder.cases[i].place,
                         quote(ladder.cases[i].id) + " begins at " + number_in_full(*above) +
                             (equal ? ", and so does " : "; below it stands ") +
                             quote(ladder.cases[i - 1].id) +
                             (equal ? "" : ", which begins at " + number_in_full(*below)));
        }
        return rise;
    }

    void reach(Ladder const& ladder) {
        for (std::size_t i = 0; i + 1 < ladder.cases.size(); ++i) {
            Case const& at = ladder.cases[i];
            if (at.when != no_expr && truth_.never(at.when)) continue;  // told where it stands
            std::vector<Goal> asked;
            if (at.when != no_expr) asked.push_back({at.when, Expected::yes});
            for (std::size_t k = i + 1; k < ladder.cases.size(); ++k)
                asked.push_back({ladder.cases[k].when, Expected::no});
            if (truth_.can_be(asked, ladder.by) == Satisfiability::Answer::no)
                remarks_.add("case-never-reached", Weight::wrong, at.place,
                             quote(at.id) + " can never be the result: " + hidden(ladder, i));
        }
    }

    // Which of the higher cases is in the way.
    std::string hidden(Ladder const& ladder, std::size_t index) {
        Expr const when = ladder.cases[index].when;
        for (std::size_t k = index + 1; k < ladder.cases.size(); ++k) {
            Case const& higher = ladder.cases[k];
            std::vector<Goal> asked{{higher.when, Expected::no}};
            if (when != no_expr) asked.push_back({when, Expected::yes});
            if (truth_.can_be(asked, ladder.by) == Satisfiability::Answer::no)
                return quote(higher.id) + " (line " + std::to_string(higher.place.line) +
                       ") holds whenever it does";
        }
        return "one of the cases above it holds whenever it does";
    }

    void gap(Ladder const& ladder, LadderDeclared const& declared) {
        std::vector<Goal> asked;
        for (Case const& each : ladder.cases) asked.push_back({each.when, Expected::no});
        if (asked.front().condition == no_expr) return;
        // where there is nothing to make bands of, that is the result
        if (truth_.can_be(asked, ladder.by) != Satisfiability::Answer::yes) return;
        Case const& lowest = ladder.cases.front();
        Expression const* const from = beginning(ladder, declared, 0);
        remarks_.add("ladder-gap", Weight::weak, lowest.place,
                     from != nullptr
                         ? "the lowest band of the ladder " + quote(ladder.id) + " begins at " +
                               number_in_full(*from) + "; what is below has none"
                         : "the lowest case of the ladder " + quote(ladder.id) +
                               " has a condition; where no case holds there is no result");
    }

    void limits(Ladder const& ladder) {
        for (Limit const& limit : ladder.limits)
            if (static_cast<std::size_t>(limit.to) + 1 == ladder.cases.size())
                remarks_.add("limit-without-effect", Weight::wrong, limit.place,
                             "the limit " + quote(limit.id) + " limits to " +
                                 quote(ladder.cases.back().id) + ", the highest case of " +
                                 quote(ladder.id));
    }

    Plan const& plan_;
    Remarks& remarks_;
    Satisfiability truth_;
};

}  // namespace

void remark_on_ladders(Plan const& plan, Remarks& remarks) { Ladders(plan, remarks).look_at_all(); }

}  // namespace assay::algebra
