// Tables as CSV: imported, read as ratings and as what a meeting agreed. An unchanged export changes nothing.

#include "fuzz/fuzz.hpp"

using namespace assay;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static Evaluator evaluator{fuzz::pack(), fuzz::limits()};
    std::string const text{fuzz::text_of(data, size)};
    for (char const* name : {"judgements.csv", "evidence.csv", "claims.csv"}) {
        fuzz::may_refuse([&] {
            Imported const imported = import_sheets({{name, text}}, fuzz::small_assessment(),
                                                    evaluator, fuzz::pack(), {}, fuzz::limits());
            Evaluation const evaluation = evaluator.evaluate(imported.assessment);
            auto const sheets = csv_sheets(imported.assessment, evaluation, fuzz::limits());
            Imported const again = import_sheets(
                sheets, read_assessment(to_json(imported.assessment), "imported.json"), evaluator,
                fuzz::pack(), {}, fuzz::limits());
            if (!again.changes.empty())
                fuzz::broken("an unchanged export changes nothing", again.changes.front());
        });
    }
    fuzz::may_refuse([&] {
        RatingTable const table = read_rating_table(
            text, "ratings.csv",
            {.scale = {"non_compliant", "partial", "compliant", "compliance_plus"}});
        RatingTable const again = read_rating_table(
            to_csv(table), "again.csv", {.scale = table.scale, .group = table.group_column});
        if (to_csv(again) != to_csv(table))
            fuzz::broken("a table of ratings is written as it was read");
        static_cast<void>(agreement_report(table, agree(table, {}, fuzz::limits())));
    });
    fuzz::may_refuse([&] { static_cast<void>(read_moderations(text, "agreed.csv")); });
    return 0;
}
