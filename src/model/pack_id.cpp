#include "model/pack_id.hpp"

#include <algorithm>

namespace assay {

bool is_pack_id(std::string_view text) {
    auto const fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return !text.empty() && text.size() <= 100 && std::all_of(text.begin(), text.end(), fits);
}

}  // namespace assay
