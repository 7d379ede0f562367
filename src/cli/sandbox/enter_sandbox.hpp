#pragma once

#include <cstdint>
#include <stdexcept>

namespace assay::cli {

/// This process cannot enter the sandbox; says why.
struct CannotEnterSandbox : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What a process in the sandbox may use at most.
struct SandboxLimits {
    std::uint64_t memory = std::uint64_t{2} << 30;   ///< bytes of address space
    std::uint64_t written = std::uint64_t{1} << 30;  ///< bytes of one file
    std::uint64_t seconds = 60;                      ///< of processor time
};

/// Gives up, for good, all that this process needs no longer: it can read and write the descriptors
/// that are open, use memory that is not to be executed, and end. It can open nothing, reach no
/// network and no other process, and start none. Requires: there is one thread.
/// Throws: CannotEnterSandbox; then the process must not go on.
void enter_sandbox(SandboxLimits const& limits);

}  // namespace assay::cli
