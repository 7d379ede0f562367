#include "algebra/analyse/remarks.hpp"

#include <assay/codes.hpp>

#include "algebra/values/plan.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace assay {
namespace algebra {

void Remarks::add(Weight weight, Place const& place, Said said) {
    Code const* const known = find_code(said.code);
    assert(known != nullptr);
    found_.push_back({std::move(said.code), weight, place, std::move(said.message),
                      std::string(known->fix), std::move(said.id), std::move(said.parameters)});
}

std::vector<Remark> Remarks::in_order(Plan const& plan) {
    SourceFiles const& files = *plan.files;
    auto const file_of = [&](Remark const& remark) {
        return std::find_if(files.begin(), files.end(),
                            [&](SourceFile const& each) { return each.name == remark.place.file; });
    };
    // the packs below have authors of their own
    std::erase_if(found_, [&](Remark const& remark) {
        auto const file = file_of(remark);
        return file != files.end() && plan.layers[file->layer].id != plan.declared.own().id;
    });
    auto const key = [&](Remark const& remark) {
        return std::tuple(file_of(remark) - files.begin(), std::string_view(remark.place.file),
                          remark.place.line, remark.place.column);
    };
    std::stable_sort(found_.begin(), found_.end(),
                     [&](Remark const& a, Remark const& b) { return key(a) < key(b); });
    std::vector<Remark> once;
    for (Remark& remark : found_) {
        auto known = once.rbegin();
        while (known != once.rend() && known->place == remark.place && *known != remark) ++known;
        if (known == once.rend() || *known != remark) once.push_back(std::move(remark));
    }
    found_.clear();
    return once;
}

}  // namespace algebra

std::size_t count_checks(RulePack const& pack) {
    assert(pack);
    return algebra::plan_of(pack).checks.size();
}

std::string to_string(Remark const& remark) {
    Diagnostic placed;
    placed.place = remark.place;
    placed.message =
        std::string(name_of(remark.weight)) + ": " + remark.message + "; " + remark.hint;
    placed.code = remark.code;
    return to_string(placed);
}

}  // namespace assay
