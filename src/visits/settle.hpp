#pragma once

#include <assay/merge.hpp>

#include "visits/records.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::visits {

/// Decides between what copies say of one thing, and takes down what only people can decide.
class Settlement {
public:
    Settlement(std::span<Copy const> copies, MergeOptions const& options);

    /// What each copy says of one member; nothing where the copy has no such record. An empty text says
    /// nothing.
    using Said = std::vector<std::optional<std::string>>;

    /// The copy whose word counts, or the number of copies: the base's word counts. Of a conflict that nobody
    /// chose about it is the first that says anything; a preference is for whole records, and asked for when all
    /// members of one were looked at.
    /// Of `prose`, all that copies say can be kept.
    std::size_t choose(Record const& record, std::string_view member, Said const& said,
                       std::optional<std::string> const& base, bool is_prose = false);

    /// All that copies say of a member, one text below the other, where somebody chose to keep that.
    std::optional<std::string> both(Record const& record, std::string_view member, Said const& said,
                                    std::optional<std::string> const& base);

    /// Whether a record stays that the base has, and some copies have not.
    bool stays(Record const& record, Said const& said, std::string const& base);

    void conflict(Record const& record, std::string_view member, Said const& said,
                  std::optional<std::string> const& base, bool is_prose = false);

    /// Makes the conflict about this record, which there is, one that is decided as a whole.
    void decide_whole(Record const& record, bool can_keep_both);

    /// The copy that is preferred in the conflict there is about this record; nothing when there is none,
    /// or nobody is preferred.
    [[nodiscard]] std::optional<std::size_t> preferred_in(Record const& record) const;

    /// Forgets the conflict about this record.
    void withdraw(Record const& record);

    /// Takes down what the preferred copy says of a member, and what others said that is left out.
    void left_out(Record const& record, std::string_view member, std::size_t preferred,
                  Said const& said, std::optional<std::string> const& base = std::nullopt);

    /// Whether there is a conflict about this record.
    [[nodiscard]] bool is_open(Record const& record) const {
        return conflicts_.of.contains(record.identity.name);
    }

    [[nodiscard]] std::vector<Conflict> take() { return conflicts_.take(); }
    [[nodiscard]] std::vector<Conflict> take_decided() { return decided_.take(); }
    /// Members of which all texts were kept.
    [[nodiscard]] std::vector<std::string> take_both() { return std::move(both_); }

private:
    [[nodiscard]] Choice const* choice(Record const& record, std::string_view member) const&;
    [[nodiscard]] std::optional<std::size_t> preferred(Record const& record) const;
    [[nodiscard]] Difference::Side side(Record const& record, std::size_t copy,
                                        Said const& said) const;

    /// Conflicts, and where each record has its own.
    struct Conflicts {
        std::vector<Conflict> all;
        std::map<std::string, std::size_t, std::less<>> of;

        Difference& add(Record const& record, std::string_view member);
        void remove(Record const& record);
        [[nodiscard]] Conflict& at(Record const& record) & {
            return all[of.at(record.identity.name)];
        }
        /// Without those that were removed.
        std::vector<Conflict> take();
    };

    std::span<Copy const> copies_;
    std::vector<Preference> const& prefer_;
    std::map<std::pair<std::string_view, std::string_view>, Choice const*> choices_;
    Conflicts conflicts_, decided_;
    std::vector<std::string> both_;

    // of a temporary, what this hands out would dangle
    Choice const* choice(Record const&, std::string_view) const&& = delete;
};

}  // namespace assay::visits
