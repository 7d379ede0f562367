#pragma once

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parser.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace bench {

/// Boost.JSON building its DOM the fast way: one block of memory and one parser, used again and
/// again. Requires: documents whose DOM fits the block; a larger one costs an allocation.
class Dom {
public:
    explicit Dom(std::size_t bytes) : block_(bytes), memory_(block_.data(), block_.size()) {}

    /// Parses, counts the members at the top, and lets go of everything.
    std::size_t parse(std::string_view json);

private:
    std::vector<unsigned char> block_;
    boost::json::monotonic_resource memory_;
    boost::json::parser parser_;
};

/// The same parser with nobody listening: how many texts there are. The floor of all reading.
[[nodiscard]] std::size_t count_texts(std::string_view json);

}  // namespace bench
