// What is not said, or said twice, or should not be said.

#include "algebra/analyse/remarks.hpp"
#include "model/messages/remarks.hpp"
#include "model/phrases.hpp"
#include "model/say.hpp"

#include <algorithm>

namespace assay::algebra {
namespace {

std::string plain(std::string_view text) {
    std::string lower;
    for (char const c : text)
        lower += c == '_' || c == '-'     ? ' '
                 : (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a')
                                          : c;
    return lower;
}

// What is written in a sentence, without its holes.
std::string between_holes(MessageTemplate const& sentence) {
    std::string text;
    for (Segment const& piece : sentence)
        text += piece.fills == Segment::Fills::text ? piece.text : "\n";
    return text;
}

bool has_hole(MessageTemplate const& sentence) {
    return std::any_of(sentence.begin(), sentence.end(), [](Segment const& piece) {
        return piece.fills == Segment::Fills::value || piece.fills == Segment::Fills::count;
    });
}

class TextRemarks {
public:
    TextRemarks(Plan const& plan, Remarks& remarks) : plan_(plan), remarks_(remarks) {}

    void look_at_all() {
        for (std::size_t i = 0; i < plan_.checks.size(); ++i)
            check(plan_.checks[i], plan_.declared.checks[i]);
        full_stops();
        for (InexactNumber const& each : plan_.declared.inexact)
            remarks_.add(Weight::wrong, each.place,
                         say<remark_messages, "inexact-number">(
                             {{"written", each.written}, {"exactly", each.exactly}}));
        for (std::size_t i = 0; i < plan_.ladders.size(); ++i)
            cases(plan_.ladders[i], plan_.declared.ladders[i]);
        elements();
        ratings();
        for (auto const& each : plan_.declared.parameters)
            if (each.says.empty() && each.source.empty() && each.assumption.empty())
                weak(each.place,
                     say<remark_messages, "parameter-without-ground">({{"parameter", each.id}}));
    }

private:
    void weak(Place const& place, Said said) { remarks_.add(Weight::weak, place, std::move(said)); }

    void check(Check const& check, CheckDeclared const& declared) {
        if (declared.hint.empty())
            weak(check.place, say<remark_messages, "hint-empty">({{"check", check.id}}));
        else if (plain(declared.hint) == plain(declared.says))
            weak(check.place, say<remark_messages, "hint-repeats">({{"check", check.id}}));
        if (auto const* const rating = rating_in(check.hint))
            weak(check.place, say<remark_messages, "hint-suggests-rating">(
                                  {{"check", check.id}, {"rating", rating->title}}));
        bool const one_row = check.kind == Kind::assessment || check.kind == Kind::organisation;
        if (!one_row && !has_hole(check.says))
            weak(check.place, say<remark_messages, "says-without-hole">(
                                  {{"check", check.id}, {"row", name_of(plan_, check.kind)}}));
    }

    // The rating whose name stands in a hint. Names of one or two letters are words of their own.
    [[nodiscard]] Rating const* rating_in(MessageTemplate const& hint) const {
        std::string const text = plain(between_holes(hint));
        Rating const* longest = nullptr;
        for (Rating const& rating : plan_.standard.scale)
            for (std::string const& name : {plain(rating.title), plain(rating.id)})
                if (name.size() > 2 && has_phrase(text, name) &&
                    (longest == nullptr || longest->title.size() < rating.title.size()))
                    longest = &rating;
        return longest;
    }

    // Told only when most checks do without.
    void full_stops() {
        auto const stops = [](CheckDeclared const& each) {
            return each.says.ends_with('.') || each.hint.ends_with('.');
        };
        auto const& checks = plan_.declared.checks;
        auto const with = std::count_if(checks.begin(), checks.end(), stops);
        if (2 * static_cast<std::size_t>(with) >= checks.size()) return;
        for (CheckDeclared const& each : checks)
            if (stops(each))
                weak(each.place, say<remark_messages, "odd-full-stop">({{"check", each.id}}));
    }

    void cases(Ladder const& ladder, LadderDeclared const& declared) {
        bool const speaks = std::any_of(ladder.cases.begin(), ladder.cases.end(),
                                        [](Case const& each) { return !each.says.empty(); });
        bool const is_outcome = plan_.outcome >= 0 &&
                                &ladder == &plan_.ladders[static_cast<std::size_t>(plan_.outcome)];
        if (!speaks && !is_outcome) return;
        if (declared.open.empty() && ladder.cases.size() > 1)
            weak(ladder.place,
                 say<remark_messages, "ladder-without-open">({{"ladder", ladder.id}}));
        for (Case const& each : ladder.cases)
            if (each.says.empty())
                weak(each.place, say<remark_messages, "case-without-says">(
                                     {{"case", each.id}, {"ladder", ladder.id}}));
    }

    // Of a standard that gives its elements by number only, that is told once.
    void elements() {
        auto const requires_nothing = [](Node const& node) {
            return node.requirement.empty() && node.official_text.empty();
        };
        std::string const& level = plan_.standard.levels.back().name;
        auto const found = lacking(requires_nothing);
        if (found.are_all)
            weak(found.nodes.front()->place,
                 say<remark_messages, "no-element-with-requirement">({{"level", level}}));
        else
            for (Node const* const node : found.nodes)
                weak(node->place, say<remark_messages, "element-without-requirement">(
                                      {{"level", level}, {"element", node->id}}));
        auto const bare = lacking([&](Node const& node) { return !has_guidance(node); });
        if (bare.are_all)
            weak(bare.nodes.front()->place,
                 say<remark_messages, "no-element-with-guidance">({{"level", level}}));
        else
            for (Node const* const node : bare.nodes)
                weak(node->place, say<remark_messages, "element-without-guidance-points">(
                                      {{"level", level}, {"element", node->id}}));
    }

    // A scale without any meanings is fine; one that explains some of its ratings is not finished.
    void ratings() {
        auto const& scale = plan_.standard.scale;
        auto const has_meaning = [](Rating const& each) { return !each.meaning.means.empty(); };
        auto const explained = std::find_if(scale.begin(), scale.end(), has_meaning);
        if (explained == scale.end()) return;
        for (Rating const& each : scale)
            if (each.on_scale && !has_meaning(each))
                weak(plan_.declared.scale, say<remark_messages, "rating-without-meaning">(
                                               {{"rating", each.id}, {"other", explained->id}}));
    }

    struct Lacking {
        std::vector<Node const*> nodes;
        bool are_all = false;  ///< all elements, of several
    };

    template <class Lacks>
    [[nodiscard]] Lacking lacking(Lacks lacks) const {
        std::vector<Node const*> found;
        std::size_t elements = 0;
        for (Node const& node : plan_.standard.nodes) {
            if (!plan_.standard.is_element(node)) continue;
            ++elements;
            if (lacks(node)) found.push_back(&node);
        }
        bool const are_all = elements > 1 && found.size() == elements;
        return {std::move(found), are_all};
    }

    // Some standards give their guidance for several elements together.
    [[nodiscard]] bool has_guidance(Node const& node) const {
        auto const& nodes = plan_.standard.nodes;
        Node const* at = &node;
        while (at->guidance.empty() && at->parent >= 0)
            at = &nodes[static_cast<std::size_t>(at->parent)];
        return !at->guidance.empty();
    }

    Plan const& plan_;
    Remarks& remarks_;
};

}  // namespace

void remark_on_texts(Plan const& plan, Remarks& remarks) {
    TextRemarks(plan, remarks).look_at_all();
}

}  // namespace assay::algebra
