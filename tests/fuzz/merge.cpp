// A base and two copies of it, merged. The order of the copies leaves no trace, and merging again changes nothing.

#include "fuzz/fuzz.hpp"

using namespace assay;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::vector<fuzz::Part> const parts = fuzz::parts_of(fuzz::text_of(data, size));
    if (parts.size() < 3) return 0;
    fuzz::may_refuse([&] {
        Assessment const one = read_assessment(parts[1].text, "one.json", fuzz::limits());
        Assessment const other = read_assessment(parts[2].text, "other.json", fuzz::limits());
        MergeOptions options;
        Assessment base;
        if (!parts[0].text.empty()) {
            read_assessment(base, parts[0].text, "base.json", fuzz::limits());
            options.base = &base;
        }
        std::vector<Copy> const copies{{&one, "one.json"}, {&other, "other.json"}};
        std::vector<Copy> const reversed{{&other, "other.json"}, {&one, "one.json"}};
        Merged const merged = merge(copies, options, fuzz::limits());
        Merged const merged_reversed = merge(reversed, options, fuzz::limits());
        if (merged.conflicts.size() != merged_reversed.conflicts.size())
            fuzz::broken("the order of the copies decides no conflict");
        if (!merged.conflicts.empty()) return;
        std::string const text = to_json(merged.assessment);
        if (text != to_json(merged_reversed.assessment))
            fuzz::broken("the order of the copies leaves no trace", text);
        static_cast<void>(read_assessment(text, "merged.json"));
        std::vector<Copy> const twice{{&merged.assessment, "merged.json"},
                                      {&merged.assessment, "again.json"}};
        if (to_json(merge(twice, {}, fuzz::limits()).assessment) != text)
            fuzz::broken("a file merged with itself is the file", text);
    });
    return 0;
}
