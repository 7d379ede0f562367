// Names that a rule could not read, since something else has them.

#include <assay/rule_pack.hpp>

#include "algebra/small_pack.hpp"
#include "catch.hpp"

#include <string>
#include <string_view>

using namespace assay;
using namespace assay_test;

namespace {

std::string needs(std::string_view what, std::string_view why) {
    return std::string(what) + " needs another name: " + std::string(why) +
           "; expected a name that nothing else has [name-taken]";
}

}  // namespace

TEST_CASE("a value or a ladder cannot have the name of a field of its rows", "[plan][names]") {
    for (std::string const name :
         {"rated", "rating", "id", "title", "met", "applicable", "evidence"}) {
        INFO(name);
        std::string const field = "`it." + name + "` is a field that every item has";
        CHECK_THAT(told_of("value \"" + name + "\" { each = \"item\", is = 1 }"),
                   contains_text(needs("the value `" + name + "`", field)));
        CHECK_THAT(told_of("ladder \"" + name + "\" { each = \"item\", { \"low\" } }"),
                   contains_text(needs("the ladder `" + name + "`", field)));
    }
    // rows of another kind have no such field
    CHECK(told_of("value \"met\" { each = \"group\", is = count(it.items) }\n"
                  "value \"v\" { each = \"group\", is = it.met + 1 }")
              .empty());
    CHECK_THAT(told_of("value \"sites\" { each = \"assessment\", is = 1 }"),
               contains_text("`it.sites` is a field that every assessment has"));
}

TEST_CASE("nothing that rows have can be called like a word of every expression", "[plan][names]") {
    for (std::string const name : {"where", "is", "at_least", "at_most", "above", "below", "one_of",
                                   "present", "round", "contains", "includes", "mentions"}) {
        INFO(name);
        std::string const word = "every expression has a word `it." + name + "`";
        CHECK_THAT(told_of("value \"" + name + "\" { each = \"group\", is = 1 }"),
                   contains_text(needs("the value `" + name + "`", word)));
        // also where a rule reads it, which Lua ends with an error of its own
        CHECK(told_of("value \"" + name +
                      "\" { each = \"group\", is = 1 }\nvalue \"v\" { each = "
                      "\"group\", is = it." +
                      name + ":above(0) }")
                  .ends_with(needs("the value `" + name + "`", word)));
        CHECK_THAT(told_of("ladder \"" + name +
                           "\" { each = \"group\", { \"low\" } }\nvalue \"v\" { "
                           "each = \"group\", is = any { it." +
                           name + " } }"),
                   contains_text(needs("the ladder `" + name + "`", word)));
        CHECK_THAT(told_of("fact \"" + name + "\" { on = \"site\", type = \"yes_no\" }"),
                   contains_text(needs("the fact `" + name + "`", word)));
        CHECK_THAT(
            told_of("",
                    "pack { id = \"p\", version = \"1.0.0\", title = \"P\" }\nlevels { { \"part\", "
                    "plural = \"" +
                        name + "\" } }\nscale { \"no\", \"yes\" }\npart \"1\" { title = \"1\" }"),
            contains_text(needs("the level `" + name + "`", word)));
    }
    // such a name hides nothing where it begins a condition of its own, or stands behind no dot
    CHECK(told_of("parameter \"below\" { is = 3, says = \"three\" }\n"
                  "value \"count\" { each = \"group\", is = parameter \"below\" }\n"
                  "value \"v\" { each = \"group\", is = it.count }")
              .empty());
}

TEST_CASE("a name that rules or sentences cannot read is refused", "[plan][names]") {
    struct Row {
        std::string name, why;
    };
    for (auto const& [name, why] : {
             Row{"", "it is empty"},
             Row{"end", "`end` is a word of Lua"},
             Row{"not", "`not` is a word of Lua"},
             Row{"a.b", "`{a.b}` means something else in sentences"},
             Row{"a|b", "`{a|b}` means something else in sentences"},
             Row{"{a}", "`{{a}}` means something else in sentences"},
         }) {
        INFO(name);
        CHECK_THAT(told_of("value \"" + name + "\" { each = \"group\", is = 1 }"),
                   contains_text(needs("the value `" + name + "`", why)));
        CHECK_THAT(told_of("ladder \"" + name + "\" { each = \"group\", { \"low\" } }"),
                   contains_text(needs("the ladder `" + name + "`", why)));
        CHECK_THAT(told_of("fact \"" + name + "\" { on = \"judgement\", type = \"yes_no\" }"),
                   contains_text(needs("the fact `" + name + "`", why)));
    }
    CHECK(told_of("value \"on-site\" { each = \"group\", is = 1 }\n"
                  "value \"v\" { each = \"group\", is = it[\"on-site\"]:above(0) }")
              .empty());
}

