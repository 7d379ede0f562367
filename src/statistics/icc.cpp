// The six intraclass correlations of Shrout and Fleiss (1979, "Intraclass correlations: uses in assessing
// rater reliability") from the mean squares of a two-way analysis of variance of n units by k assessors:
// BMS between units, JMS between assessors, EMS residual, WMS within units.
//
//     (1,1) (BMS-WMS) / (BMS + (k-1) WMS)                         (1,k) (BMS-WMS) / BMS
//     (2,1) (BMS-EMS) / (BMS + (k-1) EMS + k (JMS-EMS)/n)         (2,k) (BMS-EMS) / (BMS + (JMS-EMS)/n)
//     (3,1) (BMS-EMS) / (BMS + (k-1) EMS)                         (3,k) (BMS-EMS) / BMS
//
// Intervals as there, from quantiles of F; of (2,k) from that of (2,1) by Spearman-Brown (R psych does
// so; R irr differs by up to .04).
//
// Limits: takes the places on the scale for numbers, errors for normal, units for independent. Units that
// one assessor did not rate are left out.

#include <assay/agreement.hpp>

#include "statistics/quantiles.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace assay::statistics {
namespace {

struct MeanSquares {
    double n = 0, k = 0;
    double units = 0, assessors = 0, residual = 0, within = 0;
};

std::size_t assessors_who_rated(Ratings const& ratings) {
    std::vector<bool> seen(ratings.assessors());
    for (std::size_t unit = 0; unit < ratings.units(); ++unit)
        for (auto const& each : ratings.of(unit)) seen[each.assessor] = true;
    return static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
}

/// The ratings of units that everybody rated, as numbers from 1, unit by unit.
std::vector<double> complete(Ratings const& ratings, std::size_t assessors) {
    std::vector<double> values;
    for (std::size_t unit = 0; unit < ratings.units(); ++unit)
        if (ratings.of(unit).size() == assessors)
            for (auto const& each : ratings.of(unit)) values.push_back(each.category + 1.0);
    return values;
}

MeanSquares analyse(std::vector<double> const& values, std::size_t k) {
    std::size_t const n = values.size() / k;
    std::vector<double> units(n);
    std::vector<double> assessors(k);
    double mean = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        units[i / k] += values[i] / static_cast<double>(k);
        assessors[i % k] += values[i] / static_cast<double>(n);
        mean += values[i] / static_cast<double>(values.size());
    }
    MeanSquares squares;
    squares.n = static_cast<double>(n);
    squares.k = static_cast<double>(k);
    for (std::size_t i = 0; i < values.size(); ++i) {
        double const within = values[i] - units[i / k];
        double const residual = within - assessors[i % k] + mean;
        squares.within += within * within;
        squares.residual += residual * residual;
    }
    for (double const unit : units) squares.units += squares.k * (unit - mean) * (unit - mean);
    for (double const each : assessors)
        squares.assessors += squares.n * (each - mean) * (each - mean);
    squares.units /= squares.n - 1;
    squares.assessors /= squares.k - 1;
    squares.residual /= (squares.n - 1) * (squares.k - 1);
    squares.within /= squares.n * (squares.k - 1);
    return squares;
}

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();  // never leaves here

struct Icc {
    double value = 0;
    Interval interval;
};

/// The reliability of a mean of k, from that of one (Spearman-Brown). Errors that are larger than all that
/// varies leave nothing that it could be a share of.
double of_mean(double single, double k) {
    constexpr double rounding = 1e-9;
    double const whole = 1 + single * (k - 1);
    return whole > rounding ? single * k / whole : not_a_number;
}

/// Forms 1 and 3, which are one formula with another error.
Icc against(MeanSquares const& s, double error, double freedom, double level) {
    double const f = s.units / error;
    double const least = f / f_quantile((1 + level) / 2, s.n - 1, freedom);
    double const most = f * f_quantile((1 + level) / 2, freedom, s.n - 1);
    auto const single = [&](double ratio) { return (ratio - 1) / (ratio + s.k - 1); };
    return {(s.units - error) / (s.units + (s.k - 1) * error), {single(least), single(most)}};
}

