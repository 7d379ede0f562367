#include <assay/version.hpp>

#include "catch.hpp"

TEST_CASE("the version is that of the build", "[model]") {
    CHECK(assay::version() == ASSAY_PROJECT_VERSION);
}
