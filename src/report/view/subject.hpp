#pragma once

#include <assay/assessment.hpp>
#include <assay/document.hpp>
#include <assay/evaluation.hpp>
#include <assay/explanation.hpp>
#include <assay/template.hpp>

#include "model/meter.hpp"
#include "model/phrases.hpp"
#include "model/texts.hpp"
#include "pack/view.hpp"
#include "report/words/recorded.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace assay::report {

/// What a report is about, with what belongs to each element found once.
class Subject {
public:
    Subject(Evaluation const& evaluation, Assessment const& assessment,
            std::vector<Explanation> const& explanations, DocumentOptions const& options,
            Meter& meter);

    Evaluation const& evaluation;
    Assessment const& assessment;
    std::vector<Explanation> const& explanations;
    Words const& words;  ///< a host's own; empty: English
    Meter& meter;        ///< charged for each record that a template can look at

    static constexpr std::size_t steps_of_record = 1000;

    [[nodiscard]] RulePack const& pack() const { return evaluation.pack; }
    [[nodiscard]] Standard const& standard() const { return evaluation.pack.standard(); }

    /// The element that an id of an element, a limb or a guidance point belongs to; null: none.
    [[nodiscard]] Node const* element_of(Text id) const;

    /// Indexes into the lists of the assessment, or of the flags, of what is about an element.
    using Indexes = std::vector<std::size_t>;
    std::map<Text, Indexes> judgements, shortfalls, actions, claims, comments, flags;
    std::map<Text, Indexes> mending;       ///< actions, by the shortfall that they mend
    std::map<Text, std::size_t> evidence;  ///< by id
    ShownJudgements shown_judgements;

    /// The visit with an id; null: none.
    [[nodiscard]] Visit const* visit(Text id) const {
        auto const found = visits_.find(id);
        return found == visits_.end() ? nullptr : found->second;
    }

    /// What came of a visit of the assessment; null: there is no such visit.
    [[nodiscard]] VisitResult const* result_of_visit(Text id) const& {
        auto const found = visit_results_.find(id);
        return found == visit_results_.end() ? nullptr : found->second;
    }
    VisitResult const* result_of_visit(Text) const&& = delete;  // of a temporary, it would dangle

    /// What a site is called; absent when there is none of that id.
    [[nodiscard]] pack::View title_of_site(Text id) const;

    /// Whether a piece of evidence is in the report.
    [[nodiscard]] bool is_shown(Evidence const& each) const {
        return internal_ || each.visibility == Visibility::open;
    }

    /// Whether a comment is in the report.
    [[nodiscard]] bool is_shown(Comment const& each) const {
        return internal_ || each.visibility == Visibility::open;
    }

    /// Whether a visit is in the report: an unannounced one that is to come is not, so that nobody learns of the day.
    [[nodiscard]] bool is_shown(Visit const& each) const;
    [[nodiscard]] bool is_unannounced(Visit const& each) const;

    /// Whether a sentence of the results tells of evidence that is not in the report.
    [[nodiscard]] bool tells_of_hidden(Text sentence) const;
    [[nodiscard]] bool tells_of_hidden(Flag const& flag) const;

    /// A sentence of the results; absent when it tells of such evidence.
    [[nodiscard]] pack::View sentence(Text says) const;

private:
    bool internal_;
    std::map<Text, Visit const*> visits_;
    std::map<Text, VisitResult const*> visit_results_;
    std::map<Text, Site const*> sites_;
    std::set<Text> hidden_ids_;
    std::optional<Phrases> hidden_;  ///< what a sentence must not have; nothing when all is shown
};

/// A text as templates see it: harmless, its line ends kept.
[[nodiscard]] pack::View shown(Text text);
/// Several of them.
[[nodiscard]] pack::View shown(List<Text> texts);
[[nodiscard]] pack::View shown(std::vector<std::string> const& texts);
/// A date in words.
[[nodiscard]] pack::View shown(Date date);

/// How something stands, as `rating` takes it: `title`, `mark`, `tone`.
struct State {
    std::string title, mark;
    Standing standing = Standing::none;
};
[[nodiscard]] State state_of(RulePack const& pack, Text rating);
[[nodiscard]] State state_of(RulePack const& pack, Judgement const& judgement);
[[nodiscard]] State state_of(Subject const& subject, ElementResult const& element);
[[nodiscard]] pack::View view_of_state(State const& state, std::string_view kind = "rating");

/// The states that some elements have, each once with how many have it: the best first.
[[nodiscard]] pack::View parts_of(RulePack const& pack, std::vector<State> states);

// What templates look at, each part in a file of its own.
[[nodiscard]] pack::View view_of_assessment(Subject const& subject);
[[nodiscard]] pack::View view_of_standard(Subject const& subject);
[[nodiscard]] pack::View view_of_outcome(Subject const& subject);
[[nodiscard]] pack::View view_of_evidence(Subject const& subject);
[[nodiscard]] pack::View view_of_elements(Subject const& subject);
[[nodiscard]] pack::View view_of_nodes(Subject const& subject);
[[nodiscard]] pack::View view_of_sites(Subject const& subject);
[[nodiscard]] pack::View view_of_shortfalls(Subject const& subject);
[[nodiscard]] pack::View view_of_actions(Subject const& subject);
[[nodiscard]] pack::View view_of_requests(Subject const& subject);
[[nodiscard]] pack::View view_of_comments(Subject const& subject);
[[nodiscard]] pack::View view_of_flags(Subject const& subject);

/// One of each; `view_of_elements` has those of its elements in it.
[[nodiscard]] pack::View view_of_shortfall(Subject const& subject, Shortfall const& shortfall);
[[nodiscard]] pack::View view_of_action(Subject const& subject, Action const& action);
[[nodiscard]] pack::View view_of_flag(Subject const& subject, Flag const& flag);
[[nodiscard]] pack::View view_of_comment(Subject const& subject, Comment const& comment);
[[nodiscard]] pack::View view_of_claim(Claim const& claim);
[[nodiscard]] pack::View view_of_ladder(Subject const& subject, LadderResult const& ladder);
[[nodiscard]] pack::View view_of_why(Subject const& subject, Text node);
/// An element in a word: `id` and `title`.
[[nodiscard]] pack::View view_of_name(Subject const& subject, Text element);

/// Under which number evidence, elements and assessors are added, so that others can show them again.
[[nodiscard]] inline std::size_t number_of_evidence(std::size_t index) { return index * 3 + 1; }
[[nodiscard]] inline std::size_t number_of_element(std::size_t index) { return index * 3 + 2; }
[[nodiscard]] inline std::size_t number_of_assessor(std::size_t index) { return index * 3 + 3; }

}  // namespace assay::report
