// What would change the outcome, for a terminal: the ways first, then what each element in them lacks.

#include <assay/improvement.hpp>
#include <assay/report.hpp>

#include "model/messages/reports.hpp"
#include "model/texts.hpp"
#include "report/words/host_words.hpp"
#include "report/words/page.hpp"
#include "report/words/result_words.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace assay::report {
namespace {

constexpr std::size_t most_ways_shown = 12;
constexpr std::size_t most_points_shown = 5;

class PlanPage {
public:
    PlanPage(Page& page, ImprovementPlan const& plan, Evaluation const& evaluation)
        : page_(page), plan_(plan), pack_(evaluation.pack), standard_(pack_.standard()) {}

    void write(Evaluation const& evaluation) {
        page_.paragraph(sentence_of(evaluation.outcome, page_.options().words), 2,
                        plan_.is_reached ? Tone::good : Tone::bad);
        if (!evaluation.outcome.tally.empty()) page_.paragraph(evaluation.outcome.tally, 2);
        page_.blank();
        if (plan_.is_reached)
            slips();
        else
            rise();
        without_claims();
        details();
    }

private:
    static constexpr std::size_t column = 14;  ///< of what follows a label

    [[nodiscard]] std::string in_words_of(Said said) const {
        return text_of(std::move(said), page_.options().words);
    }
    void line(Said said, std::size_t indent = 2, Tone tone = Tone::plain) {
        page_.paragraph(in_words_of(std::move(said)), indent, indent + 2, tone);
    }

    [[nodiscard]] std::string aim() const { return "\"" + spaced(plan_.aim) + "\""; }
    [[nodiscard]] std::string_view elements(std::size_t count) const {
        Level const& level = standard_.levels.back();
        return count == 1 ? level.name : level.plural;
    }
    [[nodiscard]] std::string title(std::string_view rating) const {
        return std::string(title_of_rating(pack_, rating));
    }

    static bool is_to_be_rated(ShortElement const& element) {
        return element.is.ratings.empty() && element.need != Need::no;
    }

    void rise() {
        LeastWays const& rise = plan_.rise;
        if (!rise.is_reachable) {
            if (!rise.are_all)
                line(say<improvement_messages, "aim-not-found">(
                    {{"aim", aim()},
                     {"least", std::to_string(rise.at_least)},
                     {"elements", elements(rise.at_least)}}));
            else if (rise.because.empty())
                line(say<improvement_messages, "aim-never">({{"aim", aim()}}));
            else
                line(say<improvement_messages, "aim-out-of-reach">({{"aim", aim()}}));
            for (Reason const& each : rise.because) reason(each, 4);
            return page_.blank();
        }
        if (rise.count > rise.at_least)
            line(say<improvement_messages, "raise-at-least">(
                {{"aim", aim()},
                 {"count", std::to_string(rise.count)},
                 {"elements", elements(rise.count)},
                 {"least", std::to_string(rise.at_least)}}));
        else if (rise.count == 1)
            line(
                say<improvement_messages, "raise-one">({{"aim", aim()}, {"element", elements(1)}}));
        else if (std::any_of(plan_.elements.begin(), plan_.elements.end(), is_to_be_rated))
            line(say<improvement_messages, "rate-several">({{"aim", aim()},
                                                            {"count", std::to_string(rise.count)},
                                                            {"elements", elements(rise.count)}}));
        else
            line(say<improvement_messages, "raise-several">({{"aim", aim()},
                                                             {"count", std::to_string(rise.count)},
                                                             {"elements", elements(rise.count)}}));
        page_.blank();
        ways(rise);
    }

    // The conditions that fail, down to those that have no parts.
    void reason(Reason const& reason, std::size_t indent) {
        if (reason.holds == Holds::yes && reason.kind != ReasonKind::limit) return;
        if (reason.because.empty())
            page_.paragraph(capitalised(to_text(reason)) + ".", indent, indent + 2);
        for (Reason const& each : reason.because) this->reason(each, indent);
    }

