#pragma once

#include <assay/comparison.hpp>
#include <assay/date.hpp>
#include <assay/template.hpp>
#include <assay/workbook.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

class SandboxFiles;

/// How results are written. `ndjson`: one line of JSON for each document; `junit`: XML; `sarif`: what
/// tools that gather remarks on sources read.
enum class Format : std::uint8_t { text, json, ndjson, junit, sarif };

/// When reports are coloured. `automatic`: on a terminal, unless NO_COLOR is set.
enum class Color : std::uint8_t { automatic, always, never };

/// A copy whose side is to be taken, of the records with these ids or of all.
struct Preferred {
    std::string file;
    std::vector<std::string> records;
};

enum class Opens : std::uint8_t;

/// A file or folder that the command line names, and what is done with it.
struct NamedPath {
    Opens opens;
    std::string name;
};

/// What the command line says, for all commands; what was not said has its default.
struct Arguments {
    std::vector<std::string> files;  ///< `-` is standard input
    std::string pack;                ///< a name or a folder; empty: the pack that the file names
    std::string
        edition;  ///< the version of the pack to use all the same; empty: only one that fits
    Date as_of;
    Format format = Format::text;
    Color color = Color::automatic;
    std::size_t width = 0;              ///< columns; 0: those of the terminal
    std::string node;                   ///< id of an element or criterion; empty: all
    std::string kind;                   ///< of the new visit
    Date date;                          ///< first day of the new visit
    Date to;                            ///< its last day; none: it takes one day
    std::vector<std::string> elements;  ///< in scope of the new visit; none: as the pack says
    std::string base;                   ///< the file that copies were made from; empty: not known
    std::vector<Preferred> prefer;      ///< whose side to take where copies differ
    std::string output;                 ///< file of the result; empty: standard output
    std::string export_format;          ///< name of a format to export to; empty: by `output`
    std::string template_folder;        ///< of the template of a report; empty: the one of assay
    Audience audience = Audience::by_role;  ///< for whom a report is
    bool internal = false;                  ///< a report tells of internal evidence
    std::string sheet;                      ///< the one sheet that is wanted; empty: all
    std::string into;                       ///< the assessment that sheets are taken over into
    ColumnMap map;                   ///< how the columns of somebody else's sheet are to be read
    bool remove = false;             ///< take out what was taken out of the sheets
    bool dry_run = false;            ///< say what would change, and change nothing
    bool resolved = false;           ///< show where each part of a pack comes from
    std::string folder;              ///< of a new pack; its name is the id
    std::string extends;             ///< the pack that a new one lies on; empty: none
    std::string title;               ///< of a new pack; empty: made from its id
    std::string run;                 ///< text that cases to run hold; empty: all run
    std::string document;            ///< whose schema is wanted
    std::vector<std::string> topic;  ///< what help is wanted on
    std::optional<CompareBy> by;     ///< what is compared
    std::size_t min_steps = 1;       ///< of the differences that are shown
    std::string rating, author;      ///< of an agreed judgement
    std::string reason;              ///< why: of an agreed judgement, of flags that are accepted
    std::string agreed;              ///< table of agreed judgements; empty: one, as above
    std::vector<std::string> assessors;  ///< of an exercise
    std::vector<std::string> scale;      ///< ratings from the lowest; empty: those of the pack
    bool is_table = false;               ///< the file is a table of ratings
    std::string group;                   ///< column of a table whose groups are resampled
    std::optional<std::uint64_t> seed;   ///< of a bootstrap; none, nor `resamples`: a jackknife
    std::size_t resamples = 0;           ///< of a bootstrap; 0: as many as usual
    std::string_view adjectives;         ///< name of a scale of them; empty: none
    std::string_view packs_from_tool;    ///< from the tool's folder to that of the installed packs
    std::string baseline;                ///< file of the flags that are accepted; empty: none
    std::vector<std::string> accept;     ///< how the fingerprints of flags begin, or `all`
    Date until;                          ///< until when these are accepted
    bool limits = false;                 ///< show what a pack uses of its limits
    bool isolate = false;                ///< go on in a sealed process
    std::vector<NamedPath> paths;        ///< all that the values name
    std::shared_ptr<SandboxFiles const>
        supply;                  ///< what a sealed process has; null: it reads from the disk
    int output_descriptor = -1;  ///< of `output`, where a sealed process is to write it
};

/// Whether a file's name means standard input.
[[nodiscard]] inline bool is_standard_input(std::string_view file) { return file == "-"; }

/// A file as messages call it.
[[nodiscard]] inline std::string_view shown_name(std::string_view file) {
    return is_standard_input(file) ? "standard input" : file;
}

}  // namespace assay::cli
