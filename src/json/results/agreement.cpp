#include "json/results/agreement.hpp"

#include "json/results/schema_of.hpp"
#include "json/results/schemas.hpp"

namespace assay {
namespace json {

std::vector<NamedCategory> ratings_in(AgreementDocument const& all) {
    std::vector<NamedCategory> ratings;
    for (std::size_t i = 0; i < all.table.scale.size(); ++i)
        ratings.push_back({all.table.scale[i], all.all.agreement.categories[i]});
    return ratings;
}

std::vector<NamedMarginals> assessors_in(AgreementDocument const& all) {
    std::vector<NamedMarginals> assessors;
    auto const& marginals = all.all.agreement.assessors;
    for (std::size_t who = 0; who < marginals.size(); ++who) {
        assessors.push_back({all.table.assessors[who], {}});
        for (std::size_t i = 0; i < all.table.scale.size(); ++i)
            assessors.back().given.emplace_back(all.table.scale[i], marginals[who][i]);
    }
    return assessors;
}

std::string agreement_schema() { return schema_of<AgreementDocument>("agreement", "Agreement"); }

}  // namespace json

std::string to_json(RatingTable const& table, TableAgreement const& agreement,
                    statistics::Benchmark const* adjectives) {
    return json::document(json::AgreementDocument{table, agreement, adjectives},
                          json::Lists::an_item_a_line);
}

}  // namespace assay
