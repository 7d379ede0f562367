#pragma once

#include <assay/assay.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

/// Ends the process: a promise was broken. What libFuzzer then writes is the input that broke it.
[[noreturn]] void broken(std::string_view promise, std::string_view detail = {});

/// What one input may cost, so that slow inputs are found as such.
[[nodiscard]] assay::Limits const& limits();

/// The pack against which documents are read: `cse`.
[[nodiscard]] assay::RulePack const& pack();

/// A small assessment against it, that fits.
[[nodiscard]] assay::Assessment small_assessment();

/// The parts of an input, which a line `--- NAME` begins. What stands before the first such line is a part
/// without a name.
struct Part {
    std::string name;
    std::string text;
};
[[nodiscard]] std::vector<Part> parts_of(std::string_view input);

/// Runs a call that may throw an Error, and nothing else. False: it threw.
template <class Call>
bool may_refuse(Call call) {
    try {
        call();
        return true;
    } catch (assay::Error const& error) {
        if (error.diagnostics().empty()) broken("an Error says what is wrong");
        for (assay::Diagnostic const& each : error.diagnostics())
            if (each.code.empty() || each.message.empty())
                broken("a diagnostic has a code and a message", error.what());
        return false;
    }
}

[[nodiscard]] inline std::string_view text_of(std::uint8_t const* data, std::size_t size) {
    return {reinterpret_cast<char const*>(data), size};
}

}  // namespace fuzz
