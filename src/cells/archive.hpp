#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

struct zip;

namespace assay::cells {

/// A zip archive in memory, of which no more is unpacked than SheetLimits allow.
class Archive {
public:
    /// Throws: Error when it is none. The bytes must outlive this.
    Archive(std::string_view bytes, std::string file);

    /// Unpacks a part; empty when there is none. Throws: Error when it is broken or too large.
    [[nodiscard]] std::string part(std::string const& name);

private:
    struct Close {
        void operator()(zip* archive) const;
    };

    std::string file_;
    std::unique_ptr<zip, Close> zip_;
    std::size_t unpacked_ = 0;
};

/// Whether an archive has only whole parts, each an XML document with the end of its first element. One that was
/// cut off when a disk was full has not.
[[nodiscard]] bool has_whole_parts(std::string_view bytes);

}  // namespace assay::cells
