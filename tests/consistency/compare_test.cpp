// Who differs from whom: on the examples as people read it, against a slow oracle on files of chance,
// and what must hold whatever the order.

#include <assay/comparison.hpp>

#include "catch.hpp"
#include "consistency/read_ratings.hpp"
#include "engine/builder.hpp"

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

Comparison compare_one(Assessment const& assessment, std::optional<CompareBy> by = {}) {
    std::vector<ComparedFile> const files{{&assessment, "one.json"}};
    return compare(cse(), files, by);
}

ComparedElement const* find(Comparison const& comparison, std::string_view id) {
    for (ComparedElement const& each : comparison.elements)
        if (each.element == id) return &each;
    return nullptr;
}

/// Visits of three years, in which assessors judge some elements on evidence of chance.
Draft years_by_chance(Dice& dice) {
    Draft draft;
    draft.visit("y1", "full_assessment", "2023-05-01");
    draft.visit("y2", "annual_review", "2024-05-01");
    draft.visit("y3", "annual_review", "2025-05-01");
    for (int i = 0; i < 6; ++i)
        draft.evidence("E" + std::to_string(i), "document", "2023-01-01", {});
    for (auto const id : elements_of(cse(), "1."))
        for (std::string const visit : {"y1", "y2", "y3"})
            for (std::string const author : {"A1", "A2"}) {
                if (dice.below(3) == 0) continue;
                Judgement& judgement =
                    draft.judge(id, scale[dice.below(4)], Role::assessor, author, visit);
                std::vector<std::string> cited;
                for (int i = 0; i < 6; ++i)
                    if (dice.below(4) == 0) cited.push_back("E" + std::to_string(i));
                judgement.evidence = draft.keep(cited);
            }
    return draft;
}

bool met(std::string_view rating) { return rating == "compliant" || rating == "compliance_plus"; }

// The slow way: for each element and each two visits that follow one another among those that judged
// it, all judgements of the one met and none of the other, and nothing new cited.
std::set<std::string> reversed_without_new(Assessment const& assessment) {
    std::set<std::string> found;
    constexpr std::array<std::string_view, 3> visits{"y1", "y2", "y3"};
    auto const of = [&](std::string_view element, std::string_view visit) {
        std::vector<Judgement const*> all;
        for (Judgement const& each : assessment.judgements)
            if (each.element == element && each.visit == visit) all.push_back(&each);
        return all;
    };
    for (auto const element : elements_of(cse(), "1."))
        for (std::size_t a = 0; a < visits.size(); ++a)
            for (std::size_t b = a + 1; b < visits.size(); ++b) {
                auto const before = of(element, visits[a]);
                auto const after = of(element, visits[b]);
                bool const between = b == a + 2 && !of(element, visits[1]).empty();
                if (before.empty() || after.empty() || between) continue;
                std::set<bool> was;
                std::set<bool> is;
                bool is_new = false;
                for (auto const* each : before) was.insert(met(each->rating));
                for (auto const* each : after) {
                    is.insert(met(each->rating));
                    for (Text const cited : each->evidence) {
                        bool known = false;
                        for (auto const* other : before)
                            for (Text const old : other->evidence) known = known || old == cited;
                        is_new = is_new || !known;
                    }
                }
                if (was.size() == 1 && is.size() == 1 && *was.begin() != *is.begin() && !is_new)
                    found.insert(std::string(element) + " " + std::string(visits[b]));
            }
    return found;
}

}  // namespace

TEST_CASE("a comparison of the hospital by role reads as it was written by hand", "[compare]") {
    Assessment const assessment = example("northfield-outpatients");
    ReportOptions options;
    options.file = "examples/assess/northfield-outpatients.json";
    CHECK(comparison_report(compare_one(assessment), {}, options) ==
          read_file(ASSAY_SOURCE_DIR "/tests/golden/northfield-outpatients/compare.txt"));
}

