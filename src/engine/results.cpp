// Writing: the last stage of an evaluation. Ids, ratings, values and sentences of what was computed are
// copied into the evaluation, which then needs the assessment no longer. Sentences are evaluated as they are
// written; nothing is computed here, and nothing that was computed is changed.

#include "engine/results.hpp"

#include "algebra/evaluate/evaluate.hpp"
#include "engine/checks.hpp"
#include "engine/claims.hpp"
#include "model/texts.hpp"

#include <algorithm>
#include <tuple>

namespace assay::engine {

using namespace algebra;

namespace {

/// Writes what was computed in one context.
class Results {
public:
    Results(Context& context, Evaluation& into) : context_(context), into_(into) {}

    /// All but the outcomes beside, and the failures.
    void fill();

    /// The outcome alone, when that is all that was computed.
    [[nodiscard]] LadderResult outcome();

private:
    void heading();
    void of_assessment();
    void of_nodes();
    void of_element(Row element);
    void of_sites();
    void count_basis(Row deciding);
    void of_visits();

    [[nodiscard]] List<Text> ratings(Choice rating);
    [[nodiscard]] Text keep_again(Text text, Text& kept);
    [[nodiscard]] List<ValueResult> values_of(Kind kind, Row row);
    [[nodiscard]] List<LadderResult> ladders_of(Kind kind, Row row);
    [[nodiscard]] ValueResult value(Value const& value, Row row);
    [[nodiscard]] LadderResult ladder(Ladder const& ladder, Row row);
    [[nodiscard]] Text said(MessageTemplate const& sentence, RowScope const& scope);

    static constexpr std::size_t steps_of_row = 10;

