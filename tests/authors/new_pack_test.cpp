#include <assay/new_pack.hpp>
#include <assay/pack_check.hpp>
#include <assay/pack_test.hpp>

#include "algebra/small_pack.hpp"
#include "catch.hpp"
#include "engine/builder.hpp"
#include "holds.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace assay_test;
using assay::new_layer;
using assay::new_standard;
using assay::PackFile;
using assay::RulePack;

namespace {

assay::KnownPacks rules() { return assay::packs_in({ASSAY_SOURCE_DIR "/rules"}); }

/// The packs of rules/, and some that lie in memory.
assay::KnownPacks with(std::vector<std::pair<std::string, std::vector<PackFile>>> const& more) {
    assay::KnownPacks known = rules();
    known.find = [more,
                  find = known.find](std::string_view id) -> std::optional<assay::PackSource> {
        for (auto const& [name, files] : more)
            if (name == id) return assay::PackSource{name, files};
        return find(id);
    };
    return known;
}

std::string text_of(std::vector<PackFile> const& files, std::string_view name) {
    auto const found = std::find_if(files.begin(), files.end(),
                                    [&](PackFile const& each) { return each.name == name; });
    return found == files.end() ? "there is no " + std::string(name) : found->text;
}

/// How many cases a pack has, all of which pass; -1 when one does not.
int passing(RulePack const& pack, std::vector<PackFile> const& files) {
    auto const results = assay::PackTests::load(pack, files, "new").run();
    bool const all = std::all_of(results.begin(), results.end(), [](assay::CaseResult const& each) {
        return each.outcome == assay::CaseOutcome::passed;
    });
    return all ? static_cast<int>(results.size()) : -1;
}

std::string refusal(std::string_view id, RulePack const& parent = cse()) {
    try {
        static_cast<void>(new_layer(parent, id));
    } catch (assay::Error const& error) {
        return assay::to_string(error.diagnostics().front());
    }
    return "none";
}

}  // namespace

TEST_CASE(
    "a new layer on any pack of ours loads, keeps the standard's name, passes its tests and leaves "
    "nothing to remark",
    "[authors]") {
    for (std::string const id : {"cse", "charter-mark", "one-to-four", "cse-health",
                                 "cse-education", "cse-local-authority"}) {
        INFO(id);
        auto const parent = RulePack::load(ASSAY_SOURCE_DIR "/rules/" + id, rules());
        auto const files = new_layer(parent, "fresh");
        auto const pack = RulePack::load(files, "fresh", rules());
        CHECK(pack.id() == "fresh");
        CHECK(pack.layers().back().kind == assay::LayerKind::guidance);
        CHECK(pack.scheme().id == parent.scheme().id);
        CHECK(passing(pack, files) == 4);
        CHECK(assay::check_pack(pack).empty());
    }
}

TEST_CASE("a new layer is called as its parent is, with what its id adds", "[authors]") {
    auto const title = [](std::string_view id) {
        RulePack const pack = RulePack::load(new_layer(cse(), id), "x", rules());
        return std::string(pack.title());
    };
    CHECK(title("cse-first_contact") == "Customer Service Excellence: first contact");
    CHECK(title("northfield") == "Customer Service Excellence: northfield");
    std::string const odd = "A \"quoted\\\" | title";
    auto const files = new_layer(cse(), "odd", odd);
    auto const pack = RulePack::load(files, "odd", rules());
    CHECK(pack.title() == odd);
    CHECK(passing(pack, files) == 4);
}

TEST_CASE("a new layer asks for the versions that its parent is compatible with", "[authors]") {
    std::string scheme(small_scheme);
    scheme.replace(scheme.find("1.0.0"), 5, "2.7.1");
    auto const files = new_layer(small_pack({}, scheme), "layer");
    CHECK(holds(text_of(files, "pack.lua"), "extends = \"small ^2.7\""));
}

TEST_CASE("a new layer on a new layer has a question and a check of its own", "[authors]") {
    auto const first = new_layer(cse(), "first");
    auto const second = new_layer(RulePack::load(first, "first", rules()), "second");
    auto const known = with({{"first", first}});
    auto const pack = RulePack::load(second, "second", known);
    CHECK(holds(text_of(second, "checks.lua"), "check \"evidence.speaks-for-some-2\""));
    CHECK(holds(text_of(second, "facts.lua"), "fact \"speaks_for_all_2\""));
    CHECK(passing(pack, second) == 4);
}

TEST_CASE("a new layer can lie on a standard without an outcome or kinds of evidence",
          "[authors]") {
    std::string const bare = R"lua(
        pack { id = "bare", version = "0.1.0", title = "Bare" }
        levels { "point" }
        scale { "low", "high" }
        point "p" { title = "P" }
    )lua";
    std::vector<PackFile> const parent{{"pack.lua", bare}};
    auto const files = new_layer(RulePack::load(parent, "bare"), "layer");
    auto const pack = RulePack::load(files, "layer", with({{"bare", parent}}));
    CHECK(holds(text_of(files, "cases/core.json"), "\"ratings\": { \"p\": \"high\" }"));
    CHECK(passing(pack, files) == 4);
}

TEST_CASE("a new standard uses the checks for any standard and passes its tests", "[authors]") {
    auto const files = new_standard("park-code");
    auto const pack = RulePack::load(files, "park-code", rules());
    CHECK(pack.title() == "Park code");
    CHECK(pack.scheme().id == "park-code");
    CHECK(pack.layers().size() == 2);  // with the checks that any standard may use
    CHECK(pack.standard().nodes.size() == 10);
    CHECK(passing(pack, files) == 4);
    CHECK(assay::check_pack(pack).empty());
}

TEST_CASE("what cannot be the id of a new pack is told, with what could", "[authors]") {
    CHECK(refusal("Museums UK!") ==
          "`Museums UK!` cannot be the id of a pack; expected lower-case letters, digits, `-` and "
          "`_`, "
          "such as `museums-uk` [wrong-id]");
    CHECK(refusal("") ==
          "`` cannot be the id of a pack; expected lower-case letters, digits, `-` and "
          "`_` [wrong-id]");
    CHECK(refusal("cse") ==
          "`cse` is the id of a pack that it would extend; expected another id [duplicate-id]");
    CHECK(refusal("museums") == "none");
    CHECK_THROWS_AS(new_standard("a b"), assay::Error);
}
