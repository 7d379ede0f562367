#include <assay/assay.hpp>

#include "catch.hpp"
#include "json/results/schema_of.hpp"
#include "json/results/write.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

using namespace assay::json;

namespace {

enum class Colour : unsigned char { none, red };

struct Inner {
    std::string name;
    std::vector<Inner> parts;
};

struct Outer {
    std::string text;
    std::vector<std::string> words;
    std::vector<Inner> parts;
    std::optional<double> measured;
    std::size_t count = 0;
    bool yes = false;
    Colour colour = Colour::none;
    assay::Date day;
    std::variant<assay::Number, std::monostate> value;
    Keyed<int> by_name;
    Inner spliced;
};

}  // namespace

template <>
inline constexpr std::array<std::string_view, 2> assay::names_of<Colour>{"none", "red"};

namespace assay::json {

template <>
inline constexpr auto shape_of<Inner> = result("inner", "A part.", member("name", &Inner::name),
                                               optional("parts", &Inner::parts));

}  // namespace assay::json

namespace {

constexpr auto everything = result(
    "outer", "All kinds of values.", constant("format", "outer/1"), member("text", &Outer::text),
    member("words", &Outer::words, "Some words."), member("parts", &Outer::parts),
    member("measured", &Outer::measured), member("count", &Outer::count),
    member("yes", &Outer::yes), member("colour", &Outer::colour), member("value", &Outer::value),
    member("by_name", &Outer::by_name), members_of(&Outer::spliced));

constexpr auto if_any =
    result("outer", {}, optional("text", &Outer::text), optional("words", &Outer::words),
           optional("parts", &Outer::parts), optional("measured", &Outer::measured),
           optional("count", &Outer::count), optional("yes", &Outer::yes),
           optional("colour", &Outer::colour), optional("day", &Outer::day),
           optional("by_name", &Outer::by_name));

Outer some() {
    Outer outer;
    outer.text = "a \"text\"";
    outer.words = {"one", "two"};
    outer.parts = {{"p", {{"q", {}}}}};
    outer.measured = 1.0 / 3;
    outer.count = 7;
    outer.yes = true;
    outer.colour = Colour::red;
    outer.day = *assay::Date::parse("2026-05-01");
    outer.value = std::monostate{};
    outer.by_name = {{"a \"key\"", -1}};
    outer.spliced.name = "s";
    return outer;
}

}  // namespace

TEST_CASE("a result is written by its description", "[json]") {
    CHECK(document<everything>(some()) == R"({
  "format": "outer/1",
  "text": "a \"text\"",
  "words": ["one", "two"],
  "parts": [
    {
      "name": "p",
      "parts": [
        {
          "name": "q"
        }
      ]
    }
  ],
  "measured": 0.333333333,
  "count": 7,
  "yes": true,
  "colour": "red",
  "value": null,
  "by_name": {
    "a \"key\"": -1
  },
  "name": "s"
}
)");
    std::string line;
    append_document<if_any>(line, some(), assay::Layout::one_line);
    CHECK(
        line ==
        R"({"text":"a \"text\"","words":["one","two"],"parts":[{"name":"p","parts":[{"name":"q"}]}],)"
        R"("measured":0.333333333,"count":7,"yes":true,"colour":"red","day":"2026-05-01",)"
        R"("by_name":{"a \"key\"":-1}})");
}

TEST_CASE("what says nothing is left out of a result, or is null or empty", "[json]") {
    std::string line;
    append_document<if_any>(line, Outer{}, assay::Layout::one_line);
    CHECK(line == "{}");
    line.clear();
    append_document<everything>(line, Outer{}, assay::Layout::one_line);
    CHECK(line ==
          R"({"format":"outer/1","text":"","words":[],"parts":[],"measured":null,"count":0,)"
          R"("yes":false,"colour":"none","value":0,"by_name":{},"name":""})");
}

TEST_CASE("lists of words are laid out one a line where that is asked for", "[json]") {
    constexpr static auto words = result("words", {}, member("words", &Outer::words));
    CHECK(document<words>(some(), Lists::an_item_a_line) ==
          "{\n  \"words\": [\n    \"one\",\n    \"two\"\n  ]\n}\n");
}

TEST_CASE("bytes that are not UTF-8 do not get into a result", "[json]") {
    constexpr static auto text = result("text", {}, member("text", &Outer::text));
    Outer outer;
    outer.text = "caf\xE9 \xC3\xA9 \xE2\x82";
    std::string to = "\xFF before ";
    append_document<text>(to, outer, assay::Layout::one_line);
    CHECK(to == "\xFF before {\"text\":\"caf\xEF\xBF\xBD \xC3\xA9 \xEF\xBF\xBD\xEF\xBF\xBD\"}");
}

TEST_CASE("the schema of a result follows from the same description", "[json]") {
    std::string const schema = schema_of<Outer, everything>("outer", "Outer");
    CHECK(schema.find(
              R"("required": ["format", "text", "words", "parts", "measured", "count", "yes", )"
              R"("colour", "value", "by_name", "name"])") != std::string::npos);
    CHECK(schema.find(R"("words": {
      "description": "Some words.",
      "type": "array",
      "items": {
        "type": "string"
      }
    })") != std::string::npos);
    CHECK(schema.find(R"("type": ["number", "null"])") != std::string::npos);
    CHECK(schema.find(R"("enum": ["none", "red"])") != std::string::npos);
    CHECK(schema.find(R"("number": {
      "description": "Exact)") != std::string::npos);
    // The one struct that is met twice is described once.
    std::size_t const first = schema.find(R"("inner": {)");
    CHECK(first != std::string::npos);
    CHECK(schema.find(R"("inner": {)", first + 1) == std::string::npos);

    std::string const optional_ones = schema_of<Outer, if_any>("outer", "Outer");
    CHECK(optional_ones.find("required") > optional_ones.find("$defs"));
    CHECK(optional_ones.find(R"("enum": ["red"])") != std::string::npos);
    CHECK(optional_ones.find("null") == std::string::npos);
}
