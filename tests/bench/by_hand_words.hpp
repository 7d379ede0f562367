#pragma once

#include "by_hand_document.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bench::by_hand {

/// The checks, in the order of the pack.
enum CheckIndex : std::uint32_t {
    nothing_behind,
    says_nothing_about,
    limb_without,
    much,
    plus_unexplained,
    out_of_date,
    after_the_visit,
    same,
    no_rationale,
    pulls_check,
    deciders_differ,
    without_reason,
    not_open,
    shortfall_not_said,
    without_deadline,
    better_without_new,
    nobody,
    against_facts,
};

struct Check {
    Text id, severity, rule, hint, after, why;  ///< the hint holds the element's id before `after`
};

inline constexpr std::array<Check, 18> checks{{
    {"support.nothing-behind-it", "settle", "checks/support.lua:6",
     "link the document, the observation or the conversation that it rests on", "",
     "a rating that rests on nothing cannot be followed by anybody else"},
    {"support.says-nothing-about-it", "settle", "checks/support.lua:15",
     "say in the evidence what it shows about ", ", or take the reference out",
     "whoever opens the evidence looks for this element in it, and finds another"},
    {"support.limb-without-evidence", "consider", "checks/support.lua:27",
     "look for what shows this part of the requirement, or say in the rationale where it was seen",
     "", "a requirement of several parts is met when each of them is"},
    {"support.one-source-for-much", "consider", "checks/support.lua:40",
     "re-use is welcome; make sure that it really speaks to each of them", "",
     "when one piece of evidence falls, much falls with it"},
    {"support.plus-unexplained", "consider", "cse/checks.lua:6",
     "say what goes beyond the requirement, and where it can be seen", "",
     "others can learn from it only when they are told what it is"},
    {"time.out-of-date", "consider", "checks/time.lua:9",
     "look for a newer one, or say why it still speaks for today", "",
     "a service changes, and so do its customers"},
    {"time.after-the-visit", "settle", "checks/time.lua:18",
     "correct the date, or keep the evidence for the next visit", "",
     "nobody can have judged on what was not there yet"},
    {"text.same-words", "consider", "checks/text.lua:20",
     "say under each element what was seen about that element", "",
     "words that fit anywhere tell of no element what was seen"},
    {"text.no-rationale", "settle", "checks/text.lua:41",
     "say in a sentence or two what was seen and why it leads to this rating", "",
     "without it neither the applicant nor the next assessor can tell what the rating rests on"},
    {"contradiction.pulls", "settle", "checks/contradiction.lua:6",
     "read the two rationales side by side; one may have seen what the other did not", "",
     "each bears on the other; so far apart, one may have been judged without the other in mind"},
    {"contradiction.deciders-differ", "settle", "checks/contradiction.lua:18",
     "let them agree on a moderated judgement, with its reason", "",
     "until they agree, the element counts neither way"},
    {"procedure.not-applicable-without-reason", "settle", "checks/procedure.lua:15",
     "say what about the service makes it inapplicable", "",
     "what leaves the count can tip the outcome"},
    {"procedure.claim-not-open-to-it", "settle", "checks/procedure.lua:24",
     "rate the element, or ask the assessment body whether it accepts an account instead", "",
     "whoever reads the claim believes that the element was left out"},
    {"procedure.shortfall-not-said", "settle", "checks/procedure.lua:51",
     "record what is missing and by when it is to be there", "",
     "nobody can mend what nobody has named"},
    {"procedure.shortfall-without-deadline", "settle", "checks/procedure.lua:60",
     "agree what is to be there, and by when", "", "the next visit has nothing to hold it against"},
    {"procedure.better-without-new", "consider", "checks/procedure.lua:81",
     "look for what has changed since, and cite it", "",
     "the same evidence has led to two ratings"},
    {"procedure.site-nobody-looked-at", "consider", "checks/procedure.lua:106",
     "say which sites were seen, and how the others were sampled", "",
     "one poor service can hide in a total that is met"},
    {"procedure.claim-against-the-facts", "settle", "cse/checks.lua:30",
     "compare the claim with the facts given about the organisation", "",
     "one of the two is wrong, and the count follows the claim"},
}};

/// Elements that pull on each other.
struct Pair {
    Text one, other, because;
};
inline constexpr std::array<Pair, 8> pulls_on{{
    {"4.1.1", "4.1.2", "standards that are set against standards that are kept"},
    {"5.1.1", "5.3.1", "standards for timeliness against keeping watch over them"},
    {"5.1.1", "5.3.2", "standards for timeliness against keeping them"},
    {"5.1.2", "5.3.1", "standards for quality of service against keeping watch over them"},
    {"5.1.2", "5.3.2", "standards for quality of service against keeping them"},
    {"1.3.1", "1.3.4", "measuring satisfaction against targets for it"},
    {"4.3.2", "4.3.6", "a complaints procedure against how complaints end"},
    {"4.2.3", "5.3.3", "comparing performance against comparing well"},
}};

/// A number as text.
class Number {
public:
    explicit Number(std::int64_t number)
        : end_(std::to_chars(digits_.data(), digits_.data() + digits_.size(), number).ptr) {}
    [[nodiscard]] Text text() const {
        return {digits_.data(), static_cast<std::size_t>(end_ - digits_.data())};
    }

private:
    std::array<char, 24> digits_{};
    char const* end_;
};

/// A day as `12 March 2026`.
class InWords {
public:
    explicit InWords(Day day) {
        constexpr std::array<Text, 12> months{"January",   "February", "March",    "April",
                                              "May",       "June",     "July",     "August",
                                              "September", "October",  "November", "December"};
        add(Number(day % 100).text());
        add(" ");
        add(months[static_cast<std::size_t>(day / 100 % 100 - 1)]);
        add(" ");
        add(Number(day / 10000).text());
    }
    [[nodiscard]] Text text() const { return {bytes_.data(), size_}; }

private:
    void add(Text part) { size_ += part.copy(bytes_.data() + size_, part.size()); }

    std::array<char, 32> bytes_{};
    std::size_t size_ = 0;
};

/// The number of characters in UTF-8.
inline std::size_t length(Text text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// Whether more than so many months lie between two days.
inline bool is_older(Day from, std::int32_t months, Day to) {
    std::int32_t const apart = (to / 10000 - from / 10000) * 12 + to / 100 % 100 - from / 100 % 100;
    std::int32_t const days = to % 100 - from % 100;
    return apart > months + 1 || (apart == months + 1 && days > -28) ||
           (apart == months && days > 0);
}

/// "1.1.1, 1.2.3 and 4.1.2".
inline void append_joined(std::string& to, std::vector<Text> const& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) to += i + 1 == words.size() ? " and " : ", ";
        to += words[i];
    }
}

}  // namespace bench::by_hand
