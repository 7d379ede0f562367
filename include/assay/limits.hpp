#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace assay {

/// What a rule pack may cost its host. The defaults leave packs of several hundred elements ample
/// room; a pack cannot raise them.
struct Limits {
    std::size_t source_bytes = std::size_t{256} << 10;  ///< of one file of a pack
    std::size_t files = 64;                             ///< of one pack
    std::size_t nesting = 64;                           ///< of brackets and blocks in a source
    std::size_t suffixes = 64;                          ///< of `.a:b()[c]` in one expression
    std::size_t memory = std::size_t{64}
                         << 20;  ///< bytes of Lua memory while loading or evaluating
    std::uint64_t load_instructions = 5'000'000;  ///< Lua instructions to run all files of a pack
    std::uint64_t call_instructions =
        100'000;  ///< Lua instructions of one call of a pack's function;
                  ///<   beyond it the rule is undetermined
    std::uint64_t evaluation_steps =
        50'000'000;  ///< expressions evaluated for one assessment; one of 57
                     ///<   elements takes some ten thousand. Beyond it: an Error
    std::size_t text_bytes = std::size_t{64} << 10;  ///< of one text a pack makes

    /// Asked now and then while Lua runs; true ends the work with an Error. Absent: no deadline.
    std::function<bool()> expired;
};

}  // namespace assay
