#include "model/characters.hpp"

#include "catch.hpp"

#include <algorithm>
#include <string>

using assay::count_characters;

namespace {

std::size_t slow_count(std::string const& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

}  // namespace

TEST_CASE("a character of one, two, three or four bytes counts once", "[model][characters]") {
    CHECK(count_characters("") == 0);
    CHECK(count_characters({}) == 0);
    CHECK(count_characters("a") == 1);
    CHECK(count_characters("\xC3\xA9") == 1);
    CHECK(count_characters("\xE2\x80\x93") == 1);
    CHECK(count_characters("\xF0\x9F\x98\x80") == 1);
    CHECK(count_characters("caf\xC3\xA9 \xE2\x80\x93 caf\xC3\xA9 \xF0\x9F\x98\x80") == 13);
}

TEST_CASE("every byte counts as it does by itself, wherever it stands among others",
          "[model][characters]") {
    for (std::size_t size = 1; size <= 20; ++size)
        for (std::size_t at = 0; at < size; ++at)
            for (int byte = 0; byte < 256; ++byte)
                for (char const other : {'a', '\x80', '\xBF', '\xC3', '\xFF', '\0'}) {
                    std::string text(size, other);
                    text[at] = static_cast<char>(byte);
                    if (count_characters(text) == slow_count(text)) continue;
                    CAPTURE(size, at, byte, other);
                    CHECK(count_characters(text) == slow_count(text));
                }
}
