#include "report/words/page.hpp"

#include "algebra/values/plan.hpp"
#include "model/characters.hpp"
#include "model/sanitise.hpp"
#include "report/words/basis_words.hpp"

#include <algorithm>

namespace assay::report {
namespace {

std::string_view start_of(Tone tone) {
    switch (tone) {
        case Tone::strong:
            return "\x1b[1m";
        case Tone::good:
            return "\x1b[1;32m";
        case Tone::bad:
            return "\x1b[1;31m";
        case Tone::warning:
            return "\x1b[33m";
        case Tone::quiet:
            return "\x1b[2m";
        default:
            return "";
    }
}

}  // namespace

std::size_t columns(std::string_view text) { return count_characters(text); }

std::string padded(std::string_view text, std::size_t width) {
    std::string result{text};
    std::size_t const taken = columns(text);
    if (taken < width) result.append(width - taken, ' ');
    return result;
}

void Page::line(std::string_view words, std::size_t indent, Tone tone) {
    text_.append(indent, ' ');
    if (options_.color) text_ += start_of(tone);
    text_ += words;
    if (options_.color && tone != Tone::plain) text_ += "\x1b[0m";
    text_ += '\n';
}

void Page::paragraph(std::string_view text, std::size_t first, std::size_t rest, Tone tone) {
    wrap(text, 0, first, rest, tone);
}

void Page::labelled(std::string_view label, std::string_view text, std::size_t indent,
                    std::size_t column, Tone tone) {
    std::string const start = padded(label, column - indent);
    wrap(start + std::string(text), start.size(), indent, column, tone);
}

void Page::wrap(std::string_view raw, std::size_t unbroken, std::size_t first, std::size_t rest,
                Tone tone) {
    std::string const clean = sanitise(raw);
    std::string_view text = clean;
    std::size_t indent = first;
    if (options_.width < rest + 20)
        rest = std::min(rest, first + 4);  // on a narrow page nothing hangs far
    while (true) {
        std::size_t const room = options_.width > indent + 20 ? options_.width - indent : 20;
        std::size_t fits = 0;   // bytes up to the last place to break that fits
        std::size_t taken = 0;  // columns so far
        std::size_t i = 0;
        for (; i < text.size() && taken <= room; ++i) {
            if (text[i] == ' ' && i >= unbroken) fits = i;
            if (!continues_character(text[i])) ++taken;
        }
        if (i == text.size() && taken <= room) break;
        if (fits == 0)
            fits = std::min(text.find(' ', unbroken),
                            text.size());  // a word longer than the line stays whole
        line(text.substr(0, text.find_last_not_of(' ', fits == 0 ? 0 : fits - 1) + 1), indent,
             tone);
        text.remove_prefix(std::min(text.find_first_not_of(' ', fits), text.size()));
        indent = rest;
        unbroken = 0;
        if (text.empty()) return;
    }
    line(text, indent, tone);
}

void Page::blank() { text_ += '\n'; }

void heading(Page& page, Evaluation const& evaluation) {
    // A scope that names the organisation need not be told it again.
    bool const named = evaluation.scope.find(evaluation.organisation) != Text::npos;
    std::string title{named ? evaluation.scope : evaluation.organisation};
    if (!named && !evaluation.scope.empty()) title += ", " + std::string(evaluation.scope);
    page.paragraph(title, 0, 2, Tone::strong);
    std::string second = name_on_results(evaluation.pack);
    if (!evaluation.visit.empty())
        second +=
            " · " + std::string(evaluation.visit_kind) + " of " + evaluation.visit_date.in_words();
    if (evaluation.as_of != evaluation.visit_date)
        second += " · as of " + evaluation.as_of.in_words();
    if (std::string const so_far = judged_so_far(evaluation, page.options().words); !so_far.empty())
        second += " · " + so_far;
    page.paragraph(second, 0, 2);
    for (std::string const& each : other_unfinished_visits(evaluation, page.options().words))
        page.paragraph(capitalised(each), 0, 2);
}

std::string name_on_results(RulePack const& pack) {
    Layer const& scheme = pack.scheme();
    std::string name = scheme.title + " " + scheme.version;
    std::string_view with = " with ";
    for (Layer const* layer = &scheme + 1; layer <= &pack.layers().back(); ++layer) {
        if (layer->kind == LayerKind::checks) continue;
        name.append(with).append(layer->id).append(" ").append(layer->version);
        with = ", ";
    }
    return name;
}

std::string_view title_of_visit_kind(RulePack const& pack, std::string_view id) {
    for (auto const& known : algebra::plan_of(pack).visit_kinds)
        if (known.id == id) return known.title;
    return id;
}

std::string in_words(RulePack const& pack, Visit const& visit) {
    return std::string(title_of_visit_kind(pack, visit.kind)) + " of " + visit.date().in_words();
}

std::string_view title_of_rating(RulePack const& pack, std::string_view id) {
    for (Rating const& rating : pack.standard().scale)
        if (rating.id == id) return rating.title;
    return id;
}

std::string capitalised(std::string_view text) {
    std::string result{text};
    if (!result.empty() && result[0] >= 'a' && result[0] <= 'z')
        result[0] = static_cast<char>(result[0] - 'a' + 'A');
    return result;
}

std::string without_stop(std::string_view text) {
    return std::string(text.substr(0, text.size() - (text.ends_with('.') ? 1 : 0)));
}

}  // namespace assay::report
