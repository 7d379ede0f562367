#include "sheets/base.hpp"

#include <sodium.h>

#include <array>

namespace assay::sheets {
namespace {

std::string hash_of(std::string_view text) {
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    std::vector<unsigned char> const bytes{text.begin(), text.end()};
    crypto_generichash(hash.data(), hash.size(), bytes.data(), bytes.size(), nullptr, 0);
    std::array<char, 2 * crypto_generichash_BYTES + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
    return digits.data();
}

}  // namespace

std::string mark(std::string_view text) { return hash_of(text).substr(0, mark_size); }

std::vector<std::string> split_marks(std::string_view text, std::size_t count) {
    std::vector<std::string> marks;
    if (text.size() != count * mark_size) return marks;
    for (std::size_t i = 0; i < count; ++i)
        marks.emplace_back(text.substr(i * mark_size, mark_size));
    return marks;
}

std::string fingerprint(std::string_view text) { return hash_of(text); }

}  // namespace assay::sheets
