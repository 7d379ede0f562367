#include "model/code_tables.hpp"

namespace assay {
namespace {

// What keeps a template from making a report. In alphabetical order.
constexpr Code templates_table[] = {
    {"faint-colour", "white text on a colour of a template cannot be read by everybody",
     "the colour of a house style is light",
     "use a darker shade of it; the contrast must be 4.5 to 1 at least"},
    {"no-document", "a template declares no document",
     "`document { ... }` is missing, or stands in a function that nobody calls",
     "declare one: `document { title = assessment.about, ... }`"},
    {"picture-refused", "a picture of a template cannot be part of a report",
     "it is neither SVG nor PNG, or only called so", "save it as SVG or PNG beside `report.lua`"},
    {"unknown-part", "a link leads to a part that the document does not have",
     "the id is misspelt, or the part was left out",
     "use the `id` of a section or row; `reference` links only where there is such a part"},
};

}  // namespace

constinit std::span<Code const> const codes_of_templates{templates_table};

}  // namespace assay
