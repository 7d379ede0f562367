#pragma once

#include "sheets/layout.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::sheets {

/// Takes down what was changed, and says it in plain words.
class Changes {
public:
    void added(Layout const& layout, std::string what) {
        kinds_[&layout].added.push_back(std::move(what));
    }
    void removed(Layout const& layout, std::string what) {
        kinds_[&layout].removed.push_back(std::move(what));
    }
    void rating(std::string_view what, std::string_view from, std::string_view to);
    void changed(Layout const& layout, std::string const& what, std::string_view heading);

    /// A line for each kind of change, in the order of the sheets. What is too long for one stands below it, each on
    /// a line that begins with two blanks; long lists are counted, not listed to their end.
    [[nodiscard]] std::vector<std::string> lines() const;

private:
    struct Kind {
        std::vector<std::string> added, removed;
        std::vector<std::pair<std::string, std::string>> changed;  ///< what, and which column
    };
    std::vector<std::string> ratings_;
    std::map<Layout const*, Kind> kinds_;  ///< sheets lie in one table, so this is their order
};

/// The first few of a list, and how many there are beyond: "E01, E02 and 4 more".
[[nodiscard]] std::string first_few(std::vector<std::string> const& texts, std::size_t few = 12);

}  // namespace assay::sheets
