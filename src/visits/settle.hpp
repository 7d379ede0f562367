#pragma once

#include <assay/merge.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::visits {

/// What is merged into one: a record, and where it stands in each copy.
struct Record {
    std::string id, words;
    std::vector<std::string> pointers;  ///< for each copy; of those that do not have it: empty
};

/// Decides between what copies say of one thing, and takes down what only people can decide.
class Settlement {
public:
    Settlement(std::span<Copy const> copies, std::vector<Preference> const& prefer)
        : copies_(copies), prefer_(prefer) {}

    /// What each copy says of one member; nothing where the copy has no such record. An empty text says
    /// nothing.
    using Said = std::vector<std::optional<std::string>>;

    /// The copy whose word counts. Of a conflict it is the first that says anything.
    std::size_t choose(Record const& record, std::string_view member, Said const& said,
                       std::optional<std::string> const& base);

    /// Whether a record stays that the base has, and some copies have not.
    bool stays(Record const& record, Said const& said, std::string const& base);

    [[nodiscard]] std::vector<Conflict> take() { return std::move(conflicts_); }

private:
    [[nodiscard]] std::optional<std::size_t> preferred(std::string const& id) const;
    void conflict(Record const& record, std::string_view member, Said const& said);

    std::span<Copy const> copies_;
    std::vector<Preference> const& prefer_;
    std::vector<Conflict> conflicts_;
};

}  // namespace assay::visits
