#include "report/terminal/parts.hpp"

#include "algebra/evaluate/evaluate.hpp"
#include "algebra/explain/unparse.hpp"
#include "algebra/values/plan.hpp"
#include "model/quote.hpp"
#include "report/words/page.hpp"

namespace assay::report {
namespace {

using namespace algebra;

using Members = std::vector<Part::Member>;

void add_if_any(Members& to, std::string_view key, std::string const& text) {
    if (!text.empty()) to.emplace_back(key, text);
}

/// Goes through the declarations of a pack, one kind after the other.
class Collector {
public:
    explicit Collector(RulePack const& pack)
        : pack_(pack), plan_(algebra::plan_of(pack)), declared_(plan_.declared) {}

    std::vector<Parts> take() {
        begin("scheme", "Scheme");
        scheme();
        begin("parameters", "Parameters");
        parameters();
        begin("facts", "Questions");
        for (FactDeclared const& each : declared_.facts)
            add(each, each.id + " (" + spaced(each.on) + ", " + each.type + "): " + each.asks,
                {{"id", each.id}, {"on", each.on}, {"type", each.type}, {"asks", each.asks}});
        begin("evidence_kinds", "Kinds of evidence");
        for (KindDeclared const& each : declared_.evidence_kinds) evidence_kind(each);
        begin("visit_kinds", "Kinds of visit");
        for (KindDeclared const& each : declared_.visit_kinds) visit_kind(each);
        begin("comment_kinds", "Kinds of comment");
        for (KindDeclared const& each : declared_.comment_kinds) comment_kind(each);
        begin("programmes", "Programmes of visits");
        for (std::size_t i = 0; i < declared_.programmes.size(); ++i) programme(i);
        begin("layouts", "Layouts of sheets");
        for (LayoutDeclared const& each : declared_.layouts)
            if (!each.is_of_assay) layout(each);
        begin("words", "Words");
        for (Annotation const& each : pack_.standard().words)
            add({each.place, each.layer, false}, each.word + ": here " + each.here,
                {{"word", each.word}, {"here", each.here}});
        begin("claims", "Elements that may be claimed as not applicable");
        for (ApplicabilityDeclared const& each : declared_.applicability) claim(each);
        begin("values", "Values");
        for (ValueDeclared const& each : declared_.values)
            add(each, each.id + " of each " + each.each, {{"id", each.id}, {"each", each.each}});
        begin("ladders", "Ladders");
        for (LadderDeclared const& each : declared_.ladders) ladder(each);
        begin("limits", "Limits");
        for (LimitDeclared const& each : declared_.limits)
            add(each, each.id + ": limits " + quote(each.on) + " to " + quote(each.to),
                {{"id", each.id}, {"on", each.on}, {"to", each.to}});
        begin("pairs", "Pairs");
        for (PairsDeclared const& each : declared_.pairs) pairs(each);
        begin("checks", "Checks");
        for (CheckDeclared const& each : declared_.checks) check(each);
        begin("left_out", "Checks left out");
        for (WithoutDeclared const& each : declared_.without)
            add(each, each.id + ": " + each.because, {{"id", each.id}, {"because", each.because}});
        return std::move(all_);
    }

private:
    void begin(std::string_view key, std::string_view title) { all_.push_back({key, title, {}}); }

    Part& add(DeclaredAt const& origin, std::string says, Members members) {
        std::erase_if(members, [](Part::Member const& each) { return each.second.empty(); });
        while (says.ends_with(' ') || says.ends_with(':')) says.pop_back();  // nothing was asked
        all_.back().all.push_back(
            {std::move(says), std::move(members), {}, origin.layer, origin.place, {}});
        return all_.back().all.back();
    }

    void scheme() {
        std::vector<std::string> words;
        auto const line = [&](std::string const& id, DeclaredAt const& origin) {
            std::string text;
            join(words, ", ", text);
            words.clear();
            add(origin, id + ": " + text, {{"id", id}, {"says", text}});
        };
        for (Level const& level : declared_.standard.levels) words.push_back(level.name);
        line("levels", {declared_.levels, 0, false});
        for (Rating const& rating : declared_.standard.scale)
            words.push_back(rating.id + (rating.met ? " (met)" : ""));
        line("scale", {declared_.scale, 0, false});
        for (DecidingDeclared const& each : declared_.deciding) {
            for (auto const& tier : each.tiers) {
                std::string& text = words.emplace_back(words.empty() ? "" : "then ");
                join(tier, " or ", text);
            }
            line("deciding", each);
        }
    }

    // Constants need no assessment.
    std::string value_of(Expr expr) const {
        Meter unlimited;
        Context context(plan_, {}, unlimited);
        std::string text;
        format(context, expr, RowScope{}, text);
        return text;
    }

    void parameters() {
        for (std::size_t i = 0; i < declared_.parameters.size(); ++i) {
            ParameterDeclared const& each = declared_.parameters[i];
            std::string const value = value_of(plan_.parameters[i].is);
            bool const is_set = each.is_set();
            Part& part = add(is_set ? each.set : each, each.id + " = " + value + ": " + each.says,
                             {{"id", each.id}, {"value", value}, {"says", each.says}});
            if (is_set) {
                part.notes = {{"because", each.because}, {"declared", plan_.rule_at(each.place)}};
            } else {
                add_if_any(part.notes, "source", each.source);
                add_if_any(part.notes, "assumption", each.assumption);
            }
        }
    }

    void evidence_kind(KindDeclared const& each) {
        std::string const months = each.expires ? std::to_string(each.valid_months) : "";
        add(each, each.id + ": " + each.title + (each.expires ? ", for " + months + " months" : ""),
            {{"id", each.id}, {"title", each.title}, {"valid_months", months}});
    }

