#include <assay/json.hpp>

#include "json/decode.hpp"

#include <utility>

namespace assay {

bool read_assessment(Assessment& into, std::string_view json, std::string_view file,
                     Limits const& limits, std::vector<Diagnostic>& problems) {
    return json::decode(into, json, file, limits, problems);
}

void read_assessment(Assessment& into, std::string_view json, std::string_view file,
                     Limits const& limits) {
    std::vector<Diagnostic> problems;
    bool const read = read_assessment(into, json, file, limits, problems);
    if (read && problems.empty()) return;
    into.clear();
    throw Error{std::move(problems)};
}

Assessment read_assessment(std::string_view json, std::string_view file, Limits const& limits) {
    Assessment assessment;
    read_assessment(assessment, json, file, limits);
    return assessment;
}

}  // namespace assay
