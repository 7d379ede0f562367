#include "consistency/alike_names.hpp"

#include "cells/damage.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/texts.hpp"
#include "model/typed_text.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <utility>

namespace assay::consistency {
namespace {

constexpr std::size_t most_compared = 400;  // each name with each
constexpr std::size_t most_told = 5;        // of one list

std::string digits_in(std::string_view name) {
    std::string digits;
    std::copy_if(name.begin(), name.end(), std::back_inserter(digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

/// Whether a slip of the finger may have made two names of one. Short ones, and those told apart by their numbers, are
/// near others by design.
bool is_near(std::string const& one, std::string const& other) {
    constexpr std::size_t shortest = 4;
    return std::min(one.size(), other.size()) >= shortest && digits_in(one) == digits_in(other) &&
           is_slip_of(folded(one), folded(other));
}

/// Collects the notes on one list of names.
class AlikeIn {
public:
    AlikeIn(std::vector<std::string> const& names, std::string_view one, std::string_view many,
            std::vector<std::string>& notes)
        : names_(names), one_(one), many_(many), notes_(notes) {}

    ~AlikeIn() {
        if (told_ > most_told)
            notes_.push_back("and " + std::to_string(told_ - most_told) + " more such pairs of " +
                             std::string(many_));
    }
    AlikeIn(AlikeIn const&) = delete;
    AlikeIn& operator=(AlikeIn const&) = delete;

    void find_same_look() {
        std::map<std::string, std::string const*> first;
        for (std::string const& name : names_) {
            auto const [known, is_new] = first.try_emplace(look_of(name), &name);
            if (!is_new)
                tell(*known->second, name,
                     "differ only in capitals, blanks or letters that look alike");
        }
    }

    /// `meet`: the pairs of names that meet, the smaller number first.
    void find_near(std::set<std::pair<std::uint32_t, std::uint32_t>> const& meet,
                   std::string_view how) {
        if (names_.size() > most_compared) return;
        for (std::uint32_t i = 0; i < names_.size(); ++i)
            for (std::uint32_t j = i + 1; j < names_.size(); ++j)
                if (is_near(names_[i], names_[j]) && look_of(names_[i]) != look_of(names_[j]) &&
                    !meet.contains({i, j}))
                    tell(names_[i], names_[j], how);
    }

private:
    void tell(std::string const& one, std::string const& other, std::string_view how) {
        if (++told_ <= most_told)
            notes_.push_back(quote_start(one) + " and " + quote_start(other) + " are two " +
                             std::string(many_) + " here, and " + std::string(how) +
                             ". If they are one " + std::string(one_) +
                             ", write the name in one way.");
    }

    std::vector<std::string> const& names_;
    std::string_view one_, many_;
    std::vector<std::string>& notes_;
    std::size_t told_ = 0;
};

/// The pairs of numbers that are in one set.
std::set<std::pair<std::uint32_t, std::uint32_t>> pairs_in(
    std::map<std::uint32_t, std::set<std::uint32_t>> const& sets, std::size_t names) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    if (names > most_compared) return pairs;
    for (auto const& [key, numbers] : sets)
        for (auto one = numbers.begin(); one != numbers.end(); ++one)
            for (auto other = std::next(one); other != numbers.end(); ++other)
                pairs.emplace(*one, *other);
    return pairs;
}

void tell_lost_letters(RatingTable const& table, std::vector<std::string>& notes) {
    std::set<std::string_view> lost;
    std::string_view first;
    for (auto const* const names : {&table.cases, &table.assessors, &table.groups})
        for (std::string const& name : *names)
            if (cells::has_lost_letter(name)) {
                if (lost.empty()) first = name;
                lost.insert(name);
            }
    if (lost.empty()) return;
    notes.push_back(counted(lost.size(), "name has", "names have") +
                    " a question mark within a word, such as " + quote_start(first) +
                    ". Letters such as ŵ and ŷ are lost when a table is saved as ANSI: save it as "
                    "CSV UTF-8.");
}

}  // namespace

std::vector<std::string> alike_names(RatingTable const& table) {
    std::vector<std::string> notes;
    std::map<std::uint32_t, std::set<std::uint32_t>> assessors_of_unit;
    std::map<std::uint32_t, std::set<std::uint32_t>> cases_of_assessor;
    bool const are_few_assessors = table.assessors.size() <= most_compared;
    bool const are_few_cases = table.cases.size() <= most_compared && !table.parts.empty();
    for (statistics::Rating const& each : table.ratings) {
        if (are_few_assessors) assessors_of_unit[each.unit].insert(each.assessor);
        if (are_few_cases) cases_of_assessor[each.assessor].insert(table.parts[each.unit].of_case);
    }
    {
        AlikeIn assessors(table.assessors, "person", "assessors", notes);
        assessors.find_same_look();
        assessors.find_near(pairs_in(assessors_of_unit, table.assessors.size()),
                            "never rate the same");
    }
    {
        AlikeIn cases(table.cases, "case", "cases", notes);
        cases.find_same_look();
        cases.find_near(pairs_in(cases_of_assessor, table.cases.size()),
                        "are never rated by the same assessor");
    }
    auto const find_same_look = [&notes](std::vector<std::string> const& names,
                                         std::string_view one, std::string_view many) {
        AlikeIn{names, one, many, notes}.find_same_look();
    };
    find_same_look(table.elements, "element", "elements");
    if (table.parts.empty()) find_same_look(table.units, "unit", "units");
    if (table.groups != table.cases) find_same_look(table.groups, "group", "groups");
    find_same_look(table.windows, "window", "windows");
    tell_lost_letters(table, notes);
    return notes;
}

}  // namespace assay::consistency
