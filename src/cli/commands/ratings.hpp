#pragma once

#include <assay/rating_table.hpp>

#include "cli/files/output.hpp"
#include "cli/options/arguments.hpp"
#include "cli/options/option.hpp"

#include <string>
#include <utility>
#include <vector>

namespace assay::cli {

/// Of commands that look at ratings: assessments, or one table.
struct RatingTableArguments : PackArguments, LayoutArguments {
    std::vector<std::string> files;  ///< assessments, or one table
    bool is_table = false;           ///< the file is a table of ratings
    std::vector<std::string> scale;  ///< ratings from the lowest; empty: those of the pack
    /// What ratings are called in the table, and which of the scale they are.
    std::vector<std::pair<std::string, std::string>> words;
    /// Headings of the table, and the columns that they are.
    std::vector<std::pair<std::string, std::string>> columns;
    std::string group;  ///< column of a table whose groups are resampled

    /// The options that they share, and then those of one command.
    [[nodiscard]] std::vector<Option> ratings_options(std::vector<Option> own);
};

/// The ratings that the command line names. Throws: UsageError; InputError and Error with what is wrong.
[[nodiscard]] RatingTable ratings_in(RatingTableArguments const& arguments, Output& output);

}  // namespace assay::cli
