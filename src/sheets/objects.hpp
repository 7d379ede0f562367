#pragma once

#include <assay/assessment.hpp>

#include "json/shape.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace assay::sheets {

/// A list of an assessment, by its key, for reading: `evidence`, `scope.sites`.
struct Objects {
    json::Shape const* shape = nullptr;
    json::Items items;
};

/// Requires: there is such a list.
[[nodiscard]] Objects objects(Assessment const& assessment, std::string_view list);

/// The same of an assessment that is being changed: its sites, which lie in its storage, are put
/// back at the end.
class ChangingObjects {
public:
    explicit ChangingObjects(Assessment& assessment);

    [[nodiscard]] std::size_t size(std::string_view list) const;
    [[nodiscard]] void* at(std::string_view list, std::size_t index);
    /// Adds an empty object; returns its index.
    std::size_t add(std::string_view list);
    /// Takes objects out: those for which the flag is set.
    void erase(std::string_view list, std::vector<bool> const& gone);
    /// Puts the sites back.
    void finish();

private:
    Assessment& assessment_;
    std::vector<Site> sites_;
};

}  // namespace assay::sheets
