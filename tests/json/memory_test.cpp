// Assessments that a host has made or changed: what would make them unreadable is told before anything is made of them.

#include <assay/assay.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"
#include "json/read.hpp"
#include "json/shape.hpp"

#include <functional>

using namespace assay;

namespace {

std::string northfield() {
    return assay_test::file_text("examples/assess/northfield-outpatients.json");
}

std::vector<std::string> told(Assessment const& assessment) {
    std::vector<std::string> lines;
    for (Diagnostic const& each : problems_in(assessment)) lines.push_back(to_string(each));
    return lines;
}

/// Calls `each` with every member of every record, with where it stands.
void each_member(json::Shape const& shape, void* object,
                 std::function<void(json::Field const&, void*)> const& each) {
    for (json::Field const& field : shape.fields) {
        if (field.kind == json::Kind::object) {
            each_member(*field.shape, field.at(object), each);
        } else if (field.kind == json::Kind::objects) {
            json::Items const items = field.list->items(field.of(object));
            for (std::size_t i = 0; i < items.count; ++i)
                each_member(*field.shape, const_cast<void*>(items[i]), each);
        } else {
            each(field, object);
        }
    }
}

}  // namespace

TEST_CASE("a citation that nothing answers any more is told, and nothing is made of the file",
          "[json][memory]") {
    Assessment assessment = read_assessment(northfield());
    REQUIRE(told(assessment).empty());
    std::erase_if(assessment.evidence, [](Evidence const& each) { return each.id == "E01"; });
    REQUIRE_FALSE(told(assessment).empty());
    CHECK(told(assessment).front().find("there is no evidence `E01` in this file") !=
          std::string::npos);
    RulePack const pack = assay_test::cse();
    Evaluator evaluator{pack};
    CHECK_FALSE(evaluator.validate(assessment).empty());
    CHECK_THROWS_AS(evaluator.evaluate(assessment), Error);
    CHECK_THROWS_AS(evaluator.explain(assessment), Error);
    CHECK_THROWS_AS(to_json(assessment), Error);
    std::vector<ComparedFile> const files{{&assessment, "ours"}};
    CHECK_THROWS_AS(compare(pack, files), Error);
    std::vector<Copy> const copies{{&assessment, "ours"}};
    CHECK_THROWS_AS(merge(copies), Error);
}

TEST_CASE("every enumerator out of its range is told, wherever it stands", "[json][memory]") {
    Assessment const whole = read_assessment(northfield());
    Evaluator evaluator{assay_test::cse()};
    std::size_t tried = 0;
    Assessment changed = whole;
    each_member(json::assessment_shape(), &changed, [&](json::Field const& field, void* object) {
        if (field.kind != json::Kind::choice) return;
        auto& value = *static_cast<std::uint8_t*>(field.at(object));
        std::uint8_t const before = value;
        value = 77;
        ++tried;
        CHECK_FALSE(problems_in(changed).empty());
        CHECK_THROWS_AS(evaluator.evaluate(changed), Error);
        CHECK_THROWS_AS(to_json(changed), Error);
        value = before;
    });
    CHECK(tried > 100);
    CHECK(to_json(changed) == to_json(whole));
}

TEST_CASE("what is found right is written, and read back the same", "[json][memory]") {
    Assessment const whole = read_assessment(northfield());
    std::size_t refused = 0;
    std::size_t written = 0;
    // each text in turn becomes nothing, bytes that are no text, and the id of something else
    for (Text const other : {Text(""), Text("caf\xE9"), Text("E01"), Text("fa-2026")}) {
        Assessment changed = whole;
        std::size_t seen = 0;
        each_member(json::assessment_shape(), &changed,
                    [&](json::Field const& field, void* object) {
                        if (field.kind != json::Kind::text || ++seen % 7 != 0) return;
                        auto& text = *static_cast<Text*>(field.at(object));
                        Text const before = text;
                        text = other;
                        if (problems_in(changed).empty()) {
                            ++written;
                            std::string const json = to_json(changed);
                            CHECK(to_json(read_assessment(json)) == json);
                        } else {
                            ++refused;
                            CHECK_THROWS_AS(to_json(changed), Error);
                        }
                        text = before;
                    });
    }
    CHECK(refused > 100);
    CHECK(written > 100);
}

