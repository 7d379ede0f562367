#pragma once

#include <assay/rule_pack.hpp>

#include "sheets/layout.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace assay::sheets {

/// What the ids of a pack are called in a workbook: by their titles, or by their ids where two
/// titles are alike.
class Words {
public:
    explicit Words(RulePack const& pack);

    /// The words of a vocabulary of the pack, in its order; none for the others.
    [[nodiscard]] std::vector<std::string> const& of(Vocabulary vocabulary) const&;

    /// The word for an id; what the pack does not know stands for itself.
    [[nodiscard]] std::string word(Vocabulary vocabulary, std::string_view id) const;

    /// The id that a word or an id stands for, in whatever case; empty when it is none.
    [[nodiscard]] std::string_view id(Vocabulary vocabulary, std::string_view word) const&;

    // of a temporary, what these hand out would dangle
    std::vector<std::string> const& of(Vocabulary) const&& = delete;
    std::string_view id(Vocabulary, std::string_view) const&& = delete;

private:
    struct List {
        std::vector<std::string> ids, words;
    };
    [[nodiscard]] List const& list(Vocabulary vocabulary) const&;

    List ratings_, evidence_kinds_, visit_kinds_, comment_kinds_, programmes_, none_;

    // of a temporary, what these hand out would dangle
    List const& list(Vocabulary) const&& = delete;
};

}  // namespace assay::sheets
