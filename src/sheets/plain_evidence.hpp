#pragma once

#include "model/new_ids.hpp"
#include "sheets/evidence_lines.hpp"
#include "sheets/plain_putting.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace assay::sheets {

/// The evidence that rows speak of. A piece is known by its reference, or by what it is called.
class PlainEvidence {
public:
    /// `ids` are the references that the sheets have, so that no new one is any of them.
    PlainEvidence(PlainPutting& putting, PlainLabels const& labels,
                  std::vector<std::string> const& ids);

    /// Of a row of evidence that assay wrote: what was changed in it.
    void change(PlainRow const& row);

    /// Of any other row: the piece that it has in its columns for evidence, or for what is shown or told; it is for the
    /// elements of the row. Nothing when there is none.
    std::optional<std::size_t> offer(PlainRow const& row, PlainField::Part part);

    /// The pieces in a cell that lists them.
    struct Listed {
        std::vector<std::size_t> all;      ///< those that stand there
        std::vector<std::size_t> added;    ///< not there when the cell was written
        std::vector<std::size_t> removed;  ///< not there any more
    };
    Listed list(PlainRow const& row, PlainEntry const& entry, std::string const& element);

    /// The references of rows that assay wrote.
    [[nodiscard]] std::set<std::string, std::less<>> const& seen() const& { return seen_; }

    // of a temporary, what this hands out would dangle
    std::set<std::string, std::less<>> const& seen() const&& = delete;

private:
    using Part = PlainField::Part;

    void change_supports(PlainEntry const& entry, std::vector<PlainMarks::Item> const& before,
                         std::size_t index);
    std::optional<std::size_t> find_or_add(PlainRow const& row, Part part, EvidenceLine const& line,
                                           PlainEntry const& at);
    std::optional<std::size_t> find(Part part, EvidenceLine const& line, PlainEntry const& at,
                                    bool& is_unclear);
    void fill(PlainRow const& row, Part part, std::size_t index, bool with_title);
    void change_title(PlainEntry const& entry, EvidenceLine const& line, std::size_t index,
                      PlainMarks::Item const* before);
    bool give(PlainEntry const& at, Part part, std::size_t index);
    void note(std::size_t index);
    void origin_of_support(PlainRow const& row, std::size_t index, std::string const& element);
    void support(std::size_t index, std::vector<std::string> const& elements);
    void withdraw(std::size_t index, std::string const& element);
    void tell_changed(std::size_t index, std::string_view heading);
    [[nodiscard]] bool is_new(std::size_t index) const { return index >= before_; }
    [[nodiscard]] Evidence& at(std::size_t index) {
        return putting_.draft().assessment.evidence[index];
    }

    PlainPutting& putting_;
    PlainLabels const& labels_;
    Layout const& layout_;
    std::size_t before_;  ///< how many the file had
    std::optional<NewIds> new_ids_;
    std::map<std::string, std::size_t, std::less<>> by_id_, by_mark_;
    std::map<std::string, std::set<std::size_t>, std::less<>> by_title_;
    std::set<std::string, std::less<>> seen_;
};

}  // namespace assay::sheets
