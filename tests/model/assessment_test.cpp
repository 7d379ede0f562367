#include <assay/assessment.hpp>

#include "catch.hpp"

TEST_CASE("clearing an assessment empties it and keeps its memory", "[model]") {
    assay::Assessment assessment;
    assessment.id = assessment.storage.keep("a");
    assessment.scope.title = "a scope";
    assessment.decision.by = "a body";
    assessment.judgements.resize(50);
    assessment.clear();
    CHECK(assessment.id.empty());
    CHECK(assessment.scope.title.empty());
    CHECK(assessment.decision.by.empty());
    CHECK(assessment.judgements.empty());
    CHECK(assessment.judgements.capacity() >= 50);
}

TEST_CASE("what the storage hands out stays where it is while it grows", "[model]") {
    assay::Storage storage;
    assay::Text const first = storage.keep("first");
    for (int i = 0; i < 10000; ++i) storage.keep("and many more");
    std::vector<int> const numbers{1, 2, 3};
    assay::List<int> const list = storage.keep(assay::List<int>{numbers});
    storage.reserve(std::size_t{1} << 20U);
    CHECK(first == "first");
    CHECK(std::vector<int>(list.begin(), list.end()) == numbers);
    CHECK(storage.keep("").empty());
}
