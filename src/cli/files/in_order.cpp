#include "cli/files/in_order.hpp"

#include <algorithm>

namespace assay::cli {

std::size_t threads_for(std::size_t jobs, bool is_sealed) {
    if (is_sealed) return 1;
    if (jobs != 0) return jobs;
    return std::max(std::thread::hardware_concurrency(), 1U);
}

}  // namespace assay::cli
