#include <assay/baseline.hpp>

#include "json/decode.hpp"
#include "json/describe.hpp"
#include "json/encode.hpp"
#include "json/writer.hpp"
#include "model/messages/documents.hpp"
#include "model/sanitise.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace assay {
namespace json {
namespace {

constexpr std::string_view format = "assay-baseline/1";

constexpr Rule needed{.required = true};
constexpr Field accepted_fields[] = {
    field<&AcceptedFlag::fingerprint>("fingerprint", "By which the flag is known again.", needed),
    field<&AcceptedFlag::assessment>("assessment", "Id of the assessment; absent: any."),
    field<&AcceptedFlag::check>("check", "The check that raised it."),
    field<&AcceptedFlag::says>("says", "Text of the flag when it was accepted."),
    field<&AcceptedFlag::reason>("reason", "Reason for accepting the flag.", needed),
    field<&AcceptedFlag::until>("until", "The last day of that.", needed),
    extensions<AcceptedFlag>(),
};
constexpr Shape accepted = shape("accepted", "A flag that is accepted.", accepted_fields);

constexpr Field baseline_fields[] = {
    field<&Baseline::format>("format", "The version of this format.", needed),
    field<&Baseline::accepted>("accepted", accepted, "The flags that are accepted.", needed),
    extensions<Baseline>(),
};
constexpr Shape baseline_shape = shape("baseline", "Flags that are accepted.", baseline_fields);

}  // namespace

Target target_of(Baseline& into) { return {baseline_shape, &into, into.storage}; }

}  // namespace json

Baseline read_baseline(std::string_view json, std::string_view file, Limits const& limits) {
    Baseline baseline;
    std::vector<Diagnostic> problems;
    bool const read = json::decode_into(baseline, json, file, limits, problems);
    if (read && problems.empty() && baseline.format != json::format)
        problems.push_back(say<document_messages, "other-format-of-baseline">(
                               {{"format", json::format}, {"found", baseline.format}})
                               .at({std::string(file), 0, 0, "/format"}));
    if (!read || !problems.empty()) throw Error(std::move(problems));
    return baseline;
}

std::string to_json(Baseline const& baseline) {
    std::vector<AcceptedFlag const*> sorted;
    for (AcceptedFlag const& each : baseline.accepted) sorted.push_back(&each);
    std::sort(sorted.begin(), sorted.end(), [](auto const* a, auto const* b) {
        return std::tie(a->check, a->fingerprint) < std::tie(b->check, b->fingerprint);
    });
    std::string text;
    json::Writer writer{text, Layout::indented};
    auto const member = [&](std::string_view key, std::string_view value) {
        if (value.empty()) return;
        writer.key(key);
        writer.text(value);
    };
    auto const others = [&](Json const& extensions) {
        if (extensions.text.empty()) return;
        writer.key("extensions");
        writer.json(extensions.text);
    };
    writer.open_object();
    member("format", json::format);
    writer.key("accepted");
    writer.open_list();
    for (AcceptedFlag const* const each : sorted) {
        writer.open_object();
        member("fingerprint", each->fingerprint);
        member("assessment", each->assessment);
        member("check", each->check);
        member("says", each->says);
        member("reason", each->reason);
        member("until", each->until.iso());
        others(each->extensions);
        writer.close_object();
    }
    writer.close_list();
    others(baseline.extensions);
    writer.close_object();
    writer.end_document();
    return json::readable(std::move(text));
}

std::string name_of(AcceptedFlag const& flag) {
    constexpr std::size_t enough = 8;  // as much of it as reports show
    return sanitise(std::string(flag.fingerprint.substr(0, enough)) + ", " +
                    std::string(flag.check));
}

void Baseline::accept(Evaluation const& evaluation, Flag const& flag, std::string_view reason,
                      Date until) {
    auto known = std::find_if(accepted.begin(), accepted.end(), [&](AcceptedFlag const& each) {
        return each.fingerprint == flag.fingerprint;
    });
    if (known == accepted.end()) {
        accepted.emplace_back().fingerprint = storage.keep(flag.fingerprint);
        known = accepted.end() - 1;
    }
    known->assessment = storage.keep(evaluation.assessment);
    known->check = storage.keep(flag.check);
    known->says = storage.keep(flag.says);
    known->reason = storage.keep(reason);
    known->until = until;
}

void leave_out_accepted(Evaluation& evaluation, Baseline const& baseline, BaselineUse& use) {
    use.sought.resize(baseline.accepted.size());
    use.matched.resize(baseline.accepted.size());
    use.expired.resize(baseline.accepted.size());
    std::vector<std::pair<Text, std::size_t>> entries;
    for (std::size_t i = 0; i < baseline.accepted.size(); ++i) {
        AcceptedFlag const& each = baseline.accepted[i];
        entries.emplace_back(each.fingerprint, i);
        if (each.assessment.empty() || each.assessment == evaluation.assessment)
            use.sought[i] = true;
    }
    std::sort(entries.begin(), entries.end());
    std::erase_if(evaluation.flags, [&](Flag const& flag) {
        AcceptedFlag const* accepted = nullptr;
        for (auto at = std::lower_bound(entries.begin(), entries.end(),
                                        std::pair(flag.fingerprint, std::size_t{0}));
             at != entries.end() && at->first == flag.fingerprint; ++at) {
            bool const is_over = baseline.accepted[at->second].until < evaluation.as_of;
            (is_over ? use.expired : use.matched)[at->second] = true;
            if (!is_over && accepted == nullptr) accepted = &baseline.accepted[at->second];
        }
        if (accepted == nullptr) return false;
        evaluation.accepted.push_back(
            {flag, evaluation.storage.keep(accepted->reason), accepted->until});
        return true;
    });
}

}  // namespace assay
