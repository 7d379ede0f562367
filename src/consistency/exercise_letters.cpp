// Letters in the place of ids, so that a meeting talks about ratings and not about people.

#include <assay/exercise.hpp>

#include "statistics/random.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace assay {
namespace {

using Letters = std::map<std::string, std::string, std::less<>>;  ///< by the id of the assessor

/// A, B ... Z, AA, AB ...
std::string letter(std::size_t place) {
    constexpr std::size_t letters = 26;
    std::string text(1, static_cast<char>('A' + place % letters));
    return place < letters ? text : letter(place / letters - 1) + text;
}

/// FNV-1a: a number from a word.
std::uint64_t number_from(std::string_view word) {
    std::uint64_t number = 0xCBF29CE484222325ULL;
    for (char const each : word) {
        number ^= static_cast<unsigned char>(each);
        number *= 0x100000001B3ULL;
    }
    return number;
}

/// The name of a judgement with the letter of its author: `judgements/1.3.4/assessor/A1/fa-2026`.
std::string with_letter(std::string_view name, Letters const& letters) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= name.size();) {
        std::size_t const end = std::min(name.find('/', begin), name.size());
        parts.push_back(name.substr(begin, end - begin));
        begin = end + 1;
    }
    constexpr std::size_t author = 3;
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto const found = i == author ? letters.find(parts[i]) : letters.end();
        text.append(i == 0 ? "" : "/");
        text.append(found == letters.end() ? parts[i] : std::string_view(found->second));
    }
    return text;
}

/// `A1+A2` with letters, in their order.
std::string with_letters(std::string_view author, Letters const& letters) {
    std::vector<std::string> all;
    for (std::size_t begin = 0; begin <= author.size();) {
        std::size_t const end = std::min(author.find('+', begin), author.size());
        auto const found = letters.find(author.substr(begin, end - begin));
        all.push_back(found == letters.end() ? std::string(author.substr(begin, end - begin))
                                             : found->second);
        begin = end + 1;
    }
    std::sort(all.begin(), all.end());
    std::string text;
    for (std::string const& each : all) text += (text.empty() ? "" : "+") + each;
    return text;
}

}  // namespace

std::vector<std::string> letters_of(Exercise const& exercise, std::string_view word) {
    auto const& copies = exercise.copies;
    std::vector<std::size_t> order(copies.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return copies[a].assessor < copies[b].assessor;
    });
    statistics::Random random(number_from(word));
    for (std::size_t left = order.size(); left > 1; --left)
        std::swap(order[left - 1], order[random.below(static_cast<std::uint32_t>(left))]);
    std::vector<std::string> letters(copies.size());
    for (std::size_t i = 0; i < order.size(); ++i) letters[order[i]] = letter(i);
    return letters;
}

Exercise draw_letters(Exercise exercise, std::string_view word) {
    std::vector<std::string> const drawn = letters_of(exercise, word);
    Letters letters;
    std::map<std::pair<std::size_t, std::string>, ExerciseCopy> in_order;  // AA comes after Z
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        letters.emplace(exercise.copies[i].assessor, drawn[i]);
        exercise.copies[i].assessor = drawn[i];
        in_order.emplace(std::pair(drawn[i].size(), drawn[i]), std::move(exercise.copies[i]));
    }
    exercise.copies.clear();
    for (auto& [letter, copy] : in_order) exercise.copies.push_back(std::move(copy));

    Storage& storage = exercise.joined.storage;
    std::vector<Text> names;
    for (ExerciseCopy const& each : exercise.copies) names.push_back(storage.keep(each.assessor));
    for (Visit& visit : exercise.joined.visits)
        if (std::any_of(visit.assessors.begin(), visit.assessors.end(),
                        [&](Text const id) { return letters.contains(id); }))
            visit.assessors = storage.keep(List<Text>(names));
    for (Judgement& each : exercise.joined.judgements) {
        each.author = storage.keep(with_letters(each.author, letters));
        std::vector<Text> settled;
        for (Text const name : each.settles)
            settled.push_back(storage.keep(with_letter(name, letters)));
        each.settles = storage.keep(List<Text>(settled));
    }
    return exercise;
}

}  // namespace assay
