#pragma once

#include <assay/assessment.hpp>
#include <assay/rule_pack.hpp>
#include <assay/workbook.hpp>

#include "sheets/layout.hpp"
#include "sheets/table.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace assay::sheets {

/// What the hidden sheet of a part says: its elements, and who fills it in.
inline constexpr std::string_view part_word = "part";
inline constexpr std::string_view part_with_word = "part with";

/// Which rows of an assessment belong to a part. The assessment, the part and the pack outlive it.
class PartRows {
public:
    /// Throws: Error when a node of the part is not in the standard.
    PartRows(SharedPart const& part, Assessment const& assessment, RulePack const& pack);

    /// Whether a part has this sheet.
    [[nodiscard]] bool has(Layout const& layout) const;
    /// Whether the object of a list belongs to it.
    [[nodiscard]] bool has(std::string_view list, void const* object) const;
    [[nodiscard]] bool has_element(std::string_view element) const {
        return elements_.contains(element);
    }

    /// `4.3.2, 4.3.3`
    [[nodiscard]] std::string elements_in_words() const;
    [[nodiscard]] std::string const& with() const& { return part_.with; }

    /// The sheet that tells what is asked.
    [[nodiscard]] Table first_sheet() const;

    // of a temporary, what this hands out would dangle
    std::string const& with() const&& = delete;

private:
    [[nodiscard]] bool has(Evidence const& evidence) const;
    [[nodiscard]] bool has(Action const& action) const;
    [[nodiscard]] bool has(Comment const& comment) const;

    SharedPart const& part_;
    Assessment const& assessment_;
    RulePack const& pack_;
    std::vector<std::uint32_t> nodes_;      ///< the elements, in the order of the standard
    std::set<std::string_view> elements_;   ///< their ids
    std::set<std::string_view> supported_;  ///< the same with their parts and guidance points
    std::set<std::string_view> cited_;      ///< evidence that their judgements rest on
    std::set<std::string_view> shortfalls_;
};

}  // namespace assay::sheets
