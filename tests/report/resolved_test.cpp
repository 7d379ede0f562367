// The merged pack, with the layer and the line behind each part.

#include <assay/report.hpp>

#include "algebra/layered.hpp"
#include "catch.hpp"

#include <boost/json.hpp>

#include <string>
#include <string_view>

using namespace assay;
using namespace assay_test;

namespace {

constexpr std::string_view upper = R"lua(
also "a.1" { guidance = { "look here" }, source = "an Act" }
set "advice" { is = 2, because = "we look earlier" }
parameter "shares" { is = percent(80) }
parameter "names" { is = { "x", "y" }, source = "a list" }
fact "late" { on = "site", type = "yes_no", asks = "Is it open late?" }
evidence_kind "film" { title = "film", valid_months = 6 }
without "rated" { because = "everything is" }
limit "cap" { on = "outcome", to = "not_met", when = fact "busy" }
pairs_of "pulls" { { "a.1", "a.2", because = "so" } }
applicability "a.2" { may_be_claimed = fact "busy", because = "nobody has time" }
)lua";

/// The lines of a part of the report, from its heading to the next one.
std::string part(std::string const& report, std::string const& heading) {
    std::size_t const at = report.find("\n\n" + heading + "\n");
    if (at == std::string::npos) return "no such part";
    std::size_t const from = at + 2;
    return report.substr(from, report.find("\n\n", from) - from);
}

}  // namespace

TEST_CASE("each part of a resolved pack ends with the place it comes from", "[report]") {
    ReportOptions options;
    options.width = 200;
    std::string const report = resolved_report(layered(upper), {}, options);
    CHECK(part(report, "Layers") ==
          "Layers\n"
          "  small 1.2.0, A small scheme: the standard  small/pack.lua:2\n"
          "  upper 1.0.0, The upper: a scheme of its own, made from A small scheme 1.2.0  "
          "upper/pack.lua:1\n"
          "    limits the ladder `outcome` of small  upper/pack.lua:12");
    CHECK(part(report, "Scheme") ==
          "Scheme\n"
          "  levels: group, item  small/pack.lua:3\n"
          "  scale: poor, fair (met), good (met)  small/pack.lua:4\n"
          "  deciding: moderated or assessor  small/pack.lua:5");
    CHECK(part(report, "Parameters") ==
          "Parameters\n"
          "  least = 2: how many items have to be fair  small/pack.lua:17\n"
          "    source: a guess\n"
          "  needed = 2  small/pack.lua:18\n"
          "  advice = 2  upper/pack.lua:6\n"
          "    because: we look earlier\n"
          "    declared: small/pack.lua:19\n"
          "  shares = 80 %  upper/pack.lua:7\n"
          "  names = x and y  upper/pack.lua:8\n"
          "    source: a list");
    CHECK_THAT(part(report, "Questions"),
               contains_text("  late (site, yes_no): Is it open late?  upper/pack.lua:9"));
    CHECK(part(report, "Kinds of evidence") ==
          "Kinds of evidence\n"
          "  paper: paper  small/pack.lua:7\n"
          "  film: film, for 6 months  upper/pack.lua:10");
    CHECK(part(report, "Words") == "Words\n  items: here things  small/pack.lua:26");
    CHECK(part(report, "Elements that may be claimed as not applicable") ==
          "Elements that may be claimed as not applicable\n"
          "  any item that meets this condition  small/pack.lua:15\n"
          "  a.2, only if: nobody has time  upper/pack.lua:14");
    CHECK(part(report, "Values") == "Values\n  fair of each group  small/pack.lua:20");
    CHECK(part(report, "Ladders") ==
          "Ladders\n"
          "  standing of each group  small/pack.lua:21\n"
          "    ill  small/pack.lua:21\n"
          "    well (met from here)  small/pack.lua:21\n"
          "  outcome of each assessment  small/pack.lua:22\n"
          "    not_met: not met  small/pack.lua:23\n"
          "    met (met from here): met  small/pack.lua:23");
    CHECK(part(report, "Limits") ==
          "Limits\n  cap: limits `outcome` to `not_met`  upper/pack.lua:12");
    CHECK(part(report, "Pairs") ==
          "Pairs\n  pulls  upper/pack.lua:13\n    a.1 and a.2: so  upper/pack.lua:13");
    CHECK(part(report, "Checks") ==
          "Checks\n  many (consider): {it} has many  small/pack.lua:24\n    hint: look");
    CHECK(part(report, "Checks left out") ==
          "Checks left out\n  rated: everything is  upper/pack.lua:11");
    CHECK_THAT(part(report, "Groups"),
               contains_text("  a.1 A1  small/pack.lua:13\n"
                             "    upper.g1  look here  upper/pack.lua:5\n"));
}