    Context& context_;
    Evaluation& into_;
    Text author_, visit_, carried_from_;  ///< the last ones that were kept
    std::string scratch_;
    std::vector<ValueResult> value_scratch_;
    std::vector<LadderResult> ladder_scratch_;
    std::vector<Text> text_scratch_;
    std::vector<std::uint32_t> count_scratch_;
};

void Results::fill() {
    heading();
    of_assessment();
    of_nodes();
    of_visits();
    of_sites();
}

void Results::heading() {
    Assessment const& document = *context_.rows.linked->assessment;
    into_.assessment = into_.storage.keep(document.id);
    into_.organisation = into_.storage.keep(document.organisation.name);
    into_.scope = into_.storage.keep(document.scope.title);
    into_.as_of = context_.rows.linked->as_of;
    Row const visit = context_.rows.decided->visit == no_row ? context_.rows.linked->latest_visit
                                                             : context_.rows.decided->visit;
    if (visit == no_row) return;
    into_.visit = into_.storage.keep(document.visits[at(visit)].id);
    into_.visit_kind =
        context_.plan.visit_kinds[at(context_.rows.linked->visit_kinds[at(visit)])].title;
    into_.visit_date = document.visits[at(visit)].date();
    into_.is_gap_analysis =
        context_.plan.visit_kinds[at(context_.rows.linked->visit_kinds[at(visit)])].gap_analysis;
}

void Results::of_assessment() {
    auto const ladders = ladders_of(Kind::assessment, 0);
    into_.ladders.assign(ladders.begin(), ladders.end());
    auto const values = values_of(Kind::assessment, 0);
    into_.values.assign(values.begin(), values.end());
    if (context_.plan.outcome < 0) return;
    auto const is_outcome = [&](LadderResult const& each) {
        return each.id == context_.plan.ladders[at(context_.plan.outcome)].id;
    };
    if (into_.is_gap_analysis)
        std::erase_if(into_.ladders, is_outcome);
    else
        for (LadderResult const& each : into_.ladders)
            if (is_outcome(each)) into_.outcome = each;
}

void Results::of_nodes() {
    Standard const& standard = context_.plan.standard;
    for (std::size_t i = 0; i < standard.nodes.size(); ++i) {
        Node const& node = standard.nodes[i];
        auto const row = static_cast<Row>(i);
        if (standard.is_element(node)) {
            of_element(row);
            continue;
        }
        Kind const kind = level_kind(node.level);
        into_.nodes.push_back({node.id, standard.levels[node.level].name, values_of(kind, row),
                               ladders_of(kind, row)});
    }
}

void Results::of_element(Row element) {
    DecidedRows::Node const& state = context_.rows.decided->nodes[at(element)];
    Node const& node = context_.plan.standard.nodes[at(element)];
    Kind const kind = level_kind(node.level);
    ElementResult& result = into_.elements.emplace_back();
    result.id = node.id;
    result.applicability = applicability_of(context_, element);
    if (state.deciding != no_row) {
        result.ratings = ratings(state.rating);
        Assessment const& document = *context_.rows.linked->assessment;
        Judgement const& deciding = document.judgements[at(state.deciding)];
        Row const visit = context_.rows.linked->judgements[at(state.deciding)].visit;
        result.role = name_of(deciding.role);
        result.author = keep_again(deciding.author, author_);
        if (visit != no_row) result.visit = keep_again(document.visits[at(visit)].id, visit_);
        Row const carried_from = context_.rows.linked->judgements[at(state.deciding)].carried_from;
        if (carried_from != no_row)
            result.carried_from = keep_again(document.visits[at(carried_from)].id, carried_from_);
        result.judgement = state.deciding;
        if (!is_out_of_count(result.applicability)) count_basis(state.deciding);
    }
    result.values = values_of(kind, element);
    result.ladders = ladders_of(kind, element);
}

// One rating is a text of the pack, and needs no copy.
List<Text> Results::ratings(Choice rating) {
    auto const& ids = context_.plan.rating_ids;
    if (rating.is_known()) return List<Text>(ids).subspan(at(rating.lowest()), 1);
    text_scratch_.clear();
    for_each_bit(rating.can, [&](std::size_t i) { text_scratch_.push_back(ids[i]); });
    return into_.storage.keep(List<Text>(text_scratch_));
}

// Authors and visits are mostly the same from element to element.
Text Results::keep_again(Text text, Text& kept) {
    if (!is_same(text, kept)) kept = into_.storage.keep(text);
    return kept;
}

void Results::count_basis(Row deciding) {
    if (context_.rows.linked->assessment->judgements[at(deciding)].role == Role::self)
        ++into_.based_on.self_only;
    else if (context_.rows.linked->judgements[at(deciding)].judged_at ==
             context_.rows.decided->visit)
        ++into_.based_on.judged;
    else
        ++into_.based_on.carried;
}

void Results::of_visits() {
    auto const& visits = context_.rows.linked->assessment->visits;
    auto const& kinds = context_.plan.visit_kinds;
    for (std::size_t i = 0; i < visits.size(); ++i) {
        context_.meter.charge(steps_of_row);
        VisitRows::VisitRow const& counted = context_.rows.visits->visits[i];
        VisitResult result;
        result.id = into_.storage.keep(visits[i].id);
        result.kind = kinds[at(context_.rows.linked->visit_kinds[i])].title;
        result.date = visits[i].date();
        result.took_place = context_.rows.linked->records[i].took_place;
        result.in_scope = counted.in_scope;
        result.judged = counted.judged;
        result.counts = counted.counts;
        result.awaited = static_cast<std::uint32_t>(
            context_.rows.visits->awaited.of(static_cast<Row>(i)).size());
        into_.visits.push_back(result);
    }
    std::sort(into_.visits.begin(), into_.visits.end(),
              [](VisitResult const& a, VisitResult const& b) {
                  return std::tie(a.date, a.id) < std::tie(b.date, b.id);
              });
}

void Results::of_sites() {
    auto const& scale = context_.plan.standard.scale;
    auto const& sites = context_.rows.linked->assessment->scope.sites;
    auto const share_met = [&](SiteResult const& site) {
        std::int64_t met = 0;
        for (std::size_t i = 0; i < scale.size(); ++i) met += scale[i].met ? site.ratings[i] : 0;
        return Number::ratio(met, site.rated).value_or(Number(1));
    };
    Number lowest(1);
    for (std::size_t i = 0; i < sites.size(); ++i) {
        auto const judgements = context_.rows.linked->judgements_of_site.of(static_cast<Row>(i));
        context_.meter.charge(steps_of_row + judgements.size());
        count_scratch_.assign(scale.size(), 0);
        SiteResult result;
        result.id = into_.storage.keep(sites[i].id);
        for (Row const row : judgements) {
            auto const rating = context_.rows.linked->judgements[at(row)].rating;
            if (rating < 0) continue;
            ++count_scratch_[at(rating)];
            ++result.rated;
        }
        result.ratings = into_.storage.keep(List<std::uint32_t>(count_scratch_));
        lowest = std::min(lowest, share_met(result));
        into_.sites.push_back(result);
    }
    for (SiteResult& each : into_.sites)
        each.weakest = each.rated > 0 && lowest < Number(1) && share_met(each) == lowest;
}

LadderResult Results::outcome() {
    if (context_.plan.outcome < 0 || into_.is_gap_analysis) return {};
    return ladder(context_.plan.ladders[at(context_.plan.outcome)], 0);
}

List<ValueResult> Results::values_of(Kind kind, Row row) {
    value_scratch_.clear();
    for (std::uint32_t const each : context_.plan.results_of(kind).values)
        value_scratch_.push_back(value(context_.plan.values[each], row));
    return into_.storage.keep(List<ValueResult>(value_scratch_));
}

List<LadderResult> Results::ladders_of(Kind kind, Row row) {
    ladder_scratch_.clear();
    for (std::uint32_t const each : context_.plan.results_of(kind).ladders)
        ladder_scratch_.push_back(ladder(context_.plan.ladders[each], row));
    return into_.storage.keep(List<LadderResult>(ladder_scratch_));
}

ValueResult Results::value(Value const& value, Row row) {
    ValueResult result;
    result.id = value.id;
    RowScope const scope{row, nullptr};
    Typed const type = context_.plan.at(value.is).type;
    auto const certain = [](bool known, bool failed) {
        return known ? Certainty::known : failed ? Certainty::undetermined : Certainty::incomplete;
    };
    if (type.type == Type::number) {
        Quantity const& number = context_.columns[at(value.column)].numbers[at(row)];
        result.certainty = certain(number.is_known() || number.is_none(), number.failed);
        if (!number.is_there()) return result;
        result.kind = ValueResult::Kind::number;
        result.low = number.low;
        result.high = number.high;
        return result;
    }
    result.kind = ValueResult::Kind::texts;
    text_scratch_.clear();
    if (type.type == Type::rows) {
        bool known = true;
        bool failed = false;
        context_.each_row(value.is, scope, [&](Row each, Kleene belongs) {
            text_scratch_.push_back(into_.storage.keep(label(context_, type.kind, each)));
            known = known && belongs.is_yes();
            failed = failed || belongs.failed;
            return true;
        });
        result.certainty = certain(known, failed);
        if (!is_node(type.kind)) std::sort(text_scratch_.begin(), text_scratch_.end());
    } else if (type.type == Type::choice) {
        Choice const& choice = context_.columns[at(value.column)].choices[at(row)];
        result.certainty = certainty_of(choice);
        if (choice.is_none()) {
            result.kind = ValueResult::Kind::none;
            return result;
        }
        for (int i = 0; i < 64; ++i)
            if ((choice.can >> static_cast<unsigned>(i) & 1U) != 0)
                text_scratch_.push_back(context_.plan.word_of(type.vocabulary, i));
    } else {
        scratch_.clear();
        format(context_, value.is, scope, scratch_);
        if (type.type == Type::condition) {
            Kleene const& condition = context_.columns[at(value.column)].conditions[at(row)];
            result.certainty = certain(!condition.is_open(), condition.failed);
        }
        if (!scratch_.empty()) text_scratch_.push_back(into_.storage.keep(Text(scratch_)));
    }
    result.texts = into_.storage.keep(List<Text>(text_scratch_));
    return result;
}

LadderResult Results::ladder(Ladder const& ladder, Row row) {
    Choice const& stand = context_.columns[at(ladder.column)].choices[at(row)];
    RowScope const scope{row, nullptr};
    LadderResult result;
    result.id = ladder.id;
    result.certainty = certainty_of(stand);
    text_scratch_.clear();
    for (std::size_t i = 0; i < ladder.cases.size(); ++i)
        if ((stand.can >> i & 1U) != 0) text_scratch_.emplace_back(ladder.cases[i].id);
    result.reachable = into_.storage.keep(List<Text>(text_scratch_));
    if (stand.is_known()) {
        Case const& holds = ladder.cases[static_cast<std::size_t>(stand.lowest())];
        result.met = ladder.met >= 0 && stand.lowest() >= ladder.met;
        result.says = said(holds.says, scope);
        result.rule = holds.rule;
    } else if (!stand.is_none()) {
        result.says = said(ladder.open, scope);
    }
    result.tally = said(ladder.tally, scope);
    return result;
}

Text Results::said(MessageTemplate const& sentence, RowScope const& scope) {
    scratch_.clear();
    render(context_, sentence, scope, scratch_);
    return into_.storage.keep(Text(scratch_));
}

// Each once, though a rule may be carried out several times: with the claims and without them.
void write_failures(Context const& context, std::size_t& left, Evaluation& into) {
    for (Failed const& each : context.failures) {
        if (left == 0) return;
        --left;
        std::string const place = context.plan.rule_at(each.place);
        bool const again =
            std::any_of(into.failures.begin(), into.failures.end(), [&](Failure const& known) {
                return known.rule == each.rule && known.place == place && known.on == each.on &&
                       known.says == each.says;
            });
        if (again) continue;
        into.failures.push_back({into.storage.keep(Text(each.rule)), into.storage.keep(Text(place)),
                                 into.storage.keep(Text(each.on)),
                                 into.storage.keep(Text(each.says))});
    }
}

}  // namespace

LadderResult outcome_of(Context& context, Evaluation& into) {
    return Results(context, into).outcome();
}

void write_results(Computed const& computed, Evaluation& into) {
    Results(computed.stated, into).fill();
    if (computed.without_claims != nullptr) {
        LadderResult const other = outcome_of(*computed.without_claims, into);
        if (!std::equal(other.reachable.begin(), other.reachable.end(),
                        into.outcome.reachable.begin(), into.outcome.reachable.end()))
            into.outcome_without_claims = other;
    }
    computed.stated.claims_decide = Kleene::of(!into.outcome_without_claims.id.empty());
    run_checks(computed.stated, into);
    if (computed.awaited_open != nullptr)
        into.outcome_of_visit = outcome_of(*computed.awaited_open, into);
    std::size_t left = most_failures;
    for (Context const* each : {&computed.stated, computed.without_claims, computed.awaited_open})
        if (each != nullptr) write_failures(*each, left, into);
}

}  // namespace assay::engine
