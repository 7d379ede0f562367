#include <assay/moderation.hpp>

#include "cells/damage.hpp"
#include "cells/dates.hpp"
#include "cells/files.hpp"
#include "cells/plain_table.hpp"
#include "consistency/moderate.hpp"
#include "json/check.hpp"
#include "model/messages/comparing.hpp"
#include "model/messages/tables.hpp"
#include "model/problems.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"
#include "model/typed_text.hpp"

namespace assay {
namespace {

class ModerationTable {
    /// The columns, by their place in the list of names.
    enum Column : std::size_t { element, rating, reason, by, date };

public:
    ModerationTable(std::string const& file, Moderation const& otherwise, DateOrder order)
        : file_(file), otherwise_(otherwise), order_(order), problems_(file) {}

    std::vector<Moderation> read(std::string_view bytes, Meter& meter) {
        cells::read_table(file_, bytes,
                          {.is_heading = [this](auto const& row) { return is_heading(row); },
                           .names_in = [this](auto const& row) { return columns_.count(row); },
                           .heading = [this](auto const& row) { return take_heading(row); },
                           .row = [this](auto const& row) { take(row); }},
                          problems_, meter);
        if (all_.empty() && problems_.empty())
            problems_.add(say<comparing_messages, "no-table-of-moderation">().at(
                {file_,
                 cells::is_spreadsheet(bytes) ? 0U : 1U,
                 cells::is_spreadsheet(bytes) ? 0U : 1U,
                 {}}));
        if (problems_.empty()) return std::move(all_);
        std::vector<Diagnostic> told;
        problems_.hand_over(told);
        cells::name_damage_once(told);
        throw Error(std::move(told));
    }

private:
    [[nodiscard]] bool is_heading(cells::TableRow const& row) const {
        cells::TableColumns tried = columns_;
        Problems problems;
        tried.find(row, problems);
        return tried.has(element) && tried.has(rating) && tried.has(reason);
    }

    bool take_heading(cells::TableRow const& row) {
        columns_.find(row, problems_);
        for (Column const each : {element, rating, reason})
            if (!columns_.has(each))
                columns_.miss(each,
                              say<comparing_messages, "no-column-of-moderation">(
                                  {{"column", columns_.name(each)}}),
                              problems_);
        return problems_.empty();
    }

    /// Whether each cell has a value, and no id was taken for a date.
    bool is_whole(cells::TableRow const& row) {
        for (Column const each : {element, rating, reason, by, date}) {
            cells::ReadCell const& cell = columns_.cell(row, each);
            std::optional<Said> damage;
            if (cell.lacks_value())
                damage = cells::about_formula(cell);
            else if (each == element)
                damage = cells::about_id(cell, {});
            if (!damage) continue;
            problems_.add(std::move(*damage).at(columns_.place(row, each)));
            return false;
        }
        return true;
    }

    void take(cells::TableRow const& row) {
        if (!is_whole(row)) return;
        Moderation moderation{tidied(columns_.text(row, element)),
                              tidied(columns_.text(row, rating)),
                              tidied(columns_.text(row, by)),
                              columns_.text(row, reason),
                              otherwise_.date,
                              columns_.place(row, element)};
        if (moderation.rating.empty() && moderation.reason.empty()) return;
        if (moderation.by.empty()) moderation.by = otherwise_.by;
        if (cells::ReadCell const& day = columns_.cell(row, date); !day.is_blank()) {
            Diagnostic problem;
            auto const text = cells::date_text(day, {.order = order_}, problem);
            if (!text) {
                problem.place = columns_.place(row, date);
                return problems_.add(std::move(problem));
            }
            moderation.date = Date::parse(*text).value_or(Date{});
        }
        all_.push_back(std::move(moderation));
    }

    std::string const& file_;
    Moderation const& otherwise_;
    DateOrder order_;
    cells::TableColumns columns_{{"element", "rating", "reason", "by", "date"}};
    std::vector<Moderation> all_;
    Problems problems_;
};

}  // namespace

std::vector<Moderation> read_moderations(std::string_view bytes, std::string const& file,
                                         Moderation const& otherwise, DateOrder order,
                                         Limits const& limits) {
    Meter meter{limits, Activity::comparing, file};
    return ModerationTable(file, otherwise, order).read(bytes, meter);
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
