// A template of reports, run on an evaluation and written in every format.

#include "fuzz/fuzz.hpp"

using namespace assay;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static Assessment const assessment = fuzz::small_assessment();
    static Evaluation const evaluation = Evaluator{fuzz::pack()}.evaluate(assessment);
    PackSource source;
    source.folder = "fuzzed";
    source.files.push_back({"report.lua", std::string(fuzz::text_of(data, size))});
    fuzz::may_refuse([&] {
        auto const made =
            ReportTemplate::load(source, fuzz::limits()).make(evaluation, assessment, {});
        std::string const page = to_html(made);
        if (page.find("<script") != std::string::npos) fuzz::broken("a report has no script", page);
        static_cast<void>(to_markdown(made));
        static_cast<void>(to_text(made));
    });
    return 0;
}
