#include "by_hand.hpp"

#include <charconv>

namespace bench::by_hand {
namespace {

struct Kind {
    Text id, title;
    std::int32_t valid_months = 0;
};

constexpr std::array<Kind, 8> kinds{{{"document", "document", 36},
                                     {"data", "data", 24},
                                     {"survey", "survey", 24},
                                     {"observation", "observation", 12},
                                     {"conversation", "conversation", 12},
                                     {"testimony", "customer testimony", 24},
                                     {"mystery_shopping", "mystery shopping", 24},
                                     {"other_inspection", "other inspection", 36}}};

constexpr std::size_t most_subcriteria = 64, most_elements = 16;

/// Reads "4.1.2" off the front of an id; the number is unique, and less than 6 * 64 * 16.
std::int32_t number_of(Text& id) {
    std::array<std::size_t, 3> parts{};
    char const* at = id.data();
    char const* const end = at + id.size();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto const [next, error] = std::from_chars(at, end, parts[i]);
        if (error != std::errc{} || (i < 2 && (next == end || *next != '.'))) return -1;
        at = i < 2 ? next + 1 : next;
    }
    if (parts[0] > 5 || parts[1] >= most_subcriteria || parts[2] >= most_elements) return -1;
    id.remove_prefix(static_cast<std::size_t>(at - id.data()));
    return static_cast<std::int32_t>((parts[0] * most_subcriteria + parts[1]) * most_elements +
                                     parts[2]);
}

std::int8_t rating_of(Text id) {
    for (std::size_t i = 0; i < ratings.size(); ++i)
        if (ratings[i] == id) return static_cast<std::int8_t>(i);
    return -1;
}

bool link_evidence(Links& into, Standard const& standard, Document const& document) {
    into.evidence_ids.reset(document.evidence.size());
    for (std::size_t i = 0; i < document.evidence.size(); ++i) {
        Evidence const& evidence = document.evidence[i];
        if (into.evidence_ids.insert(evidence.id, static_cast<std::uint32_t>(i)) != TextIndex::none)
            return false;
        Links::EvidenceLink link;
        for (Kind const& kind : kinds)
            if (kind.id == evidence.kind)
                link.kind = kind.title, link.valid_months = kind.valid_months;
        if (link.kind.empty()) return false;
        link.targets.first = static_cast<std::uint32_t>(into.targets.size());
        for (std::uint32_t k = evidence.supports.first; k < evidence.supports.last; ++k) {
            Text rest = document.texts[k];
            Links::Target target{standard.find(rest), -1};
            if (target.element < 0) return false;
            if (rest.size() == 2 && rest[0] == '.') target.limb = rest[1] - 'a';
            into.targets.push_back(target);
        }
        link.targets.last = static_cast<std::uint32_t>(into.targets.size());
        into.evidence.push_back(link);
    }
    return true;
}

bool link_judgements(Links& into, Standard const& standard, Document const& document) {
    for (std::size_t i = 0; i < document.judgements.size(); ++i) {
        Judgement const& judgement = document.judgements[i];
        Text rest = judgement.element;
        std::int32_t const element = standard.find(rest);
        std::int8_t const rating = rating_of(judgement.rating);
        if (element < 0 || !rest.empty() || rating < 0) return false;
        auto& link = into.elements[static_cast<std::size_t>(element)];
        if (link.judgement >= 0 || judgement.role != "self") return false;
        link.judgement = static_cast<std::int32_t>(i);
        link.rating = rating;
        link.cites.first = static_cast<std::uint32_t>(into.cites.size());
        for (std::uint32_t k = judgement.evidence.first; k < judgement.evidence.last; ++k) {
            std::uint32_t const cited = into.evidence_ids.find(document.texts[k]);
            if (cited == TextIndex::none) return false;
            into.cites.push_back(cited);
            ++into.evidence[cited].cited_by;
        }
        link.cites.last = static_cast<std::uint32_t>(into.cites.size());
    }
    for (auto const& link : into.elements)
        if (link.judgement < 0) return false;
    return true;
}

bool link_rest(Links& into, Standard const& standard, Document const& document) {
    for (Claim const& claim : document.claims) {
        Text rest = claim.element;
        std::int32_t const element = standard.find(rest);
        if (element < 0 || !rest.empty()) return false;
        into.claims.push_back(element);
        bool const counts = standard.elements[static_cast<std::size_t>(element)].may_be_claimed &&
                            claim.acceptance != "refused";
        into.elements[static_cast<std::size_t>(element)].applies = !counts;
    }
    for (Shortfall const& shortfall : document.shortfalls) {
        Text rest = shortfall.element;
        std::int32_t const element = standard.find(rest);
        if (element < 0 || !rest.empty()) return false;
        into.shortfalls.push_back(element);
        into.elements[static_cast<std::size_t>(element)].has_shortfall = true;
    }
    return document.visits.size() == 1 && document.visits.front().kind == "self_assessment";
}

}  // namespace

