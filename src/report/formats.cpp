// The formats of reports. To add one: a folder beside this file with its `write_...` in writer.hpp and
// writer.cpp, and a row here. `assay export` and `assay exercise report`, their help, the completions and
// the endings of -o read the rows.

#include <assay/document.hpp>

#include "report/docx/writer.hpp"
#include "report/html/writer.hpp"
#include "report/markdown/writer.hpp"
#include "report/text/writer.hpp"

#include <algorithm>
#include <array>

namespace assay {
namespace {

constexpr std::array formats{
    DocumentFormat{"html", ".html", "one page, to read, to print and to send", true,
                   report::write_html},
    DocumentFormat{"docx", ".docx", "a Word document", false, report::write_docx},
    DocumentFormat{"markdown", ".md", "Markdown", true, report::write_markdown},
    DocumentFormat{"text", ".txt", "plain text", true, report::write_text},
};

}  // namespace

std::span<DocumentFormat const> document_formats() { return formats; }

DocumentFormat const* find_document_format(std::string_view name) {
    auto const found = std::find_if(formats.begin(), formats.end(),
                                    [&](DocumentFormat const& each) { return each.name == name; });
    return found == formats.end() ? nullptr : &*found;
}

std::string to_html(Document const& document) { return report::write_html(document, {}); }

std::string to_docx(Document const& document) { return report::write_docx(document, {}); }

std::string to_markdown(Document const& document) { return report::write_markdown(document, {}); }

std::string to_text(Document const& document, ReportOptions const& options) {
    return report::write_text(document, options);
}

}  // namespace assay