    void visit_kind(KindDeclared const& each) {
        std::vector<Part::Member> texts{{"id", each.id}, {"title", each.title}};
        if (each.gap_analysis) texts.emplace_back("gap_analysis", "yes");
        if (each.unannounced) texts.emplace_back("unannounced", "yes");
        add(each,
            each.id + ": " + each.title +
                (each.gap_analysis ? ", a gap analysis: never an outcome" : "") +
                (each.unannounced ? ", on a day that the organisation does not know" : ""),
            std::move(texts));
    }

    void comment_kind(KindDeclared const& each) {
        add(each, each.id + ": " + each.title, {{"id", each.id}, {"title", each.title}});
    }

    void layout(LayoutDeclared const& each) {
        Part& part =
            add(each, each.id + ": " + each.title, {{"id", each.id}, {"title", each.title}});
        for (LayoutColumnDeclared const& column : each.columns) {
            Part under{quote(column.heading) + ": " + column.field,
                       {{"heading", column.heading}, {"field", column.field}},
                       {},
                       each.layer,
                       column.place,
                       {}};
            if (!column.kind.empty()) under.says += "; new evidence is of the kind " + column.kind;
            add_if_any(under.members, "kind", column.kind);
            part.parts.push_back(std::move(under));
        }
        for (LayoutLabelsDeclared const& labels : each.ratings)
            for (std::string const& label : labels.labels)
                part.parts.push_back({quote(label) + " is " + spaced(labels.rating),
                                      {{"label", label}, {"rating", labels.rating}},
                                      {},
                                      each.layer,
                                      labels.place,
                                      {}});
    }

    void programme(std::size_t index) {
        ProgrammeDeclared const& each = declared_.programmes[index];
        Programme const& programme = plan_.programmes[index];
        std::string says = each.id + ": " + each.title + ", " + in_months(programme.months) +
                           " from the " + title_of_visit(each.begins);
        if (programme.late > 0) says += ", visits at most " + in_months(programme.late) + " late";
        if (programme.sees_all) says += "; together they cover every element";
        Part& part = add(each, says,
                         {{"id", each.id},
                          {"title", each.title},
                          {"begins", each.begins},
                          {"months", std::to_string(programme.months)},
                          {"late", std::to_string(programme.late)},
                          {"sees_all", programme.sees_all ? "yes" : ""}});
        for (std::size_t i = 0; i < programme.visits.size(); ++i) {
            ProgrammeVisit const& visit = programme.visits[i];
            Part under{title_of_visit(visit.kind) + " after " + in_months(visit.months),
                       {{"kind", visit.kind}, {"at", std::to_string(visit.months)}},
                       {},
                       each.layer,
                       visit.place,
                       {}};
            if (!visit.missed.empty()) under.says += "; if missed: " + visit.missed;
            add_if_any(under.members, "missed", visit.missed);
            Expr const sees = plan_.programme_rules[index].sees[i];
            if (sees != no_expr) {
                under.says += "; covers the elements chosen by " + quote(unparse(plan_, sees));
                add_if_any(under.members, "sees", unparse(plan_, sees));
            }
            part.parts.push_back(std::move(under));
        }
    }

    static std::string in_months(std::int32_t months) {
        return std::to_string(months) + (months == 1 ? " month" : " months");
    }

    std::string title_of_visit(std::string const& kind) const {
        for (VisitKind const& known : plan_.visit_kinds)
            if (known.id == kind) return known.title;
        return kind;
    }

    void claim(ApplicabilityDeclared const& each) {
        if (each.element.empty())
            add(each, "any " + declared_.standard.levels.back().name + " that meets this condition",
                {{"id", "*"}});
        else
            add(each, each.element + ", only if: " + each.because,
                {{"id", each.element}, {"because", each.because}});
    }

    void ladder(LadderDeclared const& each) {
        Part& part = add(each, each.id + " of each " + each.each,
                         {{"id", each.id}, {"each", each.each}, {"met", each.met}});
        for (CaseDeclared const& one : each.cases) {
            Part under{one.id, {{"id", one.id}}, {}, each.layer, one.place, {}};
            if (one.id == each.met) under.says += " (met from here)";
            if (!one.says.empty()) under.says += ": " + one.says;
            add_if_any(under.members, "says", one.says);
            part.parts.push_back(std::move(under));
        }
    }

    void pairs(PairsDeclared const& each) {
        Part& part = add(each, each.id, {{"id", each.id}});
        for (PairDeclared const& pair : each.pairs) {
            Part under{pair.one + " and " + pair.other,
                       {{"one", pair.one}, {"other", pair.other}},
                       {},
                       each.layer,
                       pair.place,
                       {}};
            if (!pair.because.empty()) under.says += ": " + pair.because;
            add_if_any(under.members, "because", pair.because);
            part.parts.push_back(std::move(under));
        }
    }

    void check(CheckDeclared const& each) {
        Part& part = add(each, each.id + " (" + each.severity + "): " + each.says,
                         {{"id", each.id},
                          {"each", each.each},
                          {"severity", each.severity},
                          {"says", each.says}});
        add_if_any(part.notes, "why", each.why);
        add_if_any(part.notes, "hint", each.hint);
    }

    RulePack const& pack_;
    Plan const& plan_;
    Declarations const& declared_;
    std::vector<Parts> all_;
};

}  // namespace

std::vector<Parts> parts_of(RulePack const& pack) { return Collector(pack).take(); }

}  // namespace assay::report
