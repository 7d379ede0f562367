#pragma once

/// @file
/// @ingroup model
/// What loading, reading and evaluating may cost.

#include <cstddef>
#include <cstdint>
#include <functional>

namespace assay {

/// What packs, documents and calls may cost a host. The defaults leave ample room for packs of several
/// hundred elements and for the documents of many years; no pack and no document can raise them.
struct Limits {
    // Of the sources
    std::size_t source_bytes = std::size_t{256} << 10;  ///< of one file of a pack
    std::size_t pack_bytes = std::size_t{4} << 20;      ///< of all files of a pack together
    std::size_t files = 64;                             ///< of one pack
    std::size_t nesting = 64;                           ///< of brackets and blocks in a source
    std::size_t suffixes = 64;                          ///< of `.a:b()[c]` in one expression

    // Of Lua while it loads or evaluates
    std::size_t memory = std::size_t{64} << 20;      ///< bytes of its blocks, as malloc rounds them
    std::size_t text_bytes = std::size_t{64} << 10;  ///< of one text that a pack makes
    std::uint64_t load_instructions = 5'000'000;     ///< to run all files of a pack
    std::uint64_t call_instructions = 100'000;       ///< of one call of a pack's function; beyond
                                                     ///<   it the rule is undetermined

    // Of what a pack declares
    std::size_t declared_values = 300'000;               ///< texts, numbers and tables, in all
    std::size_t declared_bytes = std::size_t{16} << 20;  ///< of its texts together
    std::size_t list_items = 10'000;                     ///< of one table, or keys

    // Of one document: an assessment, a case, a baseline
    std::size_t document_bytes = std::size_t{64} << 20;  ///< of the whole document
    std::size_t document_depth = 32;  ///< of nesting; more than 1000 counts as 1000
    std::size_t document_text_bytes = std::size_t{256} << 10;  ///< of one text or key
    std::size_t records = 250'000;  ///< visits, sites, evidence, judgements and so on, together

    // Of one call. A step is a row looked at, an expression evaluated, an instruction of Lua or 16 bytes of
    // text: some ten nanoseconds. The same input takes the same steps on every machine.

    /// To evaluate or explain one assessment. One of 57 elements takes some ten thousand to evaluate. To explain an
    /// open result takes more (Dependence).
    std::uint64_t evaluation_steps = 50'000'000;
    /// For everything else: to read, compare, merge, import, export, report, and for statistics.
    std::uint64_t steps = 2'000'000'000;

    /// Asked when a call begins, and every few milliseconds of work; true ends the call with an Error. Absent: no
    /// deadline. An exception that it throws reaches the host.
    std::function<bool()> expired{};
};

/// How much of its limits a pack has used, at most so far. Never part of an evaluation.
struct Used {
    // While loading
    std::size_t source_bytes = 0;         ///< of the largest file
    std::size_t pack_bytes = 0;           ///< of all files
    std::size_t files = 0;                ///< of the pack
    std::size_t declared_values = 0;      ///< texts, numbers and tables, in all
    std::size_t declared_bytes = 0;       ///< of its texts together
    std::size_t list_items = 0;           ///< of the longest list
    std::uint64_t load_instructions = 0;  ///< to run all files of the pack

    // While loading or evaluating
    std::size_t memory = 0;      ///< bytes that Lua held at once
    std::size_t text_bytes = 0;  ///< of the longest text that Lua made

    // While evaluating
    std::uint64_t call_instructions = 0;  ///< of one call of a function
    std::uint64_t evaluation_steps = 0;   ///< of one assessment
};

}  // namespace assay
