#pragma once

#include "cli/files/output.hpp"

#include <chrono>
#include <cstddef>
#include <string_view>

namespace assay::cli {

/// Tells on a terminal how far a long run is, from its second second on: one line on standard error
/// that is written over and taken away in the end. Elsewhere, and of one thing alone, nothing is told.
class Progress {
public:
    /// `output` is flushed before anything is told.
    Progress(Output& output, std::size_t all);
    ~Progress();
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;

    /// The next one begins; `name` is how people call it.
    void next(std::string_view name);

    /// Takes the line away, before something else is written.
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    Output& output_;
    std::size_t all_;
    std::size_t at_ = 0;
    bool is_told_;
    bool is_shown_ = false;
    Clock::time_point again_;  ///< from when on the line may be written (again)
};

}  // namespace assay::cli
