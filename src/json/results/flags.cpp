#include <assay/flag_list.hpp>
#include <assay/json.hpp>

#include "json/results/evaluation.hpp"
#include "json/results/flag_line.hpp"
#include "json/results/schema_of.hpp"
#include "json/results/schemas.hpp"

namespace assay {
namespace json {

namespace {

constexpr auto flags_shape = result(
    "flags", "The flags raised by the checks of a pack.", members_of<subject_members>(Itself{}),
    member("is_draft", &Evaluation::is_draft,
           "True while elements in the scope of the visit are still to be rated."),
    member(
        "list", [](Evaluation const& evaluation) { return list_of_flags(evaluation); },
        "The flags as people read them, what could change the outcome first."),
    members_of<flag_members>(Itself{}), members_of<review_members>(Itself{}));

}  // namespace

std::string flags_schema() { return schema_of<Evaluation, flags_shape>("flags", "Flags"); }

}  // namespace json

void append_flags_json(std::string& to, Evaluation const& evaluation, Layout layout) {
    json::append_document<json::flags_shape>(to, evaluation, layout, json::Lists::an_item_a_line);
}

}  // namespace assay
