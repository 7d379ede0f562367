#pragma once

#include <assay/rule_pack.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace assay::authors {

/// What stands for a `@name@` of a template.
struct Fill {
    std::string text;
    bool is_code = false;  ///< it is put in as it is, not as it stands between quotes
};
using Filling = std::map<std::string, Fill, std::less<>>;

/// The files of lua/new/`kind`/, filled, by their names below it.
[[nodiscard]] std::vector<PackFile> filled_templates(std::string_view kind, Filling const& filling);

/// The text of one file of lua/new/.
[[nodiscard]] std::string template_text(std::string_view name);

}  // namespace assay::authors
