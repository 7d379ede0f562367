#include "model/typed_text.hpp"

#include "catch.hpp"

#include <string>
#include <utility>

using namespace assay;

TEST_CASE("blank is what nobody sees, at the ends of a text and as all of it", "[model][cells]") {
    CHECK(trimmed(" \t\r\nQM1 \v\f") == "QM1");
    CHECK(trimmed("\u00A0QM1\u00A0") == "QM1");
    CHECK(trimmed("\uFEFF\u200B QM1 \u200D\u2060\u200E\u202C") == "QM1");
    CHECK(trimmed("\u3000\u2009T\u0177\u2003") == "T\u0177");
    CHECK(trimmed("a\u00A0b") == "a\u00A0b");
    CHECK(is_blank(""));
    CHECK(is_blank(" \u00A0\u200B\n"));
    CHECK_FALSE(is_blank("."));
    CHECK_FALSE(is_blank("\u0301"));
    // bytes that are no UTF-8 stay
    CHECK(trimmed(" \xA0 ") == "\xA0");
    CHECK(trimmed("\x80\x80\x80\x80\x80") == "\x80\x80\x80\x80\x80");
    CHECK(trimmed("\xC2") == "\xC2");
}

TEST_CASE("line ends and the blanks around them are one space", "[model][cells]") {
    CHECK(on_one_line(" a \r\n\r\n\u00A0b  c\n") == "a b  c");
    CHECK(on_one_line("\n") == "");
}

TEST_CASE("an id, a name or a heading is tidied wherever it was pasted from", "[model][cells]") {
    CHECK(tidied("QM1 ") == "QM1");
    CHECK(tidied("partially\u00A0compliant") == "partially compliant");
    CHECK(tidied("Partially  \r\n compliant") == "Partially compliant");
    CHECK(tidied("E\u200B01\u202E") == "E01");
    CHECK(tidied("Self\u200B rating") == "Self rating");
    CHECK(tidied("") == "");
    CHECK(tidied("a b") == "a b");
    for (std::string const text :
         {"a  b", " \u00A0 ", "T\u0177 Mawr", "w\u0302\u0301 x", "\xFF a "})
        CHECK(tidied(tidied(text)) == tidied(text));
}

TEST_CASE("letters and their accents are composed", "[model][cells]") {
    CHECK(composed("Ty\u0302 Gw\u0302yr") == "T\u0177 G\u0175yr");
    CHECK(composed("\u0301e\u0301") == "\u0301\u00E9");
    CHECK(composed("Ma\u0301irti\u0301n, S\u030Akoda") == "M\u00E1irt\u00EDn, S\u030Akoda");
    CHECK(composed("e\u0302\u0301") == "\u00EA\u0301");
    CHECK(composed("plain") == "plain");
}

TEST_CASE("names that differ in case and blanks alone fold to the same", "[model][cells]") {
    for (auto const& [one, other] : {std::pair{"Ann", "ann "},
                                     {"RIVERSIDE", "Riverside"},
                                     {"\u0176NYS", "Y\u0302nys"},
                                     {"\u00C9ire", "e\u0301ire"},
                                     {"\u0416\u0410", "\u0436\u0430"},
                                     {"A  B", "a\u00A0b"}})
        CHECK(folded(one) == folded(other));
    CHECK(folded("Ann") != folded("Anne"));
    CHECK(folded("\u00D7") == "\u00D7");
    CHECK(folded("T\u0177") == "t\u0177");
    CHECK(folded("\u017D") == "\u017E");
}

TEST_CASE("ids that look alike have the same look", "[model][cells]") {
    CHECK(look_of("\u041501") == look_of("E01"));
    CHECK(look_of("\u202EE01") == look_of("e01\u200B"));
    CHECK(look_of("\u0391\u0392") == look_of("AB"));
    CHECK(look_of("\u0436") != look_of("x"));
}
