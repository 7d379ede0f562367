#pragma once

#include <string>
#include <string_view>
#include <vector>

// What the last column of a sheet says: what each cell held when the sheet was written, as eight
// hexadecimal digits of its BLAKE2b hash, so that on import it is known who changed what.

namespace assay::sheets {

inline constexpr std::size_t mark_size = 8;

/// Stands for a cell of an object that was not there.
inline constexpr std::string_view no_mark = "________";

/// The mark of a text.
[[nodiscard]] std::string mark(std::string_view text);

/// The marks in a cell; none when it is empty or holds something else.
[[nodiscard]] std::vector<std::string> split_marks(std::string_view text, std::size_t count);

/// The hash of a whole text, in 64 digits.
[[nodiscard]] std::string fingerprint(std::string_view text);

}  // namespace assay::sheets
