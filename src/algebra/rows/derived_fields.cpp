#include "algebra/rows/derived_fields.hpp"

#include "model/characters.hpp"
#include "model/personal_data.hpp"
#include "model/phrases.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <string>
#include <string_view>
#include <vector>

namespace assay::algebra {
namespace {

// Whether the choice lies within `wanted`, by all that it can be.
Kleene lies_in(Choice choice, std::uint64_t wanted) {
    return {(choice.can & wanted) != 0, (choice.can & ~wanted) != 0 || choice.can == 0,
            choice.failed};
}

bool names(Context const& c, Row judgement, Row guidance) {
    List<Text> const named = c.rows.linked->assessment->judgements[at(judgement)].guidance;
    return std::find(named.begin(), named.end(), c.plan.guidance_point(guidance).id) != named.end();
}

// Of rows that belong, those that a condition holds for.
template <class Ask>
KleeneBatch those(Row const* rows, KleeneBatch const& belong, Ask ask) {
    return conjoin(belong, each_condition(belong.can_yes,
                                          [&](std::size_t which) { return ask(rows[which]); }));
}

}  // namespace

Kleene is_met(Plan const& plan, Choice rating) { return lies_in(rating, plan.met); }

bool rated_elements(Context const& c, Row, RowsSink sink) {
    std::array<Row, most_at_once> elements;
    std::span<Row const> rest = c.rows.decided->deciding;
    while (!rest.empty()) {
        std::size_t const some = std::min(rest.size(), most_at_once);
        KleeneBatch count;
        for (std::size_t i = 0; i < some; ++i) {
            elements[i] = c.rows.linked->judgements[at(rest[i])].element;
            count.set(i, c.rows.claims->applies[at(elements[i])]);
        }
        if (count.can_yes != 0 && !sink(elements.data(), count)) return false;
        rest = rest.subspan(some);
    }
    return true;
}

bool met_elements(Context const& c, Row assessment, RowsSink sink) {
    return rated_elements(c, assessment, [&](Row const* rows, KleeneBatch const& rated) {
        KleeneBatch const met = those(rows, rated, [&](Row element) {
            return is_met(c.plan, c.rows.decided->nodes[at(element)].rating);
        });
        return met.can_yes == 0 || sink(rows, met);
    });
}

Kleene is_highest(Plan const& plan, Choice rating) {
    return lies_in(rating, std::bit_floor(plan.on_scale));
}

Kleene is_lowest(Plan const& plan, Choice rating) {
    return lies_in(rating, plan.on_scale & (~plan.on_scale + 1));
}

Text denied_by(Context const& c, Row judgement) {
    std::int32_t const rating = c.rows.linked->judgements[at(judgement)].rating;
    if (rating < 0) return {};
    Text const rationale = c.rows.linked->assessment->judgements[at(judgement)].rationale;
    for (std::string const& words : c.plan.standard.scale[at(rating)].denied_by)
        if (has_phrase(rationale, words)) return words;
    return {};
}

namespace {

bool has_evidence_for(Context const& c, Row judgement, Ruling const& ruling) {
    auto const cited = c.rows.linked->cites.of(judgement);
    auto const is_of_kind = [&](Row evidence) {
        Row const kind = c.rows.linked->evidence[at(evidence)].kind;
        return kind != no_row &&
               std::find(ruling.needs.begin(), ruling.needs.end(),
                         c.plan.evidence_kinds[at(kind)].id) != ruling.needs.end();
    };
    // of a judgement without any evidence, that is the first thing to say
    return cited.empty() || std::any_of(cited.begin(), cited.end(), is_of_kind);
}

bool is_above(Plan const& plan, std::int32_t rating, std::string const& at_most) {
    auto const& scale = plan.standard.scale;
    auto const highest = std::find_if(scale.begin(), scale.end(),
                                      [&](Rating const& each) { return each.id == at_most; });
    return highest != scale.end() && rating > highest - scale.begin();
}

}  // namespace

Text against_ruling(Context const& c, Row judgement) {
    auto const& linked = c.rows.linked->judgements[at(judgement)];
    if (linked.rating < 0 || !c.plan.standard.scale[at(linked.rating)].on_scale) return {};
    Date const day =
        linked.judged_at == no_row ? Date{} : document(c).visits[at(linked.judged_at)].date();
    for (Ruling const& ruling : c.plan.standard.nodes[at(linked.element)].meaning.rulings) {
        bool const asks = !ruling.needs.empty() || !ruling.at_most.empty();
        if (!asks || (day && ruling.on > day)) continue;
        bool const lacks = !ruling.needs.empty() && c.plan.standard.scale[at(linked.rating)].met &&
                           !has_evidence_for(c, judgement, ruling);
        bool const exceeds =
            !ruling.at_most.empty() && is_above(c.plan, linked.rating, ruling.at_most);
        return lacks || exceeds ? Text(ruling.reads) : Text{};
    }
    return {};
}

Text personal_data_of(Context const& c, Kind kind, Row row) {
    Assessment const& file = document(c);
    std::array<Text, 4> texts{};
    switch (kind) {
        case Kind::assessment:
            texts = {file.narrative.background, file.narrative.method, file.narrative.strengths,
                     file.narrative.conclusion};
            break;
        case Kind::judgement:
            texts = {file.judgements[at(row)].rationale};
            break;
        case Kind::evidence: {
            Evidence const& evidence = file.evidence[at(row)];
            if (evidence.visibility == Visibility::personal) return {};
            texts = {evidence.title, evidence.summary, evidence.source, evidence.owner};
            break;
        }
        case Kind::claim:
            texts = {file.claims[at(row)].reason, file.claims[at(row)].decision_reason};
            break;
        case Kind::shortfall:
            texts = {file.shortfalls[at(row)].missing};
            break;
        case Kind::action:
            texts = {file.actions[at(row)].what, file.actions[at(row)].who};
            break;
        default:
            break;
    }
    for (Text const text : texts) {
        c.meter.charge_bytes(text.size());
        if (Text const found = personal_data_in(text); !found.empty()) return found;
    }
    if (kind != Kind::assessment) return {};
    for (Comment const& each : file.comments) {
        if (each.visibility == Visibility::personal) continue;
        c.meter.charge_bytes(each.says.size());
        if (Text const found = personal_data_in(each.says); !found.empty()) return found;
    }
    return {};
}

Kleene is_spoken_of(Context const& c, Row customer_group) {
    constexpr std::size_t shortest = 5;
    constexpr std::array<std::string_view, 9> of_every_group{"people", "customer",  "customers",
                                                             "users",  "residents", "group",
                                                             "groups", "other",     "others"};
    auto const is_letter = [](char letter) {
        return (lower(letter) >= 'a' && lower(letter) <= 'z') ||
               static_cast<unsigned char>(letter) >= 0x80;
    };
    Text const title =
        document(c).organisation.customer_groups[static_cast<std::size_t>(customer_group)].title;
    std::vector<std::string> words;
    std::string word;
    for (std::size_t i = 0; i <= title.size(); ++i) {
        if (i < title.size() && is_letter(title[i])) {
            word += lower(title[i]);
            continue;
        }
        bool const is_general =
            std::find(of_every_group.begin(), of_every_group.end(), word) != of_every_group.end();
        if (word.size() >= shortest && !is_general) {
            if (word.back() == 's') word.pop_back();
            words.push_back(word);
        }
        word.clear();
    }
    if (words.empty()) return Kleene::open();
    std::vector<Text> const beginnings(words.begin(), words.end());
    Phrases const spoken(beginnings, Phrases::Case::ignored, Phrases::Ends::within_words);
    auto const has_any = [&](Text text) {
        c.meter.charge_bytes(text.size());
        return spoken.any_in(text);
    };
    for (Evidence const& each : document(c).evidence)
        if (has_any(each.title) || has_any(each.summary) || has_any(each.source))
            return Kleene::of(true);
    for (Row const row : c.rows.decided->deciding)
        if (has_any(document(c).judgements[at(row)].rationale)) return Kleene::of(true);
    return Kleene::of(false);
}

Kleene is_contractor_named(Context const& c, Row service) {
    Text const name = document(c).scope.services[at(service)].delivered_by;
    if (name.empty()) return Kleene::open();
    Phrases const named(std::span(&name, 1));
    for (Evidence const& each : document(c).evidence)
        for (Text const text : {each.title, each.summary, each.source, each.owner}) {
            c.meter.charge_bytes(text.size());
            if (named.any_in(text)) return Kleene::of(true);
        }
    return Kleene::of(false);
}

Kleene is_outcome_met(Context const& c) {
    if (c.plan.outcome < 0) return Kleene::open();
    Ladder const& ladder = c.plan.ladders[at(c.plan.outcome)];
    if (ladder.met < 0 || at(ladder.column) >= c.columns.size()) return Kleene::open();
    auto const& stands = c.columns[at(ladder.column)].choices;
    if (stands.empty() || !stands[0].is_known()) return Kleene::open();
    return Kleene::of(stands[0].lowest() >= ladder.met);
}

Kleene is_answered(Context const& c, Row guidance) {
    auto const element = static_cast<Row>(c.plan.guidance[at(guidance)].node);
    Row const deciding = c.rows.decided->nodes[at(element)].deciding;
    if (deciding == no_row) return Kleene::open();
    if (names(c, deciding, guidance)) return Kleene::of(true);
    auto const cites = c.rows.linked->cites.of(deciding);
    return Kleene::of(std::any_of(cites.begin(), cites.end(), [&](Row evidence) {
        auto const targets = c.rows.linked->targets_of(evidence);
        return std::any_of(targets.begin(), targets.end(),
                           [&](Target const& each) { return each.guidance == guidance; });
    }));
}

bool guidance_of(Context const& c, Row element, RowsSink sink) {
    auto const first = c.plan.first_guidance[at(element)];
    return pass_from(static_cast<Row>(first), c.plan.first_guidance[at(element) + 1] - first, sink);
}

bool answers_of(Context const& c, Row judgement, RowsSink sink) {
    Row const element = c.rows.linked->judgements[at(judgement)].element;
    return guidance_of(c, element, [&](Row const* rows, KleeneBatch const& belong) {
        KleeneBatch const named =
            those(rows, belong, [&](Row row) { return Kleene::of(names(c, judgement, row)); });
        return named.can_yes == 0 || sink(rows, named);
    });
}

bool unanswered_of(Context const& c, Row element, RowsSink sink) {
    return guidance_of(c, element, [&](Row const* rows, KleeneBatch const& belong) {
        KleeneBatch const open =
            those(rows, belong, [&](Row row) { return negate(is_answered(c, row)); });
        return open.can_yes == 0 || sink(rows, open);
    });
}

}  // namespace assay::algebra
