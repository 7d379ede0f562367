// What came of an import, of preparing a visit, and of a merge.

#include <assay/forward.hpp>
#include <assay/merge.hpp>
#include <assay/workbook.hpp>

#include "json/results/schema_of.hpp"
#include "json/results/schemas.hpp"
#include "json/results/shapes.hpp"

namespace assay {
namespace json {

template <>
inline constexpr auto shape_of<Imported> = result(
    "import", "The changes that an import made.",
    member("changes", &Imported::changes,
           "In plain words. A line that belongs to the one before begins with two blanks. An empty "
           "list: the sheets say the same as the file."),
    member("notes", &Imported::notes, "Parts that the import did not change, with the reason."),
    member("unread", &Imported::unread, "Cells with text that was not imported."));

template <>
inline constexpr auto shape_of<Forwarded> = result(
    "forwarded", "The next visit as it was prepared, by ids.",
    member("visit", &Forwarded::visit, "The new visit."),
    member("in_scope", &Forwarded::in_scope, "Elements to be judged on it."),
    member("carried", &Forwarded::carried, "Elements whose rating was carried forward."),
    member("left", &Forwarded::left,
           "Elements out of scope that have no one rating to carry: not rated, or in dispute."),
    member("shortfalls", &Forwarded::shortfalls,
           "Open shortfalls, in the order of their deadlines."),
    optional("unannounced", &Forwarded::unannounced,
             "The organisation does not know the day, because of the kind of visit."));

template <>
inline constexpr auto shape_of<Difference::Side> =
    result("side", "One copy's text.", member("place", &Difference::Side::place, "In the copy."),
           member("says", &Difference::Side::says, "Empty: nothing."),
           member("has_record", &Difference::Side::has_record,
                  "False if the record was removed from this copy."));

template <>
inline constexpr auto shape_of<Difference> = result(
    "difference", "A member of a record on which copies differ.",
    optional("member", &Difference::member, "Absent: whether the record is there at all."),
    optional("base", &Difference::base, "The base's text. Absent: the base has no such record."),
    member("sides", &Difference::sides, "In the order of the copies."));

template <>
inline constexpr auto shape_of<Conflict> = result(
    "conflict", "A record that copies have with different content.",
    member("id", &Conflict::id, "The name that choices use."),
    member("record", &Conflict::record, "In plain words."),
    member("is_whole", &Conflict::is_whole, "True: it is chosen as a whole."),
    member("can_keep_both", &Conflict::can_keep_both, "True: each copy's record can be kept."),
    member("differences", &Conflict::differences));

template <>
inline constexpr auto shape_of<Renumbered> =
    result("renumbered", "A record that got a new id.",
           member("copy", &Renumbered::copy, "The name of the copy."),
           member("kind", &Renumbered::kind, "evidence, for example."),
           member("id", &Renumbered::id, "In that copy."),
           member("new_id", &Renumbered::new_id, "In the merged file."),
           optional("mentions", &Renumbered::mentions,
                    "Pointers to texts of the copy that name it, left as they are."));

template <>
inline constexpr auto shape_of<Merged> = result(
    "merged", "The result of a merge.",
    member("conflicts", &Merged::conflicts, "Where copies differ. None: there is a merged file."),
    member("renumbered", &Merged::renumbered),
    member("decided", &Merged::decided, "Conflicts that a preference or a choice decided."),
    member("joined", &Merged::joined,
           "Without a base: records to which each of several copies adds what no other says."));

std::string import_schema() { return schema_of<Imported>("import", "Import"); }
std::string forwarded_schema() { return schema_of<Forwarded>("forwarded", "Forwarded"); }
std::string merged_schema() { return schema_of<Merged>("merged", "Merged"); }

}  // namespace json

std::string to_json(Imported const& imported) { return json::document(imported); }
std::string to_json(Forwarded const& forwarded) { return json::document(forwarded); }
std::string to_json(Merged const& merged) { return json::document(merged); }

}  // namespace assay
