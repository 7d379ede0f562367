#pragma once

#include <assay/assessment.hpp>

#include "json/problems.hpp"

#include <string_view>

namespace assay::json {

/// Checks what one value alone does not show: that the format is known, that ids are fit for it and
/// unique, that what is cited is there, and that nothing ends before it begins. `document` is what
/// the assessment was read from; the problems stand where their texts stand in it. `home` is the
/// pointer to the assessment within the document.
void check(Assessment const& assessment, Text document, Problems& problems,
           std::string_view home = {});

}  // namespace assay::json
