#include "cli/output/severity_json.hpp"

#include <optional>
#include <string>
#include <vector>

namespace assay::cli {
namespace {

using statistics::AssessorEffects;
using statistics::Facet;
using statistics::FacetKind;
using statistics::Measure;
using statistics::Reason;
using statistics::Severity;

class SeverityJson {
public:
    SeverityJson(JsonText& json, RatingTable const& table) : json_(json), table_(table) {}

    void severity(Severity const& found) {
        json_.open('{');
        refusal(found, table_.assessors);
        facet("assessors", "assessor", table_.assessors, found.assessors, &found.effects);
        spread(found);
        facet("elements", "element", elements(), found.elements);
        if (!table_.cases.empty()) facet("cases", "case", table_.cases, found.cases);
        steps(found);
        number("same_rating", found.same);
        number("same_rating_expected", expected_agreement(found));
        surprises(found);
        json_.close('}');
    }

    void drift(statistics::DriftResult const& found) {
        json_.open('{');
        refusal(found.model, assessors_in_windows(table_, found));
        json_.key("changes");
        json_.open('[');
        for (statistics::Drift const& each : found.drifts) {
            json_.open('{');
            json_.member("assessor", table_.assessors[each.assessor]);
            json_.member("from", table_.windows[each.from]);
            json_.member("to", table_.windows[each.to]);
            number("change", each.change.value);
            number("error", each.change.error);
            if (each.change.interval) {
                number("low", each.change.interval->low);
                number("high", each.change.interval->high);
            }
            if (each.change.interval) {
                json_.key("beyond_chance");
                json_.literal(each.is_beyond_chance ? "true" : "false");
            }
            json_.member_if_any("reason", says(each.change.reason));
            json_.member_if_any("no_interval", says(each.change.no_interval));
            json_.close('}');
        }
        json_.close(']');
        json_.close('}');
    }

private:
    [[nodiscard]] std::vector<std::string> const& elements() const {
        return table_.elements.empty() ? table_.units : table_.elements;
    }

    void refusal(Severity const& found, std::vector<std::string> const& assessors) {
        if (found.reason == Reason::none) return;
        json_.member("reason", says(found.reason));
        if (found.groups.empty()) return;
        bool const are_elements = found.unlinked == FacetKind::elements;
        auto const& names = are_elements ? elements() : assessors;
        json_.member("unlinked", are_elements ? "elements" : "assessors");
        json_.key("groups");
        json_.open('[');
        for (auto const& group : found.groups) {
            json_.open('[');
            for (std::uint32_t const each : group) json_.text(names[each]);
            json_.close(']');
        }
        json_.close(']');
    }

    void facet(std::string_view key, std::string_view one, std::vector<std::string> const& names,
               Facet const& facet, std::vector<AssessorEffects> const* effects = nullptr) {
        json_.key(key);
        json_.open('[');
        for (std::size_t i = 0; i < names.size() && i < facet.measures.size(); ++i) {
            json_.open('{');
            json_.member(one, names[i]);
            measure(facet.measures[i], effects != nullptr ? "severity" : "measure");
            if (effects != nullptr && i < effects->size()) effects_of((*effects)[i]);
            json_.close('}');
        }
        json_.close(']');
    }

    void measure(Measure const& measure, std::string_view logit) {
        number("ratings", static_cast<double>(measure.ratings));
        number("mean", measure.mean);
        number(logit, measure.logit);
        number("error", measure.error);
        if (measure.is_extreme) {
            json_.key("extreme");
            json_.literal("true");
        }
        number("infit", measure.infit);
        number("outfit", measure.outfit);
        number("fair_mean", measure.fair_mean);
    }

    void effects_of(AssessorEffects const& effects) {
        number("used", static_cast<double>(effects.used));
        number("spread", effects.spread);
        number("ends", effects.ends);
        number("ends_expected", effects.expected_ends);
        number("ends_z", effects.ends_z);
        number("within_case", effects.within_case);
        number("within_case_z", effects.within_case_z);
    }

    void spread(Severity const& found) {
        Facet const& assessors = found.assessors;
        json_.member("verdict", name_of(verdict(found)));
        number("shared_ratings", static_cast<double>(found.shared));
        number("chi_square", assessors.statistic);
        number("p", assessors.p);
        number("separation", assessors.separation);
        number("reliability", assessors.reliability);
    }

    void steps(Severity const& found) {
        json_.key("steps");
        json_.open('[');
        for (std::size_t i = 0; i < found.steps.size(); ++i) {
            json_.open('{');
            json_.member("from", table_.scale[found.used[i]]);
            json_.member("to", table_.scale[found.used[i + 1]]);
            number("at", found.steps[i]);
            json_.close('}');
        }
        json_.close(']');
    }

    void surprises(Severity const& found) {
        json_.key("surprises");
        json_.open('[');
        for (statistics::Surprise const& each : found.surprises) {
            statistics::Rating const& rating = table_.ratings[each.rating];
            json_.open('{');
            json_.member("assessor", table_.assessors[rating.assessor]);
            json_.member("unit", table_.units[rating.unit]);
            json_.member("rating", table_.scale[rating.category]);
            number("expected", each.expected);
            number("residual", each.residual);
            json_.close('}');
        }
        json_.close(']');
    }

    void number(std::string_view key, std::optional<double> value) {
        if (!value) return;
        json_.key(key);
        json_.number(*value);
    }

    JsonText& json_;
    RatingTable const& table_;
};

}  // namespace

void write_severity(JsonText& json, RatingTable const& table, Severity const& severity) {
    SeverityJson(json, table).severity(severity);
}

void write_drift(JsonText& json, RatingTable const& table, statistics::DriftResult const& drift) {
    SeverityJson(json, table).drift(drift);
}

}  // namespace assay::cli
