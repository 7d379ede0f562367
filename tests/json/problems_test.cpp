#include "catch.hpp"
#include "json/read.hpp"

using assay_test::Lines;
using assay_test::problems;
using assay_test::sample_with;

TEST_CASE("a key that is not known is told with the one that is near", "[json]") {
    CHECK(problems(sample_with("\"rating\": \"compliant\"", "\"ratng\": \"compliant\"")) ==
          Lines{"/judgements/0/ratng: there is no key `ratng` here; did you mean `rating`? "
                "[unknown-key]"});
    CHECK(problems(sample_with("\"rating\": \"compliant\"", "\"zzz\": {\"a\": [1, {\"b\": 2}]}")) ==
          Lines{"/judgements/0/zzz: there is no key `zzz` here [unknown-key]"});
    CHECK(
        problems(sample_with("\"id\": \"carers\"", "\"id\": \"carers\", \"a/b~c\": 1")) ==
        Lines{
            "/organisation/customer_groups/1/a~1b~0c: there is no key `a/b~c` here [unknown-key]"});
}

TEST_CASE("a key that is needed must be there", "[json]") {
    CHECK(problems(sample_with("\"element\": \"3.1.2\",", "")) ==
          Lines{"/claims/0: the key `element` is missing [missing-key]"});
    CHECK(problems("{}") == Lines{"the key `format` is missing [missing-key]",
                                  "the key `id` is missing [missing-key]",
                                  "the key `pack` is missing [missing-key]",
                                  "the key `organisation` is missing [missing-key]",
                                  "the key `scope` is missing [missing-key]"});
}

TEST_CASE("a key stands once in each object", "[json]") {
    CHECK(problems(sample_with("\"author\": \"QM1\"", "\"author\": \"QM1\", \"author\": 7")) ==
          Lines{"/judgements/0/author: the key `author` is here twice [duplicate-key]"});
    CHECK(problems(sample_with("\"step_free\": true",
                               "\"step_free\": true, \"b\": 1, \"step_free\": 2")) ==
          Lines{"/scope/sites/0/facts/step_free: the key `step_free` is here twice "
                "[duplicate-key]"});
    CHECK(problems(sample_with("\"a\": []", "\"a\": [], \"b\": 1, \"\\u0061\": 1")) ==
          Lines{"/judgements/1/extensions/tool/nested/0/a: the key `a` is here twice "
                "[duplicate-key]"});
    CHECK(problems(sample_with("\"case\": 17", "\"case\": 17, \"case\": 17")) ==
          Lines{"/extensions/org.example/case: the key `case` is here twice [duplicate-key]"});
}

TEST_CASE("a value of another type is told with what was expected", "[json]") {
    CHECK(problems(sample_with("\"evidence\": [\"E1\"],", "\"evidence\": \"E1\",")) ==
          Lines{"/judgements/1/evidence: unexpected value: a text; expected a list of texts "
                "[wrong-type]"});
    CHECK(
        problems(sample_with("[\"lending\", \"history\"]", "[\"lending\", 7, \"history\"]")) ==
        Lines{
            "/scope/sites/0/services/1: unexpected value: a number; expected a text [wrong-type]"});
    CHECK(problems(sample_with("\"sa-2026\",\n      \"kind\": \"self_assessment\"",
                               "\"sa-2026\",\n      \"kind\": null")) ==
          Lines{"/visits/0/kind: unexpected value: `null`; expected a text [wrong-type]"});
    CHECK(problems(sample_with("\"remote\": true", "\"remote\": \"yes\"")) ==
          Lines{"/visits/1/remote: unexpected value: a text; expected true or false [wrong-type]"});
    CHECK(problems(sample_with("\"days\": 1.5", "\"days\": {\"n\": 1}")) ==
          Lines{"/visits/1/facts/days: unexpected value: an object; expected true or false, a "
                "number, a text or "
                "a list of texts [wrong-type]"});
    CHECK(problems(sample_with("[\"en\", \"cy\"]", "[\"en\", [\"cy\"]]")) ==
          Lines{"/organisation/facts/languages/1: unexpected value: a list; expected a text "
                "[wrong-type]"});
    CHECK(problems(sample_with("\"given\": \"shown\"", "\"given\": true")) ==
          Lines{"/evidence/0/given: unexpected value: `true`; expected one of `shown`, `told` "
                "[wrong-type]"});
    CHECK(
        problems(sample_with("\"date\": \"2026-01-31\"", "\"date\": 20260131")) ==
        Lines{
            "/evidence/0/date: unexpected value: a number; expected a date in the form YYYY-MM-DD "
            "[wrong-type]"});
    CHECK(problems("[]") == Lines{"unexpected value: a list; expected an object [wrong-type]"});
    CHECK(problems("7") == Lines{"unexpected value: a number; expected an object [wrong-type]"});
}

