#pragma once

#include "by_hand_words.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <vector>

namespace bench::by_hand {

/// Appends pieces of JSON.
class Json {
public:
    explicit Json(std::string& to) : to_(to) {}

    void figure(Text begin, std::int64_t number) {
        raw({begin, ",\"value\":", Number(number).text(), "}"});
    }

    /// Each item ended with a comma.
    void end_list() {
        if (to_.back() == ',') to_.pop_back();
        to_ += ']';
    }

    void ids(std::vector<Text> const& ids) {
        for (std::size_t i = 0; i < ids.size(); ++i) raw({i == 0 ? "\"" : ",\"", ids[i], "\""});
    }

    void day(Day day) {
        for (Day unit = 10'000'000; unit > 0; unit /= 10) {
            to_ += static_cast<char>('0' + day / unit % 10);
            if (unit == 10'000 || unit == 100) to_ += '-';
        }
    }

    void quote(Text text) {
        constexpr Text digits = "0123456789abcdef";
        to_ += '"';
        std::size_t done = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            auto const c = static_cast<unsigned char>(text[i]);
            if (c >= 0x20 && c != '"' && c != '\\') continue;
            to_.append(text, done, i - done);
            if (c < 0x20)
                (to_ += "\\u00") += {digits[c >> 4U], digits[c & 0xFU]};
            else
                (to_ += '\\') += text[i];
            done = i + 1;
        }
        to_.append(text, done, text.size() - done);
        to_ += '"';
    }

    void raw(std::initializer_list<Text> parts) {
        for (Text const part : parts) to_ += part;
    }

protected:
    std::string& to_;
};

}  // namespace bench::by_hand
