#pragma once

#include "by_hand_document.hpp"

#include <cstdint>

namespace bench::by_hand {

/// What the parser is within.
enum class In : std::uint8_t {
    document,
    pack,
    organisation,
    facts,
    group,
    scope,
    service,
    site,
    cycle,
    visit,
    evidence,
    judgement,
    claim,
    shortfall,
    list,
    texts,
};

/// A key and what it fills; a key that fills nothing is known, but not needed.
template <class T>
struct Field {
    Text key;
    Text T::*text = nullptr;
    Day T::*day = nullptr;
    Range T::*list = nullptr;
};

inline constexpr Field<Named> named_fields[] = {{"id", &Named::id},
                                                {"title", &Named::title},
                                                {"description", &Named::description},
                                                {"services"}};
inline constexpr Field<Visit> visit_fields[] = {
    {"id", &Visit::id},          {"kind", &Visit::kind}, {"from", nullptr, &Visit::from},
    {"to", nullptr, &Visit::to}, {"assessors"},          {"sites", nullptr, nullptr, &Visit::sites},
    {"notes", &Visit::notes}};
inline constexpr Field<Evidence> evidence_fields[] = {
    {"id", &Evidence::id},
    {"title", &Evidence::title},
    {"summary", &Evidence::summary},
    {"kind", &Evidence::kind},
    {"given", &Evidence::given},
    {"date", nullptr, &Evidence::date},
    {"supports", nullptr, nullptr, &Evidence::supports}};
inline constexpr Field<Judgement> judgement_fields[] = {
    {"element", &Judgement::element},
    {"role", &Judgement::role},
    {"author", &Judgement::author},
    {"visit", &Judgement::visit},
    {"rating", &Judgement::rating},
    {"rationale", &Judgement::rationale},
    {"evidence", nullptr, nullptr, &Judgement::evidence}};
inline constexpr Field<Claim> claim_fields[] = {{"element", &Claim::element},
                                                {"reason", &Claim::reason},
                                                {"by", &Claim::by},
                                                {"date", nullptr, &Claim::date},
                                                {"acceptance", &Claim::acceptance}};
inline constexpr Field<Shortfall> shortfall_fields[] = {
    {"id", &Shortfall::id},
    {"element", &Shortfall::element},
    {"visit", &Shortfall::visit},
    {"missing", &Shortfall::missing},
    {"remediable"},
    {"deadline", nullptr, &Shortfall::deadline}};

/// A key of the document, and what its objects are.
struct Part {
    Text key;
    In in;
};
inline constexpr Part parts_of_document[] = {{"pack", In::pack},
                                             {"organisation", In::organisation},
                                             {"scope", In::scope},
                                             {"cycle", In::cycle},
                                             {"visits", In::visit},
                                             {"evidence", In::evidence},
                                             {"judgements", In::judgement},
                                             {"claims", In::claim},
                                             {"shortfalls", In::shortfall}};

}  // namespace bench::by_hand
