#pragma once

/// @file
/// @ingroup model
/// The organisation that is assessed, its sites and services.

#include <assay/fact.hpp>
#include <assay/storage.hpp>

namespace assay {

/// People the organisation serves, as it tells them apart.
struct CustomerGroup {
    Text id{};           ///< unique among the customer groups of the file
    Text title{};        ///< what the organisation calls the group
    Text description{};  ///< who belongs to it
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

/// Who is assessed.
struct Organisation {
    Text name{};                            ///< as it is printed in reports; required
    Text description{};                     ///< what it does
    List<Fact> facts{};                     ///< what the pack asks about the organisation
    List<CustomerGroup> customer_groups{};  ///< the people it serves
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

/// A service within the scope.
struct Service {
    Text id{};     ///< unique among the services of the file
    Text title{};  ///< what the service is called
    /// The contractor or partner that gives the service for the organisation; empty: its own staff.
    Text delivered_by{};
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

/// A place, or another part of the organisation, that can be rated by itself.
struct Site {
    Text id{};              ///< unique among the sites of the file; judgements and evidence cite it
    Text title{};           ///< what the site is called
    List<Text> services{};  ///< ids of services offered there
    List<Fact> facts{};     ///< what the pack asks about a site
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

/// What one certificate covers, or would cover.
struct Scope {
    Text title{};              ///< what the certificate covers, in a line; required
    Text description{};        ///< what it covers, and what it does not
    List<Service> services{};  ///< the services it covers
    List<Site> sites{};        ///< the places it covers
    /// Members that assay does not know: kept and written back, never looked into.
    Json extensions{};
};

}  // namespace assay
