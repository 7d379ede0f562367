#include "by_hand_raise.hpp"
#include "by_hand_words.hpp"

#include <algorithm>

namespace bench::by_hand {
namespace {

constexpr std::uint32_t reuse_advice = 8;
constexpr std::size_t explained_in = 80;

class Checker : private Raiser {
public:
    Checker(Evaluation& into, Standard const& standard, Links& links, Document const& document)
        : Raiser(into, standard, links, document), visited_(document.visits.front().date()) {}

    // One loop over the elements does for all checks that need nothing else; the flags are sorted
    // afterwards, by check first.
    void run() {
        links_.rationales.reset(links_.elements.size());
        for (std::size_t i = 0; i < links_.elements.size(); ++i) element(i);
        for (std::size_t i = 0; i < d_.evidence.size(); ++i)
            if (links_.evidence[i].cited_by > reuse_advice) much_cited(i);
        same_words();
        for (Pair const& pair : pulls_on) pulls(pair);
        for (std::size_t i = 0; i < d_.claims.size(); ++i) claim(i);
        for (std::size_t i = 0; i < d_.shortfalls.size(); ++i) shortfall(i);
        for (Named const& site : d_.sites) looked_at(site);
        std::stable_sort(e_.flags.begin(), e_.flags.end(), [this](Flag const& a, Flag const& b) {
            if (a.check != b.check) return a.check < b.check;
            if (a.order != b.order) return a.order < b.order;
            return e_.in_text(e_.places[a.at.first]) < e_.in_text(e_.places[b.at.first]);
        });
    }

private:
    void element(std::size_t index) {
        auto const& link = links_.elements[index];
        Text const id = standard_.elements[index].id;
        Judgement const& judgement = d_.judgements[static_cast<std::size_t>(link.judgement)];
        Text const rating = rating_titles[static_cast<std::size_t>(link.rating)];
        if (link.rating >= 2 && link.cites.first == link.cites.last)
            raise(nothing_behind, index, {id, " is rated ", rating, ", but no evidence is cited"})
                .judged(index);
        if (link.rating >= 2 && link.cites.first != link.cites.last)
            for (std::size_t limb = 0; limb < standard_.elements[index].limbs.size(); ++limb)
                part(index, limb, rating);
        if (link.rating == 3 && length(judgement.rationale) < explained_in)
            raise(plus_unexplained, index,
                  {id, " is rated ", rating,
                   ", but the rationale does not say what makes it exceptional"})
                .judged(index);
        for (std::uint32_t k = link.cites.first; k < link.cites.last; ++k)
            citation(index, links_.cites[k]);
        if (judgement.rationale.empty())
            raise(no_rationale, index, {id, " is rated ", rating, " without a rationale"})
                .judged(index);
        if (link.rating < 2 && !link.has_shortfall)
            raise(shortfall_not_said, index,
                  {id, " is rated ", rating, ", but nothing says what is missing"})
                .judged(index);
    }

    void part(std::size_t element, std::size_t limb, Text rating) {
        auto const speaks = [&](Links::Target const& target) {
            return target.element == static_cast<std::int32_t>(element) &&
                   (target.limb < 0 || target.limb == static_cast<std::int32_t>(limb));
        };
        Range const cites = links_.elements[element].cites;
        for (std::uint32_t k = cites.first; k < cites.last; ++k) {
            Range const targets = links_.evidence[links_.cites[k]].targets;
            auto const begin = links_.targets.begin();
            if (targets.first == targets.last ||
                std::any_of(begin + targets.first, begin + targets.last, speaks))
                return;
        }
        Standard::Limb const& part = standard_.elements[element].limbs[limb];
        raise(limb_without, element,
              {standard_.elements[element].id, " is rated ", rating,
               ", but no evidence cited is about its part ", part.id, ": ", part.says})
            .at({"elements/", part.id});
    }

    void citation(std::size_t element, std::uint32_t cited) {
        Text const id = standard_.elements[element].id;
        Evidence const& evidence = d_.evidence[cited];
        auto const& link = links_.evidence[cited];
        auto const begin = links_.targets.begin();
        bool const speaks =
            std::any_of(begin + link.targets.first, begin + link.targets.last,
                        [&](Links::Target const& target) {
                            return target.element == static_cast<std::int32_t>(element);
                        });
        if (!speaks && link.targets.first != link.targets.last) says_nothing(element, cited);
        if (evidence.date == 0) return;
        if (is_older(evidence.date, link.valid_months, visited_)) {
            raise(out_of_date, element,
                  {id, " cites ", evidence.id, " (", link.kind, ", ", InWords(evidence.date).text(),
                   "): more than ", Number(link.valid_months).text(), " months before the visit"})
                .judged(element, evidence.id);
        }
        if (evidence.date > visited_)
            raise(after_the_visit, element,
                  {id, " was judged on ", InWords(visited_).text(), ", but cites ", evidence.id,
                   " of ", InWords(evidence.date).text()})
                .judged(element, evidence.id);
    }

