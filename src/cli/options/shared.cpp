#include "cli/options/shared.hpp"

#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"

#include <array>
#include <cstdint>

namespace assay::cli::options {

Option file(std::vector<std::string>& files) {
    return {"FILE",      "",         "an assessment; `-` reads standard input", parse::file(files),
            Times::once, Opens::file};
}

Option files(std::vector<std::string>& files) {
    return {"FILE",
            "",
            "assessments, or folders with assessments; `-` reads standard input",
            parse::file(files),
            Times::at_least_once,
            Opens::assessments};
}

Option pack(std::string& pack) {
    return {"--pack",
            "NAME|FOLDER",
            "use this pack in place of the file's own",
            parse::text(pack, "the name of the pack is empty"),
            Times::at_most_once,
            Opens::pack};
}

Option edition(std::string& edition) {
    return {"--edition", "VERSION", "read the file as made with this version of the pack",
            parse::text(edition, "--edition: the version is empty")};
}

Option as_of(Date& day) {
    return {"--as-of", "YYYY-MM-DD",
            "use only ratings and evidence up to this day; default: the latest visit",
            parse::day(day)};
}

Option date_format(DateOrder& order) {
    return choice<DateOrder>("--date-format",
                             {{"iso", DateOrder::iso},
                              {"dd/mm/yyyy", DateOrder::day_first},
                              {"mm/dd/yyyy", DateOrder::month_first}},
                             order, "the form of dates in the table; default: yyyy-mm-dd");
}

Option pack_shown(std::string& pack) {
    return {"PACK",
            "",
            "name or folder of a pack",
            parse::text(pack, "the name of the pack is empty"),
            Times::once,
            Opens::pack};
}

Option node(std::string& node) {
    return {"NODE", "", "the id of an element, a criterion or another node; default: all",
            parse::node(node)};
}

Option format(Format& format) {
    return formats(format, {Format::text, Format::json}, "text for people, or json for programs");
}

Option format_or_lines(Format& format) {
    return formats(format, {Format::text, Format::json, Format::ndjson},
                   "ndjson: a line for each file, or with `-` for each line of input");
}

Option formats(Format& format, std::vector<Format> const& those, std::string says) {
    constexpr std::array names{"text", "json", "ndjson", "junit", "sarif", "ics"};
    std::vector<std::pair<std::string, Format>> words;
    for (Format const each : those)
        words.emplace_back(names.at(static_cast<std::size_t>(each)), each);
    return choice("--format", words, format, std::move(says));
}

Option document_template(std::string& folder, std::string const& file) {
    return {"--template",
            "DIR",
            "a folder with " + file + " of your own",
            parse::text(folder, "--template: the name of the folder is empty"),
            Times::at_most_once,
            Opens::document_template};
}

Option internal(bool& internal) {
    return {"--internal", "", "include evidence that is marked internal or personal",
            parse::flag(internal), Times::flag};
}

Option output(std::string& file) {
    return {"-o,--output",
            "FILE",
            "write to a new file, not to standard output",
            parse::text(file),
            Times::at_most_once,
            Opens::new_file};
}

Option color(Color& color) {
    return choice<Color>(
        "--color", {{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}},
        color, "auto: colours on a terminal, unless NO_COLOR is set");
}

Option width(std::size_t& width) {
    return {"--width", "N", "", [&width](std::string_view option, std::string const& text) {
                constexpr std::uint64_t least = 20;
                constexpr std::uint64_t most = 1000;
                std::uint64_t number = 0;
                if (!parse::is_number(text, least, most, number))
                    throw UsageError(std::string{option} + ": " + parse::in_backticks(text) +
                                     " is not a width; expected 20 to 1000");
                width = number;
            }};
}

Option isolate(bool& isolate) {
    return {"--isolate", "", "read and evaluate without files or network, in little memory",
            parse::flag(isolate), Times::flag};
}

Option jobs(std::size_t& jobs) {
    constexpr std::uint64_t most = 256;
    return {"--jobs", "N",
            "evaluate N files at once; default: one for each core; with --isolate: one",
            parse::number(jobs, 1, most)};
}

}  // namespace assay::cli::options
