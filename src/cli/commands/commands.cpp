#include "cli/commands/commands.hpp"

#include <algorithm>

namespace assay::cli {

// Each in the file of its name.
Command agree_command();
Command assess_command();
Command check_command();
Command compare_command();
Command differences_command();
Command exercise_collect_command();
Command exercise_prepare_command();
Command exercise_report_command();
Command exercise_record_command();
Command exercise_sheet_command();
Command explain_command();
Command plan_command();
Command export_command();
Command forward_command();
Command help_command();
Command import_command();
Command merge_command();
Command moderate_command();
Command new_command();
Command pack_check_command();
Command pack_definitions_command();
Command pack_new_command();
Command pack_show_command();
Command pack_test_command();
Command request_command();
Command review_command();
Command schema_command();
Command severity_command();
Command status_command();
Command validate_command();

std::vector<Command> commands() {
    return {
        assess_command(),
        explain_command(),
        plan_command(),
        check_command(),
        review_command(),
        compare_command(),
        moderate_command(),
        exercise_prepare_command(),
        exercise_collect_command(),
        exercise_report_command(),
        exercise_record_command(),
        exercise_sheet_command(),
        agree_command(),
        differences_command(),
        severity_command(),
        validate_command(),
        export_command(),
        import_command(),
        new_command(),
        forward_command(),
        merge_command(),
        request_command(),
        status_command(),
        pack_new_command(),
        pack_show_command(),
        pack_check_command(),
        pack_test_command(),
        pack_definitions_command(),
        schema_command(),
        help_command(),
    };
}

Command const* find_command(std::vector<Command> const& among, std::string_view name) {
    auto const found = std::find_if(among.begin(), among.end(),
                                    [&](Command const& each) { return each.name == name; });
    return found == among.end() ? nullptr : &*found;
}

std::vector<std::string> command_names() {
    std::vector<std::string> names;
    for (Command const& command : commands()) names.emplace_back(command.name);
    return names;
}

}  // namespace assay::cli