TEST_CASE("every reversal without new evidence is found, and no other", "[compare]") {
    Dice dice{7};
    std::size_t all = 0;
    for (int round = 0; round < 200; ++round) {
        Draft draft = years_by_chance(dice);
        std::set<std::string> found;
        Comparison const comparison = compare_one(draft.assessment, CompareBy::visit);
        for (ComparedElement const& element : comparison.elements)
            for (RatingChange const& move : element.moves)
                if (move.reversed && move.new_evidence.empty())
                    found.insert(element.element + " " +
                                 comparison.sides[element.stances[move.to].side].id);
        CHECK(found == reversed_without_new(draft.assessment));
        all += found.size();
    }
    CHECK(all > 50);  // the rounds do hold some
}

TEST_CASE("the order of judgements, evidence and files never matters", "[compare]") {
    Dice dice{11};
    for (int round = 0; round < 20; ++round) {
        Draft draft = years_by_chance(dice);
        Draft other = years_by_chance(dice);
        std::vector<ComparedFile> files{{&draft.assessment, "a.json"},
                                        {&other.assessment, "b.json"}};
        std::vector<std::string> before;
        for (CompareBy const by : {CompareBy::role, CompareBy::author, CompareBy::site,
                                   CompareBy::visit, CompareBy::file})
            before.push_back(to_json(compare(cse(), files, by)));
        dice.shuffle(draft.assessment.judgements);
        dice.shuffle(draft.assessment.evidence);
        dice.shuffle(draft.assessment.visits);
        std::swap(files[0], files[1]);
        std::size_t i = 0;
        for (CompareBy const by : {CompareBy::role, CompareBy::author, CompareBy::site,
                                   CompareBy::visit, CompareBy::file})
            CHECK(to_json(compare(cse(), files, by)) == before[i++]);
    }
}

TEST_CASE("a file compared with itself differs nowhere", "[compare]") {
    Dice dice{13};
    std::vector<Assessment> all;
    for (auto const* const name : {"northfield-outpatients", "riverside-libraries"})
        all.push_back(example(name));
    for (int round = 0; round < 20; ++round)
        all.push_back(std::move(years_by_chance(dice).assessment));
    for (Assessment const& each : all) {
        std::vector<ComparedFile> const files{{&each, "a.json"}, {&each, "a.json"}};
        Comparison const comparison = compare(cse(), files);
        CHECK(comparison.by == CompareBy::file);
        CHECK_FALSE(comparison.elements.empty());
        for (ComparedElement const& element : comparison.elements) {
            CHECK(element.steps == 0);
            CHECK(element.moves.empty());
        }
    }
}

TEST_CASE("an agreed judgement settles only the judgements that it names", "[compare]") {
    Draft draft;
    draft.visit("v1", "full_assessment", "2026-05-18");
    draft.judge("1.1.1", "compliant", Role::assessor, "A1", "v1");
    draft.judge("1.1.1", "partial", Role::assessor, "A2", "v1");
    CHECK_FALSE(find(compare_one(draft.assessment), "1.1.1")->settled);
    Judgement& agreed = draft.judge("1.1.1", "compliant", Role::moderated, "A3", "v1");
    CHECK(find(compare_one(draft.assessment), "1.1.1")->settled_as() == "compliant");
    agreed.settles = draft.keep(std::vector<std::string>{"judgements/1.1.1/assessor/A1/v1",
                                                         "judgements/1.1.1/assessor/A2/v1"});
    CHECK(find(compare_one(draft.assessment), "1.1.1")->settled);
    draft.judge("1.1.1", "non_compliant", Role::assessor, "A4", "v1");  // came after it was settled
    CHECK_FALSE(find(compare_one(draft.assessment), "1.1.1")->settled);
}

