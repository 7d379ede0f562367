#pragma once

#include <assay/assessment.hpp>
#include <assay/evaluator.hpp>
#include <assay/workbook.hpp>

#include "cli/commands/evaluators.hpp"
#include "cli/files/updated_file.hpp"
#include "cli/options/arguments.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace assay::cli {

/// Reads an assessment that fits its pack, from the text of its file. Throws: InputError with all that is wrong with it.
[[nodiscard]] Loaded& read_fitting(Evaluators& evaluators, Assessment& assessment,
                                   std::string const& file, std::string const& text);

/// Throws: UsageError unless there is the request that an option names.
void require_request(Assessment const& assessment, std::string const& option,
                     std::string const& id);

/// The elements of a part, as --part names them. Throws: UsageError.
[[nodiscard]] std::vector<std::string> require_elements(RulePack const& pack,
                                                        SharedPart const& part);

/// Whether a file of this name is to be a workbook.
[[nodiscard]] bool is_workbook_name(std::string_view name);

/// An assessment as a file is to hold it: JSON, in the layout of the text that it was read from, if any, or a workbook,
/// with the names that the one it was read from has beside "filled in by".
/// Throws: UsageError where no workbook can be made,
/// OutputError, Error.
[[nodiscard]] std::string file_of(Assessment const& assessment, std::string_view read_from,
                                  bool as_workbook, Evaluator& evaluator,
                                  CommandArguments const& arguments, std::string const& name);

/// Replaces a file by an assessment that was read from it and changed. A workbook stays one, whatever it is called.
/// Every command that writes over an assessment does so here. Throws: InputError, and nothing is written,
/// when people put something into the workbook that would be lost; as above.
void replace_assessment(UpdatedFile& file, Assessment const& assessment, Loaded& loaded,
                        CommandArguments const& arguments, std::string const& name);

/// The workbook alone, or that of a part. Throws: as above.
[[nodiscard]] std::string workbook_of(Assessment const& assessment, Evaluation const& evaluation,
                                      CommandArguments const& arguments, std::string const& name,
                                      SharedPart const* part = nullptr);

/// Makes a workbook and gives its bytes. Throws: as above.
[[nodiscard]] std::string workbook_made_by(std::function<std::string()> const& make,
                                           CommandArguments const& arguments,
                                           std::string const& name);

}  // namespace assay::cli
