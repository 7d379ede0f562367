#pragma once

#include <assay/pack_check.hpp>

#include "algebra/rows/fields.hpp"
#include "algebra/values/plan.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

#include <string>
#include <utility>
#include <vector>

namespace assay::algebra {

/// Collects remarks. What the author can do about it is what the catalogue of codes says.
class Remarks {
public:
    void add(Weight weight, Place const& place, Said said);

    /// Everything so far about the uppermost pack, in the order of its files, each remark once.
    [[nodiscard]] std::vector<Remark> in_order(Plan const& plan);

private:
    std::vector<Remark> found_;
};

// The families of remarks, each in a file of its own.
void remark_on_conditions(Plan const& plan, Remarks& remarks);
void remark_on_ladders(Plan const& plan, Remarks& remarks);
void remark_on_uses(Plan const& plan, Remarks& remarks);
void remark_on_texts(Plan const& plan, Remarks& remarks);
void remark_on_layers(Plan const& plan, Remarks& remarks);

}  // namespace assay::algebra
