#include "cli/commands/pack_test.hpp"
#include "cli/output/utf8.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace assay::cli {
namespace {

/// A character of a text, as XML can hold it: control characters have no way in, not even escaped.
void append_xml_character(std::string& to, std::string_view character) {
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    bool const is_noncharacter = character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF";
    char const c = character.front();
    if (character.size() > 1)
        to += is_noncharacter ? replacement : character;
    else if (c == '&')
        to += "&amp;";
    else if (c == '<')
        to += "&lt;";
    else if (c == '>')
        to += "&gt;";
    else if (c == '"')
        to += "&quot;";
    else if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') ||
             character_size(character) == 0)
        to += replacement;
    else
        to += c;
}

std::string escaped(std::string_view text) {
    std::string xml;
    while (!text.empty()) {
        std::size_t const size = std::max<std::size_t>(1, character_size(text));
        append_xml_character(xml, text.substr(0, size));
        text.remove_prefix(size);
    }
    return xml;
}

std::string attribute(std::string_view name, std::string_view value) {
    return ' ' + std::string(name) + "=\"" + escaped(printable(value)) + '"';
}
std::string attribute(std::string_view name, std::size_t value) {
    return attribute(name, std::to_string(value));
}

/// An expectation that was not met, as a sentence or with what decided.
std::string sentence_of(Unmet const& unmet) {
    return unmet.what + ": expected " + unmet.expected + ", came " + unmet.came;
}
std::string in_full(CaseResult const& result) {
    std::string text;
    for (Unmet const& unmet : result.unmet) {
        text += sentence_of(unmet) + '\n';
        for (Clause const& clause : unmet.because)
            text +=
                "  " + clause.says + (clause.rule.empty() ? "" : "  (" + clause.rule + ')') + '\n';
    }
    return text;
}

void append_case(std::string& to, CaseResult const& result, std::string_view file) {
    to += "    <testcase" + attribute("name", result.says) + attribute("classname", file) +
          attribute("time", std::size_t{0});
    if (result.outcome == CaseOutcome::passed) {
        to += "/>\n";
        return;
    }
    to += ">\n";
    if (result.outcome == CaseOutcome::todo) {
        to += "      <skipped message=\"still to do\"/>\n";
    } else {
        to += "      <failure type=\"unmet\"" +
              attribute("message", sentence_of(result.unmet.front())) + '>' +
              escaped(in_full(result)) + "</failure>\n";
    }
    to += "    </testcase>\n";
}

/// The results of one file, which follow one another.
using Suite = std::pair<std::size_t, std::size_t>;

void append_suite(std::string& to, TestRun const& run, Suite suite, std::size_t number) {
    auto const count = [&](CaseOutcome outcome) {
        std::size_t counted = 0;
        for (std::size_t i = suite.first; i < suite.second; ++i)
            counted += run.results[i].outcome == outcome ? 1 : 0;
        return counted;
    };
    std::string_view const file = run.file_of(run.results[suite.first]);
    to += "  <testsuite" + attribute("name", file) + attribute("package", run.pack.id()) +
          attribute("id", number) + attribute("tests", suite.second - suite.first) +
          attribute("failures", count(CaseOutcome::failed)) + attribute("errors", std::size_t{0}) +
          attribute("skipped", count(CaseOutcome::todo)) +
          attribute("timestamp", "1970-01-01T00:00:00") + attribute("hostname", "localhost") +
          attribute("time", std::size_t{0}) + ">\n    <properties>\n      <property" +
          attribute("name", "pack") +
          attribute("value", std::string(run.pack.id()) + ' ' + std::string(run.pack.version())) +
          "/>\n    </properties>\n";
    for (std::size_t i = suite.first; i < suite.second; ++i) append_case(to, run.results[i], file);
    to += "    <system-out/>\n    <system-err/>\n  </testsuite>\n";
}

}  // namespace

std::string test_junit(TestRun const& run) {
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
    std::size_t number = 0;
    for (std::size_t first = 0, end = 0; first < run.results.size(); first = end) {
        auto const is_same = [&](std::size_t i) {
            return run.results[i].place.file == run.results[first].place.file;
        };
        for (end = first; end < run.results.size() && is_same(end);) ++end;
        append_suite(xml, run, {first, end}, number++);
    }
    return xml + "</testsuites>\n";
}

}  // namespace assay::cli
