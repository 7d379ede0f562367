#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace assay {

/// What a rule pack may cost its host. The defaults leave packs of several hundred elements ample
/// room; a pack cannot raise them.
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

    /// Expressions evaluated and Lua instructions carried out for one assessment; one of 57
    /// elements takes some ten thousand. Beyond it: an Error.
    std::uint64_t evaluation_steps = 50'000'000;

    /// Asked now and then while Lua runs; true ends the work with an Error. Absent: no deadline.
    std::function<bool()> expired;
};

/// How much of its limits a pack has used, at most so far. Never part of an evaluation.
struct Used {
    // While loading
    std::size_t source_bytes = 0;  ///< of the largest file
    std::size_t pack_bytes = 0;    ///< of all files
    std::size_t files = 0;
    std::size_t declared_values = 0;
    std::size_t declared_bytes = 0;
    std::size_t list_items = 0;  ///< of the longest list
    std::uint64_t load_instructions = 0;

    // While loading or evaluating
    std::size_t memory = 0;      ///< bytes that Lua held at once
    std::size_t text_bytes = 0;  ///< of the longest text that Lua made

    // While evaluating
    std::uint64_t call_instructions = 0;  ///< of one call of a function
    std::uint64_t evaluation_steps = 0;   ///< of one assessment
};

}  // namespace assay
