#include <assay/diagnostic.hpp>
#include <assay/validation.hpp>

#include "catch.hpp"

using assay::Diagnostic;

TEST_CASE("a diagnostic is one line: where, what, what was expected, what is near", "[model]") {
    Diagnostic diagnostic;
    diagnostic.code = "unknown-rating";
    diagnostic.place.file = "riverside.json";
    diagnostic.place.pointer = "/judgements/3/rating";
    diagnostic.message = "there is no rating `complaint`";
    diagnostic.expected = "one of `partial`, `compliant`";
    diagnostic.nearest = "compliant";
    CHECK(to_string(diagnostic) ==
          "riverside.json: /judgements/3/rating: there is no rating `complaint`; expected one of "
          "`partial`, "
          "`compliant`; did you mean `compliant`? [unknown-rating]");
}

TEST_CASE("a place in a source is file, line and column", "[model]") {
    Diagnostic diagnostic;
    diagnostic.code = "syntax";
    diagnostic.message = "`}` is missing";
    CHECK(to_string(diagnostic) == "`}` is missing [syntax]");
    diagnostic.place.line = 7;
    CHECK(to_string(diagnostic) == "7: `}` is missing [syntax]");
    diagnostic.place.column = 3;
    diagnostic.place.file = "rule.lua";
    CHECK(to_string(diagnostic) == "rule.lua:7:3: `}` is missing [syntax]");
}

TEST_CASE("what a diagnostic quotes of a file cannot steer a terminal", "[model]") {
    Diagnostic diagnostic;
    diagnostic.message = "there is no rating `a\033[31m\u009b1m\u202eb\nc`";
    diagnostic.nearest = "\a";
    CHECK(to_string(diagnostic) == "there is no rating `a [31m 1mb c`; did you mean ` `?");
}

TEST_CASE("a name is shown as plain text, whatever its bytes are", "[model]") {
    using assay::printable;
    CHECK(printable("ours.json") == "ours.json");
    CHECK(printable("caf\u00e9 \u20ac \U0001F600") == "caf\u00e9 \u20ac \U0001F600");
    CHECK(printable("a\x1b[31mb\nc\td\x7f") == "a [31mb c d ");
    CHECK(printable("a\u0080b\u009b31m\u00a0") == "a b 31m\u00a0");
    CHECK(printable("a\u202eb\u2066c\u200fd\u061ce") == "abcde");
    // a lone byte, half a character, an overlong form, a surrogate, beyond U+10FFFF
    CHECK(printable("a\xff"
                    "b") == "a\ufffdb");
    CHECK(printable("a\xe2\x82") == "a\ufffd\ufffd");
    CHECK(printable("\xc0\xaf") == "\ufffd\ufffd");
    CHECK(printable("\xed\xa0\x80") == "\ufffd\ufffd\ufffd");
    CHECK(printable("\xf4\x90\x80\x80") == "\ufffd\ufffd\ufffd\ufffd");
    CHECK(printable(std::string_view("a\0b", 3)) == "a b");
    CHECK(printable("").empty());
    // and once more changes nothing
    for (std::string const text : {"a\x1b\xff\u009b\u202e", "\xe2\x80", "plain"})
        CHECK(printable(printable(text)) == printable(text));
}

TEST_CASE("names in JSON are shown as plain text, too", "[model]") {
    assay::Validation validation;
    validation.file = "a\x1b\xff\u009b.json";
    validation.problems = {{"syntax", {validation.file, 1, 2, {}}, "no `\x9b`", {}, {}}};
    std::string const json = assay::to_json(std::span(&validation, 1));
    CHECK(json.find("\"a \ufffd .json\"") != json.npos);
    CHECK(json.find('\x1b') == json.npos);
    CHECK(json.find("\"no `\ufffd`\"") != json.npos);
}

TEST_CASE("an error says all its diagnostics, one a line", "[model]") {
    Diagnostic first;
    first.message = "first";
    Diagnostic second;
    second.message = "second";
    assay::Error const error{{first, second}};
    CHECK(std::string{error.what()} == "first\nsecond");
    CHECK(error.diagnostics().size() == 2);
}
