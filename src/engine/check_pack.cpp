// What is poor about a pack that loads: the remarks of the algebra, and the one that takes an evaluator, since
// it asks what may be claimed of an assessment in which nothing is said.

#include <assay/codes.hpp>
#include <assay/pack_check.hpp>

#include "algebra/analyse/remarks.hpp"
#include "engine/pipeline.hpp"
#include "model/messages/remarks.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <cassert>

namespace assay {

using namespace algebra;

namespace {

// An element that cannot be claimed as not applicable, whatever an assessment says, cannot be narrowed.
void remark_on_narrowing(Plan const& plan, Remarks& remarks) {
    if (plan.narrowed.empty()) return;
    Assessment const nothing_said;
    Meter unlimited;
    engine::Pipeline pipeline(plan, unlimited, nullptr);
    Problems none;
    pipeline.link(nothing_said, {}, none);
    Context& context = pipeline.decide();
    for (Narrowed const& each : plan.narrowed) {
        RowScope const element{static_cast<Row>(each.node), nullptr};
        bool const never =
            std::all_of(plan.may_be_claimed.begin(), plan.may_be_claimed.end(),
                        [&](Expr may) { return context.condition(may, element).is_no(); });
        if (never)
            remarks.add(Weight::wrong, each.place,
                        say<remark_messages, "narrowing-without-effect">(
                            {{"element", plan.standard.nodes[each.node].id}}));
    }
}

}  // namespace

std::vector<Remark> check_pack(RulePack const& pack) {
    assert(pack);
    Remarks remarks;
    for (auto* const family : {remark_on_conditions, remark_on_ladders, remark_on_uses,
                               remark_on_texts, remark_on_layers, remark_on_narrowing})
        family(algebra::plan_of(pack), remarks);
    return remarks.in_order(algebra::plan_of(pack));
}

}  // namespace assay
