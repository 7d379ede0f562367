#include "lineup.hpp"

#include "process.hpp"
#include "wide_pack.hpp"

namespace bench {
namespace {

std::string const pack_folder = ASSAY_SOURCE_DIR "/rules/cse";

}  // namespace

Work& Lineup::eighteen() {
    if (!eighteen_) eighteen_.emplace(load(with_check(pack_folder)), documents_);
    return *eighteen_;
}

Work& Lineup::shipped() {
    if (!shipped_) shipped_.emplace(load(as_it_ships(pack_folder)), documents_);
    return *shipped_;
}

Work& Lineup::unchecked() {
    if (!unchecked_) unchecked_.emplace(load(without_checks(pack_folder)), documents_);
    return *unchecked_;
}

Contestant Lineup::contestant(Who who) {
    switch (who) {
        case Who::nobody:
            return eighteen().nobody();
        case Who::dom:
            return eighteen().dom();
        case Who::hand:
            return eighteen().hand();
        case Who::eighteen:
            return eighteen().assay();
        case Who::shipped:
            return shipped().assay();
        case Who::linking:
            return shipped().linking();
        case Who::unchecked:
            return unchecked().assay();
        case Who::explanation:
            break;
    }
    return shipped().explanation();
}

std::optional<double> kilo_instructions(std::string const& self, Who who, std::size_t parts) {
    // what comes before the documents, and the first of them, for which memory grows, cancel out
    constexpr std::size_t few = 16;
    constexpr std::size_t many = 48;
    auto const count = [&](std::size_t documents) {
        return instructions_of(self + " --alone " + std::to_string(documents) + " --who " +
                               std::string(names_of_who[static_cast<std::size_t>(who)]) +
                               " --parts " + std::to_string(parts));
    };
    auto const less = count(few);
    auto const more = less ? count(many) : std::nullopt;
    if (!more) return std::nullopt;
    return (*more - *less) / (many - few) / 1e3;
}

}  // namespace bench
