// A workbook, imported into an assessment. What is taken over can be written and read again.

#include "fuzz/fuzz.hpp"

using namespace assay;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static Evaluator evaluator{fuzz::pack(), fuzz::limits()};
    std::vector<SheetFile> const files{{"ours.xlsx", std::string(fuzz::text_of(data, size))}};
    for (int const way : {0, 1, 2}) {
        ImportOptions options;
        if (way == 2) options.map.layout = "body-form";
        if (way == 1) options.map.columns = {{"column A", "element"}, {"column B", "reference"}};
        fuzz::may_refuse([&] {
            Imported const imported = import_sheets(files, fuzz::small_assessment(), evaluator,
                                                    fuzz::pack(), options, fuzz::limits());
            static_cast<void>(read_assessment(to_json(imported.assessment), "imported.json"));
        });
    }
    return 0;
}
