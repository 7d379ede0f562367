#pragma once

/// @file
/// @ingroup model
/// Read and write JSON; the schemas of all documents.

#include <assay/assessment.hpp>
#include <assay/diagnostic.hpp>
#include <assay/export.hpp>
#include <assay/limits.hpp>
#include <assay/names.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

class RulePack;
struct Evaluation;

/// Reads an assessment from JSON (schema: rules/schema/assessment.schema.json).
/// Checks everything that needs no rule pack: syntax, keys, types, dates, duplicate ids, and that
/// what is cited is there. `file` is the name diagnostics give the document.
/// Throws: Error with all problems; nothing is partly accepted. Thread-safe.
[[nodiscard]] ASSAY_EXPORT Assessment read_assessment(std::string_view json,
                                                      std::string_view file = {},
                                                      Limits const& limits = {});

/// The same into an assessment that is there already, reusing its memory. What it held is gone, and
/// after an Error it is empty.
ASSAY_EXPORT void read_assessment(Assessment& into, std::string_view json,
                                  std::string_view file = {}, Limits const& limits = {});

/// The same for a host that shows problems rather than stops at them: appends all of them to
/// `problems` and never throws an Error. Returns false when the document could not be read to its
/// end (too large, no JSON), so that nothing more can be said about it. While there are problems,
/// `into` holds what could be read, good for finding more of them and for nothing else.
[[nodiscard]] ASSAY_EXPORT bool read_assessment(Assessment& into, std::string_view json,
                                                std::string_view file, Limits const& limits,
                                                std::vector<Diagnostic>& problems);

/// All that is wrong with an assessment in memory that a host has made or changed, without regard to any pack:
/// what read_assessment would refuse if it stood in a file. Texts that are not UTF-8, ids that are empty, stand
/// twice or are cited and not there, days and enumerators that are none, extensions that are no JSON. Empty: to_json
/// writes the assessment, and read_assessment reads what was written. Places are JSON pointers, in the order of the
/// members; after a thousand problems the rest is counted. Thread-safe.
///
///     std::erase_if(assessment.evidence, [](Evidence const& each) { return each.id == "E2"; });
///     for (Diagnostic const& each : problems_in(assessment))
///         std::cerr << to_string(each) << '\n';  // /judgements/0/evidence/1: there is no evidence `E2` ...
[[nodiscard]] ASSAY_EXPORT std::vector<Diagnostic> problems_in(Assessment const& assessment,
                                                               Limits const& limits = {});

/// Writes an assessment in canonical form: keys in declared order, absent values left out, numbers
/// shortest exact, two-space indent, lists of plain values on one line, a final line feed. What was
/// read is written back without loss, and what is written can be read with the same limits.
/// Throws: Error with everything that problems_in finds, or when it would take more bytes than a document may have.
[[nodiscard]] ASSAY_EXPORT std::string to_json(Assessment const& assessment,
                                               Limits const& limits = {});

/// The JSON text `written`, changed to hold `assessment` and no more than that: members and records that did not change
/// stay as they were written, in their order and layout, also where they say what need not be said. What is new is laid
/// out like what stands beside it. Where `written` cannot be read, as to_json. What is returned reads as to_json's text
/// does. Throws: as to_json. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string rewritten_json(std::string_view written,
                                                      Assessment const& assessment,
                                                      Limits const& limits = {});

/// How JSON is laid out: for people, or as one line of NDJSON.
enum class Layout : unsigned char { indented, one_line };
template <>
inline constexpr std::array<std::string_view, 2> names_of<Layout>{"indented", "one_line"};

/// Writes an evaluation (schema: rules/schema/evaluation.schema.json), indented or on one line.
/// Same pack, same assessment, same as-of date: same bytes.
[[nodiscard]] ASSAY_EXPORT std::string to_json(Evaluation const& evaluation,
                                               Layout layout = Layout::indented);

/// The same, appended to a text that is there already, reusing its memory.
ASSAY_EXPORT void append_json(std::string& to, Evaluation const& evaluation,
                              Layout layout = Layout::indented);

/// Appends the flags and failures of an evaluation, spelt as there, with what they are about (schema:
/// rules/schema/flags.schema.json). Bytes that are not UTF-8 become U+FFFD. Thread-safe.
ASSAY_EXPORT void append_flags_json(std::string& to, Evaluation const& evaluation,
                                    Layout layout = Layout::indented);

/// A kind of document that assay reads or writes as JSON.
struct JsonDocument {
    std::string_view
        name{};  ///< `evaluation`: of its schema in rules/schema, and for json_schema()
    std::string_view about{};  ///< what it is, and which command writes it
};

/// All kinds of documents. The texts live as long as the program. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::span<JsonDocument const> json_documents();

/// The JSON Schema (draft 2020-12) of a kind of document, made from the description that the document
/// is written by. Empty when there is no such kind. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string json_schema(std::string_view name);

}  // namespace assay
