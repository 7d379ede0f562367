#pragma once

#include <assay/assessment.hpp>
#include <assay/document.hpp>
#include <assay/evaluation.hpp>
#include <assay/evaluator.hpp>

#include "cli/files/output.hpp"
#include "cli/output/document.hpp"

#include <string>
#include <vector>

namespace assay::cli {

struct ExportArguments : DocumentArguments {
    std::vector<std::string> files;  ///< one
    Date as_of;
    bool brief = false;             ///< the report on two pages
    bool handover = false;          ///< a report for a successor
    std::string sheet;              ///< the one sheet that is wanted; empty: all
    std::string layout;             ///< the form to write it in; empty: the sheets of assay
    std::vector<std::string> part;  ///< the elements for a colleague; empty: all
    std::string ask, with;          ///< what is asked, and of whom
    Date by;                        ///< by when
    std::string request;            ///< the request of the file that says all this; empty: none

    [[nodiscard]] std::vector<Option> table();

    [[nodiscard]] ReportOn on() const {
        return handover ? ReportOn::handover : brief ? ReportOn::brief : ReportOn::assessment;
    }
};

/// What is exported.
struct Exported {
    Assessment const& assessment;
    Evaluation const& evaluation;
    Evaluator& evaluator;  ///< that made the evaluation, for explanations
};

// The writers of the formats: each writes to where the arguments say. Those of sheets tell how they
// come back.
void export_report(DocumentFormat const& format, ExportArguments const& arguments,
                   Exported const& exported, Output& output);
void export_xlsx(ExportArguments const& arguments, Exported const& exported, Output& output);
void export_csv(ExportArguments const& arguments, Exported const& exported, Output& output);

}  // namespace assay::cli