std::int32_t Standard::find(Text& id) const {
    std::int32_t const number = number_of(id);
    return number < 0 ? -1 : by_number[static_cast<std::size_t>(number)];
}

Evaluator::Evaluator(assay::Standard const& standard) {
    standard_.by_number.assign(6 * most_subcriteria * most_elements, -1);
    for (assay::Node const& node : standard.nodes) {
        if (node.level == 0) standard_.criteria.push_back(node.id);
        if (!standard.is_element(node)) {
            standard_.nodes.push_back({node.id, node.level == 0});
            continue;
        }
        Text id = node.id;
        standard_.by_number[static_cast<std::size_t>(number_of(id))] =
            static_cast<std::int32_t>(standard_.elements.size());
        Standard::Element element{node.id, standard_.criteria.size() - 1, {}, false};
        for (assay::Point const& limb : node.limbs) element.limbs.push_back({limb.id, limb.says});
        element.may_be_claimed =
            node.id == "3.1.2" || node.id == "3.3.3" || node.id == "4.3.6" || node.id == "5.2.4";
        standard_.elements.push_back(std::move(element));
    }
}

bool Evaluator::read(std::string_view json) { return by_hand::read(document_, parts_, json); }

bool Evaluator::evaluate(std::string& to) {
    if (!link(links_, standard_, document_)) return false;
    count(evaluation_, standard_, links_, false);
    check(evaluation_, standard_, links_, document_);
    write(to, evaluation_, standard_, links_, document_);
    return true;
}

bool link(Links& into, Standard const& standard, Document const& document) {
    into.elements.assign(standard.elements.size(), {});
    into.evidence.clear();
    into.targets.clear();
    into.cites.clear();
    into.claims.clear();
    into.shortfalls.clear();
    return link_evidence(into, standard, document) && link_judgements(into, standard, document) &&
           link_rest(into, standard, document);
}

void count(Evaluation& into, Standard const& standard, Links const& links, bool all_count) {
    into.criteria = {};
    for (std::size_t i = 0; i < links.elements.size(); ++i) {
        auto const& link = links.elements[i];
        if (!link.applies && !all_count) continue;
        Tally& tally = into.criteria[standard.elements[i].criterion];
        ++tally.applicable;
        tally.met += link.rating >= 2 ? 1 : 0;
        tally.plus += link.rating == 3 ? 1 : 0;
        tally.partial += link.rating == 1 ? 1 : 0;
        tally.non_compliant += link.rating == 0 ? 1 : 0;
    }
    into.all = {};
    for (Tally const& tally : into.criteria) {
        into.all.applicable += tally.applicable;
        into.all.met += tally.met;
        into.all.plus += tally.plus;
        into.all.partial += tally.partial;
        into.all.non_compliant += tally.non_compliant;
    }
}

}  // namespace bench::by_hand
