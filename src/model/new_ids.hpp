#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// An id that ends in a number.
struct NumberedId {
    std::string_view prefix{};
    std::size_t digits =
        0;  ///< with zeros before it; 0: there is no number, or none that can be counted on
    unsigned long long number = 0;
};
[[nodiscard]] NumberedId number_of_id(std::string_view id);

/// The number with at least so many digits.
[[nodiscard]] std::string with_digits(unsigned long long number, std::size_t digits);

/// Makes ids after those there are: of the one that stands last and ends in a number, the highest
/// number with its beginning, and one more: `E74` after `E73`, `S-010` after `S-009`.
class NewIds {
public:
    /// `first` begins the ids while there are none that end in a number.
    NewIds(std::vector<std::string> const& ids, std::string_view first);

    [[nodiscard]] std::string next();

private:
    std::string prefix_;
    std::size_t digits_ = 1;
    unsigned long long number_ = 0;
};

}  // namespace assay
