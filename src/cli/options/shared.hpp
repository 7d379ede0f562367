#pragma once

#include <assay/date.hpp>

#include "cli/options/arguments.hpp"
#include "cli/options/option.hpp"

#include <string>
#include <vector>

// The options that several commands have, each with the member it fills. Those that mean the same look
// the same.
namespace assay::cli::options {

[[nodiscard]] Option file(std::vector<std::string>& files);
[[nodiscard]] Option files(std::vector<std::string>& files);

[[nodiscard]] Option pack(std::string& pack);
[[nodiscard]] Option edition(std::string& edition);
[[nodiscard]] Option as_of(Date& day);
/// How a table writes its dates.
[[nodiscard]] Option date_format(DateOrder& order);

/// The pack that a command is about, as its argument.
[[nodiscard]] Option pack_shown(std::string& pack);
/// One node of the standard, as an argument.
[[nodiscard]] Option node(std::string& node);

/// `text|json`, and with lines `text|json|ndjson`.
[[nodiscard]] Option format(Format& format);
[[nodiscard]] Option format_or_lines(Format& format);
/// These formats.
[[nodiscard]] Option formats(Format& format, std::vector<Format> const& those, std::string says);

/// Of reports that are documents: the folder of a template, with this file in it: a `report.lua`.
[[nodiscard]] Option document_template(std::string& folder, std::string const& file);
[[nodiscard]] Option internal(bool& internal);

[[nodiscard]] Option output(std::string& file);
[[nodiscard]] Option color(Color& color);
[[nodiscard]] Option width(std::size_t& width);
[[nodiscard]] Option isolate(bool& isolate);
/// How many threads do the work; 0 unless it is given.
[[nodiscard]] Option jobs(std::size_t& jobs);

}  // namespace assay::cli::options
