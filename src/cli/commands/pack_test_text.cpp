#include "cli/commands/pack_test.hpp"

#include <string_view>

namespace assay::cli {
namespace {

void append_unmet(std::string& to, Unmet const& unmet) {
    to += "  " + printable(unmet.what) + ": expected " + printable(unmet.expected) + ", came " +
          printable(unmet.came) + '\n';
    for (Clause const& clause : unmet.because) {
        to += "    " + printable(clause.says);
        if (!clause.rule.empty()) to += "  (" + printable(clause.rule) + ')';
        to += '\n';
    }
}

std::string result_of_run(TestRun const& run) {
    std::size_t const todo = run.count(CaseOutcome::todo);
    std::size_t const failed = run.count(CaseOutcome::failed);
    std::size_t const ran = run.results.size() - todo;
    std::string const all = std::to_string(ran) + (ran == 1 ? " case" : " cases");
    std::string text{run.pack.id()};
    text.append(" ").append(run.pack.version()).append(": ");
    if (ran == 0)
        text += "no case ran";
    else if (failed > 0)
        text += std::to_string(failed) + " of " + all + (failed == 1 ? " fails" : " fail");
    else
        text += all + (ran == 1 ? " passes" : " pass");
    if (todo > 0) text += "; " + std::to_string(todo) + " to do";
    return text + '\n';
}

}  // namespace

std::string test_text(TestRun const& run) {
    std::string text;
    for (CaseResult const& result : run.results) {
        if (result.outcome != CaseOutcome::failed) continue;
        text += printable(run.file_of(result));
        if (result.place.line > 0) text += ':' + std::to_string(result.place.line);
        text += ": " + printable(result.says) + '\n';
        for (Unmet const& unmet : result.unmet) append_unmet(text, unmet);
        text += '\n';
    }
    return text + result_of_run(run);
}

}  // namespace assay::cli
