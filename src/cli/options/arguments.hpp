#pragma once

#include <assay/diagnostic.hpp>

#include "cli/options/option.hpp"

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

class SandboxFiles;

/// How results are written. `ndjson`: one line of JSON for each document; `junit`: XML; `sarif`: what
/// tools that gather remarks on sources read; `ics`: a calendar file.
enum class Format : std::uint8_t { text, json, ndjson, junit, sarif, ics };

/// When reports are coloured. `automatic`: on a terminal, unless NO_COLOR is set.
enum class Color : std::uint8_t { automatic, always, never };

// What several commands can be told. A command derives its own arguments from what it shares with others;
// what was not said has its default.

/// Of every command: where it runs, and the files it may read there.
struct CommandArguments {
    std::string_view packs_from_tool;  ///< from the tool's folder to that of the installed packs
    bool isolate = false;              ///< go on in a sealed process
    std::vector<NamedPath> paths;      ///< all that the given values name
    std::shared_ptr<SandboxFiles const>
        supply;                  ///< what a sealed process has; null: it reads from the disk
    int output_descriptor = -1;  ///< of the new file, where a sealed process is to write it
    std::exception_ptr output_failure = nullptr;  ///< why a sealed process cannot write it
};

/// Under which pack a file is read.
struct PackArguments : CommandArguments {
    std::string pack;     ///< a name or a folder; empty: the pack that the file names
    std::string edition;  ///< the version to use all the same; empty: only one that fits
};

/// How text is laid out.
struct LayoutArguments {
    Color color = Color::automatic;
    std::size_t width = 0;  ///< columns; 0: those of the terminal
};

/// Whether a file's name means standard input.
[[nodiscard]] inline bool is_standard_input(std::string_view file) { return file == "-"; }

/// A file or folder as everything that is written calls it.
[[nodiscard]] inline std::string shown_name(std::string_view file) {
    return is_standard_input(file) ? "standard input" : printable(file);
}

}  // namespace assay::cli
