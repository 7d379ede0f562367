#include "json/results/comparison.hpp"

#include "json/results/schema_of.hpp"
#include "json/results/schemas.hpp"

namespace assay::json {

std::string comparison_schema() {
    return schema_of<ComparisonDocument>("comparison", "Comparison");
}

std::string comparison_json(ComparisonDocument const& all) { return document(all); }

}  // namespace assay::json