Icc agreement_single(MeanSquares const& s, double level) {
    double const share = (s.units - s.residual) / (s.units + (s.k - 1) * s.residual +
                                                   s.k * (s.assessors - s.residual) / s.n);
    double const f = s.assessors / s.residual;
    double const a = s.k * share * f + s.n * (1 + (s.k - 1) * share) - s.k * share;
    double const freedom = (s.k - 1) * (s.n - 1) * a * a /
                           ((s.n - 1) * s.k * s.k * share * share * f * f +
                            (s.n * (1 + (s.k - 1) * share) - s.k * share) *
                                (s.n * (1 + (s.k - 1) * share) - s.k * share));
    if (!(freedom > 0)) return {share, {not_a_number, not_a_number}};
    double const upper = f_quantile((1 + level) / 2, s.n - 1, freedom);
    double const lower = f_quantile((1 + level) / 2, freedom, s.n - 1);
    double const noise = s.k * s.assessors + (s.k * s.n - s.k - s.n) * s.residual;
    return {share,
            {s.n * (s.units - upper * s.residual) / (upper * noise + s.n * s.units),
             s.n * (lower * s.units - s.residual) / (noise + s.n * lower * s.units)}};
}

Icc compute(MeanSquares const& s, IccForm form, double level) {
    Icc icc;
    switch (form) {
        case IccForm::one_way_single:
        case IccForm::one_way_mean:
            icc = against(s, s.within, s.n * (s.k - 1), level);
            break;
        case IccForm::consistency_single:
        case IccForm::consistency_mean:
            icc = against(s, s.residual, (s.n - 1) * (s.k - 1), level);
            break;
        case IccForm::agreement_single:
        case IccForm::agreement_mean:
            icc = agreement_single(s, level);
            break;
    }
    if (form >= IccForm::one_way_mean)
        icc = {of_mean(icc.value, s.k),
               {of_mean(icc.interval.low, s.k), of_mean(icc.interval.high, s.k)}};
    return icc;
}

/// When assessors differ in nothing but their severity: it counts against agreement only.
double without_error(MeanSquares const& s, IccForm form) {
    double const single = s.units / (s.units + s.k * s.assessors / s.n);
    if (form == IccForm::agreement_single) return single;
    return form == IccForm::agreement_mean ? of_mean(single, s.k) : 1;
}

}  // namespace

Estimate intraclass_correlation(Ratings const& ratings, IccForm form, double level) {
    Estimate estimate;
    std::size_t const assessors = assessors_who_rated(ratings);
    if (assessors < 2) {
        estimate.reason = assessors == 0 ? Reason::no_ratings : Reason::one_assessor;
        return estimate;
    }
    std::vector<double> const values = complete(ratings, assessors);
    if (values.size() < 2 * assessors) {
        estimate.reason = Reason::incomplete_units;
        return estimate;
    }
    constexpr double rounding = 1e-12;  // of mean squares that are zero
    MeanSquares const squares = analyse(values, assessors);
    bool const is_two_way = form != IccForm::one_way_single && form != IccForm::one_way_mean;
    if (squares.units <= rounding) {
        estimate.reason = Reason::no_variation;
        return estimate;
    }
    if ((is_two_way ? squares.residual : squares.within) <= rounding) {
        estimate.value = without_error(squares, form);
        estimate.no_interval = Reason::no_variation;
        return estimate;
    }
    Icc const icc = compute(squares, form, level);
    // with assessors more alike than their errors, a denominator can be zero
    if (!std::isfinite(icc.value)) {
        estimate.reason = Reason::no_variation;
        return estimate;
    }
    estimate.value = icc.value;
    if (std::isfinite(icc.interval.low) && std::isfinite(icc.interval.high))
        estimate.interval = icc.interval;
    else
        estimate.no_interval = Reason::no_variation;
    return estimate;
}

}  // namespace assay::statistics
