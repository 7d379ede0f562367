#include <assay/codes.hpp>
#include <assay/diagnostic.hpp>

#include "model/messages.hpp"
#include "model/sanitise.hpp"

#include <algorithm>
#include <cassert>

namespace assay {
namespace {

std::string to_string(Place const& place) {
    std::string text = place.file;
    if (place.line != 0) {
        if (!text.empty()) text += ':';
        text += std::to_string(place.line);
        if (place.column != 0) text += ':' + std::to_string(place.column);
    }
    if (!place.pointer.empty()) {
        if (!text.empty()) text += ": ";
        text += place.pointer;
    }
    return text;
}

/// The kind that a code decides; `about` where it does not.
ErrorKind kind_of(std::string_view code, ErrorKind about) {
    for (CodeFamily const& family : code_families()) {
        if (family.kind != ErrorKind::limit && family.kind != ErrorKind::deadline) continue;
        for (Code const& each : family.codes)
            if (each.code == code) return family.kind;
    }
    return about;
}

}  // namespace

std::string to_string(Diagnostic const& diagnostic) { return to_string(diagnostic, Words{}); }

std::string to_string(Diagnostic const& diagnostic, Words const& words) {
    std::string text = to_string(diagnostic.place);
    if (!text.empty()) text += ": ";
    text += whole_message(diagnostic, words);
    if (!diagnostic.code.empty()) text += " [" + diagnostic.code + ']';
    return sanitise(text);  // it may quote a file that wants to steer the terminal
}

Error::Error(std::vector<Diagnostic> diagnostics, ErrorKind about)
    : diagnostics_(std::move(diagnostics)), kind_(about) {
    assert(!diagnostics_.empty());
    for (Diagnostic const& diagnostic : diagnostics_) {
        if (!text_.empty()) text_ += '\n';
        text_ += to_string(diagnostic);
        kind_ = std::max(kind_, kind_of(diagnostic.code, about));
    }
}

}  // namespace assay
