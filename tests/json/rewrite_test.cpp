// An assessment written back into the text that it came from.

#include <assay/json.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace assay;

namespace {

// Laid out by hand: what need not be said, members in an order of their own, records on a line each.
constexpr std::string_view by_hand = R"json({
    "format": "assay-assessment/1", "id": "x",
    "title": "",
    "judgements": [
        { "element": "1.1.1", "rating": "partial", "evidence": [], "rationale": "Two of three offices." },
        { "rating":"compliant",  "element": "1.1.2" }
    ],
    "pack": {"version": "1.0.0", "id": "cse"},
    "scope": { "title": "Branches" },
    "organisation": { "name": "Riverside", "facts": { "charges": true } },
    "evidence": [ {"id": "E1", "title": "Charter", "kind": "document"} ],
    "actions": []
}

)json";

Assessment read(std::string_view text) { return read_assessment(text); }

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
    std::string made{text};
    std::size_t const at = made.find(from);
    REQUIRE(at != made.npos);
    return made.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("what did not change is written back as it stands", "[json][rewrite]") {
    CHECK(rewritten_json(by_hand, read(by_hand)) == by_hand);
    std::string const with_mark = "\xEF\xBB\xBF" + std::string{by_hand};
    CHECK(rewritten_json(with_mark, read(with_mark)) == with_mark);
}

TEST_CASE("one changed rating changes one word", "[json][rewrite]") {
    Assessment assessment = read(by_hand);
    assessment.judgements[0].rating = "compliant";
    CHECK(rewritten_json(by_hand, assessment) == replaced(by_hand, "\"partial\"", "\"compliant\""));
}

TEST_CASE("what is new is laid out like what stands beside it", "[json][rewrite]") {
    Assessment assessment = read(by_hand);
    SECTION("a record among records of one line each") {
        assessment.judgements.push_back({.element = "1.1.3", .rating = "partial"});
        CHECK(
            rewritten_json(by_hand, assessment) ==
            replaced(by_hand, "\"1.1.2\" }",
                     "\"1.1.2\" },\n        { \"element\": \"1.1.3\", \"rating\": \"partial\" }"));
    }
    SECTION("the first record of a list") {
        assessment.actions.push_back({.id = "A1", .what = "Publish it"});
        CHECK(rewritten_json(by_hand, assessment) ==
              replaced(by_hand, "\"actions\": []",
                       "\"actions\": [\n      {\n        \"id\": \"A1\",\n        \"what\": "
                       "\"Publish it\"\n      }\n    ]"));
    }
    SECTION("a member, behind the one that it follows in canonical form") {
        assessment.evidence[0].owner = "QM1";
        CHECK(rewritten_json(by_hand, assessment)
                  .find("\"kind\": \"document\",\"owner\": \"QM1\"}") != std::string::npos);
    }
    SECTION("a member of the whole") {
        assessment.cycle.programme = "annual_review";
        CHECK(rewritten_json(by_hand, assessment) ==
              replaced(by_hand, "\"scope\": { \"title\": \"Branches\" },",
                       "\"scope\": { \"title\": \"Branches\" },\n    \"cycle\": {\n      "
                       "\"programme\": \"annual_review\"\n    },"));
    }
}

TEST_CASE("what was taken out is taken out, and no more", "[json][rewrite]") {
    Assessment assessment = read(by_hand);
    assessment.judgements.erase(assessment.judgements.begin());
    CHECK(rewritten_json(by_hand, assessment) ==
          replaced(
              by_hand,
              "{ \"element\": \"1.1.1\", \"rating\": \"partial\", \"evidence\": [], \"rationale\": "
              "\"Two of three offices.\" },\n        ",
              ""));
}

TEST_CASE("a text that cannot be read is written in canonical form", "[json][rewrite]") {
    Assessment const assessment = read(by_hand);
    for (auto const* const text : {"", "{", "[]", "{\"format\": 3}"})
        CHECK(rewritten_json(text, assessment) == to_json(assessment));
}

TEST_CASE("keys spelt with escapes lose nothing", "[json][rewrite]") {
    std::string const text = replaced(by_hand, "\"title\": \"\"", "\"\\u0074itle\": \"A title\"");
    Assessment assessment = read(text);
    assessment.title = "Another";
    std::string const made = rewritten_json(text, assessment);
    CHECK(to_json(read(made)) == to_json(assessment));
}

TEST_CASE("after any edits, what is written reads as what is meant", "[json][rewrite]") {
    static constexpr std::array<std::string_view, 5> authors{"A90", "A91", "A92", "A93", "A94"};
    for (std::string const name :
         {"riverside-libraries", "northfield-outpatients", "westmoor-contact-centre"}) {
        std::string const canonical =
            assay_test::read_file(ASSAY_SOURCE_DIR "/examples/assess/" + name + ".json");
        // on one line, and as it is
        std::string on_one_line;
        for (char const c : canonical) on_one_line += c == '\n' ? ' ' : c;
        for (std::string const& written : {canonical, on_one_line}) {
            std::mt19937 random{7};
            for (int round = 0; round < 30; ++round) {
                Assessment assessment = read(written);
                auto const any = [&](std::size_t size) {
                    return std::uniform_int_distribution<std::size_t>{0, size - 1}(random);
                };
                for (std::size_t edits = any(5); edits > 0; --edits) {
                    auto& judgements = assessment.judgements;
                    switch (any(6)) {
                        case 0:
                            judgements[any(judgements.size())].rating = "partial";
                            break;
                        case 1:
                            judgements.erase(judgements.begin() +
                                             static_cast<std::ptrdiff_t>(any(judgements.size())));
                            break;
                        case 2:
                            judgements.push_back(judgements.front());
                            judgements.back().author = authors[edits];
                            break;
                        case 3:
                            judgements[any(judgements.size())].rationale =
                                "Said \"so\", {twice}: [1, 2]\n";
                            break;
                        case 4:
                            std::swap(judgements.front(), judgements.back());
                            break;
                        default:
                            assessment.organisation.name = "Another";
                            break;
                    }
                }
                INFO(name << ", round " << round);
                std::string const made = rewritten_json(written, assessment);
                CHECK(to_json(read(made)) == to_json(assessment));
                if (&written == &canonical) CHECK(made == to_json(assessment));
            }
        }
    }
}
