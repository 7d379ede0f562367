#pragma once

#include <assay/storage.hpp>

#include "model/ids.hpp"
#include "model/meter.hpp"
#include "model/phrases.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace assay::algebra {

/// Answers what rules ask of one set of texts again and again, row after row. A large set is indexed
/// the first time, so that an answer does not take time that grows with the set.
///
/// The meter is charged for texts that are looked at, and for a set when it is indexed.
///
/// A set is known by where it lies, so clear() before the texts of another assessment come there.
class TextSets {
public:
    [[nodiscard]] bool contains(List<Text> set, Text member, Meter& meter);
    /// Whether a text mentions one of the set as a phrase by itself.
    [[nodiscard]] bool any_phrase_in(List<Text> set, Text text, Meter& meter);

    void clear();

private:
    struct Indexed {
        List<Text> set;
        Ids members;
        std::optional<Phrases> phrases;
    };
    [[nodiscard]] Indexed& indexed(List<Text> set);

    std::vector<Indexed> indexed_;  ///< the last few that were asked for
    std::size_t next_ = 0;          ///< the one that makes room for another
};

}  // namespace assay::algebra
