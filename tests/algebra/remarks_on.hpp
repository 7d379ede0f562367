#pragma once

#include <assay/pack_check.hpp>

#include "algebra/small_pack.hpp"
#include "catch.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay_test {

inline assay::RulePack pack_of(std::string_view rules) {
    std::string scheme(small_scheme);
    scheme.insert(scheme.find("title = \"A small scheme\""), R"(files = { "rules.lua" }, )");
    return assay::RulePack::load({{"pack.lua", scheme}, {"rules.lua", std::string(rules)}}, "mine");
}

/// The remarks on a file of rules beside the small scheme: `line:column: weight: message [code]`.
inline std::string remarks_on(std::string_view rules) {
    std::string text;
    for (assay::Remark remark : assay::check_pack(pack_of(rules))) {
        if (remark.place.file != "mine/rules.lua") continue;
        remark.place.file.clear();
        std::string const line = to_string(remark);
        std::string const hint = "; " + remark.hint;
        auto const at = line.find(hint);
        REQUIRE(at != std::string::npos);
        text += (text.empty() ? "" : "\n") + line.substr(0, at) + line.substr(at + hint.size());
    }
    return text;
}

/// A check with this condition, on one line.
inline std::string check_with(std::string_view each, std::string_view when) {
    return "check \"c\" { each = \"" + std::string(each) + "\", when = " + std::string(when) +
           ", severity = \"settle\", says = \"{it}\", hint = \"look\" }";
}

struct Example {
    std::string_view name, rules, remarks;
};

inline void try_all(std::vector<Example> const& examples) {
    for (Example const& each : examples) {
        INFO(each.name);
        CHECK(remarks_on(each.rules) == each.remarks);
    }
}

}  // namespace assay_test
