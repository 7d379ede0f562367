#pragma once

// The door: include/assay/assay.h, one narrow way into the library for C and all that can call C. Each function there is a
// few lines here: read the options, call the public C++ interface, hand over a text. Nothing is decided in this folder.
//
// No exception leaves a call. `carry_out` runs one and turns what was thrown into a status and the session's last error.

#include <assay/assay.h>
#include <assay/assessment.hpp>
#include <assay/diagnostic.hpp>
#include <assay/evaluator.hpp>
#include <assay/limits.hpp>
#include <assay/rule_pack.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct assay_pack {
    assay::RulePack pack;
    assay::PackSource source;  ///< where its tests are
};

struct assay_document {
    assay::RulePack pack;
    assay::Assessment assessment;
    std::string written;  ///< JSON that it was read from; empty: there is none
};

struct assay_session {
    assay::Limits limits;
    std::vector<assay::Diagnostic> problems;  ///< of the last call

    /// What evaluates under this pack. The last one is kept, since most sessions use one.
    assay::Evaluator& evaluator_of(assay::RulePack const& pack);

    /// Limits have changed, so that no evaluator of before may be used.
    void forget_evaluator() { evaluator_.reset(); }

private:
    assay::RulePack pack_;  ///< of the evaluator
    std::optional<assay::Evaluator> evaluator_;
};

namespace assay::door {

/// A text of a caller. NULL is empty.
[[nodiscard]] inline std::string_view text_of(char const* text, std::size_t size) {
    return text == nullptr ? std::string_view{} : std::string_view{text, size};
}

/// Runs a call. What it throws becomes a status, and its diagnostics are kept.
[[nodiscard]] assay_status carry_out(assay_session* session, std::function<void()> const& call);

/// Hands a text over. Throws: std::bad_alloc.
void hand_over(std::string_view text, assay_buffer* to);

/// The files of a caller.
[[nodiscard]] std::vector<PackFile> files_of(assay_file const* files, std::size_t count);

/// Throws Misuse when a pointer is null that must not be.
struct Misuse {};
template <class... Pointers>
void require(Pointers... pointers) {
    for (bool const is_null : {(pointers == nullptr)...})
        if (is_null) throw Misuse{};
}

}  // namespace assay::door
