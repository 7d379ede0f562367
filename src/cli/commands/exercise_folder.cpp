#include "cli/commands/exercise_folder.hpp"

#include "cli/commands/read_all.hpp"
#include "cli/files/input.hpp"
#include "cli/files/sandbox_files.hpp"
#include "cli/options/input_error.hpp"
#include "cli/options/parse.hpp"

namespace assay::cli {
namespace {

std::string copy_in(std::string const& folder, std::string const& id) {
    return file_in(folder, id + ".json");
}

/// The case and the copies that are there. A copy that is missing keeps its place.
struct ExerciseFolder {
    ExerciseFolder(PackArguments const& arguments, std::string const& folder, Output& output)
        : the_case(read_all(arguments, {copy_in(folder, "case")}, output)) {
        std::vector<std::string> names;
        std::vector<std::string> const assessors =
            assessors_of_exercise(*the_case.files[0].assessment);
        for (std::string const& id : assessors)
            if (is_file_there(copy_in(folder, id), arguments.supply.get()))
                names.push_back(copy_in(folder, id));
        if (!names.empty()) there = read_all(arguments, names, output);
        std::size_t next = 0;
        for (std::string const& id : assessors) {
            std::string const name = copy_in(folder, id);
            bool const has_copy = next < names.size() && names[next] == name;
            copies.push_back(has_copy ? there.files[next++] : ComparedFile{nullptr, name});
        }
    }

    ReadAll the_case;
    ReadAll there;
    std::vector<ComparedFile> copies;
};

}  // namespace

Option exercise_folder(std::string& folder) {
    return {"DIR",
            "",
            "the folder of the exercise",
            parse::text(folder, "the name of the folder is empty"),
            Times::once,
            Opens::documents};
}

Exercise collect(PackArguments const& arguments, std::string const& folder, Output& output) {
    ExerciseFolder const found(arguments, folder, output);
    try {
        return collect_exercise(found.the_case.pack, *found.the_case.files[0].assessment,
                                found.copies);
    } catch (Error const& error) {
        throw InputError(error.diagnostics(), shown_name(folder) + "; nothing was collected");
    }
}

std::string progress(Exercise const& exercise) {
    std::string text;
    for (ExerciseCopy const& copy : exercise.copies) {
        text += "  " + copy.assessor + "  ";
        if (copy.missing) {
            text += "no copy yet\n";
            continue;
        }
        text += std::to_string(copy.rated) + " of " + std::to_string(exercise.elements) + " rated";
        if (!copy.unrated.empty()) text += "; not yet:";
        constexpr std::size_t most = 8;
        for (std::size_t i = 0; i < copy.unrated.size() && i < most; ++i)
            text += " " + copy.unrated[i];
        if (copy.unrated.size() > most)
            text += " and " + std::to_string(copy.unrated.size() - most) + " others";
        text += "\n";
    }
    return text;
}

bool is_complete(Exercise const& exercise) {
    for (ExerciseCopy const& copy : exercise.copies)
        if (copy.missing || !copy.unrated.empty()) return false;
    return true;
}

}  // namespace assay::cli
