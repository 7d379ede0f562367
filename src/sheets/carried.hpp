#pragma once

#include <assay/assessment.hpp>

#include "json/shape.hpp"
#include "model/meter.hpp"
#include "sheets/table.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What no cell can hold travels on a hidden sheet: data of others (`extensions`), and values of which the text in
// a cell is not the whole. Each has its place in the file as it was when the workbook was written
// (`/evidence/3/summary`). The rows of the sheets know the places of their objects, so it finds back to them
// although rows were sorted, added or taken out.

namespace assay::sheets {

/// What no cell holds, by its place in the file.
using Carried = std::map<std::string, std::string, std::less<>>;

/// `/evidence/3` for the object of a list: a JSON pointer. Of answers and figures, which the file has elsewhere,
/// a place among all of them.
[[nodiscard]] std::string place_in_file(std::string_view list, std::size_t index);

/// The data of others, of all records.
[[nodiscard]] Carried extensions_of(Assessment const& assessment, Meter& meter);

/// Puts the data of others of one object back, and of the structs within it that are no lists. What stood at a place
/// is taken out of `carried`.
void put_extensions(json::Shape const& shape, void* object, std::string const& place,
                    Carried& carried, Storage& storage);

/// As rows of the hidden sheet, and back. A long text has several rows.
[[nodiscard]] std::vector<std::vector<std::string>> rows_of(Carried const& carried);
[[nodiscard]] Carried read_carried(ReadSheet const& sheet);

}  // namespace assay::sheets
