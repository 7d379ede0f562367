#pragma once

#include <assay/template.hpp>

#include "cli/files/output.hpp"
#include "cli/options/arguments.hpp"

#include <functional>
#include <string>

namespace assay::cli {

/// Of commands that write a document.
struct DocumentArguments : PackArguments, LayoutArguments {
    std::string format;                     ///< its name; empty: by the ending of `output`
    std::string output;                     ///< a new file; empty: standard output
    std::string template_folder;            ///< of its template; empty: the one of assay
    Audience audience = Audience::by_role;  ///< for whom it is
    bool internal = false;                  ///< it tells of internal evidence
};

/// Makes a document with the template that the arguments name, or with that of assay. Throws: Unusable
/// with what is wrong with it.
[[nodiscard]] Document make_document(
    DocumentArguments const& arguments, ReportOn on,
    std::function<Document(ReportTemplate const&, DocumentOptions const&)> const& make);

/// The document in a format; as plain text as wide as the arguments say, to a file as wide as usual.
[[nodiscard]] std::string write_document(DocumentArguments const& arguments,
                                         DocumentFormat const& format, Document const& document);

/// Writes a result to where the arguments say: a new file, or standard output.
void write_result(DocumentArguments const& arguments, Output& output, std::string const& text);

}  // namespace assay::cli
