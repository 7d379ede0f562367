#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace growth {

/// A kind of large document against `cse`: mostly of one kind of record, each of which refers to all that it
/// may refer to as long as the document grows no faster than their number.
struct LargeDocument {
    std::string_view name;
    /// The document with so many records, as JSON.
    std::string (*make)(std::size_t records);
    /// It is meant to be refused by the reader or the linker.
    bool is_unusable = false;
};

std::span<LargeDocument const> large_documents();

}  // namespace growth
