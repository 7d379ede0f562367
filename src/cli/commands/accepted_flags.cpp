#include "cli/commands/accepted_flags.hpp"

#include "cli/files/each_file.hpp"
#include "cli/files/input.hpp"
#include "cli/options/input_error.hpp"

#include <algorithm>

namespace assay::cli {
namespace {

void check_baseline_options(AcceptArguments const& arguments) {
    if (arguments.accept.empty()) {
        if (!arguments.reason.empty() || arguments.until)
            throw UsageError("--reason and --until belong to --accept");
        return;
    }
    if (arguments.reason.empty() || !arguments.until)
        throw UsageError("--accept wants a reason and a day: --reason TEXT --until YYYY-MM-DD");
    if (arguments.files.size() > 1 || is_standard_input(arguments.files.front()))
        throw UsageError("--accept takes one file");
    if (arguments.isolate)
        throw UsageError("--accept writes a file, and with --isolate none can be written");
}

}  // namespace

Baseline baseline_in(std::string const& text, std::string const& file) {
    try {
        return read_baseline(text, file);
    } catch (Error const& problems) {
        throw InputError(in_file(problems.diagnostics(), file), shown_name(file));
    }
}

AcceptedFlags::AcceptedFlags(AcceptArguments const& arguments, Output& output)
    : arguments_(arguments) {
    check_baseline_options(arguments);
    std::string const text = read(output);
    if (is_there_) baseline_ = baseline_in(text, arguments.baseline);
}

// Whoever accepts the first flag needs its mark before there is a file.
std::string AcceptedFlags::read(Output& output) {
    if (!arguments_.accept.empty()) {
        updated_.emplace(arguments_.baseline, output);
        is_there_ = updated_->is_there();
        return updated_->text();
    }
    is_there_ = is_file_there(arguments_.baseline, arguments_.supply.get());
    return is_there_ ? read_file(arguments_.baseline, arguments_.supply.get()) : std::string();
}

void AcceptedFlags::hold_against(Evaluation& evaluation, Output& output) {
    std::lock_guard const lock{mutex_};
    for (std::string const& mark : arguments_.accept) accept(evaluation, mark);
    is_changed_ = is_changed_ || !arguments_.accept.empty();
    std::size_t const before = evaluation.flags.size();
    leave_out_accepted(evaluation, baseline_, use_);
    std::size_t const left_out = before - evaluation.flags.size();
    if (left_out == 0) return;
    std::string const note = counted(left_out, "flag is accepted in ", "flags are accepted in ") +
                             shown_name(arguments_.baseline) + " and left out";
    if (is_changed_)
        when_written_ = note;
    else
        output.note(note);
}

void AcceptedFlags::accept(Evaluation const& evaluation, std::string const& mark) {
    std::vector<Flag const*> meant;
    for (Flag const& flag : evaluation.flags)
        if (mark == "all" || flag.fingerprint.starts_with(mark)) meant.push_back(&flag);
    if (mark != "all" && meant.empty())
        throw UsageError("--accept: no flag has the mark `" + printable(mark) + "`");
    if (mark != "all" && meant.size() > 1)
        throw UsageError("--accept: " + std::to_string(meant.size()) +
                         " flags have marks that begin with `" + printable(mark) +
                         "`; give more of it");
    // what is accepted already keeps its own reason, unless it is named
    if (mark == "all")
        std::erase_if(meant, [&](Flag const* flag) {
            return std::any_of(baseline_.accepted.begin(), baseline_.accepted.end(),
                               [&](AcceptedFlag const& known) {
                                   return known.fingerprint == flag->fingerprint &&
                                          known.until >= evaluation.as_of;
                               });
        });
    for (Flag const* const flag : meant)
        baseline_.accept(evaluation, *flag, arguments_.reason, arguments_.until);
}

void AcceptedFlags::finish(Output& output) {
    if (!is_changed_) return;
    updated_->replace(to_json(baseline_));
    if (!when_written_.empty()) output.note(when_written_);
}

void AcceptedFlags::tell(Output& output) const {
    if (!is_there_ && arguments_.accept.empty())
        output.note(shown_name(arguments_.baseline) + " is not there yet; no flag is accepted");
    std::size_t gone = 0;
    for (std::size_t i = 0; i < baseline_.accepted.size(); ++i) {
        AcceptedFlag const& each = baseline_.accepted[i];
        std::string const name = shown_name(arguments_.baseline) + ": " + name_of(each);
        if (i >= use_.sought.size() || !use_.sought[i]) continue;
        if (use_.expired[i]) {
            output.note(name + ": accepted until " + each.until.in_words() + ", and shown again");
        } else if (!use_.matched[i]) {
            output.note(name + ": there is no such flag any more");
            ++gone;
        }
    }
    if (gone > 0)
        output.note(counted(gone, "entry", "entries") + " can be taken out of " +
                    shown_name(arguments_.baseline));
}

}  // namespace assay::cli
