#pragma once

#include <assay/limits.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace assay {

/// What is charged for, as messages name it.
enum class Activity : std::uint8_t {
    evaluating,
    reading,
    comparing,
    merging,
    importing,
    exporting,
    reporting,
    rating,  ///< agreement and severity of assessors
};

/// What one call of a host may still take. Work is charged in steps as it is done: one for each row that is
/// looked at, or each expression evaluated, and one for every `bytes_a_step` bytes. A step is some ten
/// nanoseconds, so the same input takes the same steps on every machine, and the host is asked whether time is
/// up at the beginning and about every millisecond.
class Meter {
public:
    /// Counts and never ends, for work whose size is known.
    Meter() = default;

    /// `limits` outlives this. `name`: of the file or pack, for messages.
    Meter(Limits const& limits, Activity activity, std::string_view name = {});

    // The host's limits are referred to.
    Meter(Limits const&& limits, Activity activity, std::string_view name = {}) = delete;

    /// Throws: Error when the steps, or the time, that the host allows are used up.
    void charge(std::uint64_t steps = 1) {
        if (steps < left_)
            left_ -= steps;
        else
            ask(steps);
    }

    void charge_bytes(std::size_t bytes) { charge(bytes / bytes_a_step + 1); }

    /// Begins a call with all steps. With the first that is charged, the host is asked whether time is up.
    void restart() {
        if (limits_ != nullptr) given_ = left_ = 1;
    }

    /// Steps taken since the start.
    [[nodiscard]] std::uint64_t used() const { return given_ - left_; }

    /// Forgets the steps that were taken since used() was `used`.
    void continue_from(std::uint64_t used);

    static constexpr std::size_t bytes_a_step = 16;
    static constexpr std::uint64_t steps_between_questions = std::uint64_t{1} << 16U;

private:
    void ask(std::uint64_t steps);

    Limits const* limits_ = nullptr;  ///< null: none
    Activity activity_ = Activity::evaluating;
    std::string name_;
    std::uint64_t most_ = UINT64_MAX;
    std::uint64_t given_ = UINT64_MAX;  ///< until the next question
    std::uint64_t left_ = UINT64_MAX;   ///< of these
};

}  // namespace assay
