// The rows that a check may go over, whatever the pack.

#include "plan/fields.hpp"

#include <algorithm>
#include <array>

namespace assay::plan {
namespace {

constexpr Condition certain = Condition::of(true);

Assessment const& document(Context const& c) { return *c.rows.assessment; }

bool pass_all(std::size_t count, RowSink sink) {
    for (std::size_t row = 0; row < count; ++row)
        if (!sink(static_cast<Row>(row), certain)) return false;
    return true;
}

constexpr std::array table{
    Population{"organisation", Kind::organisation,
               [](Context const&, RowSink sink) { return sink(0, certain); },
               "the organisation, once"},
    Population{
        "visit", Kind::visit,
        [](Context const& c, RowSink sink) { return pass_all(document(c).visits.size(), sink); },
        "every visit"},
    Population{"site", Kind::site,
               [](Context const& c, RowSink sink) {
                   return pass_all(document(c).scope.sites.size(), sink);
               },
               "every site of the scope"},
    Population{"judgement", Kind::judgement,
               [](Context const& c, RowSink sink) {
                   return pass_all(document(c).judgements.size(), sink);
               },
               "every judgement, also those that decide nothing"},
    Population{"deciding", Kind::judgement,
               [](Context const& c, RowSink sink) {
                   return std::all_of(c.rows.deciding.begin(), c.rows.deciding.end(),
                                      [&](Row row) { return sink(row, certain); });
               },
               "the judgements that decide a rating"},
    Population{
        "evidence", Kind::evidence,
        [](Context const& c, RowSink sink) { return pass_all(document(c).evidence.size(), sink); },
        "every piece of evidence"},
    Population{
        "citation", Kind::citation,
        [](Context const& c, RowSink sink) { return pass_all(c.rows.citations.size(), sink); },
        "every piece of evidence under every judgement that decides and cites it"},
    Population{
        "claim", Kind::claim,
        [](Context const& c, RowSink sink) { return pass_all(document(c).claims.size(), sink); },
        "every claim that an element does not apply"},
    Population{"shortfall", Kind::shortfall,
               [](Context const& c, RowSink sink) {
                   return pass_all(document(c).shortfalls.size(), sink);
               },
               "every shortfall"},
    Population{
        "action", Kind::action,
        [](Context const& c, RowSink sink) { return pass_all(document(c).actions.size(), sink); },
        "every action"},
    Population{"limb", Kind::limb,
               [](Context const& c, RowSink sink) { return pass_all(c.plan.limbs.size(), sink); },
               "every limb of every element"},
};

}  // namespace

std::span<Population const> populations() { return table; }

}  // namespace assay::plan
