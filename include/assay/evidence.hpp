#pragma once

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
    Date from{};
    Date to{};
    Json extensions{};
};

/// Something that supports a judgement. It may be offered for many elements and cited by many
/// judgements.
struct Evidence {
    Text id{};
    Text title{};
    Text summary{};
    Text kind{};  ///< a kind of evidence that the pack declares: document, survey, observation ...
    Given given = Given::unsaid;
    Date date{};         ///< when it was made, said or seen
    Period period{};     ///< the days it speaks of
    Date valid_until{};  ///< where the evidence itself says so
    Text source{};       ///< who made it
    Origin origin = Origin::unsaid;
    Text scheme{};    ///< the other scheme it was first gathered for
    Text hash{};      ///< of the file behind it, as `algorithm:hexadecimal`
    Text location{};  ///< where it is kept; never opened by assay
    Text owner{};
    Text site{};  ///< id of the site it comes from; absent: the whole scope
    Visibility visibility = Visibility::open;
    List<Text> supports{};  ///< ids of elements, limbs (`4.1.2.a`) and guidance points (`4.1.2.g1`)
    List<Fact> facts{};
    Json extensions{};
};

/// A survey of customers: the place for what later versions compute from.
struct Survey {
    Text id{};
    Text title{};
    Date from{};
    Date to{};
    Text method{};
    Text population{};     ///< who was asked
    Text evidence{};       ///< id of the evidence that reports it
    List<Fact> results{};  ///< named figures, exactly as published
    Json extensions{};
};

}  // namespace assay
