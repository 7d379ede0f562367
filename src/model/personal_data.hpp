#pragma once

#include <string_view>

namespace assay {

/// What a text has in it that points at a person, in words: `an e-mail address`, `a telephone number`, `a postcode`,
/// `a National Insurance number`, `an NHS number`, `a person's name`. The first kind that is found, or empty. Forms of
/// the United Kingdom. Takes time that grows with the text, whatever it is.
[[nodiscard]] std::string_view personal_data_in(std::string_view text);

}  // namespace assay
