#pragma once

#include "by_hand_document.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace bench::by_hand {

/// Puts flags together: first raise(), then at() or judged() for each thing it is about.
class Raiser {
public:
    Raiser(Evaluation& into, Standard const& standard, Links& links, Document const& document)
        : e_(into), standard_(standard), links_(links), d_(document) {
        e_.flags.clear();
        e_.elements.clear();
        e_.places.clear();
        e_.text.clear();
    }

    static constexpr std::size_t none = SIZE_MAX;

    Raiser& raise(std::uint32_t check, std::size_t element, std::initializer_list<Text> says) {
        Flag flag;
        flag.check = check;
        if (element != none) flag.element = flag.order = static_cast<std::int32_t>(element);
        flag.says = append(says);
        flag.at.first = flag.at.last = static_cast<std::uint32_t>(e_.places.size());
        e_.flags.push_back(flag);
        return *this;
    }

    /// The flag is about one more of several elements.
    void about(std::size_t element) {
        Range& elements = e_.flags.back().elements;
        if (elements.first == elements.last)
            elements.first = static_cast<std::uint32_t>(e_.elements.size());
        e_.elements.push_back(element);
        elements.last = static_cast<std::uint32_t>(e_.elements.size());
    }

    void at(std::initializer_list<Text> place) {
        e_.places.push_back(append(place));
        ++e_.flags.back().at.last;
    }

    void judged(std::size_t element, Text evidence = {}) {
        Judgement const& judgement =
            d_.judgements[static_cast<std::size_t>(links_.elements[element].judgement)];
        at({"judgements/", judgement.element, "/", judgement.role, "/", judgement.author, "/",
            d_.visits.front().id, evidence.empty() ? "" : "/evidence/", evidence});
    }

protected:
    Evaluation& e_;
    Standard const& standard_;
    Links& links_;
    Document const& d_;

private:
    Range append(std::initializer_list<Text> parts) {
        Range range{static_cast<std::uint32_t>(e_.text.size()), 0};
        for (Text const part : parts) e_.text += part;
        range.last = static_cast<std::uint32_t>(e_.text.size());
        return range;
    }
};

}  // namespace bench::by_hand