    void slips() {
        LeastWays const& slip = *plan_.slip;
        if (!slip.is_reachable && !slip.are_all)
            line(say<improvement_messages, "slip-not-found">());
        else if (!slip.is_reachable)
            line(say<improvement_messages, "slip-never">({{"elements", elements(2)}}));
        else if (slip.count == 1)
            line(say<improvement_messages, "slip-one">({{"element", elements(1)}}));
        else
            line(say<improvement_messages, "slip-several">(
                {{"count", std::to_string(slip.count)}, {"elements", elements(slip.count)}}));
        page_.blank();
        if (slip.is_reachable) ways(slip);
        LeastWays const& lowest = *plan_.slip_to_lowest;
        if (!lowest.is_reachable || (slip.is_reachable && lowest.count >= slip.count)) return;
        std::string const rating = title(lowest.ways.front().choices.front().to);
        if (lowest.count == 1)
            line(say<improvement_messages, "slip-to-lowest-one">(
                {{"element", elements(1)}, {"rating", rating}}));
        else
            line(say<improvement_messages, "slip-to-lowest-several">(
                {{"count", std::to_string(lowest.count)},
                 {"elements", elements(lowest.count)},
                 {"rating", rating}}));
        page_.blank();
    }

    void ways(LeastWays const& all) {
        // Several ways with one change each are read as a list.
        bool const is_list = std::all_of(all.ways.begin(), all.ways.end(),
                                         [](Way const& each) { return each.choices.size() == 1; });
        std::size_t const shown = std::min(all.ways.size(), most_ways_shown);
        std::string const count = std::to_string(all.ways.size());
        if (all.ways.size() > 1 && shown == all.ways.size() && all.are_all)
            line(say<improvement_messages, "any-way">({{"count", count}}));
        else if (all.ways.size() > 1)
            line(say<improvement_messages, "some-ways">(
                {{"shown", std::to_string(shown)}, {"count", count}}));
        for (std::size_t i = 0; i < shown; ++i) {
            ElementChoice const* before = nullptr;
            for (ElementChoice const& each : all.ways[i].choices) {
                if (before != nullptr && before->elements == each.elements)
                    others(each);
                else
                    choice(each);
                before = &each;
            }
            if (!is_list || i + 1 == shown) page_.blank();
        }
    }

    // Of the same elements as the line above.
    void others(ElementChoice const& choice) {
        std::string const rating = title(choice.to);
        if (choice.choose == 1)
            line(say<improvement_messages, "choose-other-one">({{"rating", rating}}), 6);
        else
            line(say<improvement_messages, "choose-others">(
                     {{"count", std::to_string(choice.choose)}, {"rating", rating}}),
                 6);
    }

    void choice(ElementChoice const& choice) {
        std::string const rating = title(choice.to);
        std::string const named = in_sentence(choice.elements);
        std::size_t const count = choice.elements.size();
        Said const said =
            choice.choose < count ? say<improvement_messages, "choose-some">(
                                        {{"choose", std::to_string(choice.choose)},
                                         {"count", std::to_string(count)},
                                         {"rating", rating},
                                         {"elements", named}})
            : count == 1
                ? say<improvement_messages, "choose-one">({{"element", named}, {"rating", rating}})
                : say<improvement_messages, "choose-all">(
                      {{"elements", named}, {"rating", rating}});
        page_.paragraph(below(choice.elements) + in_words_of(said), 4, 6);
    }

    // The topmost node that they are all below: `1 Customer insight: `.
    [[nodiscard]] std::string below(std::vector<std::string> const& ids) const {
        Node const* top = nullptr;
        for (std::string const& id : ids) {
            Node const* node = &standard_.nodes[*standard_.find(id)];
            if (node->parent < 0) return {};
            while (node->parent >= 0)
                node = &standard_.nodes[static_cast<std::size_t>(node->parent)];
            if (top != nullptr && top != node) return {};
            top = node;
        }
        return top->id + " " + top->title + ": ";
    }

