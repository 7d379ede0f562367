#include "cli/options/today.hpp"

#include <array>
#include <ctime>

namespace assay::cli {

Date today() {
    std::time_t const now = std::time(nullptr);
    std::tm local{};
    if (localtime_r(&now, &local) == nullptr) return {};
    std::array<char, 16> text{};
    if (std::strftime(text.data(), text.size(), "%Y-%m-%d", &local) == 0) return {};
    return Date::parse(text.data()).value_or(Date{});
}

}  // namespace assay::cli
