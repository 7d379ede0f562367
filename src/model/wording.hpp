#pragma once

#include <cstddef>
#include <string_view>

namespace assay {

/// How much of one text stands in another: of its runs of three words, how many the other has, and how many there are.
/// Case and marks do not count. A text of fewer than four runs has none, so it shares nothing by chance.
struct SharedWording {
    std::size_t shared = 0;
    std::size_t runs = 0;
};

/// Takes time that grows with both texts.
[[nodiscard]] SharedWording shared_wording(std::string_view text, std::string_view other);

}  // namespace assay
