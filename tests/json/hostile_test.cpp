#include "catch.hpp"
#include "json/read.hpp"

#include <cstdint>

using assay_test::Lines;
using assay_test::problems;
using assay_test::sample;

namespace {

/// A small generator whose numbers are the same everywhere (Knuth's MMIX constants).
class Random {
public:
    std::size_t below(std::size_t limit) {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::size_t>(state_ >> 33U) % limit;
    }

private:
    std::uint64_t state_ = 20260312;
};

std::string repeated(std::string_view part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
}

}  // namespace

TEST_CASE("a document cut off anywhere is one syntax error at its end", "[json]") {
    std::string const text = sample().substr(0, sample().size() - 1);
    REQUIRE(problems(text).empty());
    bool all_told = true;
    for (std::size_t size = 0; size < text.size(); ++size) {
        auto const lines = problems(std::string_view{text}.substr(0, size));
        bool const told = lines.size() == 1 && lines[0].find("[syntax]") != std::string::npos &&
                          lines[0].find("(byte " + std::to_string(size) + ")") != std::string::npos;
        if (!told) UNSCOPED_INFO(size << ": " << (lines.empty() ? "nothing" : lines[0]));
        all_told = all_told && told;
    }
    CHECK(all_told);
}

TEST_CASE("syntax errors are told in words, with line, column and byte", "[json]") {
    auto const only = [](std::string_view text) {
        auto const lines = problems(text);
        return lines.size() == 1 ? lines[0] : std::to_string(lines.size()) + " lines";
    };
    CHECK(only("") == "1:1: the document is empty (byte 0) [syntax]");
    CHECK(only(" \n ") == "2:2: the document is empty (byte 3) [syntax]");
    CHECK(only("{\n  \"id\": 'x'}") == "2:9: a text needs double quotes (byte 10) [syntax]");
    CHECK(only("{\"id\": NaN}") == "1:8: unexpected `NaN` (byte 7) [syntax]");
    CHECK(only("{\"id\": -Infinity}") == "1:9: unexpected `Infinity` (byte 8) [syntax]");
    CHECK(only("{\"id\": \"x\",}") ==
          "1:12: nothing follows the comma before `}` (byte 11) [syntax]");
    CHECK(problems("{\"visits\": [{} 2]}").back() == "1:16: unexpected `2` (byte 15) [syntax]");
    CHECK(only("// no\n{}") == "1:1: JSON has no comments (byte 0) [syntax]");
    CHECK(problems("{} {}").back() ==
          "1:4: there is more after the end of the document (byte 3) [syntax]");
    CHECK(only("{\"id\": \"a\tb\"}") ==
          "1:10: a text has a line break or control character; write it as an escape (byte 9) "
          "[syntax]");
    CHECK(only("{\"id\": \"\\x\"}") == "1:10: there is no escape `\\x` (byte 9) [syntax]");
    CHECK(only("{\"id\": \"\xFF\"}") == "1:9: the bytes here are not UTF-8 (byte 8) [syntax]");
    CHECK(only("{\"id\": \"\xC3\"}") == "1:9: the bytes here are not UTF-8 (byte 8) [syntax]");
    CHECK(only("{\"id\": \"\xED\xA0\x80\"}") ==
          "1:9: the bytes here are not UTF-8 (byte 8) [syntax]");
    CHECK(only("{\"id\": \"\xC0\xAF\"}") == "1:9: the bytes here are not UTF-8 (byte 8) [syntax]");
    CHECK(only("{\"id\": \"\\ud83d\"}").find("a lone surrogate is not a character") !=
          std::string::npos);
    CHECK(only("{\"id\": \"\\ud83d and more text\"}").find("a lone surrogate is not a character") !=
          std::string::npos);
    CHECK(only("{\"id\": \"\\udcda and more text\"}").find("a lone surrogate is not a character") !=
          std::string::npos);
    CHECK(
        only("{\"id\": \"\\ud83d\\u0041 and more\"}").find("a lone surrogate is not a character") !=
        std::string::npos);
    CHECK(only("{\"id\": \"\\u12g4 and more text\"}").find("`\\u` needs four hexadecimal digits") !=
          std::string::npos);
    CHECK(only("{\"a\\u\": 1}").find("`\\u` needs four hexadecimal digits") != std::string::npos);
    for (std::string const number : {"1e99999999999", "-2.5E+1000000000", "1e-0001000000000"})
        CHECK(only("{\"extensions\": {\"n\": " + number + "}}") ==
              "1:22: this number has too large an exponent (byte 21) [syntax]");
    CHECK(problems("{\"extensions\": {\"n\": 1e400, \"m\": 1e-0000000000012}}") ==
          problems("{\"extensions\": {\"n\": 1, \"m\": 1}}"));
    CHECK(problems("{\"id\": 01}").back().find("[syntax]") != std::string::npos);
    CHECK(only(std::string_view{"{\"id\": \0}", 9}).find("[syntax]") != std::string::npos);
}

