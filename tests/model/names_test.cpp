#include <assay/assay.hpp>

#include "catch.hpp"

#include <cstdint>

using namespace assay;

namespace {

enum class Nameless : std::uint8_t { one };

template <class Enum>
concept HasName = requires(Enum value) {
    name_of(value);
};

template <class Enum>
void each_comes_back() {
    for (std::size_t i = 0; i < names_of<Enum>.size(); ++i) {
        auto const value = static_cast<Enum>(i);
        CHECK(from_name<Enum>(name_of(value)) == value);
    }
}

}  // namespace

TEST_CASE("an enumeration without names has no name_of", "[model]") {
    STATIC_REQUIRE(HasName<Holds>);
    STATIC_REQUIRE_FALSE(HasName<Nameless>);
    STATIC_REQUIRE_FALSE(HasName<int>);
}

TEST_CASE("the name of every public enumerator leads back to it", "[model]") {
    each_comes_back<statistics::Metric>();
    each_comes_back<statistics::IccForm>();
    each_comes_back<statistics::Paradox>();
    each_comes_back<statistics::Reason>();
    each_comes_back<statistics::IntervalMethod>();
    each_comes_back<statistics::FacetKind>();
    each_comes_back<ValueResult::Kind>();
    each_comes_back<Holds>();
    each_comes_back<Fact::Kind>();
    each_comes_back<Layout>();
    each_comes_back<Rounding>();
    each_comes_back<ReportOn>();
}

TEST_CASE("a value that is no enumerator has an empty name", "[model]") {
    CHECK(name_of(Holds::yes) == "yes");
    CHECK(name_of(static_cast<Holds>(3)).empty());
    CHECK(name_of(static_cast<Role>(255)).empty());
    CHECK(name_of(static_cast<statistics::Reason>(200)).empty());
}
