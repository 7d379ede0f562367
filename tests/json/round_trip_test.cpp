#include "catch.hpp"
#include "json/read.hpp"

#include <filesystem>

using assay::read_assessment;
using assay::to_json;
using assay_test::sample;

TEST_CASE("a canonical document is written back byte for byte", "[json]") {
    CHECK(to_json(read_assessment(sample())) == sample());
}

TEST_CASE("every value arrives where it belongs", "[json]") {
    auto const assessment = read_assessment(sample());
    CHECK(assessment.format == "assay-assessment/1");
    CHECK(assessment.organisation.description ==
          "Four libraries and a van: \"books, people, caf\xC3\xA9\" \xF0\x9F\x93\x9A\n\ttwo lines");
    auto const facts = assessment.organisation.facts;
    REQUIRE(facts.size() == 7);
    CHECK(facts[0].yes);
    CHECK(facts[1].kind == assay::Fact::Kind::yes_no);
    CHECK(facts[2].number == assay::Number{120450});
    CHECK(facts[3].number == assay::Number::ratio(1, 8));
    CHECK(facts[4].text == "north/west~1");
    CHECK(facts[5].set.size() == 2);
    CHECK(facts[6].kind == assay::Fact::Kind::set);
    CHECK(assessment.scope.sites[0].services[1] == "history");
    CHECK(assessment.visits[0].date() == assay::Date::parse("2026-03-12"));
    CHECK(assessment.visits[1].date() == assay::Date::parse("2026-06-03"));
    CHECK(assessment.visits[1].remote);
    CHECK(assessment.evidence[0].given == assay::Given::shown);
    CHECK(assessment.evidence[0].visibility == assay::Visibility::internal);
    CHECK(assessment.evidence[1].origin == assay::Origin::unsaid);
    CHECK(assessment.judgements[0].role == assay::Role::self);
    CHECK(assessment.judgements[1].role == assay::Role::assessor);
    CHECK(assessment.judgements[1].extensions.text.starts_with(
        R"({"tool":{"rows":[1,2.50,-3e+400,null,)"));
    CHECK_FALSE(assessment.shortfalls[0].remediable);
    CHECK(assessment.shortfalls[1].remediable);
    CHECK(assessment.actions[0].status == assay::ActionStatus::under_way);
}

TEST_CASE("order of keys, blanks and escapes make no difference", "[json]") {
    std::string const shuffled =
        "\xEF\xBB\xBF \r\n{\"scope\":{\"title\":\"S\"},\"pack\":{\"version\":\"\",\"id\":\"p\"},"
        R"("visits":[{"kind":"\u006b","to":"2026-01-02","fr\u006fm":"2026-01-01","id":"\u0076"}],)"
        R"("judgements":[{"visit":"v","evidence":[],"element":"1"}],)"
        "\"organisation\":{\"name\":\"O\"},\"id\":\"i\",\n\t\"format\":\"assay-assessment\\/1\"}  "
        "\n";
    CHECK(to_json(read_assessment(shuffled)) == R"({
  "format": "assay-assessment/1",
  "id": "i",
  "pack": {
    "id": "p"
  },
  "organisation": {
    "name": "O"
  },
  "scope": {
    "title": "S"
  },
  "visits": [
    {
      "id": "v",
      "kind": "k",
      "from": "2026-01-01",
      "to": "2026-01-02"
    }
  ],
  "judgements": [
    {
      "element": "1",
      "visit": "v"
    }
  ]
}
)");
}

TEST_CASE("an assessment is used again for the next document", "[json]") {
    auto assessment = read_assessment(sample());
    auto const small = assay_test::sample_with("\"remediable\": false,", "");
    read_assessment(assessment, small);
    CHECK(to_json(assessment) == to_json(read_assessment(small)));
    CHECK_THROWS_AS(read_assessment(assessment, "{}"), assay::Error);
    CHECK(assessment.judgements.empty());
    CHECK(assessment.id.empty());
}

TEST_CASE("control characters survive as escapes", "[json]") {
    auto const text = assay_test::sample_with("Half a day at each place.",
                                              "a\\u0000b\\u001f\\u007f\\b\\f\\r\\\\\\/");
    auto const assessment = read_assessment(text);
    CHECK(assessment.visits[1].notes == std::string_view{"a\0b\x1f\x7f\b\f\r\\/", 10});
    CHECK(read_assessment(to_json(assessment)).visits[1].notes == assessment.visits[1].notes);
}

TEST_CASE("long texts with escapes are joined from their pieces", "[json]") {
    std::string written;
    std::string meant;
    for (int i = 0; i < 3000; ++i) {
        written += "\\u00e9\\n plain \\ud83d\\udcda\\\"";
        meant += "\xC3\xA9\n plain \xF0\x9F\x93\x9A\"";
    }
    auto const assessment =
        read_assessment(assay_test::sample_with("Half a day at each place.", written));
    CHECK(assessment.visits[1].notes == meant);
}

TEST_CASE("an assessment made by hand is written and read back", "[json]") {
    assay::Assessment assessment;
    assessment.format = "assay-assessment/1";
    assessment.id = assessment.storage.keep(std::string{"hand"});
    assessment.pack.id = "cse";
    assessment.organisation.name = "O";
    assessment.scope.title = "S";
    assessment.evidence.resize(1);
    assessment.evidence[0].id = "E1";
    assessment.evidence[0].kind = "document";
    auto const text = to_json(assessment);
    CHECK(to_json(read_assessment(text)) == text);
}

TEST_CASE("the examples are read, and their canonical form is a fixed point", "[json]") {
    for (auto const& entry :
         std::filesystem::recursive_directory_iterator{ASSAY_SOURCE_DIR "/examples/assess"}) {
        if (entry.path().extension() != ".json") continue;
        INFO(entry.path().string());
        std::ifstream file{entry.path(), std::ios::binary};
        std::string const text{std::istreambuf_iterator<char>{file}, {}};
        if (text.find("assay-assessment/1") == text.npos) continue;
        auto const canonical = to_json(read_assessment(text));
        CHECK(to_json(read_assessment(canonical)) == canonical);
    }
}
