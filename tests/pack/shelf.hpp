#pragma once

#include <assay/rule_pack.hpp>

#include "algebra/small_pack.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay_test {

/// Packs in memory, each under its id: what a host knows.
class Shelf {
public:
    /// A shelf with the pack `small` 1.2.0: the small scheme with rules (see `small_rules`).
    Shelf();

    Shelf& put(std::string const& id, std::vector<assay::PackFile> files) {
        packs_[id] = std::move(files);
        return *this;
    }
    Shelf& put(std::string const& id, std::string_view text) {
        return put(id, {{"pack.lua", std::string(text)}});
    }

    /// A pack that extends another one: what it needs stands on line 2, the rest from line 4 on.
    Shelf& layer(std::string const& id, std::string_view rest,
                 std::string_view needs = R"(extends = "small ^1.0")") {
        return put(id, "pack { id = '" + id + "', version = '1.0.0', title = 'The " + id + "',\n" +
                           std::string(needs) + "\n}\n" + std::string(rest));
    }

    /// A pack of checks, for `uses`; the rest stands from line 2 on.
    Shelf& checks(std::string const& id, std::string_view rest,
                  std::string_view version = "1.0.0") {
        return put(id, "pack { id = '" + id + "', version = '" + std::string(version) +
                           "', title = 'The " + id + "' }\n" + std::string(rest));
    }

    [[nodiscard]] assay::KnownPacks known() const {
        return {[this](std::string_view id) -> std::optional<assay::PackSource> {
                    auto const found = packs_.find(id);
                    if (found == packs_.end()) return std::nullopt;
                    return assay::PackSource{found->first, found->second};
                },
                [this] {
                    std::vector<std::string> ids;
                    for (auto const& [id, files] : packs_) ids.push_back(id);
                    return ids;
                }};
    }

    [[nodiscard]] assay::RulePack load(std::string const& id) const {
        return assay::RulePack::load({id, packs_.at(id)}, known());
    }

    /// What loading says, a problem a line; empty when the pack loads.
    [[nodiscard]] std::string said(std::string const& id) const {
        try {
            static_cast<void>(load(id));
        } catch (assay::Error const& error) {
            return error.what();
        }
        return {};
    }

    [[nodiscard]] std::vector<assay::PackFile>& files(std::string const& id) {
        return packs_.at(id);
    }

private:
    std::map<std::string, std::vector<assay::PackFile>, std::less<>> packs_;
};

/// What the small scheme decides: of each group at least 2 items are fair, and the outcome is met when
/// group `a` is well. `needed` is a parameter of the rule, by way of `needed_here`; `advice` is one of a
/// check; `recent` is how many months evidence of a kind counts, which a rule reads.
inline constexpr std::string_view small_rules = R"lua(
parameter "least" { is = 2, says = "how many items have to be fair", source = "a guess" }
parameter "needed" { is = parameter "least" }
parameter "advice" { is = 3 }
value "fair" { each = "group", is = count(it.items:where(it.applicable):where(it.rating:at_least "fair")) }
ladder "standing" { each = "group", met = "well", { "ill" }, { "well", when = it.fair:at_least(parameter "needed") } }
ladder "outcome" { each = "assessment", met = "met",
  { "not_met", says = "not met" }, { "met", when = some(it.groups, it.standing:is "well"), says = "met" }, open = "open" }
check "many" { each = "group", when = it.fair:at_least(parameter "advice"), severity = "consider", says = "{it} has many", hint = "look" }
check "rated" { each = "item", when = it.rated, severity = "consider", says = "{it} is rated", hint = "look" }
word "items" { here = "things" }
)lua";

inline Shelf::Shelf() {
    std::string text(small_scheme);
    text.replace(text.find("1.0.0"), 5, "1.2.0");
    text += small_rules;
    put("small", text);
}

}  // namespace assay_test
