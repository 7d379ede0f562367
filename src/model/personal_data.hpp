#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace assay {

/// A place in a text that points at a person.
struct PersonalData {
    /// In words: `an e-mail address`, `a telephone number`, `a postcode`, `a National Insurance number`,
    /// `an NHS number`, `a person's name`. Empty when there is none.
    std::string_view kind;
    std::size_t at = 0;   ///< where it begins
    std::size_t end = 0;  ///< behind it
};

/// The first place at or after `from` that points at a person, in the forms of the United Kingdom. Takes time that
/// grows with the text, whatever it is.
[[nodiscard]] PersonalData find_personal_data(std::string_view text, std::size_t from = 0);

/// The kind of the first such place, or empty.
[[nodiscard]] std::string_view personal_data_in(std::string_view text);

/// The text with the kind in brackets in each such place, `[a postcode]`; nothing where there is none. `end_of_kept` says
/// where a name ends that begins at a place and may stay; at the place or before it: there is none.
[[nodiscard]] std::optional<std::string> masked_personal_data(
    std::string_view text, std::function<std::size_t(std::size_t)> const& end_of_kept = {});

}  // namespace assay
