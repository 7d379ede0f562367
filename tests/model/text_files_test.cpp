// What a file must be before anything reads it as text, and what is said of one that is not.

#include "model/text_files.hpp"

#include "catch.hpp"

#include <string>

using namespace assay;
using namespace std::string_literals;

namespace {

/// `line:column: message; expected ...`; empty for a text.
std::string told(std::string const& text, Controls controls = Controls::refused) {
    auto const bad = find_not_text(text, controls);
    if (!bad) return {};
    CHECK(bad->offset < text.size());
    std::string const text_of_problem = to_string(source_not_text({}, *bad));
    return text_of_problem.substr(0, text_of_problem.rfind(" ["));
}

constexpr std::string_view as_utf8 = "; expected a file saved as UTF-8";

}  // namespace

TEST_CASE("what is UTF-8 is text, up to the last character there is", "[text]") {
    for (auto const& text :
         {""s, "plain\tand\r\nlines\n"s, "caf\xC3\xA9"s, "\xEF\xBB\xBFmarked"s, "\xC2\xA0\xDF\xBF"s,
          "\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF"s,
          "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"s}) {
        CHECK(told(text) == "");
        CHECK(is_utf8(text));
        CHECK(is_utf8("eight by" + text + "tes and more"));
    }
}

TEST_CASE("overlong forms, surrogates and halves of characters are no text", "[text]") {
    for (auto const& text :
         {"\xC0\xAF"s, "\xC1\xBF"s, "\xE0\x9F\xBF"s, "\xED\xA0\x80"s, "\xF0\x8F\xBF\xBF"s,
          "\xF4\x90\x80\x80"s, "\xF5\x80\x80\x80"s, "\x80"s, "\xC3("s, "\xFF"s}) {
        CHECK(told("12345678\n " + text + " ") ==
              "2:2: the bytes here are not UTF-8" + std::string(as_utf8));
        CHECK_FALSE(is_utf8("12345678" + text));
    }
    CHECK(told("12345678\xE2\x80") ==
          "1:9: the text ends in the middle of a character" + std::string(as_utf8));
}

TEST_CASE("the encoding that an editor has saved in is named", "[text]") {
    for (auto const& text : {"caf\xE9"s, "a \x93word\x94"s, "the users\x92 view"s, "\x80uro"s})
        CHECK(told("1\n" + text).find("this looks like ANSI (Windows-1252) text") !=
              std::string::npos);
    CHECK(told("a\n\ncaf\xE9 noir") ==
          "3:4: this looks like ANSI (Windows-1252) text" + std::string(as_utf8));
    for (auto const& text :
         {"\xFF\xFE"s + "E\0l\0"s, "\xFE\xFF"s + "\0E\0l"s, "E\0l\0"s, "\0E\0l"s})
        CHECK(told(text).find("this looks like UTF-16 text" + std::string(as_utf8)) !=
              std::string::npos);
    // what holds characters of UTF-8 was saved as it, and has been damaged since
    CHECK(told("caf\xC3\xA9 caf\xE9 noir") ==
          "1:10: the bytes here are not UTF-8" + std::string(as_utf8));
}

TEST_CASE("control characters are no text, but may stand in what comes back from a sheet",
          "[text]") {
    for (auto const& [text, code] : {std::pair{"\x01"s, "1"},
                                     {"\x1B[31m"s, "27"},
                                     {"\x0B"s, "11"},
                                     {"\x7F"s, "127"},
                                     {"\xC2\x80"s, "128"},
                                     {"\xC2\x9B"s, "155"},
                                     {"\xC2\x9F"s, "159"}}) {
        CHECK(told("ab" + text) == "1:3: there is a control character (" + std::string(code) +
                                       ") here; expected text without it");
        CHECK(told("ab" + text, Controls::allowed) == "");
    }
    CHECK(told("abc\0"s, Controls::allowed) ==
          "1:4: there is a control character (0) here; expected text without it");
}
