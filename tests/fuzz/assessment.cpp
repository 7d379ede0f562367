// An assessment as JSON: read, held against another parser, fitted, evaluated, explained, written and read again.

#include "fuzz/fuzz.hpp"

#include <boost/json.hpp>

using namespace assay;

namespace {

/// Whether Boost's DOM takes the text for JSON. It knows nothing of limits, nor of keys that stand twice.
bool is_json(std::string_view text) {
    boost::json::parse_options options;
    options.max_depth = 32;
    boost::system::error_code error;
    boost::json::parse({text.data(), text.size()}, error, {}, options);
    return !error;
}

void compare_with_other_parser(std::string_view text, bool is_read) {
    if (is_read && !text.starts_with("\xEF\xBB\xBF") && !is_json(text))
        fuzz::broken("what is read is JSON");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const text = fuzz::text_of(data, size);
    static Evaluator evaluator{fuzz::pack(), fuzz::limits()};
    Assessment assessment;
    std::vector<Diagnostic> problems;
    bool const is_read = read_assessment(assessment, text, "file.json", fuzz::limits(), problems);
    compare_with_other_parser(text, is_read);
    if (!is_read && problems.empty()) fuzz::broken("what is not read is told");
    if (!problems.empty()) return 0;

    std::string const written = to_json(assessment);
    Assessment const again = read_assessment(written, "again.json");
    if (to_json(again) != written) fuzz::broken("what was read is written back", written);

    bool const fits = evaluator.validate(assessment).empty();
    Evaluation evaluation;
    bool const is_evaluated = fuzz::may_refuse([&] { evaluator.evaluate(evaluation, assessment); });
    if (is_evaluated && !fits) fuzz::broken("what is evaluated fits its pack");
    if (!is_evaluated) return 0;
    if (to_json(evaluation) != to_json(evaluator.evaluate(again)))
        fuzz::broken("the same assessment gives the same bytes");
    fuzz::may_refuse([&] {
        std::vector<std::string_view> const nodes{"", "1", "1.1.1"};
        for (Explanation const& each : evaluator.explain_each(assessment, nodes))
            static_cast<void>(explanation_report(each, evaluation));
        static_cast<void>(outcome_report(evaluation, assessment));
        static_cast<void>(flags_report(evaluation, assessment));
        static_cast<void>(status_of(fuzz::pack(), assessment));
        std::vector<ComparedFile> const files{{&assessment, "file.json"}};
        static_cast<void>(comparison_report(compare(fuzz::pack(), files, {}, fuzz::limits())));
    });
    return 0;
}
