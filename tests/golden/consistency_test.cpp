// Severity in a table and judgements side by side, as people read them; see golden.hpp.

#include <assay/comparison.hpp>
#include <assay/rating_table.hpp>

#include "catch.hpp"
#include "golden/golden.hpp"

using namespace assay;
using namespace assay_test;

namespace {

Assessment assessment_of(std::string const& file) {
    return read_assessment(read_file(ASSAY_SOURCE_DIR "/" + file), file);
}

/// A full assessment, and a review a year later: nothing new, better, worse, reversed, seen once.
Draft two_visits() {
    Draft draft;
    draft.visit("fa-2024", "full_assessment", "2024-05-13");
    draft.visit("ar-2025", "annual_review", "2025-05-12");
    for (std::string const id : {"E1", "E2", "E3", "E4"})
        draft.evidence(id, "document", "2024-01-01", {});
    auto const judge = [&](std::string_view element, std::string_view visit,
                           std::string_view rating, std::vector<std::string> const& evidence) {
        Judgement& judgement =
            draft.judge(element, rating, Role::assessor, visit == "fa-2024" ? "A1" : "A2", visit);
        judgement.evidence = draft.keep(evidence);
    };
    judge("1.1.1", "fa-2024", "compliant", {"E1"});
    judge("1.1.1", "ar-2025", "compliant", {"E1", "E2"});
    judge("1.1.2", "fa-2024", "partial", {"E1"});
    judge("1.1.2", "ar-2025", "compliant", {"E1", "E2"});
    judge("1.2.1", "fa-2024", "compliant", {"E1"});
    judge("1.2.1", "ar-2025", "compliance_plus", {"E1"});
    judge("1.3.4", "fa-2024", "compliant", {"E3"});
    judge("1.3.4", "ar-2025", "partial", {"E3"});
    judge("3.2.2", "fa-2024", "partial", {});
    judge("4.1.2", "fa-2024", "compliant", {"E3"});
    judge("4.1.2", "ar-2025", "non_compliant", {"E3", "E4"});
    return draft;
}

std::string compared(std::vector<ComparedFile> const& files, CompareBy by,
                     std::string const& node = {}) {
    ReportOptions options;
    options.width = 80;
    return comparison_report(compare(cse(), files, by), {.node = node}, options);
}

}  // namespace

TEST_CASE("a comparison by visit reads as it was written by hand", "[golden]") {
    Draft const draft = two_visits();
    std::vector<ComparedFile> const files{{&draft.assessment, "draft.json"}};
    compare("compare/by-visit.txt", compared(files, CompareBy::visit));
    compare("compare/by-visit-1.3.4.txt", compared(files, CompareBy::visit, "1.3.4"));
}

TEST_CASE("comparisons by site and by file read as they did before", "[golden]") {
    Assessment const hospital = assessment_of("examples/assess/northfield-outpatients.json");
    std::vector<ComparedFile> const one{{&hospital, "hospital.json"}};
    compare("compare/by-site.txt", compared(one, CompareBy::site));
    compare("compare/by-site-3.3.3.txt", compared(one, CompareBy::site, "3.3.3"));
    Assessment const a1 = assessment_of("examples/exercise/copies/A1.json");
    Assessment const a4 = assessment_of("examples/exercise/copies/A4.json");
    std::vector<ComparedFile> const two{{&a1, "copies/A1.json"}, {&a4, "copies/A4.json"}};
    compare("compare/by-file.txt", compared(two, CompareBy::file));
    compare("compare/by-file-5.3.2.txt", compared(two, CompareBy::file, "5.3.2"));
}

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
