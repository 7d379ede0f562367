#pragma once

#include <assay/comparison.hpp>

#include "model/meter.hpp"

#include <map>
#include <span>
#include <string>
#include <utility>

namespace assay::consistency {

/// What a piece of evidence is called among several files: by its id, and with the name of the file
/// where an id does not stand for the same thing in all of them.
class EvidenceNames {
public:
    explicit EvidenceNames(std::span<ComparedFile const> files, Meter& meter);

    [[nodiscard]] std::string of(Text id, ComparedFile const& file) const;

private:
    struct Known {
        std::string what;  ///< by which it is recognised in another file
        bool is_one = true;
    };
    std::map<std::string, Known, std::less<>> known_;  ///< by id
};

}  // namespace assay::consistency
