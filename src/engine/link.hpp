#pragma once

#include <assay/assessment.hpp>
#include <assay/diagnostic.hpp>

#include "algebra/rows/context.hpp"
#include "algebra/rows/visit_records.hpp"
#include "algebra/values/plan.hpp"
#include "algebra/values/rows.hpp"
#include "model/ids.hpp"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::engine {

/// Fits an assessment to the standard of a plan: resolves every id, follows every link, and finds
/// the judgement that decides each element. Keeps its memory from one assessment to the next.
class Linker {
public:
    Linker(algebra::Plan const& plan, algebra::Rows& rows, algebra::Context& context);

    /// Fills the rows. What does not fit is appended to `problems`, in the order of the document; with
    /// problems, the rows must not be evaluated.
    void link(Assessment const& assessment, Date as_of, std::vector<Diagnostic>& problems);

    /// Takes the ratings from all elements that are awaited at a visit, so that each can still get any; false
    /// when none of them has one. What was linked is of no other use after it.
    [[nodiscard]] bool open_awaited();

private:
    using Row = algebra::Row;

    void index_ids();
    void edition();
    void programme();
    void visits();
    void visits_before();
    void sites();
    void evidence();
    void supports(std::size_t index);
    void judgements();
    void judgement(std::size_t index);
    void points_of(std::size_t index, List<Text> points, std::string_view key);
    void link_moderation(std::size_t index);
    void claims();
    void shortfalls();
    void actions();
    void link_actions();
    void nodes();
    void rank_visits();
    [[nodiscard]] Row rank_of(Row visit) const;
    void current_visit();
    void judged_at_visits();
    void decide(Row element);
    void limit_to_latest_visit();
    void limit_to_first_role();
    [[nodiscard]] std::size_t tier_of(Row judgement) const;
    void judgements_before();
    void own_judgements();
    void citations();
    void facts();
    void unknown_fact(algebra::Kind kind, Fact const& answer, std::string const& at);
    void facts_of(algebra::Kind kind, std::size_t row, List<Fact> answers, std::string const& at);

    [[nodiscard]] Row element(Text id, std::string_view list, std::size_t index,
                              std::string_view key);
    [[nodiscard]] Row visit_of(Text id) const;
    [[nodiscard]] Row site_of(Text id) const;
    [[nodiscard]] Date date_of_visit(Row visit) const;
    void report(std::string pointer, std::string code, std::string message,
                std::string expected = {}, std::string near = {});
    [[nodiscard]] bool may_suggest() const;
    template <class List>
    [[nodiscard]] std::string nearest_id(std::string_view word, List const& list) const;
    void rank(Row element);
    void same_judgement_twice();
    void index_judgement_names();
    [[nodiscard]] std::string nearest_name(Text name, std::size_t index) const;
    [[nodiscard]] std::pair<Text, Text> by_ids(Row judgement) const;

    static constexpr std::size_t most_suggestions = 100;

    algebra::Plan const& plan_;
    Assessment const* assessment_ = nullptr;
    algebra::Rows* rows_;
    algebra::Context& context_;  ///< for the conditions of claims
    std::vector<Diagnostic>* problems_ = nullptr;
    Ids visit_ids_, site_ids_, evidence_ids_, evidence_kinds_;
    Ids judgement_names_;             ///< filled when a judgement settles others
    Storage names_;                   ///< the texts of judgement_names_
    std::vector<bool> has_namesake_;  ///< of each judgement: a later one has the same name
    std::vector<Row> offering_;       ///< the evidence of each item of Rows::offered_for
    std::vector<Row> last_named_;     ///< of each address: the last evidence that names it
    std::vector<Row> last_offered_;   ///< of each element: the last evidence offered for it
    std::vector<Row> candidates_;
    std::vector<std::size_t> judgement_ranks_;   ///< of the judgements, within their element
    std::vector<Row> sorted_;                    ///< the judgements of one element, or visits
    std::vector<algebra::VisitRecord> records_;  ///< of each visit
    std::vector<Row> ranks_;                     ///< of each visit: its place in the order of days
    std::array<std::size_t, names_of<Role>.size()> tiers_;  ///< of each role: the tier it is in
};

}  // namespace assay::engine
