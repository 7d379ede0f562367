#include <assay/moderation.hpp>

#include "consistency/moderate.hpp"
#include "json/check.hpp"
#include "model/csv.hpp"
#include "model/messages/comparing.hpp"
#include "model/messages/documents.hpp"
#include "model/say.hpp"

namespace assay {
namespace {

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
            problems_.push_back(
                say<comparing_messages, "no-table-of-moderation">().at({file_, 1, 1, {}}));
        if (!problems_.empty()) throw Error(std::move(problems_));
        return std::move(all_);
    }

private:
    bool take_heading(std::vector<Cell> const& row) {
        columns_.find(row, problems_);
        for (Column const each : {element, rating, reason})
            if (!columns_.has(each))
                columns_.miss(each,
                              say<comparing_messages, "no-column-of-moderation">(
                                  {{"column", columns_.name(each)}}),
                              problems_);
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
                return problems_.push_back(say<document_messages, "not-a-day">({{"text", day}})
                                               .at(columns_.place(row, date)));
            moderation.date = *parsed;
        }
        all_.push_back(std::move(moderation));
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
