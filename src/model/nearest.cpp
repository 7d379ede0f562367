#include "model/nearest.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <vector>

namespace assay {
namespace {

constexpr std::size_t longest = Nearest::longest;

/// Optimal string alignment: the least number of insertions, deletions, replacements and
/// transpositions of neighbours that turn `a` into `b`, no letter being touched twice (the
/// restricted Damerau-Levenshtein distance).
std::size_t distance(std::string_view a, std::string_view b) {
    std::array<std::array<std::size_t, longest + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        auto const& above = rows[(i - 1) % 3];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min(
                {above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], rows[(i - 2) % 3][j - 2] + 1);
        }
    }
    return rows[a.size() % 3][b.size()];
}

/// How far apart two words are, if no further than slips of the finger lead.
std::optional<std::size_t> slips(std::string_view a, std::string_view b) {
    std::size_t const shorter = std::min(a.size(), b.size());
    std::size_t const longer = std::max(a.size(), b.size());
    std::size_t const allowed = longer < 3 ? 0 : std::max<std::size_t>(1, longer / 4);
    if (longer - shorter > allowed) return std::nullopt;
    std::size_t const apart = distance(a, b);
    return apart <= allowed ? std::optional{apart} : std::nullopt;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find('_'), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

/// The numbers of an id like `4.3.4`; none when it is no such id.
std::vector<int> numbers_of(std::string_view id) {
    if (id.find_first_not_of("0123456789.") != id.npos) return {};
    std::vector<int> numbers{0};
    for (char const c : id) {
        if (c == '.')
            numbers.push_back(0);
        else
            numbers.back() = std::min(numbers.back() * 10 + (c - '0'), 100'000'000);
    }
    return numbers;
}

/// Orders numbered ids that are equally far from the one asked for; all 0 for other words.
std::array<std::size_t, 3> numeric_distance(std::string_view asked, std::string_view candidate) {
    auto const a = numbers_of(asked);
    auto const b = numbers_of(candidate);
    if (a.empty() || a.size() != b.size()) return {};
    std::size_t sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += static_cast<std::size_t>(std::abs(a[i] - b[i]));
    return {a.front() == b.front() ? 0U : 1U, a.back() == b.back() ? 0U : 1U, sum};
}

bool means(std::string_view word, std::string_view known) {
    return (known.size() >= 3 && word.starts_with(known)) || slips(word, known).has_value();
}

/// Finds every word of `known` in `asked`: how many there are, and where the first one stands.
std::optional<std::pair<std::size_t, std::size_t>> words_found(std::string_view asked,
                                                               std::string_view known) {
    auto const said = words_of(asked);
    auto const needed = words_of(known);
    if (needed.empty() || said.size() < 2) return std::nullopt;
    std::size_t first = said.size();
    for (std::string_view const word : needed) {
        auto const found =
            std::find_if(said.begin(), said.end(), [&](auto one) { return means(one, word); });
        if (found == said.end()) return std::nullopt;
        first = std::min(first, static_cast<std::size_t>(found - said.begin()));
    }
    return std::pair{needed.size(), first};
}

}  // namespace

Nearest::Plain::Plain(std::string_view word) {
    auto const put = [this](std::string_view text) {
        for (char const c : text) {
            if (size == longest) return;
            letters[size++] = c;
        }
    };
    if (word.size() > longest) return;
    for (char c : word) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == ' ' || c == '-') c = '_';
        put(c == '+' ? std::string_view{"plus"} : std::string_view{&c, 1});
    }
}

Nearest::Nearest(std::string_view word) : asked_(word), plain_(word) {}

bool is_slip_of(std::string_view word, std::string_view other) {
    Nearest::Plain const one{word};
    Nearest::Plain const two{other};
    return one.size > 0 && two.size > 0 && slips(one.view(), two.view()).has_value();
}

void Nearest::offer(std::string_view candidate) {
    Plain const plain{candidate};
    if (plain_.size == 0 || plain.size == 0) return;
    std::array<std::size_t, 5> distance{};
    if (auto const apart = slips(plain_.view(), plain.view())) {
        auto const [first, last, numbers] = numeric_distance(asked_, candidate);
        distance = {0, *apart, first, last, numbers};
    } else if (auto const found = words_found(plain_.view(), plain.view())) {
        distance = {1, longest - found->first, found->second, 0, 0};
    } else {
        return;
    }
    if (!best_.empty() && best_distance_ <= distance) return;
    best_ = candidate;
    best_distance_ = distance;
}

}  // namespace assay
