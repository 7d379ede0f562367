// The standards that come with assay, counted against what was published.

#include <assay/rule_pack.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

/// How much of a standard there is, and that no part of it is empty.
struct Extent {
    std::vector<std::size_t> nodes;     ///< on each level
    std::vector<std::size_t> elements;  ///< below each node at the top
    std::size_t guidance = 0;
};

Extent extent_of(Standard const& standard) {
    Extent extent;
    extent.nodes.resize(standard.levels.size());
    for (Node const& node : standard.nodes) {
        ++extent.nodes[node.level];
        extent.guidance += node.guidance.size();
        INFO(node.id);
        CHECK_FALSE(node.title.empty());
        CHECK(node.place.line > 0);
        if (node.level == 0) {
            CHECK_FALSE(node.aim.empty());
            extent.elements.push_back(0);
        }
        if (standard.is_element(node)) {
            CHECK_FALSE(node.requirement.empty());
            ++extent.elements.back();
        }
    }
    return extent;
}

}  // namespace

TEST_CASE("Customer Service Excellence is there in full", "[rules][standards]") {
    Extent const extent = extent_of(cse().standard());
    CHECK(extent.nodes == std::vector<std::size_t>{5, 15, 57});
    CHECK(extent.elements == std::vector<std::size_t>{11, 11, 12, 13, 10});
    CHECK(extent.guidance == 135);
    CHECK(cse().id() == "cse");
    CHECK(cse().title() == "Customer Service Excellence");
    CHECK_FALSE(cse().notice().empty());
}

TEST_CASE("Charter Mark is there in full, with evidence told for every element",
          "[rules][standards]") {
    Standard const& standard = charter_mark().standard();
    Extent const extent = extent_of(standard);
    CHECK(extent.nodes == std::vector<std::size_t>{6, 17, 63});
    CHECK(extent.elements == std::vector<std::size_t>{11, 15, 10, 13, 7, 7});
    CHECK(extent.guidance == 206);
    for (Node const& node : standard.nodes) {
        INFO(node.id);
        CHECK(node.guidance.empty() != standard.is_element(node));
        if (node.parent >= 0)
            CHECK(node.id.starts_with(standard.nodes[static_cast<std::size_t>(node.parent)].id));
    }
    CHECK(charter_mark().id() == "charter-mark");
    CHECK(charter_mark().title() == "Charter Mark");
    CHECK_FALSE(charter_mark().notice().empty());
}

TEST_CASE("the scheme scored 1 to 4 has its five questions and 34 statements",
          "[rules][standards]") {
    RulePack const pack = RulePack::load(ASSAY_SOURCE_DIR "/rules/one-to-four");
    Extent const extent = extent_of(pack.standard());
    CHECK(extent.nodes == std::vector<std::size_t>{5, 34});
    CHECK(extent.elements == std::vector<std::size_t>{8, 6, 5, 7, 8});
    CHECK_FALSE(pack.notice().empty());
}
