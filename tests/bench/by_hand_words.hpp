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

/// The checks, in the order of checks.lua.
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
    Text id, severity, hint, after, why;  ///< the hint holds the element's id before `after`
};

inline constexpr std::array<Check, 18> checks{{
    {"support.nothing-behind-it", "settle",
     "cite the document, the observation or the conversation", "",
     "without evidence, nobody else can check this rating"},
    {"support.says-nothing-about-it", "settle", "say in the evidence what it shows about ",
     ", or remove the reference",
     "a reader who opens the evidence does not expect this element in it"},
    {"support.limb-without-evidence", "consider",
     "look for evidence of this part of the requirement, or say in the rationale where it was seen",
     "", "a requirement of several parts is met when each part is"},
    {"support.one-source-for-much", "consider", "make sure that it is about each of them", "",
     "if this evidence falls, all of these ratings are in doubt"},
    {"support.plus-unexplained", "consider",
     "say what goes beyond the requirement, and where it can be seen", "",
     "others can learn from it only if they are told what it is"},
    {"time.out-of-date", "consider", "look for a newer one, or say why it still holds", "",
     "a service changes, and so do its customers"},
    {"time.after-the-visit", "settle", "correct the date, or keep the evidence for the next visit",
     "", "this evidence did not exist on the day of the judgement"},
    {"text.same-words", "consider", "say under each element what was seen about that element", "",
     "a rationale that fits several elements says little about any of them"},
    {"text.no-rationale", "settle",
     "say in a sentence or two what was seen and why it leads to this rating", "",
     "the applicant and the next assessor need to know why"},
    {"contradiction.pulls", "settle", "read the two rationales side by side", "",
     "each bears on the other, and they are rated far apart"},
    {"contradiction.deciders-differ", "settle", "agree a moderated judgement, with its reason", "",
     "until they agree, the element counts neither way"},
    {"procedure.not-applicable-without-reason", "settle",
     "say what about the service makes it inapplicable", "",
     "an element that does not count can decide the outcome"},
    {"procedure.claim-not-open-to-it", "settle",
     "rate the element, or ask the assessment body whether it accepts the claim", "",
     "a reader of the claim would think that the element does not count"},
    {"procedure.shortfall-not-said", "settle",
     "record what is missing and by when it will be in place", "",
     "a shortfall can be put right only when it is named"},
    {"procedure.shortfall-without-deadline", "settle", "agree what will be in place, and by when",
     "", "the next visit needs to know what to look for"},
    {"procedure.better-without-new", "consider", "look for what has changed since, and cite it", "",
     "the same evidence has led to two ratings"},
    {"procedure.site-nobody-looked-at", "consider",
     "say which sites were seen, and how the others were sampled", "",
     "a good total can hide one poor site"},
    {"procedure.claim-against-the-facts", "settle",
     "compare the claim with the answers about the organisation", "",
     "the claim contradicts an answer about the organisation, and the result uses the claim"},
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
