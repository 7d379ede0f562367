#include <assay/moderation.hpp>

#include "consistency/moderate.hpp"
#include "json/check.hpp"
#include "model/csv.hpp"
#include "model/quote.hpp"

namespace assay {
namespace {

constexpr char const* needed = "the columns `element`, `rating` and `reason`";

class ModerationTable {
    /// The columns, by their place in the list of names.
    enum Column : std::size_t { element, rating, reason, by, date };

public:
    ModerationTable(std::string const& file, Moderation const& otherwise)
        : file_(file), otherwise_(otherwise) {}

    std::vector<Moderation> read(std::string_view text) {
        read_csv(file_, text,
                 {.heading = [this](auto const& row) { return take_heading(row); },
                  .row = [this](auto const& row) { take(row); }},
                 problems_);
        if (all_.empty() && problems_.empty())
            problem({file_, 1, 1, {}}, "no-table", "there is no table of what was agreed",
                    std::string(needed) + ", and a row with a rating and a reason");
        if (!problems_.empty()) throw Error(std::move(problems_));
        return std::move(all_);
    }

private:
    bool take_heading(std::vector<Cell> const& row) {
        columns_.find(row, problems_);
        for (Column const each : {element, rating, reason})
            if (!columns_.has(each)) columns_.miss(each, needed, problems_);
        return problems_.empty();
    }

    void take(std::vector<Cell> const& row) {
        Moderation moderation{columns_.text(row, element),
                              columns_.text(row, rating),
                              columns_.text(row, by),
                              columns_.text(row, reason),
                              otherwise_.date,
                              columns_.place(row, element)};
        if (moderation.rating.empty() && moderation.reason.empty()) return;
        if (moderation.by.empty()) moderation.by = otherwise_.by;
        if (std::string const& day = columns_.text(row, date); !day.empty()) {
            auto const parsed = Date::parse(day);
            if (!parsed)
                return problem(columns_.place(row, date), "bad-date", quote(day) + " is no day",
                               "a day as YYYY-MM-DD");
            moderation.date = *parsed;
        }
        all_.push_back(std::move(moderation));
    }

    void problem(Place place, char const* code, std::string message, std::string expected) {
        problems_.push_back({code, std::move(place), std::move(message), std::move(expected), {}});
    }

    std::string const& file_;
    Moderation const& otherwise_;
    CsvColumns columns_{{"element", "rating", "reason", "by", "date"}};
    std::vector<Moderation> all_;
    std::vector<Diagnostic> problems_;
};

}  // namespace

std::vector<Moderation> read_moderations(std::string_view text, std::string const& file,
                                         Moderation const& otherwise) {
    return ModerationTable(file, otherwise).read(text);
}

void moderate(Assessment& assessment, RulePack const& pack, std::span<Moderation const> moderations,
              Limits const& limits) {
    json::require_right(assessment);
    Meter meter{limits, Activity::comparing,
                moderations.empty() ? std::string_view{} : moderations.front().place.file};
    std::size_t const before = assessment.judgements.size();
    std::vector<Diagnostic> problems;
    for (Moderation const& each : moderations) {
        try {
            consistency::moderate(assessment, pack, each, meter);
        } catch (Error const& error) {
            if (error.kind() != ErrorKind::input) {
                assessment.judgements.resize(before);
                throw;
            }
            problems.insert(problems.end(), error.diagnostics().begin(), error.diagnostics().end());
        }
    }
    if (problems.empty()) return;
    assessment.judgements.resize(before);
    throw Error(std::move(problems));
}

}  // namespace assay