TEST_CASE("a list that cannot be used does not make every citation a problem", "[json]") {
    CHECK(problems(sample_with("\"surveys\": [", "\"surveys\": [7, ")) ==
          Lines{"/surveys/0: unexpected value: a number; expected an object [wrong-type]"});
    std::string text = sample_with("\"actions\": [", "\"actons\": [");
    CHECK(problems(text) ==
          Lines{"/shortfalls/0/closed_by: there is no visit or action `A1` in this file "
                "[unknown-reference]",
                "/actons: there is no key `actons` here; did you mean `actions`? [unknown-key]"});
    text = sample_with("\"shortfalls\": [\n    {", "\"shortfals\": [\n    {");
    CHECK(problems(text) == Lines{"/shortfals: there is no key `shortfals` here; did you mean "
                                  "`shortfalls`? [unknown-key]"});
}

TEST_CASE("a word that is none of the choices is told with all of them", "[json]") {
    CHECK(problems(sample_with("\"status\": \"under_way\"", "\"status\": \"under way\"")) ==
          Lines{"/actions/0/status: there is no status `under way`; expected one of `planned`, "
                "`under_way`, "
                "`done`, `dropped`; did you mean `under_way`? [unknown-word]"});
    CHECK(problems(sample_with("\"given\": \"told\"", "\"given\": \"\"")) ==
          Lines{"/evidence/1/given: there is no given ``; expected one of `shown`, `told` "
                "[unknown-word]"});
}

TEST_CASE("a date must name a day", "[json]") {
    CHECK(problems(sample_with("2025-04-01", "2025-02-30")) ==
          Lines{"/cycle/start: `2025-02-30` is not a date [bad-date]"});
    CHECK(
        problems(sample_with("2025-04-01", "1 April 2025")) ==
        Lines{"/cycle/start: `1 April 2025` is not a date; expected a date in the form YYYY-MM-DD "
              "[bad-date]"});
}

TEST_CASE("a number that cannot be held exactly is none", "[json]") {
    CHECK(problems(sample_with("\"share\": 0.125", "\"share\": 1e400")) ==
          Lines{"/organisation/facts/share: `1e400` cannot be stored exactly [bad-number]"});
}

TEST_CASE("nothing ends before it begins", "[json]") {
    CHECK(problems(sample_with("\"to\": \"2026-06-03\"", "\"to\": \"2026-06-01\"")) ==
          Lines{"/visits/1/to: `2026-06-01` is before `2026-06-02`, the `from` date [bad-period]"});
    CHECK(problems(sample_with("\"to\": \"2025-12-31\"", "\"to\": \"2024-12-31\"")) ==
          Lines{"/evidence/0/period/to: `2024-12-31` is before `2025-01-01`, the `from` date "
                "[bad-period]"});
    CHECK(problems(sample_with("2028-03-31", "2024-03-31")) ==
          Lines{"/cycle/end: `2024-03-31` is before `2025-04-01`, the `start` date [bad-period]"});
}

TEST_CASE("an id stands once among its kind", "[json]") {
    CHECK(problems(sample_with("\"id\": \"E2\"", "\"id\": \"E1\"")) ==
          Lines{"/evidence/1/id: /evidence/0 already has the id `E1` [duplicate-id]",
                "/judgements/0/evidence/1: there is no evidence `E2` in this file "
                "[unknown-reference]"});
    CHECK(problems(sample_with("\"id\": \"van\"", "\"id\": \"centr\\u0061l\"")).front() ==
          "/scope/sites/1/id: /scope/sites/0 already has the id `central` [duplicate-id]");
    CHECK(problems(sample_with("\"id\": \"S1\"", "\"id\": \"E1\"")).empty());
}

TEST_CASE("an id is short and printable", "[json]") {
    CHECK(problems(sample_with("\"id\": \"S1\"", "\"id\": \"\"")) ==
          Lines{"/surveys/0/id: this id is empty [bad-id]"});
    CHECK(problems(sample_with("\"id\": \"S1\"", "\"id\": \"a\\nb\"")) ==
          Lines{"/surveys/0/id: an id cannot have control characters [bad-id]"});
    CHECK(problems(sample_with("\"id\": \"S1\"", "\"id\": \"" + std::string(201, 'x') + "\"")) ==
          Lines{"/surveys/0/id: this id has 201 bytes; expected at most 200 [bad-id]"});
}

TEST_CASE("what is cited must be in the file", "[json]") {
    CHECK(
        problems(sample_with("\"evidence\": [\"E1\", \"E2\"]", "\"evidence\": [\"E1\", \"X9\"]")) ==
        Lines{"/judgements/0/evidence/1: there is no evidence `X9` in this file "
              "[unknown-reference]"});
    CHECK(problems(sample_with("\"site\": \"van\"", "\"site\": \"Van \"")) ==
          Lines{"/shortfalls/0/site: there is no site `Van ` in this file; did you mean `van`? "
                "[unknown-reference]"});
    CHECK(problems(sample_with("\"services\": [\"lending\",", "\"services\": [\"landing\",")) ==
          Lines{"/scope/sites/0/services/0: there is no service `landing` in this file; did you "
                "mean `lending`? [unknown-reference]"});
    CHECK(problems(sample_with("\"carried_from\": \"sa-2026\"", "\"carried_from\": \"sa-2025\"")) ==
          Lines{"/judgements/1/carried_from: there is no visit `sa-2025` in this file; did you "
                "mean `sa-2026`? [unknown-reference]"});
    CHECK(problems(sample_with("\"closed_by\": \"fa-2026\"", "\"closed_by\": \"A2\"")) ==
          Lines{"/shortfalls/1/closed_by: there is no visit or action `A2` in this file "
                "[unknown-reference]"});
    CHECK(problems(sample_with("\"shortfalls\": [\"F1\", \"F2\"]", "\"shortfalls\": [\"F3\"]"))
              .size() == 1);
}

