#include "cases/fill.hpp"

#include <algorithm>
#include <utility>

namespace assay::cases {
namespace {

constexpr std::int32_t plain_visit_day =
    20524;  // 2026-03-12: any day will do, for there is no clock

void add_visit(Assessment& assessment, algebra::Plan const& plan) {
    if (!assessment.visits.empty() || plan.visit_kinds.empty()) return;
    Visit& visit = assessment.visits.emplace_back();
    visit.id = "visit";
    visit.kind = plan.visit_kinds.front().id;
    visit.from = Date::from_days(plain_visit_day);
}

/// The visit that an evaluation starts from: the latest; of one day, the last by id.
Text latest_visit(Assessment const& assessment, Date as_of) {
    Visit const* latest = nullptr;
    for (Visit const& visit : assessment.visits) {
        if (as_of && visit.date() > as_of) continue;
        if (latest == nullptr ||
            std::pair(latest->date(), latest->id) < std::pair(visit.date(), visit.id))
            latest = &visit;
    }
    return latest == nullptr ? Text{} : latest->id;
}

/// An assessor, or the first role whose judgements decide when an assessor's do not.
Role deciding_role(algebra::Plan const& plan) {
    for (auto const& tier : plan.deciding)
        if (std::find(tier.begin(), tier.end(), Role::assessor) != tier.end())
            return Role::assessor;
    return plan.deciding.front().front();
}

/// What `ratings` says of a node: what is said of the nearest node above it counts.
Fact const* rating_of(json::Case const& read, Standard const& standard, std::int32_t node) {
    auto const said_of = [&](std::string_view name) -> Fact const* {
        auto const found = std::find_if(read.ratings.begin(), read.ratings.end(),
                                        [&](Fact const& each) { return each.name == name; });
        return found == read.ratings.end() ? nullptr : &*found;
    };
    for (; node >= 0; node = standard.nodes[static_cast<std::size_t>(node)].parent)
        if (Fact const* const said = said_of(standard.nodes[static_cast<std::size_t>(node)].id))
            return said;
    return said_of("*");
}

bool is_rating(Fact const& said, Standard const& standard) {
    return std::any_of(standard.scale.begin(), standard.scale.end(), [&](Rating const& rating) {
        return said.kind == Fact::Kind::text && said.text == rating.id;
    });
}

}  // namespace

void fill_before(json::Case& blank, algebra::Plan const& plan) {
    Assessment& assessment = blank.assessment;
    assessment.format = "assay-assessment/1";
    assessment.id = "case";
    assessment.pack.id = assessment.storage.keep(Text(plan.id));
    assessment.pack.version = assessment.storage.keep(Text(plan.version));
    assessment.organisation.name = "the organisation";
    assessment.scope.title = "all of it";
}

void fill_after(json::Case& read, algebra::Plan const& plan) {
    Assessment& assessment = read.assessment;
    Standard const& standard = plan.standard;
    add_visit(assessment, plan);
    Text const visit = latest_visit(assessment, read.as_of);
    for (std::size_t i = 0; i < standard.nodes.size(); ++i) {
        if (!standard.is_element(standard.nodes[i])) continue;
        Fact const* const said = rating_of(read, standard, static_cast<std::int32_t>(i));
        if (said == nullptr || !is_rating(*said, standard)) continue;
        Judgement& judgement = assessment.judgements.emplace_back();
        judgement.element = assessment.storage.keep(Text(standard.nodes[i].id));
        judgement.role = deciding_role(plan);
        judgement.author = author_of_ratings;
        judgement.visit = visit;
        judgement.rating = said->text;
    }
}

}  // namespace assay::cases
