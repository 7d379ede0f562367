#include "plan/remarks.hpp"

#include <assay/codes.hpp>

#include <algorithm>
#include <cassert>
#include <tuple>

namespace assay {
namespace plan {

std::string in_ticks(std::string_view text) { return "`" + std::string(text) + "`"; }

void Remarks::add(std::string_view code, Weight weight, Place const& place, std::string message) {
    Code const* const known = find_code(code);
    assert(known != nullptr);
    found_.push_back(
        {std::string(code), weight, place, std::move(message), std::string(known->mend)});
}

std::vector<Remark> Remarks::in_order(std::vector<PackFile> const& files) {
    auto const key = [&](Remark const& remark) {
        auto const file = std::find_if(files.begin(), files.end(), [&](PackFile const& each) {
            return remark.place.file.ends_with("/" + each.name);
        });
        return std::tuple(file - files.begin(), std::string_view(remark.place.file),
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

}  // namespace plan

std::vector<Remark> check_pack(RulePack const& pack) {
    assert(pack);
    plan::Remarks remarks;
    for (auto* const family : {plan::remark_on_conditions, plan::remark_on_ladders,
                               plan::remark_on_uses, plan::remark_on_texts})
        family(pack.plan(), remarks);
    return remarks.in_order(pack.plan().files);
}

std::size_t count_checks(RulePack const& pack) {
    assert(pack);
    return pack.plan().checks.size();
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
