#pragma once

#include <assay/exercise.hpp>
#include <assay/json.hpp>
#include <assay/template.hpp>

#include "engine/builder.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay_test {

/// An exercise that is reported on. Its assessors and who holds what may be changed before `analyse`.
struct Meeting {
    [[nodiscard]] assay::Document document(assay::ReportTemplate const& of,
                                           assay::DocumentOptions const& options = {}) const {
        return of.make(exercise, assay::analyse(exercise), options);
    }
    [[nodiscard]] assay::Document document(assay::DocumentOptions const& options = {}) const {
        return document(assay::ReportTemplate{assay::ReportOn::exercise}, options);
    }

    assay::Exercise exercise;
};

/// The exercise among the examples, with only these of its five assessors having handed in.
inline Meeting meeting(std::vector<std::string> const& who = {"A1", "A2", "A3", "A4", "A5"}) {
    std::string const folder = ASSAY_SOURCE_DIR "/examples/exercise/copies/";
    assay::Assessment const the_case = assay::read_assessment(read_file(folder + "case.json"));
    std::vector<assay::Assessment> read;
    std::vector<std::string> const all = assay::assessors_of_exercise(the_case);
    for (std::string const& id : all)
        read.push_back(assay::read_assessment(read_file(folder + id + ".json")));
    std::vector<assay::ComparedFile> files;
    for (std::size_t i = 0; i < all.size(); ++i) {
        bool const is_there = std::find(who.begin(), who.end(), all[i]) != who.end();
        files.push_back({is_there ? &read[i] : nullptr, all[i] + ".json"});
    }
    return {assay::collect_exercise(cse(), the_case, files)};
}

/// An exercise in which every text is hostile, the names of its assessors, too.
inline Meeting hostile_meeting() {
    assay::Assessment assessment =
        assay::read_assessment(read_file(ASSAY_SOURCE_DIR "/tests/report/hostile.json"));
    constexpr std::string_view one =
        "<script>alert(1)</script><img src=x onerror=alert(1)> **H1** | [a](javascript:1)";
    constexpr std::string_view other =
        "\"><b>H2</b> \xE2\x80\xAE\x07\xC2\x9B"
        "31m </style> | `x`";
    std::vector<assay::Judgement> judgements;
    for (assay::Judgement each : assessment.judgements) {
        if (!each.site.empty() || each.visit == "v&3") continue;
        each.author = each.role == assay::Role::self ? one : other;
        each.role = assay::Role::assessor;
        each.visit = "v\"2";
        judgements.push_back(each);
    }
    std::size_t const rated = judgements.size() / 2;
    assessment.judgements = std::move(judgements);
    return {assay::Exercise{cse(),
                            std::move(assessment),
                            {{std::string(one), false, rated, {}},
                             {std::string(other), false, rated, {std::string(one)}},
                             {"<i>missing", true, 0, {}}},
                            57}};
}

}  // namespace assay_test