TEST_CASE("of one node only its own part of the standard is resolved", "[report]") {
    CHECK(resolved_report(layered(upper), "a.1") ==
          "The upper 1.0.0\n\n"
          "Layers\n"
          "  small 1.2.0, A small scheme: the standard  small/pack.lua:2\n"
          "  upper 1.0.0, The upper: a scheme of its own, made from A small scheme 1.2.0  "
          "upper/pack.lua:1\n"
          "    limits the ladder `outcome` of small  upper/pack.lua:12\n\n"
          "Items\n"
          "  a.1 A1  small/pack.lua:13\n"
          "    upper.g1  look here  upper/pack.lua:5\n"
          "      source: an Act\n");
    CHECK_THROWS_WITH(resolved_report(layered(upper), "a.7"),
                      "there is no `a.7` in upper 1.0.0; did you mean `a.1`? [unknown-item]");
}

TEST_CASE("places name the pack, wherever it lies, for tables too", "[report]") {
    Shelf shelf;
    shelf.put("table", {{"pack.md",
                         "# T\n\nid: table\nversion: 1.0\nextends: small ^1\n\n"
                         "| element | guidance |\n|---|---|\n| a.1 | look |\n"}});
    RulePack const pack = RulePack::load({"/some/where", {shelf.files("table")}}, shelf.known());
    std::string const report = resolved_report(pack, "a.1");
    CHECK_THAT(report, contains_text("table.g1  look  table/pack.md:9\n"));
    CHECK_THAT(report, contains_text("table/pack.md:1\n"));
    CHECK(report.find("/some/where") == std::string::npos);
}

TEST_CASE("the same is there for programs", "[report]") {
    namespace json = boost::json;
    json::value const all = json::parse(standard_json(layered(upper)));
    CHECK(all.at("pack") == "upper");
    CHECK(all.at("results_of") == "The upper 1.0.0");
    CHECK(all.at("layers").at(1).at("kind") == "derived");
    CHECK(all.at("layers").at(1).at("changes").at(0).at("place") == "upper/pack.lua:12");
    CHECK(all.at("scale").at(1).at("met") == true);
    json::value const& advice = all.at("parameters").at(2);
    CHECK(advice == json::parse(R"({"id": "advice", "value": "2", "because": "we look earlier",
        "declared": "small/pack.lua:19", "layer": "upper", "place": "upper/pack.lua:6"})"));
    CHECK(all.at("facts").as_array().size() == 6);
    CHECK(all.at("facts").at(5).at("asks") == "Is it open late?");
    CHECK(all.at("evidence_kinds").at(1).at("valid_months") == "6");
    CHECK(all.at("words").at(0).at("word") == "items");
    CHECK(all.at("claims").at(1).at("id") == "a.2");
    CHECK(all.at("ladders").at(1).at("parts").at(1).at("id") == "met");
    CHECK(all.at("limits").at(0).at("to") == "not_met");
    CHECK(all.at("pairs").at(0).at("parts").at(0).at("other") == "a.2");
    CHECK(all.at("checks").as_array().size() == 1);
    CHECK(all.at("checks").at(0).at("hint") == "look");
    CHECK(all.at("left_out").at(0).at("because") == "everything is");
    json::value const& node = all.at("nodes").at(1);
    CHECK(node.at("layer") == "small");
    CHECK(node.at("guidance").at(0) ==
          json::parse(R"({"id": "a.1.upper.g1", "says": "look here", "source": "an Act",
        "layer": "upper", "place": "upper/pack.lua:5"})"));
    CHECK(all.at("nodes").at(2).at("claim_ground") == "nobody has time");
    CHECK(json::parse(standard_json(layered(upper), "a.1")).at("nodes").as_array().size() == 1);
}
