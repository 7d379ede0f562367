#pragma once

#include <assay/codes.hpp>

namespace assay {

// The families of the catalogue, each in a file of its own. A code stands in one of them only.
extern std::span<Code const> const codes_of_files;
extern std::span<Code const> const codes_of_declarations;
extern std::span<Code const> const codes_of_documents;
extern std::span<Code const> const codes_of_remarks;
extern std::span<Code const> const codes_of_sheets;
extern std::span<Code const> const codes_of_templates;

}  // namespace assay
