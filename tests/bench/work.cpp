#include "work.hpp"

#include "documents.hpp"

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace bench {
namespace {

// Several times what the DOM of the largest document with 57 elements needs.
constexpr std::size_t dom_bytes = std::size_t{4} << 20;

/// The text without `,"rule":"..."`: a comment more in a pack moves its lines.
std::string without_places(std::string_view json) {
    constexpr std::string_view key = R"(,"rule":")";
    std::string text;
    for (std::size_t at = 0; at < json.size();) {
        std::size_t const found = std::min(json.find(key, at), json.size());
        text += json.substr(at, found - at);
        at = found == json.size() ? found : json.find('"', found + key.size()) + 1;
    }
    return text;
}

}  // namespace

Work::Work(assay::RulePack pack, std::size_t count)
    : pack_(std::move(pack)), dom_(dom_bytes), hand_(pack_.standard()), evaluator_(pack_) {
    for (std::size_t seed = 0; seed < count; ++seed)
        documents_.push_back(make_document(pack_.standard(), seed));
}

double Work::mean_kilobytes() const {
    std::size_t bytes = 0;
    for (std::string const& document : documents_) bytes += document.size();
    return static_cast<double>(bytes) / static_cast<double>(documents_.size()) / 1000;
}

Contestant Work::nobody() {
    return {"Boost.JSON basic_parser, nothing kept",
            {[this](std::size_t i) { kept_ += count_texts(documents_[i]); }}};
}

Contestant Work::dom() {
    return {"Boost.JSON DOM, monotonic resource",
            {[this](std::size_t i) { kept_ += dom_.parse(documents_[i]); }}};
}

Contestant Work::hand() {
    auto const usable = [](bool is_usable) {
        if (!is_usable) throw std::logic_error("the code by hand cannot use a document");
    };
    return {"by hand on basic_parser",
            {[this, usable](std::size_t i) { usable(hand_.read(documents_[i])); },
             [this, usable](std::size_t) {
                 output_by_hand_.clear();
                 usable(hand_.evaluate(output_by_hand_));
             }}};
}

Contestant Work::assay() {
    return {"assay",
            {[this](std::size_t i) { read_assessment(assessment_, documents_[i]); },
             [this](std::size_t) { evaluator_.evaluate(evaluation_, assessment_); },
             [this](std::size_t) {
                 output_.clear();
                 append_json(output_, evaluation_, assay::Layout::one_line);
             }}};
}

Contestant Work::linking() {
    return {"assay, linked",
            {[this](std::size_t i) { read_assessment(assessment_, documents_[i]); },
             [this](std::size_t) { kept_ += evaluator_.validate(assessment_).size(); }}};
}

std::pair<std::size_t, std::size_t> Work::flags() {
    std::pair<std::size_t, std::size_t> counts{SIZE_MAX, 0};
    for (std::string const& document : documents_) {
        read_assessment(assessment_, document);
        evaluator_.evaluate(evaluation_, assessment_);
        counts.first = std::min(counts.first, evaluation_.flags.size());
        counts.second = std::max(counts.second, evaluation_.flags.size());
    }
    return counts;
}

Contestant Work::explanation() {
    return {"assay, the five criteria explained",
            {[this](std::size_t i) { read_assessment(assessment_, documents_[i]); },
             [this](std::size_t) {
                 for (assay::Node const& node : pack_.standard().nodes)
                     if (node.level == 0)
                         kept_ += evaluator_.explain(assessment_, node.id).ladders.size();
             }}};
}

bool Work::all_agree() {
    bool agree_on_all = true;
    for (std::size_t i = 0; i < documents_.size(); ++i) agree_on_all = agree(i) && agree_on_all;
    return agree_on_all;
}

bool Work::agree(std::size_t document) {
    for (Contestant const& contestant : {hand(), assay()})
        for (auto const& part : contestant.parts) part(document);
    std::string const one = without_places(output_);
    std::string const other = without_places(output_by_hand_);
    if (one == other) return true;
    auto const [at, end] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    auto const from = static_cast<std::size_t>(std::max<std::ptrdiff_t>(at - one.begin() - 60, 0));
    std::cerr << "document " << document << ": assay   ..." << one.substr(from, 160) << "\n"
              << "            by hand ..." << other.substr(std::min(from, other.size()), 160)
              << "\n";
    return false;
}

}  // namespace bench
