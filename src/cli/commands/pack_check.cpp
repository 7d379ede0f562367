#include <assay/pack_check.hpp>

#include "cli/commands/command.hpp"
#include "cli/files/each_file.hpp"
#include "cli/files/pack_folders.hpp"
#include "cli/options/shared.hpp"
#include "cli/output/places_in_sarif.hpp"

#include <algorithm>

namespace assay::cli {
namespace {

struct PackCheckArguments : PackArguments {
    Format format = Format::text;

    std::vector<Option> table() {
        return {options::pack_shown(pack),
                options::formats(
                    format, {Format::text, Format::json, Format::sarif},
                    "text for people, json for programs, or sarif for tools that read SARIF 2.1.0"),
                options::isolate(isolate)};
    }
};

/// What was found about a pack, and where it is.
struct Checked : CheckedPack {
    std::string folder{};

    [[nodiscard]] std::size_t elements() const {
        Standard const& standard = pack.standard();
        return static_cast<std::size_t>(
            std::count_if(standard.nodes.begin(), standard.nodes.end(),
                          [&](Node const& node) { return standard.is_element(node); }));
    }
};

Checked look_at(PackFolders const& folders, std::string const& pack) {
    Checked checked;
    checked.folder = folders.find(pack);
    try {
        checked.pack =
            RulePack::load(folders.source(checked.folder), folders.around(checked.folder));
        checked.remarks = check_pack(checked.pack);
    } catch (Error const& error) {
        checked.problems = error.diagnostics();
    }
    return checked;
}

std::string figures(Checked const& checked) {
    Level const& level = checked.pack.standard().levels.back();
    auto const wrong =
        std::count_if(checked.remarks.begin(), checked.remarks.end(),
                      [](Remark const& remark) { return remark.weight == Weight::wrong; });
    std::string text{checked.pack.id()};
    text.append(" ").append(checked.pack.version()).append(": ");
    text += counted(checked.elements(), level.name, level.plural) + ", " +
            counted(count_checks(checked.pack), "check", "checks") + ", ";
    text += checked.remarks.empty()
                ? "no remarks\n"
                : std::to_string(wrong) + " wrong, " +
                      std::to_string(checked.remarks.size() - static_cast<std::size_t>(wrong)) +
                      " weak\n";
    for (Change const& change : checked.pack.layers().back().changes)
        text += "a derived scheme, because it " + change.what + " (" +
                shown_name(change.place.file) + ":" + std::to_string(change.place.line) + ")\n";
    return text;
}

void write_checked(Output& output, Checked const& checked, std::string_view shown) {
    if (!checked.pack) return tell(output, checked.problems, "the pack " + shown_name(shown));
    for (Remark const& remark : checked.remarks) output.write(to_string(remark) + '\n');
    output.write(figures(checked));
}

ExitCode check_pack_of(PackCheckArguments const& arguments, Output& output) {
    Checked const checked = look_at(PackFolders{arguments}, arguments.pack);
    if (arguments.format == Format::text) {
        write_checked(output, checked, arguments.pack);
    } else if (arguments.format == Format::json) {
        output.write(to_json(checked));
    } else {
        PlacesInSarif places{checked.folder, arguments.supply.get()};
        output.write(to_sarif(checked, [&](Place const& place) { return places.of(place); }));
    }
    if (!checked.pack) return ExitCode::unusable;
    return checked.remarks.empty() ? ExitCode::done : ExitCode::to_settle;
}

}  // namespace

Command pack_check_command() {
    return make_command({"pack check", "list mistakes and weaknesses in a pack, for its author",
                         "PACK", "assay pack check cse"},
                        check_pack_of);
}

}  // namespace assay::cli
