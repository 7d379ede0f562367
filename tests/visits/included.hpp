#pragma once

#include <assay/json.hpp>

#include <boost/json.hpp>

#include <algorithm>
#include <string>

namespace assay_test {

inline boost::json::value parsed(assay::Assessment const& assessment) {
    return boost::json::parse(assay::to_json(assessment));
}

/// By what a record of a list is known, said once more and in another way than merging does.
inline std::string name_of_record(boost::json::object const& record) {
    if (auto const* const id = record.if_contains("id")) return std::string(id->as_string());
    std::string name;
    for (auto const* const key : {"element", "role", "author", "visit", "site"})
        if (auto const* const part = record.if_contains(key))
            name += std::string(key) + "=" + std::string(part->as_string()) + ";";
    return name;
}

inline bool includes(boost::json::value const& whole, boost::json::value const& part);

inline bool has(boost::json::array const& whole, boost::json::value const& item) {
    return std::any_of(whole.begin(), whole.end(), [&](boost::json::value const& each) {
        if (!item.is_object() || !each.is_object()) return each == item;
        return name_of_record(each.as_object()) == name_of_record(item.as_object()) &&
               includes(each, item);
    });
}

/// Whether all that a document says is said by another: members, items of lists, records of lists.
inline bool includes(boost::json::value const& whole, boost::json::value const& part) {
    if (part.is_object() && whole.is_object())
        return std::all_of(part.as_object().begin(), part.as_object().end(), [&](auto const& each) {
            auto const* const found = whole.as_object().if_contains(each.key());
            return found != nullptr && includes(*found, each.value());
        });
    if (part.is_array() && whole.is_array())
        return std::all_of(part.as_array().begin(), part.as_array().end(),
                           [&](auto const& each) { return has(whole.as_array(), each); });
    return whole == part;
}

}  // namespace assay_test
