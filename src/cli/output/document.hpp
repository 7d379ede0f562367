#pragma once

#include <assay/template.hpp>

#include "cli/files/output.hpp"
#include "cli/options/arguments.hpp"

#include <functional>
#include <string>

namespace assay::cli {

/// Makes a document with the template that the arguments name, or with that of assay. Throws: Unusable
/// with what is wrong with it.
[[nodiscard]] Document make_document(
    Arguments const& arguments, ReportOn on,
    std::function<Document(ReportTemplate const&, DocumentOptions const&)> const& make);

/// The document in a format; as plain text as wide as the arguments say, to a file as wide as usual.
[[nodiscard]] std::string write_document(Arguments const& arguments, DocumentFormat const& format,
                                         Document const& document);

/// Writes a result to where the arguments say: a new file, or standard output.
void write_result(Arguments const& arguments, Output& output, std::string const& text);

}  // namespace assay::cli
