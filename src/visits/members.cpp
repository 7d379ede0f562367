#include "visits/members.hpp"

#include <cstddef>

namespace assay::visits {
namespace {

// The end of the text that begins here with a quote.
std::size_t end_of_text(std::string_view json, std::size_t at) {
    for (++at; json[at] != '"'; ++at)
        if (json[at] == '\\') ++at;
    return at + 1;
}

// The end of the value that begins here: the comma or bracket behind it.
std::size_t end_of_value(std::string_view json, std::size_t at) {
    for (int depth = 0;; ++at) {
        char const c = json[at];
        if (c == '"') {
            at = end_of_text(json, at) - 1;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (depth == 0 && (c == ',' || c == '}')) {
            return at;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
}

}  // namespace

std::vector<std::pair<std::string_view, std::string_view>> members_of(std::string_view object) {
    std::vector<std::pair<std::string_view, std::string_view>> members;
    if (object.size() <= 2) return members;
    for (std::size_t at = 1; at < object.size();) {
        std::size_t const colon = end_of_text(object, at);
        std::size_t const end = end_of_value(object, colon + 1);
        members.emplace_back(object.substr(at, colon - at),
                             object.substr(colon + 1, end - colon - 1));
        at = end + 1;
    }
    return members;
}

}  // namespace assay::visits
