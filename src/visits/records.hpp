#pragma once

#include <assay/assessment.hpp>

#include "json/shape.hpp"
#include "model/meter.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::visits {

// What merging, renumbering and preparing a visit do with any part of an assessment, by the description
// that json/ has of it: tell what it is known by, what it says, and put lists into one order.

/// By what a record is known among copies of one file. Records that are known by the same are one.
struct Identity {
    std::string key;   ///< distinct among the records of a list
    std::string id;    ///< as people refer to it: `1.3.4`, `E12`
    std::string name;  ///< "the judgement of 1.3.4 by A1 (assessor) on fa-2026"
};

/// The identity of a record of this shape. A judgement that names no visit was made on `only_visit`.
[[nodiscard]] Identity identity_of(json::Shape const& shape, void const* record, Text only_visit);

/// Whether records of this shape are judgements.
[[nodiscard]] bool is_judgement(json::Shape const& shape);

/// The key of an entry to fill in, in whose place this judgement could have been written.
[[nodiscard]] std::string key_of_entry(Judgement const& judgement, Text only_visit);

/// The same object in each copy and in the base; null where it is not there.
struct Objects {
    std::vector<void const*> copies;
    void const* base = nullptr;
};

/// A record of one list, and where it is in each copy.
struct Record {
    Identity identity;
    std::vector<std::string> pointers;  ///< for each copy; of those that do not have it: empty
};

/// The same, with what the copies and the base say of it.
struct RecordInCopies {
    Record record;
    Objects objects;
};

/// What a member of an object says: a text, date or choice as it is, yes or no, anything else as its JSON.
/// Empty: nothing. Two members are the same when this is.
[[nodiscard]] std::string text_of(json::Field const& field, void const* object);

/// What a whole object says, as its JSON.
[[nodiscard]] std::string text_of(json::Shape const& shape, void const* object);

/// What a member says, for people: lists with commas, objects and facts with the names of what is in them. Data of
/// other programs stay JSON.
[[nodiscard]] std::string words_of(json::Field const& field, void const* object);

/// The answer of a fact, for people. Two answers are the same when this is.
[[nodiscard]] std::string words_of(Fact const& fact);

/// The members of an object in compact JSON: each key as it is quoted there, and its value as it is
/// written. Requires: the text is one whole object.
[[nodiscard]] std::vector<std::pair<std::string_view, std::string_view>> members_of(
    std::string_view object);

/// One order for the names of several lists, whatever the order of the lists: a name stands behind all
/// that precede it in some list, and of several that could be next the least is. Where lists
/// contradict each other, the least of what is left goes first. Names within a list are distinct.
[[nodiscard]] std::vector<std::string> joint_order(
    std::vector<std::vector<std::string>> const& lists, Meter& meter);

}  // namespace assay::visits
