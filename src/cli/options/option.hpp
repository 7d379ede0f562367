#pragma once

// An option is one row: its name, its value, what help says, what takes the value, and what the value
// opens. A command has a struct of its arguments, and a table of rows whose parsers fill the members of
// that struct (commands/command.hpp). Help, the manual page, the completions, the messages about mistakes
// and `--isolate` read the rows; nothing else knows an option.
//
//     struct NewPackArguments : CommandArguments {
//         std::string title;
//
//         std::vector<Option> table() {
//             return {{"--title", "TEXT", "what people call it", parse::text(title)}};
//         }
//     };

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

/// Takes down one value of an option, which messages call `option`. Throws: UsageError.
using Parser = std::function<void(std::string_view option, std::string const& value)>;

/// How often an argument may, or must, be given; a flag takes no value.
enum class Times : std::uint8_t { at_most_once, once, at_least_once, any, flag };

/// What a command does with the file or folder that a value names. A sealed process can open nothing any
/// more, so `--isolate` opens beforehand what the given values name, as it stands here.
enum class Opens : std::uint8_t {
    nothing,            ///< it names none
    file,               ///< reads the file; `-` is standard input
    assessments,        ///< the same, or each file of JSON in the folder
    documents,          ///< reads the JSON in the folder, as of an exercise
    sheets,             ///< reads the file, or the CSV in the folder
    pack,               ///< reads the pack in the folder, and those beside it that it may extend
    document_template,  ///< reads the template in the folder
    new_file,           ///< writes the file
    new_folder,         ///< makes the folder
    named_before,       ///< nothing more: it names a file that another option reads
};

/// A file or folder that the command line names, and what is done with it.
struct NamedPath {
    Opens opens;
    std::string name;
};

/// A word that a value may be, and what it stands for.
struct Meaning {
    std::string_view word;
    std::string_view means;
};

/// An option (`--pack`) or a positional argument (`FILE`).
struct Option {
    std::string name;   ///< `-o,--output`, `FILE`
    std::string value;  ///< what an option wants: `NAME|FOLDER`
    std::string says;   ///< for help; empty: help keeps quiet about it
    Parser parser;
    Times times = Times::at_most_once;
    Opens opens = Opens::nothing;
    std::vector<Meaning>
        meanings{};  ///< where each word that the value may be needs a line in help

    [[nodiscard]] bool is_positional() const { return name.front() != '-'; }
};

}  // namespace assay::cli