TEST_CASE("a judgement without an author is told by its role, and nothing to compare as such",
          "[compare]") {
    Draft draft;
    draft.visit("v", "full_assessment", "2026-03-12");
    draft.judge("1.1.1", "partial", Role::self, "QM");
    auto const report = [&](CompareBy by, ComparisonView const& view = {}) {
        return comparison_report(compare_one(draft.assessment, by), view, {});
    };
    ComparisonView element;
    element.node = "1.1.1";
    CHECK_THAT(report(CompareBy::role, element),
               contains_text("There is nothing to compare") && !contains_text("on which"));
    draft.judge("1.1.1", "compliant", Role::assessor, "");
    CHECK_THAT(report(CompareBy::role),
               contains_text("self (QM) partially compliant, assessor compliant"));
    CHECK_THAT(report(CompareBy::role, element),
               contains_text("  assessor, full assessment of 12 March 2026: compliant\n"));
    draft.judge("1.1.1", "partial", Role::assessor, "A1");
    CHECK_THAT(report(CompareBy::author), contains_text("unnamed compliant"));
}

TEST_CASE("two steps apart is told as two, on the declared scale", "[compare]") {
    Draft draft;
    draft.visit("v1", "full_assessment", "2026-05-18");
    draft.judge("1.1.1", "partial", Role::assessor, "A1", "v1");
    draft.judge("1.1.1", "compliance_plus", Role::assessor, "A2", "v1");
    Comparison const comparison = compare_one(draft.assessment);
    CHECK(comparison.by == CompareBy::author);
    CHECK(find(comparison, "1.1.1")->steps == 2);
    CHECK(find(comparison, "1.1.1")->crosses_met);
    CHECK(to_json(comparison, {3, {}}).find("\"elements\": []") != std::string::npos);
}

TEST_CASE("an id that stands for different evidence in two files is told apart", "[compare]") {
    Draft one;
    Draft other;
    for (Draft* const draft : {&one, &other}) {
        draft->visit("v1", "full_assessment", draft == &one ? "2025-05-18" : "2026-05-18");
        draft->evidence("E1", "document", draft == &one ? "2024-01-01" : "2026-01-01", {});
        draft->judge("1.1.1", draft == &one ? "compliant" : "partial").evidence =
            draft->keep(std::vector<std::string>{"E1"});
    }
    std::vector<ComparedFile> const files{{&one.assessment, "a.json"},
                                          {&other.assessment, "b.json"}};
    Comparison const comparison = compare(cse(), files);
    ComparedElement const& element = comparison.elements.front();
    REQUIRE(element.moves.size() == 1);
    CHECK(element.moves.front().steps == -1);
    CHECK(element.moves.front().reversed);
    CHECK(element.moves.front().new_evidence == std::vector<std::string>{"E1 (b.json)"});
    CHECK(element.shared.empty());
}

TEST_CASE("files about different scopes are refused with what differs", "[compare]") {
    Assessment const one = example("northfield-outpatients");
    Assessment const other = example("riverside-libraries");
    std::vector<ComparedFile> const files{{&one, "a.json"}, {&other, "b.json"}};
    CHECK_THROWS_WITH(compare(cse(), files), assay_test::contains_text("[other-scope]") &&
                                                 assay_test::contains_text("Riverside Libraries"));
}

TEST_CASE("no comparison is wider than it was asked to be", "[compare]") {
    Assessment const assessment = example("northfield-outpatients");
    for (CompareBy const by : {CompareBy::role, CompareBy::author, CompareBy::site})
        for (std::size_t const width : {60U, 80U, 100U}) {
            ReportOptions options;
            options.width = width;
            std::string const text =
                comparison_report(compare_one(assessment, by), {}, options) +
                comparison_report(compare_one(assessment, by), {1, "4"}, options);
            for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
                std::string const line = text.substr(at, text.find('\n', at) - at);
                CHECK(std::count_if(line.begin(), line.end(), [](char c) {
                          return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
                      }) <= static_cast<long>(width));
                CHECK_FALSE(line.ends_with(" "));
            }
        }
}
