// The rows that a check may go over, whatever the pack.

#include "algebra/rows/fields.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace assay::algebra {
namespace {

constexpr std::array population_table{
    RowSource{"organisation", Kind::organisation,
              [](Context const&, RowsSink sink) { return pass_first(1, sink); },
              "the organisation, once"},
    RowSource{
        "visit", Kind::visit,
        [](Context const& c, RowsSink sink) { return pass_first(document(c).visits.size(), sink); },
        "every visit"},
    RowSource{"site", Kind::site,
              [](Context const& c, RowsSink sink) {
                  return pass_first(document(c).scope.sites.size(), sink);
              },
              "every site of the scope"},
    RowSource{"judgement", Kind::judgement,
              [](Context const& c, RowsSink sink) {
                  return pass_first(document(c).judgements.size(), sink);
              },
              "every judgement, also those that decide nothing"},
    RowSource{"deciding", Kind::judgement,
              [](Context const& c, RowsSink sink) { return pass(c.rows.decided->deciding, sink); },
              "the judgements that decide a rating"},
    RowSource{"evidence", Kind::evidence,
              [](Context const& c, RowsSink sink) {
                  return pass_first(document(c).evidence.size(), sink);
              },
              "every piece of evidence"},
    RowSource{"customer_group", Kind::customer_group,
              [](Context const& c, RowsSink sink) {
                  return pass_first(document(c).organisation.customer_groups.size(), sink);
              },
              "every group of customers that the organisation names"},
    RowSource{"service", Kind::service,
              [](Context const& c, RowsSink sink) {
                  return pass_first(document(c).scope.services.size(), sink);
              },
              "every service of the scope"},
    RowSource{"citation", Kind::citation,
              [](Context const& c, RowsSink sink) {
                  return pass_first(c.rows.decided->citations.size(), sink);
              },
              "every piece of evidence under every judgement that decides and cites it"},
    RowSource{
        "claim", Kind::claim,
        [](Context const& c, RowsSink sink) { return pass_first(document(c).claims.size(), sink); },
        "every claim that an element does not apply"},
    RowSource{"shortfall", Kind::shortfall,
              [](Context const& c, RowsSink sink) {
                  return pass_first(document(c).shortfalls.size(), sink);
              },
              "every shortfall"},
    RowSource{"action", Kind::action,
              [](Context const& c, RowsSink sink) {
                  return pass_first(document(c).actions.size(), sink);
              },
              "every action"},
    RowSource{"limb", Kind::limb,
              [](Context const& c, RowsSink sink) { return pass_first(c.plan.limbs.size(), sink); },
              "every part of every element"},
    RowSource{
        "guidance", Kind::guidance,
        [](Context const& c, RowsSink sink) { return pass_first(c.plan.guidance.size(), sink); },
        "every guidance point of every element"},
};

}  // namespace

bool pass(std::span<Row const> rows, RowsSink sink) {
    while (!rows.empty()) {
        std::size_t const count = std::min(rows.size(), most_at_once);
        if (!sink(rows.data(), KleeneBatch::of(first_bits(count)))) return false;
        rows = rows.subspan(count);
    }
    return true;
}

bool pass_from(Row first, std::size_t count, RowsSink sink) {
    std::array<Row, most_at_once> rows;
    while (count > 0) {
        std::size_t const some = std::min(count, most_at_once);
        std::iota(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(some), first);
        if (!sink(rows.data(), KleeneBatch::of(first_bits(some)))) return false;
        first += static_cast<Row>(some);
        count -= some;
    }
    return true;
}

std::span<RowSource const> row_sources() { return population_table; }

}  // namespace assay::algebra
