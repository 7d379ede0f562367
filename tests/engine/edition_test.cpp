// Which versions of a pack an assessment may be used with.

#include <assay/edition.hpp>
#include <assay/evaluator.hpp>
#include <assay/merge.hpp>

#include "catch.hpp"
#include "engine/builder.hpp"

#include <string>

using namespace assay;
using namespace assay_test;

namespace {

std::string scheme(std::string_view version) {
    return "pack { id = \"small\", version = \"" + std::string(version) +
           R"(", title = "Small" }
levels { "item" }
scale { "no", "yes", met = "yes" }
deciding { { "self" } }
visit_kind "visit" {}
item "a" { title = "A" }
)";
}

RulePack pack_of(std::string_view version) {
    return RulePack::load({{"pack.lua", scheme(version)}}, "small");
}

Draft made_against(std::string_view version, std::string_view id = "small") {
    Draft draft;
    draft.assessment.pack.id = draft.keep(id);
    draft.assessment.pack.version = draft.keep(version);
    draft.visit("v", "visit", "2026-03-02");
    draft.judge("a", "yes", Role::self, "QM");
    return draft;
}

bool is_accepted(std::string_view made, std::string_view used) {
    return problems(pack_of(used), made_against(made).assessment).empty();
}

}  // namespace

TEST_CASE("a later version with the same major number is the same edition", "[engine][edition]") {
    CHECK(is_accepted("1.2.3", "1.2.3"));
    CHECK(is_accepted("1.2.3", "1.2.4"));
    CHECK(is_accepted("1.2.3", "1.3.0"));
    CHECK(is_accepted("1.2.3", "1.99.0"));
    CHECK_FALSE(is_accepted("1.2.3", "2.0.0"));
    CHECK_FALSE(is_accepted("1.2.3", "1.2.2"));
    CHECK_FALSE(is_accepted("1.2.3", "1.1.9"));
    CHECK_FALSE(is_accepted("2.0.0", "1.9.9"));
    CHECK(is_accepted("", "7.0.0"));  // made against any
    CHECK(is_accepted("1", "1.0.0"));
    // below 1.0 the second number promises what the first does from there on
    CHECK(is_accepted("0.2.0", "0.2.9"));
    CHECK_FALSE(is_accepted("0.2.0", "0.3.0"));
    CHECK_FALSE(is_accepted("0.9.0", "1.0.0"));
}

TEST_CASE("another edition is refused with both versions and what to do", "[engine][edition]") {
    CHECK(problems(pack_of("2.0.0"), made_against("1.0.0").assessment) ==
          "/pack/version: this was made with small 1.0.0, but the pack is small 2.0.0, another "
          "major version; expected small 1.0.0, or a later version before 2.0.0; to use 2.0.0 "
          "anyway, add `--edition 2.0.0` [other-edition]\n");
    CHECK(problems(pack_of("1.0.0"), made_against("1.1.0").assessment) ==
          "/pack/version: this was made with small 1.1.0, but the pack is small 1.0.0, an older "
          "version; expected small 1.1.0, or a later version before 2.0.0; to use 1.0.0 anyway, "
          "add `--edition 1.0.0` [other-edition]\n");
    CHECK(problems(pack_of("1.0.0"), made_against("draft").assessment) ==
          "/pack/version: this was made with small draft, but the pack is small 1.0.0, which may "
          "not be compatible; expected small draft; to use 1.0.0 anyway, add `--edition 1.0.0` "
          "[other-edition]\n");
    Draft const draft = made_against("1.0.0");
    Evaluator evaluator(pack_of("2.0.0"));
    CHECK_THROWS_AS(evaluator.evaluate(draft.assessment), Error);
    CHECK_THROWS_AS(evaluator.explain(draft.assessment, "a"), Error);
}

TEST_CASE("an assessment that is said to be of an edition names it from then on",
          "[engine][edition]") {
    Draft draft = made_against("1.0.0");
    RulePack const pack = pack_of("2.0.0");
    use_edition(draft.assessment, pack);
    CHECK(draft.assessment.pack.id == "small");
    CHECK(draft.assessment.pack.version == "2.0.0");
    CHECK(problems(pack, draft.assessment).empty());
}

TEST_CASE("of a pack in layers, the layer that the assessment names counts", "[engine][edition]") {
    KnownPacks known;
    known.find = [](std::string_view id) -> std::optional<PackSource> {
        if (id != "small") return std::nullopt;
        return PackSource{"small", {{"pack.lua", scheme("3.0.0")}}};
    };
    RulePack const layered = RulePack::load({{"pack.lua",
                                              "pack { id = \"layer\", version = \"1.0.0\", title = "
                                              "\"Layer\", extends = \"small ^3.0\" }\n"}},
                                            "layer", known);
    CHECK(problems(layered, made_against("1.0.0", "layer").assessment).empty());
    CHECK(problems(layered, made_against("3.0.0", "small").assessment).empty());
    CHECK(problems(layered, made_against("2.0.0", "layer").assessment)
              .find("the pack is layer 1.0.0, an older version") != std::string::npos);
    CHECK(problems(layered, made_against("2.0.0", "small").assessment)
              .find("the pack is small 3.0.0, another major version") != std::string::npos);
    // another pack altogether is the host's choice
    CHECK(problems(layered, made_against("9.0.0", "other").assessment).empty());
}

TEST_CASE("copies that were made against different editions are not merged", "[engine][edition]") {
    auto const merged = [](std::string_view first, std::string_view second) -> std::string {
        Draft const a = made_against(first);
        Draft const b = made_against(second);
        std::vector<Copy> const copies{{&a.assessment, "a.json"}, {&b.assessment, "b.json"}};
        try {
            return merge(copies).conflicts.empty() ? "merged" : "conflict";
        } catch (Error const& error) {
            return error.what();
        }
    };
    CHECK(merged("1.0.0", "1.0.0") == "merged");
    CHECK(
        merged("1.0.0", "2.0.0")
            .find("b.json: /pack/version: this was made with small 2.0.0, but a.json with 1.0.0") !=
        std::string::npos);
    CHECK(merged("2.0.0", "1.9.0").find("[other-edition]") != std::string::npos);
}
