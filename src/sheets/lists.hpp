#pragma once

#include <assay/assessment.hpp>
#include <assay/rule_pack.hpp>

#include "json/shape.hpp"
#include "sheets/answers.hpp"
#include "sheets/layout.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// The lists of an assessment as sheets show them: each sheet is one list of objects. Some of them lie in the
// storage of the assessment, where nothing can be added, and the facts of all who have any are gathered from
// them. These are copied out when the lists are made, and put back by Lists::finish.

namespace assay::sheets {

/// The objects of each list that a sheet shows, by its key: `evidence`, `scope.sites`, `answers`.
class Lists {
public:
    explicit Lists(Assessment const& assessment);

    [[nodiscard]] static json::Shape const& shape(std::string_view list);
    [[nodiscard]] std::size_t size(std::string_view list) const;
    [[nodiscard]] void const* at(std::string_view list, std::size_t index) const&;

    [[nodiscard]] std::vector<Answer> const& answers() const& { return answers_; }

    // of a temporary, what these hand out would dangle
    void const* at(std::string_view, std::size_t) const&& = delete;
    std::vector<Answer> const& answers() const&& = delete;

protected:
    [[nodiscard]] json::Items items(std::string_view list) const;

    Assessment const* assessment_;
    std::vector<Site> sites_;
    std::vector<Service> services_;
    std::vector<CustomerGroup> groups_;
    std::vector<Answer> answers_;
    std::vector<Figure> figures_;
    Storage texts_;  ///< of answers and figures
};

/// The same of an assessment that is being changed. The assessment stays where it is.
class ChangingLists : public Lists {
public:
    explicit ChangingLists(Assessment& assessment) : Lists(assessment), changed_(assessment) {}

    using Lists::at;
    [[nodiscard]] void* at(std::string_view list, std::size_t index) &;
    /// Adds an empty object; returns its index.
    std::size_t add(std::string_view list);
    /// Takes objects out: those for which the flag is set.
    void erase(std::string_view list, std::vector<bool> const& gone);
    /// Puts a list in this order: where each object stood before.
    void reorder(std::string_view list, std::vector<std::size_t> const& order);

    /// Where an answer or a figure went: `/organisation/facts/charges`. Without a pointer: nobody is there who
    /// could have it.
    struct Placed {
        std::string_view list;
        std::size_t row;
        std::string pointer;
    };

    /// Puts answers and figures back where they belong. To be called before any who have them are taken out.
    [[nodiscard]] std::vector<Placed> put_facts_back(RulePack const& pack);

    /// Puts all that was copied out back.
    void finish();

private:
    [[nodiscard]] List<Fact>* facts_of(Bearer bearer, std::size_t index);
    [[nodiscard]] std::map<List<Fact>*, std::vector<Fact>> without_facts();

    Assessment& changed_;
};

}  // namespace assay::sheets