TEST_CASE("nesting is stopped at the limit, whatever the limit", "[json]") {
    std::string const lists =
        "{\"extensions\": {\"a\": " + repeated("[", 198) + repeated("]", 198) + "}}";
    CHECK(problems(lists).back().find("[too-deep]") != std::string::npos);
    assay::Limits limits;
    limits.document_depth = 200;
    CHECK(problems(lists, limits).back().find("[too-deep]") == std::string::npos);
    limits.document_depth = SIZE_MAX;
    CHECK(problems(repeated("[", 100000), limits).back().find("[too-deep]") != std::string::npos);
    CHECK(problems(repeated("{\"a\":", 100000), limits).back().find("[too-deep]") !=
          std::string::npos);
    CHECK(problems("{\"extensions\":" + repeated("{\"a\":", 100000), limits)
              .back()
              .find("[too-deep]") != std::string::npos);
}

TEST_CASE("a huge text is told by its size", "[json]") {
    std::string const huge = "{\"id\": \"" + std::string(std::size_t{20} << 20U, 'x') + "\\n\"}";
    CHECK(problems(huge).front() ==
          "/id: this text has 20971521 bytes; expected at most 262144 [text-too-long]");
    std::string const key = "{\"" + std::string(std::size_t{1} << 20U, 'k') + "\": 1}";
    CHECK(problems(key).front().find("[text-too-long]") != std::string::npos);
    CHECK(problems(key).front().size() < 500);
    assay::Limits limits;
    limits.document_bytes = std::size_t{1} << 20U;
    CHECK(problems(huge, limits).size() == 1);
}

TEST_CASE("thousands of colliding ids, keys and citations cost no more than others", "[json]") {
    std::string text =
        R"({"format":"assay-assessment/1","id":"i","pack":{"id":"p"},"organisation":{"name":"o","facts":{)";
    for (int i = 0; i < 20000; ++i) text += "\"f" + std::to_string(i) + "\":1,";
    text += "\"f\":1}},\"scope\":{\"title\":\"t\"},\"evidence\":[";
    for (int i = 0; i < 20000; ++i)
        text += (i == 0 ? "" : ",") +
                ("{\"kind\":\"k\",\"id\":\"" + std::to_string(i) + "-the-same-end\"}");
    text += "],\"judgements\":[{\"element\":\"1\",\"evidence\":[\"0-the-same-end\"";
    for (int i = 1; i < 20000; ++i) text += ",\"" + std::to_string(i) + "-the-same-end\"";
    text += "]}]}";
    CHECK(problems(text).empty());
}

TEST_CASE("a value of any other type at any key is a problem, not a crash", "[json]") {
    for (std::string_view const value :
         {"null", "true", "-7", "\"x\"", "[]", "{}", "[[1]]", "{\"a\":{}}"}) {
        for (std::size_t at = sample().find("\": "); at != std::string::npos;
             at = sample().find("\": ", at + 1)) {
            std::string text = sample();
            std::size_t const start = at + 3;
            std::size_t const end = text.find_first_of(",\n", start);
            if (text[start] == '[' || text[start] == '{') continue;
            text.replace(start, end - start, value);
            static_cast<void>(problems(text));
        }
    }
    SUCCEED();
}

TEST_CASE("a document with bytes changed is either read or told to be wrong", "[json]") {
    Random random;
    constexpr std::string_view bytes = "{}[]\",:\\u0019-+.eE truefalsn\n\x80\xC3\xFF/";
    int read = 0;
    int refused = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string text = sample();
        for (std::size_t changes = 1 + random.below(4); changes > 0; --changes) {
            std::size_t const at = random.below(text.size());
            switch (random.below(4)) {
                case 0:
                    text[at] = bytes[random.below(bytes.size())];
                    break;
                case 1:
                    text.erase(at, 1 + random.below(20));
                    break;
                case 2:
                    text.insert(at, 1, bytes[random.below(bytes.size())]);
                    break;
                default:
                    text.insert(at, text.substr(random.below(text.size()), random.below(200)));
            }
        }
        assay::Assessment assessment;
        try {
            assay::read_assessment(assessment, text);
            std::string const canonical = to_json(assessment);
            REQUIRE(to_json(assay::read_assessment(canonical)) == canonical);
            ++read;
        } catch (assay::Error const& error) {
            REQUIRE_FALSE(error.diagnostics().empty());
            REQUIRE(assessment.id.empty());
            ++refused;
        }
    }
    CHECK(read > 100);
    CHECK(refused > 1000);
}
