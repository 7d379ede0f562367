#include "consistency/voices.hpp"

#include "algebra/values/plan.hpp"
#include "consistency/evidence_names.hpp"
#include "model/only_visit.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace assay {

namespace consistency {
namespace {

std::string in_words(RulePack const& pack, Visit const& visit) {
    std::string_view kind = visit.kind;
    for (auto const& known : algebra::plan_of(pack).visit_kinds)
        if (known.id == visit.kind) kind = known.title;
    return std::string(kind) + " of " + visit.date().in_words();
}

std::vector<std::string> sorted(std::vector<std::string> texts) {
    std::sort(texts.begin(), texts.end());
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    return texts;
}

auto place_of(ComparedJudgement const& voice) {
    return std::tie(voice.element, voice.role, voice.author, voice.date, voice.visit, voice.site,
                    voice.rank, voice.rating, voice.rationale, voice.evidence, voice.settles);
}

/// Makes voices of the judgements of one file.
class Reader {
public:
    Reader(RulePack const& pack, EvidenceNames const& names, ComparedFile const& file, Meter& meter)
        : pack_(pack), names_(names), file_(file), meter_(meter) {
        for (Visit const& each : file.assessment->visits) visits_.emplace(each.id, &each);
    }

    void append_to(std::vector<ComparedJudgement>& voices) const {
        auto const& scale = pack_.standard().scale;
        for (Judgement const& judgement : file_.assessment->judgements) {
            meter_.charge(steps_of_voice + steps_of_citation * judgement.evidence.size());
            auto const rating = std::find_if(scale.begin(), scale.end(), [&](Rating const& each) {
                return each.id == judgement.rating;
            });
            if (rating == scale.end() || !rating->on_scale) continue;
            voices.push_back(voice(judgement));
            voices.back().rank = static_cast<std::size_t>(std::count_if(
                scale.begin(), rating, [](Rating const& each) { return each.on_scale; }));
        }
    }

private:
    [[nodiscard]] ComparedJudgement voice(Judgement const& judgement) const {
        ComparedJudgement voice;
        voice.element = judgement.element;
        voice.role = judgement.role;
        voice.author = judgement.author;
        voice.site = judgement.site;
        voice.rating = judgement.rating;
        voice.rationale = judgement.rationale;
        voice.settles = sorted({judgement.settles.begin(), judgement.settles.end()});
        voice.carried = !judgement.carried_from.empty();
        voice.files = {file_.name};
        for (Text const id : judgement.evidence) voice.evidence.push_back(names_.of(id, file_));
        voice.evidence = sorted(std::move(voice.evidence));
        if (Visit const* const visit = visit_of(judgement)) {
            voice.visit = visit->id;
            voice.visit_in_words = in_words(pack_, *visit);
            voice.date = visit->date();
        }
        return voice;
    }

    [[nodiscard]] Visit const* visit_of(Judgement const& judgement) const {
        if (judgement.visit.empty()) return only_visit(*file_.assessment);
        auto const found = visits_.find(judgement.visit);
        return found == visits_.end() ? nullptr : found->second;
    }

    RulePack const& pack_;
    EvidenceNames const& names_;
    ComparedFile const& file_;
    std::map<Text, Visit const*> visits_;
    Meter& meter_;

    // What it takes to name a piece of evidence.
    static constexpr std::size_t steps_of_citation = 30;
};

void put_in_order(std::vector<ComparedJudgement>& voices, Meter& meter) {
    std::sort(voices.begin(), voices.end(),
              [&](ComparedJudgement const& a, ComparedJudgement const& b) {
                  meter.charge(10);
                  return place_of(a) < place_of(b);
              });
}

std::vector<ComparedJudgement> merged(std::vector<ComparedJudgement> voices, Meter& meter) {
    put_in_order(voices, meter);
    std::vector<ComparedJudgement> once;
    for (ComparedJudgement& voice : voices) {
        meter.charge(steps_of_voice);
        if (once.empty() || place_of(once.back()) != place_of(voice))
            once.push_back(std::move(voice));
        else
            once.back().files.push_back(voice.files.front());
    }
    for (ComparedJudgement& voice : once) voice.files = sorted(std::move(voice.files));
    return once;
}

}  // namespace

std::vector<ComparedJudgement> voices_of(RulePack const& pack, std::span<ComparedFile const> files,
                                         Meter& meter) {
    EvidenceNames const names(files, meter);
    std::vector<ComparedJudgement> voices;
    for (ComparedFile const& file : files) Reader(pack, names, file, meter).append_to(voices);
    return merged(std::move(voices), meter);
}

std::vector<ComparedJudgement> voices_of(RulePack const& pack, std::span<ComparedFile const> files,
                                         std::size_t file, Meter& meter) {
    EvidenceNames const names(files, meter);
    std::vector<ComparedJudgement> voices;
    Reader(pack, names, files[file], meter).append_to(voices);
    return merged(std::move(voices), meter);
}

std::string name_of(ComparedJudgement const& voice) {
    Judgement judgement;
    judgement.element = voice.element;
    judgement.role = voice.role;
    judgement.author = voice.author;
    judgement.site = voice.site;
    return name_of_judgement(judgement, voice.visit);
}

}  // namespace consistency
}  // namespace assay