TEST_CASE("a copy is whole and shares nothing with what it was made from", "[json][memory]") {
    auto original = std::make_unique<Assessment>(read_assessment(northfield()));
    std::string const json = to_json(*original);
    Assessment copy = *original;
    set(*original, original->title, "something else");
    original->judgements.clear();
    CHECK(to_json(copy) == json);
    original.reset();
    CHECK(to_json(copy) == json);
    Assessment assigned;
    assigned = copy;
    Assessment const& same = assigned;
    assigned = same;
    CHECK(to_json(assigned) == json);
}

TEST_CASE("a document that was edited for long gives memory back", "[json][memory]") {
    Assessment assessment = read_assessment(northfield());
    for (int i = 0; i < 1000; ++i)
        set(assessment, assessment.narrative.conclusion,
            std::string(2000, 'x') + std::to_string(i));
    std::string const json = to_json(assessment);
    assessment.compact();
    CHECK(to_json(assessment) == json);
}

TEST_CASE("records are found by what they are known by, and put where there is none",
          "[json][memory]") {
    Assessment assessment = read_assessment(northfield());
    JudgementKey const known{.element = "1.1.1", .author = "A1", .visit = "fa-2026"};
    Judgement* const found = find_judgement(assessment, known);
    REQUIRE(found != nullptr);
    CHECK(&put_judgement(assessment, known) == found);
    CHECK(find_judgement(assessment, {.element = "1.1.1", .author = "A9", .visit = "fa-2026"}) ==
          nullptr);
    CHECK(find_judgement(
              assessment,
              {.element = "1.1.1", .role = Role::self, .author = "A1", .visit = "fa-2026"}) ==
          nullptr);
    std::size_t const before = assessment.judgements.size();
    {
        std::string const author = "A9";  // need not live on
        Judgement& put =
            put_judgement(assessment, {.element = "1.1.1", .author = author, .visit = "fa-2026"});
        set(assessment, put.rating, std::string("partial"));
        std::vector<std::string_view> const cited{"E01", "E02"};
        set(assessment, put.evidence, cited);
    }
    CHECK(assessment.judgements.size() == before + 1);
    CHECK(told(assessment).empty());
    CHECK(assessment.judgements.back().author == "A9");
    CHECK(assessment.judgements.back().evidence[1] == "E02");

    CHECK(find_evidence(assessment, "E01") == assessment.evidence.data());
    CHECK(find_evidence(assessment, "E999") == nullptr);
    CHECK(put_evidence(assessment, "E01").id == "E01");
    CHECK(find_visit(assessment, "fa-2026") != nullptr);
    CHECK(find_claim(assessment, "9.9.9") == nullptr);
    put_claim(assessment, "3.1.2");
    CHECK(find_claim(assessment, "3.1.2") != nullptr);
    CHECK(find_shortfall(assessment, "S999") == nullptr);
    CHECK(find_action(assessment, "P999") == nullptr);
}

TEST_CASE("evidence that is removed is cited by nothing any more", "[json][memory]") {
    Assessment assessment = read_assessment(northfield());
    CHECK(remove_evidence(assessment, assessment.evidence.front().id));
    CHECK_FALSE(remove_evidence(assessment, "E01"));
    CHECK(told(assessment).empty());
    CHECK(to_json(read_assessment(to_json(assessment))) == to_json(assessment));
}

TEST_CASE("thousands of problems are listed up to a thousand, and counted", "[json][memory]") {
    Assessment assessment = read_assessment(northfield());
    for (int i = 0; i < 5000; ++i) {
        Judgement& judgement = assessment.judgements.emplace_back();
        judgement.element = "9.9.9";
        judgement.role = Role::assessor;
        judgement.author = assessment.storage.keep("A" + std::to_string(i));
        judgement.visit = "fa-2026";
        judgement.rating = "splendid";
    }
    Evaluator evaluator{assay_test::cse()};
    auto const problems = evaluator.validate(assessment);
    CHECK(problems.size() == 1001);
    CHECK(problems.back().code == "too-many-problems");
    CHECK(problems.back().message == "9000 more problems are not shown");
}
