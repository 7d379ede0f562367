// What is not said, or said twice, or should not be said.

#include "algebra/analyse/remarks.hpp"
#include "model/phrases.hpp"

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
            remarks_.add("inexact-number", Weight::wrong, each.place,
                         "Lua rounds " + quote(each.written) + " before assay can use it; write " +
                             quote(each.exactly));
        for (std::size_t i = 0; i < plan_.ladders.size(); ++i)
            cases(plan_.ladders[i], plan_.declared.ladders[i]);
        elements();
        for (auto const& each : plan_.declared.parameters)
            if (each.says.empty() && each.source.empty() && each.assumption.empty())
                weak("parameter-without-ground", each.place,
                     "the parameter " + quote(each.id) +
                         " does not say what it is, nor where it comes from");
    }

private:
    void weak(std::string_view code, Place const& place, std::string message) {
        remarks_.add(code, Weight::weak, place, std::move(message));
    }

    void check(Check const& check, CheckDeclared const& declared) {
        std::string const name = "the check " + quote(check.id);
        if (declared.hint.empty())
            weak("hint-empty", check.place, name + " gives no hint");
        else if (plain(declared.hint) == plain(declared.says))
            weak("hint-repeats", check.place, "the hint of " + name + " is what it says already");
        if (auto const* const rating = rating_in(check.hint))
            weak("hint-suggests-rating", check.place,
                 "the hint of " + name + " names the rating " + quote(rating->title));
        bool const one_row = check.kind == Kind::assessment || check.kind == Kind::organisation;
        if (!one_row && !has_hole(check.says))
            weak("says-without-hole", check.place,
                 name + " says the same of every " + std::string(name_of(plan_, check.kind)) +
                     " that it flags");
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
                weak("odd-full-stop", each.place,
                     "a sentence of the check " + quote(each.id) +
                         " ends with a full stop, unlike those of most others");
    }

    void cases(Ladder const& ladder, LadderDeclared const& declared) {
        bool const speaks = std::any_of(ladder.cases.begin(), ladder.cases.end(),
                                        [](Case const& each) { return !each.says.empty(); });
        bool const is_outcome = plan_.outcome >= 0 &&
                                &ladder == &plan_.ladders[static_cast<std::size_t>(plan_.outcome)];
        if (!speaks && !is_outcome) return;
        if (declared.open.empty() && ladder.cases.size() > 1)
            weak("ladder-without-open", ladder.place,
                 "the ladder " + quote(ladder.id) +
                     " has no sentence for a result that is not known yet");
        for (Case const& each : ladder.cases)
            if (each.says.empty())
                weak("case-without-says", each.place,
                     "the case " + quote(each.id) + " of the ladder " + quote(ladder.id) +
                         " says nothing");
    }

    // Of a standard that gives its elements by number only, that is told once.
    void elements() {
        auto const requires_nothing = [](Node const& node) {
            return node.requirement.empty() && node.official_text.empty();
        };
        without("element-without-requirement", "does not say what it requires",
                "says what it requires", requires_nothing);
        without("element-without-guidance", "has no guidance", "has guidance",
                [&](Node const& node) { return !has_guidance(node); });
    }

    template <class Lacks>
    void without(std::string_view code, std::string_view says, std::string_view says_of_none,
                 Lacks lacks) {
        std::string const& level = plan_.standard.levels.back().name;
        std::vector<Node const*> found;
        std::size_t elements = 0;
        for (Node const& node : plan_.standard.nodes) {
            if (!plan_.standard.is_element(node)) continue;
            ++elements;
            if (lacks(node)) found.push_back(&node);
        }
        if (elements > 1 && found.size() == elements)
            return weak(code, found.front()->place,
                        "no " + level + " " + std::string(says_of_none));
        for (Node const* const node : found)
            weak(code, node->place,
                 "the " + level + " " + quote(node->id) + " " + std::string(says));
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
