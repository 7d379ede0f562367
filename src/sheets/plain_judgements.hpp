#pragma once

#include "sheets/judgement_rows.hpp"
#include "sheets/plain_putting.hpp"

#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace assay::sheets {

/// The judgements of the applicant and of the assessor that rows speak of, and the claim that an element does not apply,
/// which stands in the place of a rating.
class PlainJudgements {
public:
    PlainJudgements(PlainPutting& putting, PlainTexts const& texts);

    /// What a row came to for one of its elements.
    struct Taken {
        PlainSubject subject;
        std::array<bool, 2> is_said{};  ///< the row says something of the judgement
        std::array<bool, 2> is_new{};
    };
    Taken take(PlainRow const& row, std::string const& element);

    /// Adds pieces of evidence to what a judgement rests on.
    void cite(std::size_t judgement, std::vector<std::size_t> const& pieces);
    /// Takes a piece out of what the judgements of an element rest on, those that stand in its rows.
    void withdraw(std::string const& element, std::size_t piece);

    /// The elements of rows that assay wrote.
    [[nodiscard]] std::set<std::string, std::less<>> const& seen() const& { return seen_; }

    /// Takes down where the claims stand in the end.
    void finish();

    // of a temporary, what this hands out would dangle
    std::set<std::string, std::less<>> const& seen() const&& = delete;

private:
    using Part = PlainField::Part;
    using Means = PlainLabels::Means;

    [[nodiscard]] bool find(PlainRow const& row, std::size_t side, PlainSubject& subject);
    std::vector<std::size_t> fill_in(PlainRow const& row, std::size_t side,
                                     std::string const& element);
    [[nodiscard]] std::vector<std::size_t> candidates(PlainRow const& row, std::size_t side,
                                                      std::string const& element) const;
    /// What one side of a row was about before the row was read.
    struct Before {
        bool is_found = false, is_claim = false;
        std::string rating;
    };
    void take_side(PlainRow const& row, std::size_t side, Before const& before, Taken& taken);
    void rate(PlainRow const& row, PlainEntry const& entry, std::size_t side, Before const& before,
              Taken& taken);
    void claim(PlainRow const& row, PlainEntry const& entry, std::size_t side,
               PlainSubject const& subject);
    void unclaim(PlainSubject const& subject, std::size_t side);
    void put_in_claim(PlainRow const& row, PlainEntry const& entry, PlainSubject const& subject,
                      bool is_free);
    void put(PlainRow const& row, PlainEntry const& entry, std::size_t side, Taken& taken,
             bool is_free);
    void require(PlainRow const& row, std::size_t side, Taken& taken);
    void tell_changed(std::size_t index, std::string_view heading);
    void tell_rated(std::size_t index, std::string_view rating);
    [[nodiscard]] std::string key_text(PlainRow const& row, std::size_t side,
                                       std::string_view field) const;
    [[nodiscard]] std::string label(std::size_t index) const;
    [[nodiscard]] Claim* claim_of(std::string_view element);
    [[nodiscard]] bool is_new(std::size_t index) const { return index >= before_; }
    [[nodiscard]] std::vector<Judgement>& all() & { return putting_.draft().assessment.judgements; }
    [[nodiscard]] std::vector<Judgement> const& all() const& {
        return putting_.draft().assessment.judgements;
    }

    // of a temporary, what these hand out would dangle
    std::vector<Judgement>& all() && = delete;
    std::vector<Judgement> const& all() const&& = delete;

    PlainPutting& putting_;
    PlainTexts const& texts_;
    Layout const& layout_;
    Layout const& claims_;
    JudgementRows judged_;
    std::array<bool, 2> lacks_visit_{};  ///< told already
    std::size_t before_;                 ///< how many the file had
    /// Of the whole scope, by element and role.
    std::map<std::pair<std::string, Role>, std::vector<std::size_t>> of_;
    std::map<std::tuple<std::string, Role, std::string>, std::size_t> by_mark_;
    std::set<std::string, std::less<>> seen_;
    std::map<std::string, Place, std::less<>> claim_cells_;  ///< by element
};

}  // namespace assay::sheets