    void without_claims() {
        if (!plan_.rise_without_claims) return;
        LeastWays const& then = *plan_.rise_without_claims;
        if (!then.is_reachable && !then.are_all)
            line(say<improvement_messages, "not-found-with-claims">({{"aim", aim()}}));
        else if (!then.is_reachable)
            line(say<improvement_messages, "out-of-reach-with-claims">({{"aim", aim()}}));
        else if (then.count == 0)
            line(say<improvement_messages, "reached-with-claims">({{"aim", aim()}}));
        else if (then.count == 1)
            line(say<improvement_messages, "raise-one-with-claims">({{"element", elements(1)}}));
        else
            line(say<improvement_messages, "raise-several-with-claims">(
                {{"count", std::to_string(then.count)}, {"elements", elements(then.count)}}));
        page_.blank();
        if (then.is_reachable && then.count > 0) ways(then);
    }

    // What each element lacks. ----------------------------------------------------------------------

    void details() {
        std::vector<std::string> not_needed;
        std::vector<std::string> not_rated;
        bool any = false;
        for (ShortElement const& each : plan_.elements) {
            if (each.is.ratings.empty() && each.need != Need::no) continue;  // named in the ways
            if (each.is.ratings.empty())
                not_rated.push_back(each.element);
            else if (each.need == Need::no && plan_.rise.count > 0)
                not_needed.push_back(each.element);
            else
                detail(each, any);
        }
        if (any) page_.blank();
        if (!not_needed.empty())
            line(say<improvement_messages, "short-but-not-needed">(
                {{"aim", aim()}, {"elements", in_sentence(not_needed)}}));
        if (!not_rated.empty())
            line(say<improvement_messages, "not-rated">({{"elements", in_sentence(not_rated)}}));
    }

    void detail(ShortElement const& element, bool& any) {
        if (!any) line(say<improvement_messages, "gaps-to-close">(), 2, Tone::strong);
        any = true;
        page_.blank();
        std::vector<std::string> ratings;
        for (std::string const& each : element.is.ratings) ratings.push_back(title(each));
        page_.paragraph(
            element.element + " " + element.title + " (" + in_sentence(ratings, " or ") + ")", 2,
            4);
        for (ElementShortfall const& each : element.is.shortfalls)
            if (!each.closed_on && !each.missing.empty())
                labelled(say<improvement_messages, "missing-of-gap">(),
                         capitalised(without_stop(each.missing)) + ended_by(each.deadline) + ".");
        for (ElementAction const& each : element.is.actions)
            labelled(say<improvement_messages, "action-for-gap">(),
                     capitalised(without_stop(each.what)) +
                         (each.who.empty() ? "" : " (" + each.who + ")") + ended_by(each.when) +
                         ": " + spaced(name_of(each.status)) + ".");
        std::size_t shown = 0;
        for (ElementPoint const& each : element.is.guidance) {
            if (each.holds == Holds::yes || shown == most_points_shown) continue;
            std::string const label =
                shown == 0 ? in_words_of(say<improvement_messages, "points-of-gap">()) : "";
            page_.labelled(label, "- " + capitalised(without_stop(each.says)), 4, column);
            ++shown;
        }
    }

    [[nodiscard]] std::string ended_by(Date day) const {
        if (!day) return {};
        return ", " + in_words_of(say<improvement_messages, "by-day">({{"date", day.in_words()}}));
    }

    void labelled(Said label, std::string const& text) {
        page_.labelled(in_words_of(std::move(label)), text, 4, column);
    }

    Page& page_;
    ImprovementPlan const& plan_;
    RulePack const& pack_;
    Standard const& standard_;
};

}  // namespace
}  // namespace assay::report

namespace assay {

std::string improvement_report(ImprovementPlan const& plan, Evaluation const& evaluation,
                               ReportOptions const& options) {
    report::Page page(options);
    report::heading(page, evaluation);
    page.blank();
    report::PlanPage(page, plan, evaluation).write(evaluation);
    return page.text();
}

}  // namespace assay
