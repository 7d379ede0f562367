#include <assay/comparison.hpp>

#include "consistency/view.hpp"
#include "json/writer.hpp"

namespace assay {
namespace consistency {
namespace {

/// Writes a comparison. Every list has the order it has in the model.
class Writing {
public:
    Writing(Comparison const& comparison, std::string& to)
        : comparison_(comparison), json_(to, Layout::indented) {}

    void write(ComparisonView const& view) {
        json_.open_object();
        json_.key("pack");
        json_.open_object();
        text("id", comparison_.pack.id());
        text("version", comparison_.pack.version());
        json_.close_object();
        text("organisation", comparison_.organisation);
        text("scope", comparison_.scope);
        text("by", assay::name_of(comparison_.by));
        list("sides", comparison_.sides, [&](Party const& side) {
            text("id", side.id);
            text("title", side.title);
            if (side.date) text("date", side.date.iso());
        });
        number("compared", comparison_.elements.size());
        std::size_t differing = 0;
        for (ComparedElement const& each : comparison_.elements)
            if (each.steps > 0) ++differing;
        number("differing", differing);
        list("elements", shown(comparison_, view),
             [&](ComparedElement const* each) { element(*each); });
        list("other_ways", comparison_.other_ways, [&](OtherWay const& way) {
            text("by", assay::name_of(way.by));
            number("compared", way.compared);
            number("differing", way.differing);
            number("reversed_without_new_evidence", way.reversed_without_new);
        });
        json_.close_object();
        json_.end_document();
    }

private:
    void text(std::string_view key, std::string_view value) {
        json_.key(key);
        json_.text(value);
    }
    void number(std::string_view key, std::size_t value) {
        json_.key(key);
        json_.number(static_cast<std::int64_t>(value));
    }
    void flag(std::string_view key, bool value) {
        json_.key(key);
        json_.flag(value);
    }
    void texts(std::string_view key, std::vector<std::string> const& values) {
        json_.key(key);
        json_.open_flat_list();
        for (std::string const& value : values) json_.text(value);
        json_.close_flat_list();
    }

    template <class Items, class Write>
    void list(std::string_view key, Items const& items, Write write) {
        json_.key(key);
        json_.open_list();
        for (auto const& item : items) {
            json_.open_object();
            write(item);
            json_.close_object();
        }
        json_.close_list();
    }

    void element(ComparedElement const& element) {
        text("element", element.element);
        text("title", element.title);
        number("steps", element.steps);
        flag("crosses_met", element.crosses_met);
        list("stances", element.stances, [&](Position const& stance) {
            text("side", side_of(stance));
            list("judgements", stance.voices, [&](ComparedJudgement const& each) { voice(each); });
            texts("only", stance.only);
        });
        texts("shared", element.shared);
        list("moves", element.moves, [&](RatingChange const& move) {
            text("from", side_of(element.stances[move.from]));
            text("to", side_of(element.stances[move.to]));
            json_.key("steps");
            json_.number(std::int64_t{move.steps});
            flag("reversed", move.reversed);
            texts("new_evidence", move.new_evidence);
            texts("left_out", move.left_out);
        });
        flag("settled", element.settled);
        list("agreed", element.agreed, [&](ComparedJudgement const& each) { voice(each); });
    }

    void voice(ComparedJudgement const& voice) {
        text("role", assay::name_of(voice.role));
        text("author", voice.author);
        if (!voice.visit.empty()) text("visit", voice.visit);
        if (!voice.site.empty()) text("site", voice.site);
        text("rating", voice.rating);
        if (!voice.rationale.empty()) text("rationale", voice.rationale);
        texts("evidence", voice.evidence);
        if (!voice.settles.empty()) texts("settles", voice.settles);
        texts("files", voice.files);
    }

    [[nodiscard]] std::string const& side_of(Position const& stance) const {
        return comparison_.sides[stance.side].id;
    }

    Comparison const& comparison_;
    json::Writer json_;
};

}  // namespace
}  // namespace consistency

std::string to_json(Comparison const& comparison, ComparisonView const& view) {
    std::string text;
    consistency::Writing(comparison, text).write(view);
    return text;
}

}  // namespace assay
