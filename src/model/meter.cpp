#include "model/meter.hpp"

#include <assay/diagnostic.hpp>

#include <algorithm>
#include <array>

namespace assay {
namespace {

struct Phrase {
    std::string_view code, too_long;
};

// In the order of Activity.
constexpr std::array<Phrase, 8> phrases{{
    {"evaluation-too-long", "the rules of the pack take more steps than the host allows"},
    {"work-too-long", "reading takes more steps than the host allows"},
    {"work-too-long", "comparing takes more steps than the host allows"},
    {"work-too-long", "merging takes more steps than the host allows"},
    {"work-too-long", "importing takes more steps than the host allows"},
    {"work-too-long", "exporting takes more steps than the host allows"},
    {"work-too-long", "the report takes more steps than the host allows"},
    {"work-too-long", "the statistics take more steps than the host allows"},
}};

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
        throw Error({{std::string(phrases[static_cast<std::size_t>(activity_)].code),
                      {name_, 0, 0, {}},
                      std::string(phrases[static_cast<std::size_t>(activity_)].too_long),
                      {},
                      {}}});
    if (limits_->expired && limits_->expired())
        throw Error({{"time-exhausted",
                      {name_, 0, 0, {}},
                      "the time that the host allows is used up",
                      {},
                      {}}});
    continue_from(taken);
}

}  // namespace assay
