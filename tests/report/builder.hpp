#pragma once

#include <assay/evaluator.hpp>
#include <assay/json.hpp>
#include <assay/template.hpp>

#include "engine/builder.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay_test {

/// An assessment read from a file of the sources, with what reports are made of.
class Reported {
public:
    Reported(assay::RulePack const& pack, std::string const& file)
        : assessment(assay::read_assessment(read_file(ASSAY_SOURCE_DIR "/" + file), file)) {
        assay::Evaluator evaluator(pack);
        evaluation = evaluator.evaluate(assessment);
        explanations.push_back(evaluator.explain(assessment));
        for (assay::NodeResult const& each : evaluation.nodes)
            if (!each.ladders.empty())
                explanations.push_back(evaluator.explain(assessment, each.id));
    }

    [[nodiscard]] assay::Document document(assay::ReportTemplate const& made,
                                           assay::DocumentOptions const& options = {}) const {
        return made.make(evaluation, assessment, explanations, options);
    }
    [[nodiscard]] assay::Document document(assay::DocumentOptions const& options = {}) const {
        return document(assay::ReportTemplate(), options);
    }

    assay::Assessment assessment;
    assay::Evaluation evaluation;
    std::vector<assay::Explanation> explanations;
};

inline Reported const& riverside() {
    static Reported const reported(cse(), "examples/assess/riverside-libraries.json");
    return reported;
}

inline Reported const& westmoor() {
    static Reported const reported(cse(), "examples/assess/westmoor-contact-centre.json");
    return reported;
}

inline Reported const& hostile() {
    static Reported const reported(cse(), "tests/report/hostile.json");
    return reported;
}

/// A template in memory, with any other files beside its `report.lua`.
inline assay::ReportTemplate template_of(std::string text, std::vector<assay::PackFile> others = {},
                                         assay::Limits const& limits = {}) {
    others.push_back({"report.lua", std::move(text)});
    return assay::ReportTemplate::load({"own", std::move(others)}, limits);
}

/// What is wrong with a template, one problem on a line; empty when nothing is.
inline std::string problems_of(std::string text, std::vector<assay::PackFile> others = {},
                               assay::Limits const& limits = {}) {
    try {
        static_cast<void>(
            riverside().document(template_of(std::move(text), std::move(others), limits)));
    } catch (assay::Error const& error) {
        return error.what();
    }
    return {};
}

/// What a template of one document with this inside of it comes to, as plain text.
inline std::string text_of(std::string const& inside) {
    return to_text(riverside().document(template_of("document { title = 'T',\n" + inside + "}")));
}

}  // namespace assay_test
