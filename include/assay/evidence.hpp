#pragma once

/// @file
/// @ingroup model
/// Evidence and surveys.

#include <assay/date.hpp>
#include <assay/fact.hpp>
#include <assay/names.hpp>
#include <assay/storage.hpp>

#include <cstdint>

namespace assay {

/// Whether evidence is a thing that was shown ("show me") or something said or seen on the visit
/// ("tell me"). Both are evidence.
enum class Given : std::uint8_t { unsaid, shown, told };
template <>
inline constexpr std::array<std::string_view, 3> names_of<Given>{"", "shown", "told"};

/// Whether evidence comes from the organisation itself or from outside it.
enum class Origin : std::uint8_t { unsaid, internal, external };
template <>
inline constexpr std::array<std::string_view, 3> names_of<Origin>{"", "internal", "external"};

/// Who may see a piece of evidence in a report.
enum class Visibility : std::uint8_t { open, internal, personal };
template <>
inline constexpr std::array<std::string_view, 3> names_of<Visibility>{"open", "internal",
                                                                      "personal"};

/// The days that a piece of evidence speaks of.
struct Period {
    Date from{};  ///< the first day
    Date to{};    ///< the last day; not before `from`
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

/// Something that supports a judgement. It may be offered for many elements and cited by many
/// judgements.
struct Evidence {
    Text id{};       ///< unique among the evidence of the file; judgements cite it
    Text title{};    ///< what the evidence is called
    Text summary{};  ///< what it shows
    Text kind{};  ///< a kind of evidence that the pack declares: document, survey, observation ...
    Given given = Given::unsaid;     ///< shown or told; `unsaid`: not recorded
    Date date{};                     ///< when it was made, said or seen
    Period period{};                 ///< the days it speaks of
    Date valid_until{};              ///< where the evidence itself says so
    Text source{};                   ///< who made it
    Origin origin = Origin::unsaid;  ///< `unsaid`: not recorded
    Text scheme{};                   ///< the other scheme it was first gathered for
    Text hash{};                     ///< of the file behind it, as `algorithm:hexadecimal`
    Text location{};                 ///< where it is kept; never opened by assay
    Text owner{};                    ///< who is responsible for it
    Text site{};                     ///< id of the site it comes from; absent: the whole scope
    /// Reports leave out what is not `open`, unless they are asked for it.
    Visibility visibility = Visibility::open;
    List<Text> supports{};  ///< ids of elements, limbs (`4.1.2.a`) and guidance points (`4.1.2.g1`)
    List<Fact> facts{};     ///< what the pack asks about a piece of evidence
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

/// A survey of customers: the place for what later versions compute from.
struct Survey {
    Text id{};             ///< unique among the surveys of the file
    Text title{};          ///< what the survey is called
    Date from{};           ///< the first day on which people were asked
    Date to{};             ///< the last day on which people were asked
    Text method{};         ///< how people were asked
    Text population{};     ///< who was asked
    Text evidence{};       ///< id of the evidence that reports it
    List<Fact> results{};  ///< named figures, exactly as published
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

}  // namespace assay
