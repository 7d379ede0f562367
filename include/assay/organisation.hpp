#pragma once

#include <assay/fact.hpp>
#include <assay/storage.hpp>

namespace assay {

/// People the organisation serves, as it tells them apart.
struct CustomerGroup {
    Text id{};
    Text title{};
    Text description{};
    Json extensions{};
};

/// Who is assessed.
struct Organisation {
    Text name{};
    Text description{};
    List<Fact> facts{};  ///< what the pack asks about the organisation
    List<CustomerGroup> customer_groups{};
    Json extensions{};
};

/// A service within the scope.
struct Service {
    Text id{};
    Text title{};
    Json extensions{};
};

/// A place, or another part of the organisation, that can be rated by itself.
struct Site {
    Text id{};
    Text title{};
    List<Text> services{};  ///< ids of services offered there
    List<Fact> facts{};
    Json extensions{};
};

/// What one certificate covers, or would cover.
struct Scope {
    Text title{};
    Text description{};
    List<Service> services{};
    List<Site> sites{};
    Json extensions{};
};

}  // namespace assay
