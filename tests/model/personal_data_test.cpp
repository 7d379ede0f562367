#include "model/personal_data.hpp"

#include "catch.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace assay;

namespace {

/// What is found in a text, with its kind: `a postcode: sw1a 1aa`; all of it, from left to right.
std::string found_in(std::string_view text) {
    std::string all;
    std::size_t from = 0;
    for (;;) {
        PersonalData const found = find_personal_data(text, from);
        if (found.kind.empty()) return all;
        REQUIRE(found.at < found.end);
        REQUIRE(found.end <= text.size());
        all.append(all.empty() ? "" : "; ")
            .append(found.kind)
            .append(": ")
            .append(text.substr(found.at, found.end - found.at));
        from = found.end;
    }
}

}  // namespace

TEST_CASE("an e-mail address is personal data", "[model][privacy]") {
    auto const text = GENERATE(as<std::string>{}, "jane.doe@example.org", "j_doe+x@a.example.org",
                               "o'neill@example.co.uk", "JANE@EXAMPLE.ORG");
    CAPTURE(text);
    for (std::string const& sentence :
         {text, "Jane <" + text + "> said so.", "Ask " + text + ".", "(mailto:" + text + ")"})
        CHECK(found_in(sentence) == "an e-mail address: " + text);
}

TEST_CASE("a shared box, a handle and a mark are no e-mail address", "[model][privacy]") {
    auto const text =
        GENERATE(as<std::string>{}, "Write to enquiries@example.gov.uk.", "info@example.org",
                 "Customer.Services@example.gov.uk", "On Twitter @LeedsLibraries replies.",
                 "12 loans @ 1.50", "jane@localhost", "@example.org");
    CAPTURE(text);
    CHECK(found_in(text).empty());
}

TEST_CASE("a telephone number is found as people write it", "[model][privacy]") {
    auto const text = GENERATE(as<std::string>{}, "020 7946 0958", "(020) 7946 0958", "02079460958",
                               "+44 20 7946 0958", "+44 (0)20 7946 0958", "+44(0) 20 7946 0958",
                               "0044 20 7946 0958", "07700 900123", "07700-900-123",
                               "07700.900.123", "+447700900123", "01632 960 001", "01632 - 960001",
                               "0113\xC2\xA0"
                               "496\xC2\xA0"
                               "0000",
                               "016977 2345");
    CAPTURE(text);
    // a bracket in front is no part of what is found
    std::string const number = text[0] == '(' ? text.substr(1) : text;
    for (std::string const& sentence : {text, "Ring " + text + ".", "tel:" + text + ", then wait",
                                        text + " 12 times", text + "/" + text.substr(0, 0)})
        CHECK(found_in(sentence) == "a telephone number: " + number);
}

TEST_CASE("figures, days, references and public lines are no telephone number",
          "[model][privacy]") {
    auto const text = GENERATE(
        as<std::string>{}, "0300 123 4567", "0800 496 0000", "+44 300 123 4567", "0345 6789 123",
        "On 01 02 2026 11 clerks were heard.", "01-02-2026 to 28-02-2026", "01.02.2026 10.30",
        "Minutes 2026/0123", "Case CRM-01632960001", "Job CRM/01632960001", "No. #01632960001",
        "0113 2026", "4.3.6 and 4.3.5", "Card 0123 4567 8901 2345 678", "1,020 loans, 7,946 visits",
        "0207 loans of 946", "012345678901234567890123");
    CAPTURE(text);
    CHECK(found_in(text).empty());
}

TEST_CASE("an NHS number has its check digit, or its name before it", "[model][privacy]") {
    CHECK(found_in("943 476 5919") == "an NHS number: 943 476 5919");
    CHECK(found_in("943-476-5919") == "an NHS number: 943-476-5919");
    CHECK(found_in("of 9434765919.") == "an NHS number: 9434765919");
    CHECK(found_in("NHS number 123 456 7890") == "an NHS number: 123 456 7890");
    CHECK(found_in("NHS No: 1234567890") == "an NHS number: 1234567890");
    SECTION("others are references") {
        auto const text = GENERATE(as<std::string>{}, "943 476 5918", "reference 1234567890",
                                   "NHS Trust order 1234567890", "PO-9434765919", "94 34 76 59 19",
                                   "9434765919-B", "94347659190", "1111111111");
        CAPTURE(text);
        CHECK(found_in(text).empty());
    }
}

TEST_CASE("a National Insurance number is found as people write it", "[model][privacy]") {
    auto const text = GENERATE(as<std::string>{}, "QQ123456C", "QQ 12 34 56 C", "qq 12 34 56 c",
                               "JW123456A", "JW 123456 A", "JW 12-34-56 A", "jw123456d");
    CAPTURE(text);
    for (std::string const& sentence : {text, "Her number is " + text + ".", "(" + text + ")"})
        CHECK(found_in(sentence) == "a National Insurance number: " + text);
    SECTION("others are references") {
        auto const other =
            GENERATE(as<std::string>{}, "JW 12 34 56 E", "FW123456A", "JO123456A", "JW12345A",
                     "JW1234567A", "AJW123456A", "JW123456A-2026", "Jw123456a", "HR-JW123456A");
        CAPTURE(other);
        CHECK(found_in(other).empty());
    }
}

