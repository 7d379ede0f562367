#include "consistency/rating_words.hpp"

#include <assay/number.hpp>

#include "model/messages/comparing.hpp"
#include "model/nearest.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "model/typed_text.hpp"

#include <algorithm>
#include <array>

namespace assay::consistency {
namespace {

/// A word with all that people write in more than one way made the same.
std::string plain_word(std::string_view text) {
    std::string plain = folded(text);
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
    std::string decimal = plain;
    std::replace(decimal.begin(), decimal.end(), ',', '.');
    auto const number = Number::parse(decimal);
    return number ? number->exact() : plain;
}

/// Whether people write so where they have nothing to say.
bool is_word_for_nothing(std::string_view text) {
    constexpr std::array<std::string_view, 13> words{
        "n/a",  "na", "n.a.", "n.a", "not applicable", "not rated", "not assessed", "nr", "nil",
        "none", "-",  "?",    "x"};
    std::string const plain = folded(text);
    return std::find(words.begin(), words.end(), plain) != words.end();
}

}  // namespace

RatingWords::RatingWords(std::vector<std::string> const& scale,
                         std::vector<std::pair<std::string, std::string>> const& words,
                         Problems& problems)
    : scale_(scale) {
    // of two that are written alike, the exact word counts
    for (std::size_t i = 0; i < scale.size(); ++i)
        meanings_.try_emplace(plain_word(scale[i]), static_cast<std::uint32_t>(i));
    std::map<std::string, std::uint32_t> own;
    for (auto const& [word, rating] : words) {
        auto const meant = rating.empty() ? std::optional{none} : meaning(rating);
        if (meant)
            own.try_emplace(plain_word(word), *meant);
        else
            problems.add(say<comparing_messages, "word-for-unknown-rating">(
                             {{"word", word}, {"rating", rating}, {"known", list_of(scale)}})
                             .near(nearest(rating, scale)));
    }
    for (auto const& [word, place] : own) meanings_.insert_or_assign(word, place);
}

std::optional<std::uint32_t> RatingWords::meaning(std::string_view text) const {
    auto const exact = std::find(scale_.begin(), scale_.end(), text);
    auto const known = meanings_.find(plain_word(text));
    if (known != meanings_.end() && (known->second == none || exact == scale_.end()))
        return known->second;
    if (exact == scale_.end()) return std::nullopt;
    return static_cast<std::uint32_t>(exact - scale_.begin());
}

void UnknownRatings::add(std::string const& text, Place const& place) {
    auto const known = known_.find(text);
    if (known != known_.end()) {
        ++first_[known->second].count;
    } else if (first_.size() < Problems::most) {
        known_.emplace(text, first_.size());
        first_.push_back({text, place});
    } else {
        ++not_listed_;
    }
}

bool UnknownRatings::are_near(std::vector<std::string> const& scale) const {
    constexpr std::size_t looked_at = 100;
    auto const end =
        first_.begin() + static_cast<std::ptrdiff_t>(std::min(looked_at, first_.size()));
    return std::any_of(first_.begin(), end, [&](Unknown const& each) {
        return std::any_of(scale.begin(), scale.end(), [&](std::string const& rating) {
            return is_slip_of(each.text, rating);
        });
    });
}

void UnknownRatings::tell(std::vector<std::string> const& scale, Problems& problems) const {
    std::string const known = list_of(scale);
    for (Unknown const& each : first_) {
        std::string const rating = start_of(each.text);
        bool const is_nothing = is_word_for_nothing(each.text);
        Said said =
            is_nothing && each.count == 1 ? say<comparing_messages, "word-for-no-rating">(
                                                {{"rating", rating}, {"known", known}})
            : is_nothing ? say<comparing_messages, "word-for-no-rating-in-rows">(
                               {{"rating", rating}, {"known", known}, {"count", each.count}})
            : each.count == 1 ? say<comparing_messages, "rating-not-on-scale">(
                                    {{"rating", rating}, {"known", known}})
                              : say<comparing_messages, "ratings-not-on-scale">(
                                    {{"rating", rating}, {"known", known}, {"count", each.count}});
        std::string_view const near =
            is_nothing || !problems.may_suggest() ? std::string_view{} : nearest(each.text, scale);
        problems.add(std::move(said).at(each.place).near(near));
    }
    for (std::size_t i = 0; i < not_listed_ && !first_.empty(); ++i)
        problems.add(
            say<comparing_messages, "rating-not-on-scale">({{"rating", ""}, {"known", known}}));
}

}  // namespace assay::consistency
