#pragma once

#include <assay/report.hpp>

#include "model/texts.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace assay::report {

/// How many columns a text takes: its characters, combining ones aside.
[[nodiscard]] std::size_t columns(std::string_view text);

/// The text followed by as many spaces as fill it up to `width` columns.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

/// How a piece of text is set off, where colours are wanted.
enum class Tone : unsigned char { plain, strong, good, bad, warning, quiet };

/// A page of plain text: lines are wrapped at words, to the width that is asked for. Control
/// characters in the text are replaced, so that no file can steer a terminal.
class Page {
public:
    explicit Page(ReportOptions const& options) : options_(options) {}

    /// One paragraph; the first line is indented by `first`, the others by `rest` columns.
    void paragraph(std::string_view text, std::size_t first, std::size_t rest,
                   Tone tone = Tone::plain);
    void paragraph(std::string_view text, std::size_t indent = 0, Tone tone = Tone::plain) {
        paragraph(text, indent, indent, tone);
    }

    /// A paragraph behind a label: `label` stands at `indent`, the text from `column` on.
    void labelled(std::string_view label, std::string_view text, std::size_t indent,
                  std::size_t column, Tone tone = Tone::plain);

    void blank();

    [[nodiscard]] std::string const& text() const& { return text_; }
    [[nodiscard]] ReportOptions const& options() const { return options_; }

    // of a temporary, what these hand out would dangle
    std::string const& text() const&& = delete;

private:
    void wrap(std::string_view text, std::size_t unbroken, std::size_t first, std::size_t rest,
              Tone tone);
    void line(std::string_view words, std::size_t indent, Tone tone);

    ReportOptions options_;
    std::string text_;
};

/// `Riverside Libraries · Customer Service Excellence 1.0.0`, and which visit it is about.
void heading(Page& page, Evaluation const& evaluation);

/// What results are results of: `Customer Service Excellence 1.0.0 with cse-health 1.0.0`.
[[nodiscard]] std::string name_on_results(RulePack const& pack);

/// `self-assessment of 12 March 2026`.
[[nodiscard]] std::string in_words(RulePack const& pack, Visit const& visit);

/// The word for people of a kind of visit of the pack.
[[nodiscard]] std::string_view title_of_visit_kind(RulePack const& pack, std::string_view id);

/// The word for people of a rating of the pack.
[[nodiscard]] std::string_view title_of_rating(RulePack const& pack, std::string_view id);

/// The text with its first letter in upper case.
[[nodiscard]] std::string capitalised(std::string_view text);

/// The text without a full stop at its end: for use inside a sentence.
[[nodiscard]] std::string without_stop(std::string_view text);

}  // namespace assay::report
