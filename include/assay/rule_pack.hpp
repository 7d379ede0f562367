#pragma once

/// @file
/// @ingroup pack
/// Load a pack from a folder or from memory; its layers, id and version.

#include <assay/export.hpp>
#include <assay/limits.hpp>
#include <assay/names.hpp>
#include <assay/programme.hpp>
#include <assay/sheet_layout.hpp>
#include <assay/standard.hpp>

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

namespace algebra {
struct Plan;
struct PlanOf;
}  // namespace algebra

/// One file of a pack, in memory.
struct PackFile {
    std::string name{};  ///< relative to the pack's folder: `rule.lua`
    std::string text{};  ///< the whole file
};

/// The files of a pack that a host keeps in its own way: in an archive, in a database, or open since before
/// it gave up the right to open any. A name is relative to the pack's folder and has `/` between its parts.
/// A function that cannot do its work throws std::system_error, which becomes the same diagnostic as of a file
/// on the disk (`std::errc::no_such_file_or_directory`: there is none), or an Error, which is passed on. Both
/// are called by every thread that loads the pack or its tests.
struct PackStore {
    /// The text of a file. What goes beyond `most` bytes is not needed; a file that is longer than a file
    /// of its kind may be is an error by its length.
    std::function<std::string(std::string_view name, std::size_t most)> read{};

    /// The names in a folder of the pack, in any order: in `cases`, or in the pack's own folder when it is
    /// empty.
    std::function<std::vector<std::string>(std::string_view folder)> list{};

    /// Whether there is one. Then it has both functions.
    explicit operator bool() const { return read != nullptr; }
};

/// Where the files of a pack are: in a folder, in memory, or in a store of the host.
struct PackSource {
    std::string folder{};           ///< the folder, and how diagnostics call it
    std::vector<PackFile> files{};  ///< when there are any, no file is opened
    PackStore store{};              ///< when there is one, and no `files`, no file is opened either
};

/// The packs that others extend or use, as the host knows them.
struct KnownPacks {
    /// The pack of an id. Absent: of a pack in a folder, those that lie beside it; of one in memory,
    /// none.
    std::function<std::optional<PackSource>(std::string_view id)> find{};
    /// The ids of all, for "did you mean". May be absent.
    std::function<std::vector<std::string>()> ids{};
};

/// The packs whose folders lie in these folders and are called by their ids; of two with one id the
/// one in the earlier folder. The folders are looked at when a pack is asked for.
[[nodiscard]] ASSAY_EXPORT KnownPacks packs_in(std::vector<std::string> folders);

/// What one pack of a stack is to the standard at its bottom.
enum class LayerKind : std::uint8_t {
    standard,  ///< has no parent
    guidance,  ///< adds guidance, facts, words, checks; results keep the name of the standard
    derived,   ///< changes what the rules decide: a scheme of its own, with a name of its own
    checks,    ///< holds checks only, and is used by others, or tried on a standard
};
template <>
inline constexpr std::array<std::string_view, 4> names_of<LayerKind>{"standard", "guidance",
                                                                     "derived", "checks"};

/// Something a layer does that makes it a derived scheme.
struct Change {
    std::string what{};  ///< "sets `needed`, which the rules of cse depend on"
    Place place{};       ///< where the layer declares it
};

/// One pack of a stack.
struct Layer {
    std::string id{};                      ///< unique in the stack: `cse-health`
    std::string version{};                 ///< `1.0.0`
    std::string title{};                   ///< what people call the pack
    std::string source{};                  ///< the document that the pack follows; may be empty
    Place place{};                         ///< where it says what it is
    LayerKind kind = LayerKind::standard;  ///< what it is to the standard
    std::vector<Change> changes{};         ///< of a derived scheme: what makes it one
};

/// A standard with its rules and whatever layers lie on it, loaded, checked and frozen. A handle to something immutable: copying
/// is cheap, and any number of threads may use the same pack. Thread-safe.
class ASSAY_EXPORT RulePack {
public:
    /// No pack. Only for assignment.
    RulePack() = default;

    /// Loads a pack and whatever it extends or uses, which is looked up in `known`. A pack begins
    /// with its `pack.lua`; guidance alone may be one table instead, `pack.md` or `pack.csv`.
    /// Throws: Error with everything that is wrong with it, or when a limit is reached.
    [[nodiscard]] static RulePack load(PackSource const& source, KnownPacks const& known = {},
                                       Limits const& limits = {});

    /// The same, of the pack in this folder.
    [[nodiscard]] static RulePack load(std::string_view folder, KnownPacks const& known = {},
                                       Limits const& limits = {});

    /// The same, of a pack in memory; `name` is how diagnostics call its folder.
    [[nodiscard]] static RulePack load(std::vector<PackFile> files, std::string_view name,
                                       KnownPacks const& known = {}, Limits const& limits = {});

    /// Whether there is a pack. All functions below require it.
    explicit operator bool() const { return plan_ != nullptr; }

    [[nodiscard]] std::string_view id() const&;       ///< `cse`
    [[nodiscard]] std::string_view version() const&;  ///< `1.0.0`
    [[nodiscard]] std::string_view title() const&;    ///< `Customer Service Excellence`
    [[nodiscard]] std::string_view notice()
        const&;  ///< what results must say beside them; may be empty
    /// Its levels, scale and nodes, with what layers add to them.
    [[nodiscard]] Standard const& standard() const&;

    /// The ids of the kinds of visit, in the order of the pack.
    [[nodiscard]] std::vector<std::string> visit_kinds() const;

    /// How cycles are filled with visits, in the order of the pack; empty when it says nothing of it.
    [[nodiscard]] std::vector<Programme> const& programmes() const&;

    /// The layouts of sheets: those that come with assay, then those of the packs, the standard's first.
    [[nodiscard]] std::vector<SheetLayout> const& layouts() const&;
    /// The layout with this id or title, in whatever case; null when there is none.
    [[nodiscard]] SheetLayout const* find_layout(std::string_view name) const&;

    /// The packs it is made of: the standard first, then the layers upon it, itself last. One pack
    /// without a parent is a stack of one.
    [[nodiscard]] std::vector<Layer> const& layers() const&;

    /// The layer that gives results their name: the standard, or the uppermost derived scheme.
    [[nodiscard]] Layer const& scheme() const&;

    /// BLAKE2b-256 of what the pack declares and the source of its functions, in hexadecimal.
    /// Comments and layout do not count. Computed at each call.
    [[nodiscard]] std::string fingerprint() const;

    /// What loading it used of its limits.
    [[nodiscard]] Used const& used() const&;

    // of a temporary, what these hand out would dangle
    std::string_view id() const&& = delete;
    std::string_view version() const&& = delete;
    std::string_view title() const&& = delete;
    std::string_view notice() const&& = delete;
    Standard const& standard() const&& = delete;
    std::vector<Programme> const& programmes() const&& = delete;
    std::vector<SheetLayout> const& layouts() const&& = delete;
    SheetLayout const* find_layout(std::string_view name) const&& = delete;
    std::vector<Layer> const& layers() const&& = delete;
    Layer const& scheme() const&& = delete;
    Used const& used() const&& = delete;

private:
    friend struct algebra::PlanOf;  // for assay's own use

    std::shared_ptr<algebra::Plan const> plan_;
};

/// How much of each limit loading a pack has used, of what hosts allow unless they say otherwise, as JSON,
/// indented (schema: rules/schema/limits.schema.json). Requires: `pack` is not empty. Thread-safe.
[[nodiscard]] ASSAY_EXPORT std::string limits_json(RulePack const& pack);

}  // namespace assay
