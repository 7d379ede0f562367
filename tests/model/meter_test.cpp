#include "model/meter.hpp"

#include <assay/diagnostic.hpp>

#include "catch.hpp"

using namespace assay;

namespace {

std::string code_of(std::function<void()> const& work) {
    try {
        work();
    } catch (Error const& error) {
        return error.diagnostics().front().code;
    }
    return {};
}

}  // namespace

TEST_CASE("as many steps may be taken as the host allows, and not one more", "[model][limits]") {
    for (std::uint64_t const most : {1ULL, 2ULL, 1000ULL, 262144ULL, 262145ULL, 1000000ULL}) {
        Limits limits;
        limits.steps = most;
        for (std::uint64_t const each : {1ULL, 7ULL, 100000ULL}) {
            Meter meter{limits, Activity::merging};
            std::uint64_t taken = 0;
            for (; taken + each <= most; taken += each) meter.charge(each);
            CHECK(meter.used() == taken);
            CHECK(code_of([&] { meter.charge(most - taken + 1); }) == "work-too-long");
        }
    }
}

TEST_CASE("evaluating has a limit of its own", "[model][limits]") {
    Limits limits;
    limits.evaluation_steps = 10;
    Meter evaluating{limits, Activity::evaluating, "cse"};
    CHECK(code_of([&] { evaluating.charge(11); }) == "evaluation-too-long");
    Meter reading{limits, Activity::reading};
    CHECK(code_of([&] { reading.charge(11); }).empty());
}

TEST_CASE("the host is asked with the first step, and then at even distances", "[model][limits]") {
    Limits limits;
    std::size_t asked = 0;
    limits.expired = [&] {
        ++asked;
        return false;
    };
    Meter meter{limits, Activity::reading};
    CHECK(asked == 0);
    meter.charge();
    CHECK(asked == 1);
    for (std::uint64_t i = 0; i < 10 * (Meter::steps_between_questions + 1); ++i) meter.charge();
    CHECK(asked == 11);
    meter.restart();
    CHECK(meter.used() == 0);
    meter.charge();
    CHECK(asked == 12);
}

TEST_CASE("when time is up, that is told with the name of the file", "[model][limits]") {
    Limits limits;
    limits.expired = [] { return true; };
    Meter meter{limits, Activity::reading, "ours.json"};
    try {
        meter.charge();
        FAIL("nothing was thrown");
    } catch (Error const& error) {
        CHECK(error.kind() == ErrorKind::deadline);
        CHECK(std::string(error.what()) ==
              "ours.json: the host's time limit was reached [time-exhausted]");
    }
}

TEST_CASE("steps can be taken back", "[model][limits]") {
    Limits limits;
    limits.steps = 1000;
    Meter meter{limits, Activity::comparing};
    meter.charge(400);
    std::uint64_t const used = meter.used();
    for (int i = 0; i < 10; ++i) {
        meter.charge(600);
        meter.continue_from(used);
    }
    CHECK(meter.used() == 400);
    CHECK(code_of([&] { meter.charge(601); }) == "work-too-long");
}

TEST_CASE("a meter without limits never ends anything", "[model][limits]") {
    Meter meter;
    for (int i = 0; i < 3; ++i) meter.charge(UINT64_MAX / 2);
    CHECK(code_of([&] { meter.charge(UINT64_MAX); }).empty());
}

TEST_CASE("the kind of an error tells what has to change", "[model][limits]") {
    auto const kind = [](std::vector<std::string> const& codes,
                         ErrorKind about = ErrorKind::input) {
        std::vector<Diagnostic> diagnostics;
        for (std::string const& each : codes) diagnostics.push_back({each, {}, "message", {}, {}});
        return Error(std::move(diagnostics), about).kind();
    };
    CHECK(kind({"unknown-reference"}) == ErrorKind::input);
    CHECK(kind({"unknown-element"}, ErrorKind::pack) == ErrorKind::pack);
    CHECK(kind({"unknown-statement"}) == ErrorKind::input);
    CHECK(kind({"too-many-records"}) == ErrorKind::limit);
    CHECK(kind({"time-exhausted"}) == ErrorKind::deadline);
    CHECK(kind({"no-document"}, ErrorKind::internal) == ErrorKind::internal);
    CHECK(kind({"memory-exhausted"}, ErrorKind::pack) == ErrorKind::limit);
    CHECK(kind({"unknown-reference", "time-exhausted", "lua-syntax"}) == ErrorKind::deadline);
}
