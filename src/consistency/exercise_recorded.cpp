// What a meeting agreed, put back into the copies; and who may read what of others.

#include <assay/exercise.hpp>

#include "consistency/exercise_case.hpp"
#include "consistency/moderate.hpp"
#include "json/check.hpp"
#include "model/messages/comparing.hpp"
#include "model/say.hpp"
#include "model/texts.hpp"

#include <algorithm>

namespace assay {
namespace {

/// The agreed judgement of an element that a copy has on the visit of the exercise; null: none.
Judgement const* agreed_before(Assessment const& copy, std::string_view element) {
    auto const& all = copy.judgements;
    auto const found = std::find_if(all.begin(), all.end(), [&](Judgement const& each) {
        return each.role == Role::moderated && each.element == element;
    });
    return found == all.end() ? nullptr : &*found;
}

bool is_the_same(Judgement const& before, Moderation const& now) {
    return before.rating == now.rating && before.author == now.by &&
           before.rationale == now.reason && before.date == now.date;
}

/// Puts one in, unless it is there. Returns whether it was put in; what is wrong goes to the problems.
bool record_one(std::vector<Diagnostic>& problems, Assessment& copy, RulePack const& pack,
                Moderation const& agreed, Meter& meter) {
    std::size_t const before = problems.size();
    Moderation const moderation = consistency::checked(problems, pack, agreed);
    if (problems.size() > before) return false;
    if (Judgement const* const other = agreed_before(copy, moderation.element)) {
        if (!is_the_same(*other, moderation))
            problems.push_back(
                say<comparing_messages, "agreed-otherwise-before">({{"element", moderation.element},
                                                                    {"rating", other->rating},
                                                                    {"assessor", other->author}})
                    .at(moderation.place));
        return false;
    }
    try {
        consistency::moderate(copy, pack, moderation, meter, 1);
        return true;
    } catch (Error const& error) {
        if (error.kind() != ErrorKind::input) throw;
        problems.insert(problems.end(), error.diagnostics().begin(), error.diagnostics().end());
        return false;
    }
}

}  // namespace

Assessment consistency::alone_with_agreed(Exercise const& exercise, std::string_view assessor) {
    auto const& copies = exercise.copies;
    auto const copy = std::find_if(copies.begin(), copies.end(), [&](ExerciseCopy const& each) {
        return each.assessor == assessor;
    });
    if (copy == copies.end()) {
        std::vector<std::string> ids;
        for (ExerciseCopy const& each : copies) ids.push_back(each.assessor);
        throw Error({say<comparing_messages, "no-such-assessor">(
            {{"assessor", std::string(assessor)}, {"known", in_sentence(ids, ", ")}})});
    }
    if (!copy->is_complete()) throw Error({unfinished({copy->assessor})});
    Assessment alone = exercise.joined;
    std::erase_if(alone.judgements, [&](Judgement const& each) {
        return each.role != Role::moderated && each.author != assessor;
    });
    for (Judgement& each : alone.judgements) {
        if (each.role != Role::moderated) continue;
        std::vector<Text> own;
        for (Judgement const& other : alone.judgements)
            if (other.element == each.element && other.role != Role::moderated)
                own.push_back(alone.storage.keep(name_of_judgement(other, other.visit)));
        each.settles = alone.storage.keep(List<Text>(own));
    }
    return alone;
}

Diagnostic consistency::unfinished(std::vector<std::string> const& assessors) {
    std::string const names = in_sentence(assessors);
    return assessors.size() == 1
               ? say<comparing_messages, "unfinished-copy">({{"assessors", names}})
               : say<comparing_messages, "unfinished-copies">({{"assessors", names}});
}

void require_finished(Exercise const& exercise) {
    std::vector<std::string> unfinished;
    for (ExerciseCopy const& each : exercise.copies)
        if (!each.missing && !each.is_complete()) unfinished.push_back(each.assessor);
    if (!unfinished.empty()) throw Error({consistency::unfinished(unfinished)});
}

std::size_t record_agreed(Assessment& copy, RulePack const& pack,
                          std::span<Moderation const> agreed, Limits const& limits) {
    json::require_right(copy);
    Meter meter{limits, Activity::comparing,
                agreed.empty() ? std::string_view{} : agreed.front().place.file};
    std::size_t const before = copy.judgements.size();
    std::vector<Diagnostic> problems;
    try {
        for (Moderation const& each : agreed) record_one(problems, copy, pack, each, meter);
    } catch (...) {
        copy.judgements.resize(before);
        throw;
    }
    if (problems.empty()) return copy.judgements.size() - before;
    copy.judgements.resize(before);
    throw Error(std::move(problems));
}

}  // namespace assay
