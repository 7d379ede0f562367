#pragma once

#include <assay/pack_test.hpp>

#include "engine/builder.hpp"

#include <string>
#include <utility>
#include <vector>

namespace assay_test {

using Files = std::vector<assay::PackFile>;

/// Tests of Customer Service Excellence, from texts.
inline assay::PackTests tests_of(Files files) {
    return assay::PackTests::load(cse(), std::move(files), "pack");
}
inline assay::PackTests case_of(std::string text) {
    return tests_of({{"cases/a.json", std::move(text)}});
}
inline assay::PackTests lua_of(std::string text) {
    return tests_of({{"tests/a_test.lua", std::move(text)}});
}

/// The file of `rule.lua:58`, in whatever folder; it must have a line.
inline std::string file_of(std::string const& rule) {
    auto const colon = rule.rfind(':');
    if (colon == rule.npos || std::stoul(rule.substr(colon + 1)) == 0) return "no line: " + rule;
    auto const start = rule.rfind('/') == rule.npos ? 0 : rule.rfind('/') + 1;
    return rule.substr(start, colon - start);
}

/// A case as its results tell it, an expectation or a clause a line.
inline std::string told(assay::CaseResult const& result) {
    std::string text = result.says + ": " + std::string(name_of(result.outcome)) + "\n";
    for (auto const& unmet : result.unmet) {
        text += unmet.what + ": expected " + unmet.expected + ", came " + unmet.came + "\n";
        for (auto const& clause : unmet.because)
            text += "  " + clause.says + (clause.rule.empty() ? "" : " | " + file_of(clause.rule)) +
                    "\n";
    }
    return text;
}
inline std::string told(assay::PackTests const& tests, std::string_view holding = {}) {
    std::string text;
    for (auto const& each : tests.run(holding)) text += told(each);
    return text;
}

/// What is wrong with tests, a problem a line.
template <class Load>
std::string refused(Load load) {
    try {
        static_cast<void>(load());
    } catch (assay::Error const& error) {
        return std::string(error.what()) + "\n";
    }
    return "nothing\n";
}
inline std::string problems_of(Files files) {
    return refused([&] { return tests_of(std::move(files)); });
}
inline std::string problems_in(std::string text) {
    return problems_of({{"cases/a.json", std::move(text)}});
}
inline std::string problems_in_lua(std::string text) {
    return problems_of({{"tests/a_test.lua", std::move(text)}});
}

}  // namespace assay_test
