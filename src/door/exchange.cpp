// What passes between people: the next visit, copies made one, and tables of ratings.

#include <assay/diagnostic.hpp>
#include <assay/edition.hpp>
#include <assay/forward.hpp>
#include <assay/json.hpp>
#include <assay/merge.hpp>
#include <assay/rating_table.hpp>

#include "door/documents.hpp"
#include "door/options.hpp"
#include "door/session.hpp"

#include <memory>
#include <utility>

using namespace assay;

namespace assay::door {

std::vector<std::pair<assay_document const*, std::string>> named(
    assay_document const* const* documents, std::size_t count, List<Text> names) {
    std::vector<std::pair<assay_document const*, std::string>> all;
    for (std::size_t i = 0; i < count; ++i) {
        require(documents[i]);
        all.emplace_back(documents[i],
                         i < names.size() ? std::string(names[i]) : std::to_string(i + 1));
    }
    return all;
}

std::vector<std::string> texts(List<Text> list) { return {list.begin(), list.end()}; }

namespace {

/// On whose side conflicts are decided. Throws: Error with the names of the copies when none is called so.
std::vector<Preference> preferred(std::vector<Copy> const& copies, Text name) {
    if (name.empty()) return {};
    std::string known;
    for (std::size_t i = 0; i < copies.size(); ++i) {
        if (copies[i].name == name) return {{i, {}}};
        known += (known.empty() ? "" : ", ") + copies[i].name;
    }
    throw Error({make_diagnostic("unexpected-value-of-choice",
                                 {{"got", printable(name)}, {"known", printable(known)}},
                                 {"options", 0, 0, "/prefer"})});
}

/// On the scale that the options declare, or on that of the pack.
RatingTableOptions table_options(AgreeOptions const& options, assay_pack const* pack) {
    RatingTableOptions made;
    if (options.scale.empty()) {
        require(pack);
        made = table_options_of(pack->pack);
    } else {
        made.scale = texts(options.scale);
    }
    made.group = options.group;
    return made;
}

}  // namespace
}  // namespace assay::door

extern "C" {

assay_status assay_forward(assay_session* session, assay_document const* document,
                           char const* options, size_t options_size, assay_document** prepared,
                           assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(document, prepared, result);
        *prepared = nullptr;
        *result = {nullptr, 0};
        auto const read =
            door::read_options<door::ForwardCallOptions>(door::text_of(options, options_size));
        auto made = door::changed(*document, document->assessment);
        Forwarded const done = forward(session->evaluator_of(document->pack), made->assessment,
                                       {.kind = std::string(read->visit),
                                        .from = read->date,
                                        .to = read->to,
                                        .elements = door::texts(read->elements),
                                        .programme = std::string(read->programme)});
        use_edition(made->assessment, document->pack);
        door::hand_over(to_json(done), result);
        *prepared = made.release();
    });
}

assay_status assay_merge(assay_session* session, assay_document const* const* copies, size_t count,
                         assay_document const* base, char const* options, size_t options_size,
                         assay_document** merged, assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(copies, merged, result);
        *merged = nullptr;
        *result = {nullptr, 0};
        auto const read =
            door::read_options<door::MergeCallOptions>(door::text_of(options, options_size));
        std::vector<Copy> all;
        for (auto const& [document, name] : door::named(copies, count, read->names))
            all.push_back({&document->assessment, name});
        if (all.empty()) throw door::Misuse{};
        MergeOptions how;
        how.base = base == nullptr ? nullptr : &base->assessment;
        how.prefer = door::preferred(all, read->prefer);
        Merged done = merge(all, how, session->limits);
        door::hand_over(to_json(done), result);
        if (done.conflicts.empty())
            *merged = door::changed(*copies[0], std::move(done.assessment)).release();
    });
}

assay_status assay_agree(assay_session* session, assay_pack const* pack, char const* table,
                         size_t size, char const* options, size_t options_size,
                         assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(result);
        *result = {nullptr, 0};
        auto const read =
            door::read_options<door::AgreeOptions>(door::text_of(options, options_size));
        RatingTable const rated =
            read_rating_table(door::text_of(table, size), std::string(read->name),
                              door::table_options(read.options, pack), session->limits);
        door::hand_over(to_json(rated, agree(rated, {}, session->limits)), result);
    });
}

assay_status assay_severity(assay_session* session, assay_pack const* pack, char const* table,
                            size_t size, char const* options, size_t options_size,
                            assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(result);
        *result = {nullptr, 0};
        auto const read =
            door::read_options<door::AgreeOptions>(door::text_of(options, options_size));
        RatingTable const rated =
            read_rating_table(door::text_of(table, size), std::string(read->name),
                              door::table_options(read.options, pack), session->limits);
        if (rated.cases.size() < 2)
            throw Error(
                {make_diagnostic("severity-on-one-case", {}, {std::string(read->name), 0, 0, {}})});
        door::hand_over(to_json(rated, severity_in(rated, session->limits)), result);
    });
}

}  // extern "C"
