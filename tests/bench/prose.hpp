#pragma once

#include "random.hpp"

#include <cstddef>
#include <string>

namespace bench {

/// Appends sentences of `least` to `most` characters, as the inside of a JSON text: a quotation
/// (with its escapes) or a letter beyond ASCII stands in about one text of thirty.
void append_prose(std::string& to, Random& random, std::size_t least, std::size_t most);

}  // namespace bench
