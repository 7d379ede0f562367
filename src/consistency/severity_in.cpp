#include <assay/rating_table.hpp>

namespace assay {

TableSeverity severity_in(RatingTable const& table, Limits const& limits) {
    std::vector<statistics::CaseRating> ratings;
    std::vector<std::uint32_t> windows;
    for (statistics::Rating const& each : table.ratings) {
        RatingTable::Part const part =
            table.parts.empty() ? RatingTable::Part{0, each.unit, 0} : table.parts[each.unit];
        ratings.push_back({part.of_case, part.element, each.assessor, each.category});
        windows.push_back(part.window);
    }
    statistics::SeverityOptions const options{.categories = table.scale.size()};
    TableSeverity found;
    found.model = statistics::severity(ratings, options, limits);
    if (table.windows.size() > 1)
        found.drift = statistics::severity_drift(ratings, windows, options, limits);
    return found;
}

std::vector<std::string> assessors_in_windows(RatingTable const& table,
                                              statistics::DriftResult const& drift) {
    std::size_t const all = drift.model.assessors.measures.size();  // none when there are too many
    std::vector<std::string> names;
    for (std::size_t i = 0; i < all; ++i)
        names.push_back(table.assessors[i / drift.windows] + " in " +
                        table.windows[i % drift.windows]);
    return names;
}

}  // namespace assay
