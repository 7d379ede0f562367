#include <assay/json.hpp>

#include "sheets/take_over.hpp"

#include <map>
#include <set>

namespace assay::sheets {
namespace {

using Origins = std::map<std::string, Draft::Origin const*, std::less<>>;

/// The cell that is nearest to what a pointer points to.
Draft::Origin const* origin_of(Origins const& origins, std::string_view pointer) {
    for (; !pointer.empty(); pointer = pointer.substr(0, pointer.rfind('/')))
        if (auto const found = origins.find(pointer); found != origins.end()) return found->second;
    return nullptr;
}

}  // namespace

Assessment fitted(Draft& draft, Evaluator& evaluator, Limits const& limits) {
    std::string const text = to_json(draft.assessment);
    Assessment assessment;
    std::vector<Diagnostic> found;
    bool const is_read = read_assessment(assessment, text, {}, limits, found);
    if (is_read)
        for (Diagnostic& each : evaluator.validate(assessment)) found.push_back(std::move(each));
    std::set<std::string> told;
    for (Diagnostic const& each : draft.problems) told.insert(each.place.pointer);
    Origins origins;
    for (Draft::Origin const& origin : draft.origins) origins.emplace(origin.pointer, &origin);
    for (Diagnostic& each : found) {
        if (Draft::Origin const* const origin = origin_of(origins, each.place.pointer)) {
            each.place = {origin->file, 0, 0, origin->cell};
            // what could not be read there is missing, of course
            if (told.contains(origin->cell)) continue;
            if (each.code == "empty-text")
                each.message = "nothing stands in this cell, where something has to be said";
        } else {
            each.place.line = each.place.column = 0;  // of a text that nobody has seen
        }
        draft.problems.push_back(std::move(each));
    }
    return assessment;
}

}  // namespace assay::sheets
