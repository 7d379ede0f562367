// Cases that cannot be reached, bands in the wrong order, gaps, and limits that limit nothing.

#include "algebra/analyse/remarks.hpp"
#include "algebra/analyse/satisfiability.hpp"
#include "algebra/evaluate/number_format.hpp"
#include "algebra/operators/operators.hpp"
#include "model/messages/remarks.hpp"
#include "model/say.hpp"

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
            Case const& at = ladder.cases[i];
            Case const& lower = ladder.cases[i - 1];
            remarks_.add(Weight::wrong, at.place,
                         above->as<Number>() == below->as<Number>()
                             ? say<remark_messages, "bands-begin-together">(
                                   {{"case", at.id},
                                    {"number", number_in_full(*above)},
                                    {"below", lower.id}})
                             : say<remark_messages, "band-out-of-order">(
                                   {{"case", at.id},
                                    {"number", number_in_full(*above)},
                                    {"below", lower.id},
                                    {"number_below", number_in_full(*below)}}));
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
                remarks_.add(Weight::wrong, at.place, hidden(ladder, i));
        }
    }

    // Which of the higher cases is in the way.
    Said hidden(Ladder const& ladder, std::size_t index) {
        std::string const& id = ladder.cases[index].id;
        Expr const when = ladder.cases[index].when;
        for (std::size_t k = index + 1; k < ladder.cases.size(); ++k) {
            Case const& higher = ladder.cases[k];
            std::vector<Goal> asked{{higher.when, Expected::no}};
            if (when != no_expr) asked.push_back({when, Expected::yes});
            if (truth_.can_be(asked, ladder.by) == Satisfiability::Answer::no)
                return say<remark_messages, "case-hidden-by-case">(
                    {{"case", id}, {"higher", higher.id}, {"line", higher.place.line}});
        }
        return say<remark_messages, "case-hidden-by-cases">({{"case", id}});
    }

    void gap(Ladder const& ladder, LadderDeclared const& declared) {
        std::vector<Goal> asked;
        for (Case const& each : ladder.cases) asked.push_back({each.when, Expected::no});
        if (asked.front().condition == no_expr) return;
        // where there is nothing to make bands of, that is the result
        if (truth_.can_be(asked, ladder.by) != Satisfiability::Answer::yes) return;
        Case const& lowest = ladder.cases.front();
        Expression const* const from = beginning(ladder, declared, 0);
        remarks_.add(
            Weight::weak, lowest.place,
            from != nullptr
                ? say<remark_messages, "nothing-below-lowest-band">(
                      {{"ladder", ladder.id}, {"number", number_in_full(*from)}})
                : say<remark_messages, "lowest-case-with-condition">({{"ladder", ladder.id}}));
    }

    void limits(Ladder const& ladder) {
        for (Limit const& limit : ladder.limits)
            if (static_cast<std::size_t>(limit.to) + 1 == ladder.cases.size())
                remarks_.add(
                    Weight::wrong, limit.place,
                    say<remark_messages, "limit-without-effect">({{"limit", limit.id},
                                                                  {"case", ladder.cases.back().id},
                                                                  {"ladder", ladder.id}}));
    }

    Plan const& plan_;
    Remarks& remarks_;
    Satisfiability truth_;
};

}  // namespace

void remark_on_ladders(Plan const& plan, Remarks& remarks) { Ladders(plan, remarks).look_at_all(); }

}  // namespace assay::algebra
