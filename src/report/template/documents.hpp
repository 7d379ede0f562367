#pragma once

#include <assay/document.hpp>
#include <assay/rule_pack.hpp>

#include "pack/template.hpp"

#include <string>

namespace assay::report {

/// The document that a template declared, with its pictures, which lie in `source`. Throws: Error with
/// all links that lead nowhere, ids that stand twice, names that nobody knows, pictures of no use.
[[nodiscard]] Document read_document(pack::RunTemplate const& run, PackSource const& source);

/// A picture in the folder of a template, `place` being where the template names it.
/// Throws: Error when it cannot be read, is too large, or is none.
[[nodiscard]] Picture read_picture(std::string const& file, std::string says,
                                   PackSource const& source, Place const& place);

}  // namespace assay::report
