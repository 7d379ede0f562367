// What reports say of unannounced and joint visits, and of services that a contractor delivers.

#include <assay/editing.hpp>
#include <assay/forward.hpp>

#include "catch.hpp"
#include "holds.hpp"
#include "report/builder.hpp"

using namespace assay;
using namespace assay_test;

namespace {

Reported westmoor_with(void (*change)(Assessment&)) {
    Reported reported(cse(), "examples/assess/westmoor-contact-centre.json");
    change(reported.assessment);
    reported.evaluation = Evaluator(cse()).evaluate(reported.assessment);
    return reported;
}

std::string visit_report(Reported const& reported, DocumentOptions const& options = {}) {
    return to_text(reported.document(options), {.width = 200});
}

}  // namespace

TEST_CASE("a report says that a visit was unannounced, and with whom it was joint", "[report]") {
    CHECK_FALSE(holds(visit_report(westmoor()), "Unannounced"));
    Reported const reported = westmoor_with([](Assessment& all) {
        for (Visit& each : all.visits) {
            each.unannounced = true;
            std::string_view const with[] = {"ISO 9001 (SGS)"};
            set(all, each.joint_with, with);
        }
    });
    std::string const text = visit_report(reported);
    CHECK(holds(text, "yes: the organisation did not know the day"));
    CHECK(holds(text, "ISO 9001 (SGS)"));
}

TEST_CASE("the day of an unannounced visit to come is in internal reports only", "[report]") {
    Reported const reported = westmoor_with([](Assessment& all) {
        Evaluator evaluator(cse());
        ForwardOptions options;
        options.kind = "unannounced_visit";
        options.from = *Date::parse("2027-10-13");
        CHECK(forward(evaluator, all, options).unannounced);
    });
    CHECK_FALSE(holds(visit_report(reported), "13 October 2027"));
    CHECK(holds(visit_report(reported, {.internal = true}), "13 October 2027"));
}

TEST_CASE("a report says who delivers a service", "[report]") {
    Reported const reported = westmoor_with([](Assessment& all) {
        std::vector<Service> services(all.scope.services.begin(), all.scope.services.end());
        services.front().title = "Bins";
        services.front().delivered_by = "Kerb Ltd";
        all.scope.services = all.storage.keep(List<Service>(services));
    });
    CHECK(holds(visit_report(reported), "Bins (delivered by Kerb Ltd)"));
}
