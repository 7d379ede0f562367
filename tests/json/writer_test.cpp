#include "json/writer.hpp"

#include <assay/baseline.hpp>
#include <assay/json.hpp>

#include "catch.hpp"
#include "json/read.hpp"

#include <string>

using assay::Layout;
using assay::Number;
using assay::json::Writer;

namespace {

template <class Write>
std::string written(Layout layout, Write write) {
    std::string text;
    Writer writer{text, layout};
    write(writer);
    writer.end_document();
    return text;
}

void write_some(Writer& writer) {
    writer.open_object();
    writer.key("none");
    writer.open_object();
    writer.close_object();
    writer.key("rows");
    writer.open_list();
    writer.open_object();
    writer.key("yes");
    writer.flag(true);
    writer.close_object();
    writer.open_flat_list();
    writer.close_flat_list();
    writer.close_list();
    writer.key("words");
    writer.open_flat_list();
    writer.text("a");
    writer.text("b");
    writer.close_flat_list();
    writer.key("last");
    writer.number(-12);
    writer.close_object();
}

std::string number(Number value, std::size_t digits = 15) {
    return written(Layout::one_line, [&](Writer& writer) { writer.number(value, digits); });
}

}  // namespace

TEST_CASE("JSON is indented by two, with lists of plain values on one line", "[json]") {
    CHECK(written(Layout::indented, write_some) == R"({
  "none": {},
  "rows": [
    {
      "yes": true
    },
    []
  ],
  "words": ["a", "b"],
  "last": -12
}
)");
}

TEST_CASE("JSON on one line has no blanks", "[json]") {
    CHECK(written(Layout::one_line, write_some) ==
          R"({"none":{},"rows":[{"yes":true},[]],"words":["a","b"],"last":-12})");
}

TEST_CASE("compact JSON is laid out like the rest", "[json]") {
    auto const write = [](Writer& writer) {
        writer.json(R"({"a]":["x,}\"",-1.50],"b":[{"c":null},[[]],7],"d":{}})");
    };
    CHECK(written(Layout::indented, write) == R"({
  "a]": ["x,}\"", -1.50],
  "b": [
    {
      "c": null
    },
    [
      []
    ],
    7
  ],
  "d": {}
}
)");
}

TEST_CASE("only what JSON demands is escaped", "[json]") {
    auto const text = written(Layout::one_line, [](Writer& writer) {
        writer.text(std::string_view{"\"\\/\b\f\n\r\t\x01\x1f\x7f\0\xC3\xA9", 14});
    });
    CHECK(text == "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\\u0000\xC3\xA9\"");
}

TEST_CASE("numbers are exact decimals, or texts where those would be lossy", "[json]") {
    CHECK(number(Number{0}) == "0");
    CHECK(number(*Number::ratio(-5, 4)) == "-1.25");
    CHECK(number(*Number::ratio(1, 3)) == "\"1/3\"");
    CHECK(number(Number{INT64_C(123456789012345)}) == "123456789012345");
    CHECK(number(Number{INT64_C(1234567890123456)}) == "\"1234567890123456\"");
    CHECK(number(Number{INT64_C(1000000000000000000)}) == "1000000000000000000");
    CHECK(number(*Number::parse("0.00123456789012345")) == "0.00123456789012345");
    CHECK(number(*Number::parse("1.234567890123456")) == "\"1.234567890123456\"");
    CHECK(number(Number{INT64_C(1234567890123456)}, 100) == "1234567890123456");
}

TEST_CASE("a text that is not UTF-8 is not written, since it could not be read again", "[json]") {
    assay::Assessment assessment = assay::read_assessment(assay_test::sample());
    CHECK_NOTHROW(assay::to_json(assessment));
    assessment.title = "caf\xE9";
    CHECK_THROWS_WITH(assay::to_json(assessment),
                      "/title: this text is not UTF-8; expected a text in UTF-8 [text-not-plain]");
    assay::Baseline baseline;
    baseline.accepted.emplace_back().reason = "\xFF";
    CHECK_THROWS_AS(assay::to_json(baseline), assay::Error);
}