TEST_CASE("a value cannot have the name of a level, nor a fact that of a field", "[plan][names]") {
    CHECK_THAT(told_of("value \"items\" { each = \"group\", is = 1 }"),
               contains_text(needs("the value `items`", "`it.items` is the level `items`")));
    CHECK_THAT(told_of("value \"group\" { each = \"item\", is = 1 }"),
               contains_text(needs("the value `group`", "`it.group` is the level `group`")));
    CHECK_THAT(told_of("value \"elements\" { each = \"group\", is = 1 }"),
               contains_text(needs("the value `elements`", "`it.elements` is the items below it")));
    CHECK_THAT(told_of("fact \"name\" { on = \"organisation\", type = \"text\" }"),
               contains_text(
                   needs("the fact `name`", "`it.name` is a field that every organisation has")));
    CHECK_THAT(told_of("fact \"remote\" { on = \"visit\", type = \"yes_no\" }"),
               contains_text("`it.remote` is a field that every visit has"));
    CHECK(told_of("fact \"remote\" { on = \"site\", type = \"yes_no\" }\n"
                  "value \"v\" { each = \"assessment\", is = some(it.sites, it.remote) }")
              .empty());
}

TEST_CASE("a name that sentences have for a row is no name of a value or a parameter",
          "[plan][names]") {
    CHECK_THAT(told_of("value \"it\" { each = \"group\", is = 1 }"),
               contains_text(needs("the value `it`", "`{it}` is the row itself in sentences")));
    for (std::string const name : {"it", "organisation", "assessment", "visit", "as_of"})
        CHECK_THAT(told_of("parameter \"" + name + "\" { is = 3, says = \"three\" }"),
                   contains_text(needs("the parameter `" + name + "`",
                                       "`{" + name + "}` is a row in sentences")));
}

TEST_CASE("a level cannot have the name of rows that every pack has", "[plan][names]") {
    auto const with_levels = [](std::string_view levels, std::string_view node) {
        return told_of("", "pack { id = \"p\", version = \"1.0.0\", title = \"P\" }\nlevels " +
                               std::string(levels) + "\nscale { \"no\", \"yes\" }\n" +
                               std::string(node));
    };
    CHECK_THAT(with_levels("{ \"claim\" }", "claim \"1\" { title = \"1\" }"),
               contains_text(needs("the level `claims`",
                                   "`it.claims` is a field that every assessment has")));
    CHECK_THAT(with_levels("{ \"limb\" }", "limb \"1\" { title = \"1\" }"),
               contains_text(needs("the level `limb`",
                                   "`each = \"limb\"` goes over the rows of that "
                                   "name in every pack")));
    CHECK_THAT(
        with_levels("{ \"rating\", \"part\" }",
                    "rating \"1\" { title = \"1\", part \"1.1\" { title = \"1\" } }"),
        contains_text(needs("the level `rating`", "`it.rating` is a field that every part has")));
    CHECK_THAT(with_levels("{ { \"whole\", plural = \"parts\" }, \"part\" }",
                           "whole \"1\" { title = \"1\", part \"1.1\" { title = \"1\" } }"),
               contains_text(needs("the level `parts`", "`it.parts` is the level `parts`")));
}

TEST_CASE("a list of pairs cannot have the name of other rows", "[plan][names]") {
    CHECK_THAT(
        told_of("pairs_of \"item\" { { \"a.1\", \"a.2\" } }"),
        contains_text(needs("the list of pairs `item`", "`each = \"item\"` goes over a level")));
    CHECK_THAT(
        told_of("pairs_of \"judgement\" { { \"a.1\", \"a.2\" } }"),
        contains_text(needs("the list of pairs `judgement`",
                            "`each = \"judgement\"` goes over the rows of that name in every "
                            "pack")));
}
