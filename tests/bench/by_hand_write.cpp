#include "by_hand_document.hpp"
#include "by_hand_json.hpp"
#include "by_hand_words.hpp"

#include <sodium.h>

#include <array>
#include <iterator>
#include <string>

namespace bench::by_hand {
namespace {

class Writer : private Json {
public:
    Writer(std::string& to, Evaluation& evaluation, Standard const& standard, Links const& links,
           Document const& document)
        : Json(to), e_(evaluation), standard_(standard), links_(links), d_(document) {}

    void run() {
        head();
        basis();
        std::string const outcome = outcome_text();
        raw({R"(,"outcome":)", outcome, without_claims(), R"(,"ladders":[)", outcome,
             R"(],"values":[)"});
        figures(e_.all, -1);
        raw({R"(,{"id":"lost","value":[)"});
        ids(lost());
        raw({R"(]},{"id":"out","value":)", Number(out()).text(), R"(}],"nodes":[)"});
        nodes();
        elements();
        sites();
        flags();
        raw({R"(,"failures":[],"notice":"Only a licensed certification body )",
             R"(decides on a certificate."})"});
    }

private:
    void head() {
        Visit const& visit = d_.visits.front();
        raw({R"({"format":"assay-evaluation/1","pack":{"id":"cse","version":"1.0.0",)",
             R"("title":"Customer Service Excellence"},"assessment":)"});
        quote(d_.about.id);
        raw({R"(,"organisation":)"});
        quote(d_.organisation.title);
        raw({R"(,"scope":)"});
        quote(d_.scope.title);
        raw({R"(,"visit":)"});
        quote(visit.id);
        raw({R"(,"visit_kind":"self-assessment","visit_date":")"});
        day(visit.date());
        raw({R"(","as_of":")"});
        day(visit.date());
        to_ += '"';
    }

    /// Every element is rated, at the one visit there is.
    void basis() {
        Visit const& visit = d_.visits.front();
        std::string const counts{Number(e_.all.applicable).text()};
        std::string const all = std::to_string(links_.elements.size());
        raw({R"(,"based_on":{"judged":0,"carried":0,"self_only":)", counts,
             R"(},"visits":[{"visit":)"});
        quote(visit.id);
        raw({R"(,"visit_kind":"self-assessment","visit_date":")"});
        day(visit.date());
        raw({R"(","took_place":true,"in_scope":)", all, R"(,"judged":)", all, R"(,"counts":)",
             counts, R"(,"awaited":0}])"});
    }

    /// The outcome with its sentences, as an object.
    std::string outcome_text() {
        bool const is_met = lost().empty();
        std::string text = R"({"ladder":"outcome","case":")";
        text += is_met ? R"(met","certainty":"known","met":true,"says":"On these ratings )"
                       : R"(not_met","certainty":"known","met":false,"says":"On these ratings )";
        text += is_met ? "the pass rule is met." : "the pass rule is not met: ";
        if (!is_met) {
            text += lost_.size() == 1 ? "criterion " : "criteria ";
            append_joined(text, lost_);
            text += lost_.size() == 1 ? " falls short." : " fall short.";
        }
        text += R"(","tally":")";
        tally(text);
        text += R"("})";
        return text;
    }

    void tally(std::string& text) {
        Tally const& all = e_.all;
        text.append(Number(all.met).text())
            .append(" of ")
            .append(Number(all.applicable).text())
            .append(" applicable elements are met");
        if (all.plus != 0)
            text.append(", ").append(Number(all.plus).text()).append(" of them compliance plus");
        if (all.partial != 0)
            text.append("; ")
                .append(Number(all.partial).text())
                .append(all.partial == 1 ? " is partial" : " are partial");
        if (all.non_compliant != 0) {
            text += "; non-compliant: ";
            append_joined(text, non_compliant(-1));
        }
        if (out() != 0)
            text.append("; ")
                .append(Number(out()).text())
                .append(out() == 1 ? " is" : " are")
                .append(" claimed or accepted as not applicable");
        text += '.';
    }

    /// The outcome if no claim counted, where it differs.
    std::string without_claims() {
        if (out() == 0) return {};
        bool const is_met = lost().empty();
        auto const criteria = e_.criteria;
        auto const all = e_.all;
        count(e_, standard_, links_, true);
        all_count_ = true;
        std::string text;
        if (lost().empty() != is_met) text = R"(,"outcome_without_claims":)" + outcome_text();
        all_count_ = false;
        e_.criteria = criteria;
        e_.all = all;
        return text;
    }

    std::vector<Text> const& lost() {
        lost_.clear();
        for (std::size_t i = 0; i < standard_.criteria.size(); ++i)
            if (!e_.criteria[i].is_met()) lost_.push_back(standard_.criteria[i]);
        return lost_;
    }

    [[nodiscard]] std::int64_t out() const {
        return all_count_ ? 0 : std::ssize(links_.elements) - e_.all.applicable;
    }

    /// Ids of the non-compliant elements, of one criterion or of all.
    std::vector<Text> const& non_compliant(std::int32_t criterion) {
        found_.clear();
        for (std::size_t i = 0; i < links_.elements.size(); ++i)
            if (links_.elements[i].rating == 0 && (links_.elements[i].applies || all_count_) &&
                (criterion < 0 ||
                 standard_.elements[i].criterion == static_cast<std::size_t>(criterion)))
                found_.push_back(standard_.elements[i].id);
        return found_;
    }

    void figures(Tally const& tally, std::int32_t criterion) {
        figure("{\"id\":\"applicable\"", tally.applicable);
        figure(",{\"id\":\"unrated\"", 0);
        figure(",{\"id\":\"met\"", tally.met);
        figure(",{\"id\":\"plus\"", tally.plus);
        figure(",{\"id\":\"partial\"", tally.partial);
        raw({R"(,{"id":"non_compliant","value":[)"});
        if (tally.non_compliant != 0) ids(non_compliant(criterion));
        raw({"]}"});
    }

    void nodes() {
        std::size_t criterion = 0;
        for (auto const& node : standard_.nodes) {
            raw({R"({"node":")", node.id,
                 node.is_criterion ? R"(","level":"criterion")" : R"(","level":"subcriterion")"});
            if (node.is_criterion) standing(criterion++);
            to_ += "},";
        }
        to_.back() = ']';
    }

    void standing(std::size_t criterion) {
        Tally const& tally = e_.criteria[criterion];
        std::int64_t const spare = std::int64_t{tally.met} - tally.needed();
        raw({R"(,"values":[)"});
        figures(tally, static_cast<std::int32_t>(criterion));
        figure(",{\"id\":\"needed\"", tally.needed());
        figure(",{\"id\":\"allowed\"", tally.applicable - tally.needed());
        figure(",{\"id\":\"too_many\"", -spare);
        raw({R"(],"ladders":[{"ladder":"standing","case":")",
             tally.is_met()            ? "met"
             : tally.non_compliant > 0 ? "non_compliance"
                                       : "too_few_met",
             R"(","certainty":"known","met":)", tally.is_met() ? "true" : "false", R"(,"says":")",
             Number(tally.met).text(), " of ", Number(tally.applicable).text(), " met"});
        if (tally.non_compliant > 0) {
            to_ += "; non-compliant: ";
            append_joined(to_, non_compliant(static_cast<std::int32_t>(criterion)));
        }
        Number const allowed(tally.applicable - tally.needed());
        bool const is_short = !tally.is_met() && tally.non_compliant == 0;
        Number const partial(tally.partial);
        if (is_short)
            raw({"; ", partial.text(), " partial, ", allowed.text(),
                 " allowed: ", Number(-spare).text(), " too many"});
        else if (tally.partial != 0 && tally.applicable != tally.needed())
            raw({"; ", partial.text(), " partial of ", allowed.text(), " allowed"});
        to_ += R"("}])";
    }

    void elements() {
        raw({R"(,"elements":[)"});
        for (std::size_t i = 0; i < links_.elements.size(); ++i) {
            auto const& link = links_.elements[i];
            Judgement const& judgement = d_.judgements[static_cast<std::size_t>(link.judgement)];
            raw({R"({"element":")", standard_.elements[i].id});
            if (!link.applies) raw({R"(","applicability":"claimed_not_applicable)"});
            raw({R"(","rating":")", ratings[static_cast<std::size_t>(link.rating)],
                 R"(","role":"self","author":)"});
            quote(judgement.author);
            raw({R"(,"visit":)"});
            quote(d_.visits.front().id);
            to_ += "},";
        }
        to_.back() = ']';
    }

    void sites() {
        raw({R"(,"sites":[)"});
        for (Named const& site : d_.sites) {
            raw({R"({"site":)"});
            quote(site.id);
            raw({R"(,"rated":0,"ratings":[0,0,0,0],"weakest":false},)"});
        }
        end_list();
    }

    void flags() {
        raw({R"(,"flags":[)"});
        for (Flag const& flag : e_.flags) {
            Check const& check = checks[flag.check];
            Text const element =
                flag.element < 0 ? Text()
                                 : standard_.elements[static_cast<std::size_t>(flag.element)].id;
            raw({R"({"check":")", check.id, R"(","severity":")", check.severity,
                 R"(","owner":"applicant)"});
            if (flag.element >= 0) raw({R"(","element":")", element});
            to_ += '"';
            about(flag);
            raw({R"(,"says":)"});
            quote(e_.in_text(flag.says));
            raw({R"(,"hint":")", check.hint, check.after.empty() ? "" : element, check.after,
                 R"(","why":")", check.why, R"(","at":[)"});
            subject_.assign(d_.about.id).append("\n").append(check.id);
            for (std::uint32_t k = flag.at.first; k < flag.at.last; ++k) {
                if (k > flag.at.first) to_ += ',';
                quote(e_.in_text(e_.places[k]));
                subject_.append("\n").append(e_.in_text(e_.places[k]));
            }
            raw({R"(],"fingerprint":")"});
            fingerprint();
            raw({R"("},)"});
        }
        end_list();
    }

    void about(Flag const& flag) {
        if (flag.elements.first == flag.elements.last) return;
        raw({R"(,"elements":[)"});
        for (std::uint32_t k = flag.elements.first; k < flag.elements.last; ++k)
            raw({k > flag.elements.first ? R"(,")" : R"(")", standard_.elements[e_.elements[k]].id,
                 R"(")"});
        to_ += ']';
    }

    void fingerprint() {
        std::array<unsigned char, crypto_shorthash_KEYBYTES> const no_secret{};
        std::array<unsigned char, crypto_shorthash_BYTES> hash{};
        crypto_shorthash(hash.data(), reinterpret_cast<unsigned char const*>(subject_.data()),
                         subject_.size(), no_secret.data());
        std::array<char, 2 * crypto_shorthash_BYTES + 1> digits{};
        sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
        to_.append(digits.data(), digits.size() - 1);
    }

    Evaluation& e_;
    Standard const& standard_;
    Links const& links_;
    Document const& d_;
    std::string subject_;
    bool all_count_ = false;
    std::vector<Text> lost_, found_;
};

}  // namespace

void write(std::string& to, Evaluation& evaluation, Standard const& standard, Links const& links,
           Document const& document) {
    Writer(to, evaluation, standard, links, document).run();
}

}  // namespace bench::by_hand
