#include <assay/report.hpp>

#include "catch.hpp"
#include "json/shape.hpp"
#include "sheets/random_assessment.hpp"
#include "sheets/sheets_of.hpp"

#include <set>

using namespace assay_test;
namespace json = assay::json;

namespace {

void comes_back(SheetsOf& sheets) {
    for (auto const& files : {sheets.csv(), std::vector{sheets.xlsx()}}) {
        INFO(files.size() << " files");
        auto const imported = sheets.take(files);
        CHECK(lines(imported.changes) == "");
        CHECK(lines(imported.notes) == "");
        CHECK(difference(to_json(imported.assessment), sheets.json()) == "");
    }
    auto const read = sheets.read(sheets.xlsx());
    CHECK(lines(read.notes) == "");
    CHECK(difference(to_json(read.assessment), sheets.json()) == "");
}

/// Takes down which members of a struct, and of what is in it, say something.
void add_said(json::Shape const& shape, void const* object, std::string const& before,
              std::set<std::string>& said, std::set<std::string>& all) {
    for (json::Field const& field : shape.fields) {
        std::string const name = before + std::string(field.key);
        if (field.kind == json::Kind::objects) {
            auto const items = field.list->items(field.of(object));
            for (std::size_t i = 0; i < items.count; ++i)
                add_said(*field.shape, items[i], name + ".", said, all);
        } else if (field.kind == json::Kind::object) {
            add_said(*field.shape, field.of(object), name + ".", said, all);
        }
        all.insert(name);
        if (!json::is_absent(field, object)) said.insert(name);
    }
}

}  // namespace

TEST_CASE("the examples come back from their sheets byte for byte", "[sheets]") {
    for (auto const name :
         {"northfield-outpatients", "riverside-libraries", "westmoor-contact-centre"}) {
        INFO(name);
        SheetsOf sheets = SheetsOf::example(name);
        comes_back(sheets);
    }
    SheetsOf sheets = SheetsOf::example("carrow-vale-revenues", charter_mark());
    comes_back(sheets);
}

TEST_CASE("a blank assessment comes back as it was", "[sheets]") {
    SheetsOf sheets(cse(),
                    assay::blank_assessment(cse(), {"self_assessment", day("2026-03-12"), {}}));
    comes_back(sheets);
}

TEST_CASE("any assessment comes back from its sheets byte for byte", "[sheets]") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        SheetsOf sheets(cse(), random_assessment(cse(), seed));
        comes_back(sheets);
    }
}

TEST_CASE("the assessments that come back have every member set", "[sheets]") {
    std::set<std::string> said;
    std::set<std::string> all;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        assay::Assessment const grown = assay::read_assessment(random_assessment(cse(), seed));
        add_said(json::assessment_shape(), &grown, "", said, all);
    }
    // the pack asks nothing about sites and judgements; another test has a pack that does
    all.erase("scope.sites.facts");
    all.erase("judgements.facts");
    CHECK(said == all);
}

TEST_CASE("every cell of a blank assessment that is filled in from another makes it that other",
          "[sheets]") {
    // The sheets of a full assessment without what they held before are typed in by hand, as it were.
    SheetsOf full = SheetsOf::example("northfield-outpatients");
    auto files = full.csv();
    for (auto& file : files) {
        EditedSheet sheet(file);
        for (auto& row : sheet.rows())
            if (sheet.rows().front().back() == "assay" && &row != &sheet.rows().front())
                row.back().clear();
        file = sheet.file();
    }
    assay::Assessment bare = full.assessment();
    bare.judgements.clear();
    bare.evidence.clear();
    bare.claims.clear();
    bare.shortfalls.clear();
    bare.actions.clear();
    SheetsOf empty(cse(), to_json(bare));
    auto const imported = empty.take(files);
    CHECK(imported.assessment.judgements.size() == full.assessment().judgements.size());
    CHECK(imported.assessment.evidence.size() == full.assessment().evidence.size());
    CHECK(to_json(evaluate(cse(), imported.assessment)) ==
          to_json(evaluate(cse(), full.assessment())));
}

TEST_CASE("the same assessment gives the same workbook", "[sheets]") {
    SheetsOf sheets = SheetsOf::example("riverside-libraries");
    CHECK(sheets.xlsx().bytes == sheets.xlsx().bytes);
}
