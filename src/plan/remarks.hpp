#pragma once

#include <assay/pack_check.hpp>

#include "plan/fields.hpp"
#include "plan/plan.hpp"

#include <string>
#include <utility>
#include <vector>

namespace assay::plan {

/// Collects remarks. What the author can do about it is what the catalogue of codes says.
class Remarks {
public:
    void add(std::string_view code, Weight weight, Place const& place, std::string message);

    /// Everything so far, in the order of the files, each remark once.
    [[nodiscard]] std::vector<Remark> in_order(std::vector<PackFile> const& files);

private:
    std::vector<Remark> found_;
};

[[nodiscard]] std::string in_ticks(std::string_view text);

// The families of remarks, each in a file of its own.
void remark_on_conditions(Plan const& plan, Remarks& remarks);
void remark_on_ladders(Plan const& plan, Remarks& remarks);
void remark_on_uses(Plan const& plan, Remarks& remarks);
void remark_on_texts(Plan const& plan, Remarks& remarks);

}  // namespace assay::plan
