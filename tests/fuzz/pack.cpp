// The files of a pack: loaded, checked, and an assessment evaluated by it.

#include "fuzz/fuzz.hpp"

using namespace assay;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    PackSource source;
    source.folder = "fuzzed";
    for (fuzz::Part& part : fuzz::parts_of(fuzz::text_of(data, size)))
        source.files.push_back({part.name.empty() ? "pack.lua" : part.name, std::move(part.text)});
    RulePack pack;
    if (!fuzz::may_refuse([&] { pack = RulePack::load(source, {}, fuzz::limits()); })) return 0;
    fuzz::may_refuse([&] { static_cast<void>(check_pack(pack)); });
    fuzz::may_refuse([&] {
        static_cast<void>(standard_report(pack));
        static_cast<void>(resolved_report(pack));
        static_cast<void>(pack_definitions(pack));
    });
    fuzz::may_refuse([&] {
        Assessment const blank =
            read_assessment(blank_assessment(pack), "blank.json", fuzz::limits());
        Evaluator evaluator{pack, fuzz::limits()};
        Evaluation const evaluation = evaluator.evaluate(blank);
        static_cast<void>(to_json(evaluation));
        static_cast<void>(evaluator.explain(blank));
    });
    return 0;
}
