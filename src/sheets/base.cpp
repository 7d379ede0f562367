#include "sheets/base.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <charconv>

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

std::string RowMarks::text() const {
    std::string text;
    for (auto const* const marks : {&white, &grey})
        for (std::string const& each : *marks) text += each;
    text += ';';
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i > 0) text += ',';
        text += places[i] == nowhere ? std::string("-") : std::to_string(places[i]);
    }
    return text;
}

RowMarks read_marks(std::string_view text, std::size_t white, std::size_t grey,
                    std::size_t blocks) {
    RowMarks marks;
    std::size_t const end = std::min(text.find(';'), text.size());
    std::string_view const hashes = text.substr(0, end);
    bool const is_early = end == text.size();  // of early workbooks no more is known
    if (text.empty() || hashes.size() != mark_size * (white + (is_early ? 0 : grey))) return marks;
    for (std::size_t i = 0; i < hashes.size(); i += mark_size)
        (i < mark_size * white ? marks.white : marks.grey)
            .emplace_back(hashes.substr(i, mark_size));
    marks.is_known = true;
    marks.places.assign(blocks, RowMarks::unknown);
    if (is_early) return marks;
    std::string_view places = text.substr(end + 1);
    for (std::size_t& place : marks.places) {
        std::string_view const one = places.substr(0, places.find(','));
        std::size_t number = RowMarks::nowhere;
        std::from_chars(one.data(), one.data() + one.size(), number);
        place = number;
        places.remove_prefix(std::min(one.size() + 1, places.size()));
    }
    return marks;
}

std::string fingerprint(std::string_view text) { return hash_of(text); }

}  // namespace assay::sheets
