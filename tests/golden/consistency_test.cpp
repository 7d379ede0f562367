// Severity in a table and judgements side by side, as people read them; see golden.hpp.

#include <assay/rating_table.hpp>

#include "catch.hpp"
#include "golden/golden.hpp"

using namespace assay;
using namespace assay_test;

TEST_CASE("people read of two years of ratings what they read before", "[golden]") {
    std::string const file = "examples/agree/two-years.csv";
    RatingTable const table = read_rating_table(
        read_file(ASSAY_SOURCE_DIR "/" + file), file,
        {.scale = {"non_compliant", "partial", "compliant", "compliance_plus"}, .group = {}});
    TableAgreement const agreement = agree(table);
    ReportOptions options;
    for (std::size_t const width : {60U, 80U, 100U, 132U}) {
        options.width = width;
        fits(agreement_report(table, agreement, options), width);
    }
    options.width = 80;
    compare("agree/two-years-80.txt", agreement_report(table, agreement, options));
}
