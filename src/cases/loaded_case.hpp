#pragma once

#include <assay/diagnostic.hpp>

#include "json/case.hpp"

#include <string>

namespace assay::cases {

/// A case that is ready to run.
struct LoadedCase {
    json::Case written;
    std::string file;  ///< its name in the pack
    Place place;
};

}  // namespace assay::cases
