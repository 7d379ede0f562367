// What a review was about, as short marks: one for each part of the assessment, so that a reader learns which part
// is different now. A mark is taken over the JSON of the records, sorted, so neither their order nor the layout of the
// file counts. Left out is what goes on after a report has left: later visits, actions, the closing of shortfalls,
// requests, the decision. The marks show a change; they do not prove that nobody made one.

#include "engine/review.hpp"

#include <assay/editing.hpp>
#include <assay/review.hpp>

#include "json/assessment_shape.hpp"
#include "json/encode.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <set>

namespace assay {
namespace engine {
namespace {

constexpr std::size_t mark_digits = 8;

using Records = std::vector<std::string>;

void add_record(json::Shape const& shape, void const* object, Records& to) {
    std::string text;
    json::Writer writer(text, Layout::one_line);
    json::write_object(writer, shape, object);
    to.push_back(std::move(text));
}

std::string mark_of(Records records) {
    std::sort(records.begin(), records.end());
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, crypto_generichash_BYTES_MIN);
    for (std::string const& each : records) {
        std::string const line = each + "\n";
        crypto_generichash_update(&state, reinterpret_cast<unsigned char const*>(line.data()),
                                  line.size());
    }
    std::array<unsigned char, crypto_generichash_BYTES_MIN> hash{};
    crypto_generichash_final(&state, hash.data(), hash.size());
    std::array<char, mark_digits + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), hash.data(), mark_digits / 2);
    return {digits.data(), mark_digits};
}

/// The records of an assessment that a review of a day is about.
class Reviewed {
public:
    Reviewed(Assessment const& assessment, Date day) : file_(assessment) {
        for (Visit const& visit : file_.visits)
            if (visit.date() > day) later_.insert(visit.id);
    }

    /// In the order of parts_of_review.
    [[nodiscard]] std::array<Records, parts_of_review.size()> records() const {
        std::array<Records, parts_of_review.size()> all;
        auto& [ratings, evidence, claims, shortfalls, visits, organisation, scope, texts,
               recommendation] = all;
        std::set<Text> cited;
        for (Judgement const& each : file_.judgements) {
            if (later_.contains(each.visit)) continue;
            add_record(json::shapes::judgement_shape, &each, ratings);
            cited.insert(each.evidence.begin(), each.evidence.end());
        }
        for (Evidence const& each : file_.evidence)
            if (cited.contains(each.id)) add_record(json::shapes::evidence_shape, &each, evidence);
        for (Claim const& each : file_.claims) add_record(json::shapes::claim_shape, &each, claims);
        for (Shortfall each : file_.shortfalls) {
            if (later_.contains(each.visit)) continue;
            each.closed_on = {};
            each.closed_by = {};
            add_record(json::shapes::shortfall_shape, &each, shortfalls);
        }
        for (Visit const& each : file_.visits)
            if (!later_.contains(each.id)) add_record(json::shapes::visit_shape, &each, visits);
        add_record(json::shapes::organisation_shape, &file_.organisation, organisation);
        add_record(json::shapes::scope_shape, &file_.scope, scope);
        add_record(json::shapes::narrative_shape, &file_.narrative, texts);
        add_record(json::shapes::recommendation_shape, &file_.recommendation, recommendation);
        return all;
    }

private:
    Assessment const& file_;
    std::set<Text> later_;  ///< visits after the day
};

using Marks = std::array<std::string, parts_of_review.size()>;

Marks marks_of(Assessment const& assessment, Date day, Meter* meter) {
    Marks marks;
    auto all = Reviewed(assessment, day).records();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (meter != nullptr)
            for (std::string const& each : all[i]) meter->charge_bytes(each.size());
        marks[i] = mark_of(std::move(all[i]));
    }
    return marks;
}

// `1a2b3c4d-...`, one mark for each part. What is no such text agrees with nothing.
Text mark_in(Text fingerprint, std::size_t part) {
    std::size_t const at = part * (mark_digits + 1);
    return at < fingerprint.size() ? fingerprint.substr(at, mark_digits) : Text{};
}

}  // namespace

void write_review(Assessment const& assessment, Meter& meter, Evaluation& into) {
    into.is_recommended = !assessment.recommendation.says.empty();
    Review const& review = assessment.review;
    if (review.by.empty()) return;
    into.review.by = into.storage.keep(review.by);
    into.review.date = review.date;
    Marks const now = marks_of(assessment, review.date, &meter);
    std::vector<Text> changed;
    for (std::size_t i = 0; i < now.size(); ++i)
        if (now[i] != mark_in(review.fingerprint, i)) changed.push_back(parts_of_review[i]);
    into.review.changed = into.storage.keep(List<Text>(changed));
}

}  // namespace engine

bool took_part(Assessment const& assessment, std::string_view who) {
    auto const is_author = [&](Judgement const& each) { return each.author == who; };
    auto const came = [&](Visit const& each) {
        return std::find(each.assessors.begin(), each.assessors.end(), who) != each.assessors.end();
    };
    return assessment.recommendation.by == who ||
           std::any_of(assessment.judgements.begin(), assessment.judgements.end(), is_author) ||
           std::any_of(assessment.visits.begin(), assessment.visits.end(), came);
}

void record_review(Assessment& assessment, std::string_view by, Date day) {
    std::string fingerprint;
    for (std::string const& mark : engine::marks_of(assessment, day, nullptr))
        fingerprint.append(fingerprint.empty() ? "" : "-").append(mark);
    set(assessment, assessment.review.by, by);
    assessment.review.date = day;
    set(assessment, assessment.review.fingerprint, fingerprint);
}

}  // namespace assay