    void says_nothing(std::size_t element, std::uint32_t cited) {
        Range const targets = links_.evidence[cited].targets;
        offered_.clear();
        for (std::uint32_t k = targets.first; k < targets.last; ++k)
            offered_.push_back(links_.targets[k].element);
        std::sort(offered_.begin(), offered_.end());
        offered_.erase(std::unique(offered_.begin(), offered_.end()), offered_.end());
        others_.clear();
        for (std::int32_t const other : offered_)
            others_.push_back(standard_.elements[static_cast<std::size_t>(other)].id);
        joined_.clear();
        append_joined(joined_, others_);
        raise(says_nothing_about, element,
              {standard_.elements[element].id, " cites ", d_.evidence[cited].id,
               ", which is offered only for ",
               others_.size() == 1 ? "another element" : "other elements", ": ", joined_})
            .judged(element, d_.evidence[cited].id);
    }

    void much_cited(std::size_t index) {
        Evidence const& evidence = d_.evidence[index];
        raise(much, none,
              {evidence.id, " (", evidence.title, ") is cited under ",
               Number(links_.evidence[index].cited_by).text(), " elements"})
            .at({"evidence/", evidence.id});
        for (std::size_t i = 0; i < links_.elements.size(); ++i) {
            Range const cites = links_.elements[i].cites;
            auto const begin = links_.cites.begin();
            if (std::find(begin + cites.first, begin + cites.last, index) != begin + cites.last)
                about(i);
        }
    }

    // Elements with the same rationale are chained, each to the next.
    void same_words() {
        next_.assign(links_.elements.size(), none);
        last_.resize(links_.elements.size());
        for (std::size_t i = 0; i < links_.elements.size(); ++i) {
            Text const rationale =
                d_.judgements[static_cast<std::size_t>(links_.elements[i].judgement)].rationale;
            last_[i] = i;
            if (rationale.empty()) continue;
            std::uint32_t const first =
                links_.rationales.insert(rationale, static_cast<std::uint32_t>(i));
            if (first == TextIndex::none) continue;
            next_[last_[first]] = i;
            last_[first] = i;
        }
        for (std::size_t i = 0; i < next_.size(); ++i)
            if (last_[i] != i) same_words_from(i);
    }

    void same_words_from(std::size_t first) {
        others_.clear();
        for (std::size_t i = first; i != none; i = next_[i])
            others_.push_back(standard_.elements[i].id);
        joined_.clear();
        append_joined(joined_, others_);
        raise(same, none, {"the same rationale is given for ", joined_});
        e_.flags.back().order = static_cast<std::int32_t>(first);
        for (std::size_t i = first; i != none; i = next_[i]) {
            judged(i);
            about(i);
        }
        auto const begin = e_.places.begin();
        std::sort(begin + e_.flags.back().at.first, e_.places.end(),
                  [this](Range a, Range b) { return e_.in_text(a) < e_.in_text(b); });
    }

    void pulls(Pair const& pair) {
        std::array<std::int8_t, 2> rating{};
        for (std::size_t i = 0; i < 2; ++i) {
            Text id = i == 0 ? pair.one : pair.other;
            rating[i] = links_.elements[static_cast<std::size_t>(standard_.find(id))].rating;
        }
        if (std::min(rating[0], rating[1]) != 0 || std::max(rating[0], rating[1]) < 2) return;
        raise(pulls_check, none,
              {pair.one, " is rated ", rating_titles[static_cast<std::size_t>(rating[0])], ", ",
               pair.other, " ", rating_titles[static_cast<std::size_t>(rating[1])], ": ",
               pair.because})
            .at({"elements/", pair.one, "+", pair.other});
        for (Text id : {pair.one, pair.other}) about(static_cast<std::size_t>(standard_.find(id)));
    }

    void claim(std::size_t index) {
        Claim const& claim = d_.claims[index];
        auto const element = static_cast<std::size_t>(links_.claims[index]);
        Text const id = claim.element;
        if (claim.reason.empty())
            raise(without_reason, element, {id, " is claimed not applicable without a reason"})
                .at({"claims/", id});
        if (!standard_.elements[element].may_be_claimed)
            raise(not_open, element,
                  {id,
                   " is claimed not applicable, but nothing in the file supports the claim, so "
                   "it still counts"})
                .at({"claims/", id});
        if (claim.acceptance != "refused" &&
            ((id == "3.1.2" && d_.charges) || (id == "3.3.3" && d_.visitors)))
            raise(against_facts, element,
                  {id,
                   " is claimed not applicable, but the answers about the organisation say that "
                   "it applies"})
                .at({"claims/", id});
    }

    void shortfall(std::size_t index) {
        Shortfall const& shortfall = d_.shortfalls[index];
        auto const element = static_cast<std::size_t>(links_.shortfalls[index]);
        if (links_.elements[element].rating >= 2 ||
            (!shortfall.missing.empty() && shortfall.deadline != 0))
            return;
        raise(without_deadline, element,
              {"the shortfall ", shortfall.id, " of ", shortfall.element,
               " has no deadline, or does not say what is missing"})
            .at({"shortfalls/", shortfall.id});
    }

    void looked_at(Named const& site) {
        Range const seen = d_.visits.front().sites;
        auto const begin = d_.texts.begin();
        if (std::find(begin + seen.first, begin + seen.last, site.id) != begin + seen.last) return;
        raise(nobody, none,
              {"nobody visited ", site.id, " (", site.title, "), and no evidence comes from there"})
            .at({"sites/", site.id});
    }

    Day visited_;
    std::vector<std::int32_t> offered_;
    std::vector<Text> others_;
    std::vector<std::size_t> next_, last_;
    std::string joined_;
};

}  // namespace

void check(Evaluation& into, Standard const& standard, Links& links, Document const& document) {
    Checker(into, standard, links, document).run();
}

}  // namespace bench::by_hand
