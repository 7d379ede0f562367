#include "algebra/rows/text_sets.hpp"

#include <algorithm>

namespace assay::algebra {
namespace {

constexpr std::size_t few = 8;           // of so many, each is looked at in turn
constexpr std::size_t most_indexed = 8;  // more than the sets that one rule asks

}  // namespace

bool TextSets::contains(List<Text> set, Text member, Meter& meter) {
    meter.charge_bytes(member.size());
    if (set.size() <= few) return std::find(set.begin(), set.end(), member) != set.end();
    Indexed& of = indexed(set);
    if (of.members.empty()) {
        for (std::size_t i = 0; i < set.size(); ++i) {
            meter.charge_bytes(set[i].size());
            of.members.add(set[i], i);
        }
        static_cast<void>(of.members.index());  // which are there twice does not matter
    }
    return of.members.contains(member);
}

bool TextSets::any_phrase_in(List<Text> set, Text text, Meter& meter) {
    if (set.size() <= few)
        return std::any_of(set.begin(), set.end(), [&](Text each) {
            meter.charge_bytes(text.size());
            return has_phrase(text, each);
        });
    meter.charge_bytes(text.size());
    Indexed& of = indexed(set);
    if (!of.phrases) {
        for (Text const each : set) meter.charge_bytes(each.size());
        of.phrases.emplace(set);
    }
    return of.phrases->any_in(text);
}

void TextSets::clear() {
    indexed_.clear();
    next_ = 0;
}

TextSets::Indexed& TextSets::indexed(List<Text> set) {
    for (Indexed& each : indexed_)
        if (each.set.data() == set.data() && each.set.size() == set.size()) return each;
    if (indexed_.size() < most_indexed) return indexed_.emplace_back(Indexed{set, {}, {}});
    Indexed& replaced = indexed_[next_++ % most_indexed];
    replaced = {set, {}, {}};
    return replaced;
}

}  // namespace assay::algebra