TEST_CASE("a judgement says its visit when there are several", "[json]") {
    CHECK(problems(sample_with("      \"visit\": \"sa-2026\",\n", "")) ==
          Lines{"/judgements/0: the file has 2 visits, and this names none of them "
                "[ambiguous-visit]"});
}

TEST_CASE("the format is the one that is known", "[json]") {
    CHECK(problems(sample_with("assay-assessment/1", "assay-assessment/2")) ==
          Lines{"/format: the format is `assay-assessment/2`; expected `assay-assessment/1` "
                "[bad-format]"});
}

TEST_CASE("texts that say nothing are not texts", "[json]") {
    CHECK(problems(sample_with("\"element\": \"3.1.2\"", "\"element\": \"\"")) ==
          Lines{"/claims/0/element: this text is empty [empty-text]"});
    CHECK(problems(sample_with("\"1.1.1.g2\"", "\"\"")) ==
          Lines{"/judgements/1/guidance/1: this text is empty [empty-text]"});
    CHECK(problems(sample_with("\"step_free\"", "\"\"")) ==
          Lines{"/scope/sites/0/facts/: a fact has no name [empty-text]"});
}

TEST_CASE("limits hold for the document, its depth and its texts", "[json]") {
    assay::Limits limits;
    limits.document_bytes = 100;
    CHECK(problems(assay_test::sample(), limits) ==
          Lines{"this document has " + std::to_string(assay_test::sample().size()) +
                " bytes; expected at most 100 [too-large]"});
    limits = {};
    limits.document_depth = 3;
    CHECK(problems(R"({"id": {"a": [[]]}})", limits).back() ==
          "1:15: objects and lists are nested too deeply (byte 14) [too-deep]");
    limits = {};
    limits.document_text_bytes = 30;
    auto const lines =
        problems(sample_with("Half a day at each place.", std::string(31, 'x')), limits);
    CHECK(
        std::find(lines.begin(), lines.end(),
                  "/visits/1/notes: this text has 31 bytes; expected at most 30 [text-too-long]") !=
        lines.end());
    CHECK(problems(sample_with("Half a day at each place.",
                               std::string(20, 'x') + "\\n" + std::string(20, 'x')),
                   limits)
              .size() == lines.size());
}

TEST_CASE("all problems come at once, in the order of the document", "[json]") {
    std::string const text = R"({
  "judgements": [{"element": "1", "site": "s", "ratin": 1, "date": "x"}, 5],
  "format": "no",
  "visits": [{"id": "v", "kind": "k", "from": "2025-13-01", "to": "2025-01-01"}, {"id": "v", "kind": "k", "from": "2025-01-01"}],
  "id": "i", "pack": {"id": "p"}, "organisation": {"name": "o"}, "scope": {"title": 3}
})";
    CHECK(problems(text) ==
          Lines{"/judgements/0: the file has 2 visits, and this names none of them "
                "[ambiguous-visit]",
                "/judgements/0/ratin: there is no key `ratin` here; did you mean `rating`? "
                "[unknown-key]",
                "/judgements/0/date: `x` is not a date; expected a date in the form YYYY-MM-DD "
                "[bad-date]",
                "/judgements/1: unexpected value: a number; expected an object [wrong-type]",
                "/format: the format is `no`; expected `assay-assessment/1` [bad-format]",
                "/visits/0/from: `2025-13-01` is not a date [bad-date]",
                "/visits/1/id: /visits/0 already has the id `v` [duplicate-id]",
                "/scope/title: unexpected value: a number; expected a text [wrong-type]"});
}

TEST_CASE("a host can look at the problems and what could be read", "[json]") {
    assay::Assessment assessment;
    std::vector<assay::Diagnostic> found;
    CHECK(read_assessment(assessment, sample_with("\"rating\": \"compliant\"", "\"rating\": 7"),
                          "f.json", {}, found));
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "wrong-type");
    CHECK(found[0].place.file == "f.json");
    CHECK(found[0].place.pointer == "/judgements/0/rating");
    CHECK(assessment.judgements.size() == 2);
    found.clear();
    CHECK_FALSE(read_assessment(assessment, "{", "f.json", {}, found));
    CHECK(found.size() == 1);
}

TEST_CASE("of thousands of problems a thousand are told, and that there are more", "[json]") {
    std::string text = "{";
    for (int i = 0; i < 5000; ++i) text += "\"key" + std::to_string(i) + "\":[],";
    text += "\"id\":\"i\"}";
    auto const lines = problems(text);
    CHECK(lines.size() == 1001);
    CHECK(lines.back() == "4004 more problems are not shown [too-many-problems]");
}
