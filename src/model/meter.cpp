#include "model/meter.hpp"

#include <assay/diagnostic.hpp>

#include "model/messages/general.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <array>

namespace assay {
namespace {

// In the order of Activity.
constexpr std::array<Said (*)(), 8> say_too_long{
    say<general_messages, "evaluation-too-long">, say<general_messages, "reading-too-long">,
    say<general_messages, "comparing-too-long">,  say<general_messages, "merging-too-long">,
    say<general_messages, "importing-too-long">,  say<general_messages, "exporting-too-long">,
    say<general_messages, "report-too-long">,     say<general_messages, "statistics-too-long">,
};

}  // namespace

Meter::Meter(Limits const& limits, Activity activity, std::string_view name)
    : limits_(&limits),
      activity_(activity),
      name_(name),
      most_(activity == Activity::evaluating ? limits.evaluation_steps : limits.steps) {
    restart();
}

void Meter::continue_from(std::uint64_t used) {
    if (limits_ == nullptr) return;
    // one more than may be taken, since what is left never comes to 0
    std::uint64_t const until_asked =
        std::min(steps_between_questions, most_ - std::min(used, most_));
    given_ = used + until_asked + 1;
    left_ = until_asked + 1;
}

void Meter::ask(std::uint64_t steps) {
    std::uint64_t const taken = used() + std::min(steps, UINT64_MAX - used());
    if (limits_ == nullptr || taken == UINT64_MAX) return;
    if (taken > most_)
        throw Error({say_too_long[static_cast<std::size_t>(activity_)]().at({name_, 0, 0, {}})});
    if (limits_->expired && limits_->expired())
        throw Error({say<general_messages, "time-used-up">().at({name_, 0, 0, {}})});
    continue_from(taken);
}

}  // namespace assay
