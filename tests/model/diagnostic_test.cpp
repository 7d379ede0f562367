#include <assay/diagnostic.hpp>

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

TEST_CASE("an error says all its diagnostics, one a line", "[model]") {
    Diagnostic first;
    first.message = "first";
    Diagnostic second;
    second.message = "second";
    assay::Error const error{{first, second}};
    CHECK(std::string{error.what()} == "first\nsecond");
    CHECK(error.diagnostics().size() == 2);
}
