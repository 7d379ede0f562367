#include "model/messages/sheets.hpp"
#include "model/say.hpp"
#include "sheets/take_over.hpp"

#include <map>
#include <set>

namespace assay::sheets {
namespace {

// To put a pointer among the others.
constexpr std::size_t steps_of_origin = 100;

using Origins = std::map<std::string, Draft::Origin const*, std::less<>>;

/// The cell that is nearest to what a pointer points to.
Draft::Origin const* origin_of(Origins const& origins, std::string_view pointer) {
    for (; !pointer.empty(); pointer = pointer.substr(0, pointer.rfind('/')))
        if (auto const found = origins.find(pointer); found != origins.end()) return found->second;
    return nullptr;
}

}  // namespace

void check_fit(Draft& draft, Evaluator& evaluator) {
    std::vector<Diagnostic> problems = evaluator.validate(draft.assessment);
    if (problems.empty()) return;
    std::set<std::string> told;
    for (Diagnostic const& each : draft.problems) told.insert(each.place.pointer);
    Origins origins;
    for (Draft::Origin const& origin : draft.origins) {
        draft.meter.charge(steps_of_origin);
        origins.emplace(origin.pointer, &origin);
    }
    for (Diagnostic& each : problems) {
        if (Draft::Origin const* const origin = origin_of(origins, each.place.pointer)) {
            each.place = {origin->file, 0, 0, origin->cell};
            // what could not be read there is missing, of course
            if (told.contains(origin->cell)) continue;
            if (each.code == row_of<sheet_messages, "cell-empty">.code)
                each = say<sheet_messages, "cell-empty">().at(each.place);
        }
        draft.problems.push_back(std::move(each));
    }
}

}  // namespace assay::sheets
