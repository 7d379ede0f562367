#include "visits/judgements.hpp"

#include <algorithm>
#include <cstddef>
#include <set>

namespace assay::visits {

using json::Field;
using json::Kind;
using json::Shape;

namespace {

Judgement const& at(void const* judgement) { return *static_cast<Judgement const*>(judgement); }

// An entry to fill in, as `forward` and blank assessments have them.
bool says_nothing(Judgement const& judgement) {
    return judgement.author.empty() && judgement.rating.empty() && judgement.rationale.empty() &&
           judgement.limbs.empty() && judgement.guidance.empty() && judgement.evidence.empty() &&
           judgement.facts.empty() && judgement.carried_from.empty();
}

bool says_all_of(Shape const& shape, void const* whole, void const* part) {
    return std::all_of(shape.fields.begin(), shape.fields.end(), [&](Field const& field) {
        if (field.rule.needed_among_several || json::is_absent(field, part)) return true;
        if (field.kind != Kind::texts) return text_of(field, whole) == text_of(field, part);
        List<Text> const texts = field.get<List<Text>>(whole);
        List<Text> const sought = field.get<List<Text>>(part);
        std::set<Text> const all(texts.begin(), texts.end());
        return std::all_of(sought.begin(), sought.end(),
                           [&](Text text) { return all.contains(text); });
    });
}

}  // namespace

// An entry to fill in goes where a copy has, instead of it, a judgement that was written there.
void drop_filled_in(std::map<std::string, RecordInCopies>& rows,
                    std::vector<Text> const& only_visits, Meter& meter) {
    constexpr std::size_t steps_of_row = 100;
    std::map<std::string, std::set<std::size_t>> written_in;
    for (auto const& [key, row] : rows) {
        meter.charge(steps_of_row);
        for (std::size_t i = 0; i < only_visits.size(); ++i)
            if (void const* const each = row.objects.copies[i];
                each != nullptr && !says_nothing(at(each)))
                written_in[key_of_entry(at(each), only_visits[i])].insert(i);
    }
    std::erase_if(rows, [&](auto const& entry) {
        meter.charge(steps_of_row);
        auto const& copies = entry.second.objects.copies;
        for (std::size_t i = 0; i < copies.size(); ++i) {
            if (copies[i] == nullptr) continue;
            if (!says_nothing(at(copies[i]))) return false;
            for (std::size_t const other : written_in[key_of_entry(at(copies[i]), only_visits[i])])
                if (copies[other] == nullptr) return true;
        }
        return false;
    });
}

// Where one put a name to an entry to fill in, another has filled it in without: two judgements.
bool is_filled_in(Objects const& judgement) {
    return says_nothing(at(judgement.base)) &&
           std::any_of(judgement.copies.begin(), judgement.copies.end(),
                       [](void const* each) { return each != nullptr && !says_nothing(at(each)); });
}

// Judgements without an author: of one person only where one of them says it all, or, with the base,
// where one copy alone has changed it.
bool may_be_of_two_people(Shape const& shape, Objects const& judgement) {
    std::vector<void const*> written;
    std::set<std::string> different;
    std::string const base = judgement.base == nullptr ? "" : text_of(shape, judgement.base);
    for (void const* const each : judgement.copies) {
        if (each == nullptr) continue;
        if (!at(each).author.empty()) return false;
        std::string const text = text_of(shape, each);
        if (says_nothing(at(each)) || text == base || !different.insert(text).second) continue;
        written.push_back(each);
    }
    if (judgement.base != nullptr) return written.size() > 1;
    return !one_says_all(shape, written);
}

bool one_says_all(Shape const& shape, std::vector<void const*> const& records) {
    std::vector<void const*> distinct;
    std::set<std::string> texts;
    for (void const* const each : records)
        if (each != nullptr && texts.insert(text_of(shape, each)).second) distinct.push_back(each);
    return distinct.size() < 2 ||
           std::any_of(distinct.begin(), distinct.end(), [&](void const* all) {
               return std::all_of(distinct.begin(), distinct.end(),
                                  [&](void const* each) { return says_all_of(shape, all, each); });
           });
}

bool are_equal(Shape const& shape, std::vector<void const*> const& records) {
    void const* first = nullptr;
    for (void const* const each : records) {
        if (each == nullptr) continue;
        if (first == nullptr) first = each;
        if (!says_all_of(shape, first, each) || !says_all_of(shape, each, first)) return false;
    }
    return true;
}

}  // namespace assay::visits
