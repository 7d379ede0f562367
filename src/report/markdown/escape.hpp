#pragma once

#include <string>
#include <string_view>

namespace assay::report {

/// A text on one line that means itself in Markdown, whatever stands in it: nothing of it is markup,
/// a link, a mention or an entity, neither in CommonMark nor as GitHub extends it.
[[nodiscard]] std::string markdown(std::string_view text);

/// Markdown set off as strong, its outer spaces aside.
[[nodiscard]] std::string emphasised(std::string const& markdown);

}  // namespace assay::report
