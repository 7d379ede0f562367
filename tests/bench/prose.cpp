#include "prose.hpp"

#include <array>
#include <string_view>

namespace bench {
namespace {

constexpr std::array<std::string_view, 96> words{
    "the",      "of",      "and",       "customers",  "staff",       "to",       "in",
    "survey",   "a",       "service",   "was",        "with",        "results",  "for",
    "last",     "year",    "answered",  "by",         "within",      "days",     "on",
    "visits",   "show",    "that",      "complaints", "are",         "reviewed", "each",
    "quarter",  "groups",  "asked",     "about",      "opening",     "hours",    "and",
    "waiting",  "times",   "published", "at",         "branches",    "online",   "notices",
    "training", "records", "from",      "front",      "line",        "teams",    "tell",
    "how",      "changes", "followed",  "what",       "people",      "said",     "forms",
    "were",     "made",    "shorter",   "after",      "tests",       "twelve",   "users",
    "targets",  "met",     "standards", "compared",   "similar",     "councils", "partners",
    "share",    "plans",   "monthly",   "report",     "figures",     "agree",    "interviews",
    "observed", "desk",    "letters",   "replies",    "checked",     "sample",   "is",
    "kept",     "policy",  "promises",  "privacy",    "rooms",       "access",   "disabled",
    "visitors", "advice",  "outcomes",  "improved",   "satisfaction"};

}  // namespace

void append_prose(std::string& to, Random& random, std::size_t least, std::size_t most) {
    std::size_t const wanted = random.between(least, most);
    std::size_t const start = to.size();
    bool is_first = true;
    while (to.size() - start < wanted) {
        std::string_view const word = words[random.below(words.size())];
        if (to.size() > start) to += ' ';
        to += word;
        if (is_first) to[to.size() - word.size()] += 'A' - 'a';
        is_first = random.below(14) == 0;
        if (is_first) to += '.';
    }
    // Cut to the length that was wanted, in the middle of a word if need be.
    to.resize(start + wanted - 1);
    to += '.';
    constexpr std::size_t most_words_apart = 30;
    if (random.below(most_words_apart) != 0 || wanted < least + 12) return;
    to.resize(to.size() - 12);
    to += random.below(2) == 0 ? R"( \"on time\".)" : " at the caf\xC3\xA9.";
}

}  // namespace bench