TEST_CASE("a postcode is found in capitals and in small letters", "[model][privacy]") {
    auto const text =
        GENERATE(as<std::string>{}, "SW1A 1AA", "sw1a 1aa", "M1 1AE", "m1 1ae", "LS14 4AP",
                 "ls1 4ap", "EC1A 1BB", "W1A 0AX", "SW1A1AA", "LS144AP", "DN55 1PT", "SW1A  1AA");
    CAPTURE(text);
    for (std::string const& sentence : {text, "She lives at 3 Hill Road, " + text + ", above it."})
        CHECK(found_in(sentence) == "a postcode: " + text);
}

TEST_CASE("a code like a postcode is none", "[model][privacy]") {
    auto const text =
        GENERATE(as<std::string>{}, "Form T12 4QZ", "G12 2nd floor", "room b12 3rd floor",
                 "QP12 3AB", "E12 3BC", "SW1A 1AAB", "SW1A 1AA-2026", "ref AB-SW1A 1AA", "B12AB",
                 "e12 and e13", "E05 4.3.6", "AB1-2026", "2 B 1 AB", "SW1 form 2AB", "week w2 4th");
    CAPTURE(text);
    CHECK(found_in(text).empty());
}

TEST_CASE("a name is found after a title", "[model][privacy]") {
    auto const text = GENERATE(as<std::string>{}, "Mr Smith", "Mrs Smith", "Ms Smith", "Miss Smith",
                               "Mx Smith", "Dr Smith", "Dr. X", "Mr. J", "Mr.Smith", "Prof. Brown",
                               "Professor Brown", "mr smith", "mrs Smith", "MR SMITH", "Ms O",
                               "Ms de Silva", "Mr van Dyke", "Dr \xC3\x81ngel", "Mr  Smith",
                               "Mr\xC2\xA0"
                               "Smith",
                               "Mr\nSmith", "Mrs Smith-Jones", "dr Smith");
    CAPTURE(text);
    if (text.starts_with("dr")) {
        CHECK(found_in(text).empty());  // a drive, as often as not
        return;
    }
    for (std::string const& sentence : {text, "We met " + text + " at the desk.", "(" + text + ")"})
        CHECK(found_in(sentence) == "a person's name: " + text);
}

TEST_CASE("both of a couple are found by the second title", "[model][privacy]") {
    CHECK(found_in("Mr and Mrs Smith") == "a person's name: Mrs Smith");
    CHECK(found_in("Mr & Mrs Smith") == "a person's name: Mrs Smith");
}

TEST_CASE("a title without a name is none", "[model][privacy]") {
    auto const text = GENERATE(
        as<std::string>{}, "The form offers Mr, Mrs, Ms and Dr.", "Mr Mrs Ms Dr",
        "A choice of Mr / Mrs / Ms", "Ms in the title is optional", "\"Miss or Mrs?\", a guide",
        "calls are taken in MS Teams", "Ms Word templates", "answers in 20 ms Then it rings",
        "nobody may miss Tuesday's call", "the DR Congo office", "HMS Belfast", "Mr Men books",
        "the head of service", "Dr", "12 Acacia Dr, Leeds", "Ms 12", "Mr");
    CAPTURE(text);
    CHECK(found_in(text).empty());
}

TEST_CASE("texts of any bytes are read once and without a fault", "[model][privacy]") {
    std::string const marks = "@@..0044((++NHS Mr.\xC3\xA0 --09 sw1";
    std::string text;
    unsigned state = 1;
    for (int i = 0; i < 20000; ++i) {
        state = state * 1103515245U + 12345U;
        text += marks[(state >> 16U) % marks.size()];
    }
    std::size_t from = 0;
    while (!find_personal_data(text, from).kind.empty()) from = find_personal_data(text, from).end;
    CHECK(from <= text.size());
}

TEST_CASE("personal data is masked, and a name that may stay stays", "[model][personal]") {
    CHECK(masked_personal_data("nothing to mask") == std::nullopt);
    CHECK(masked_personal_data("Mrs Smith's desk") == "[a person's name]'s desk");
    CHECK(masked_personal_data("Mrs Smith@example.org") == "[a person's name][an e-mail address]");
    std::string_view const text = "Mrs Hill and Mr Dale on 01632 960123";
    auto const mrs_hill = [&](std::size_t at) {
        return text.substr(at).starts_with("Mrs Hill") ? at + 8 : std::size_t{0};
    };
    CHECK(masked_personal_data(text, mrs_hill) ==
          "Mrs Hill and [a person's name] on [a telephone number]");
}
