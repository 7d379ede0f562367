#include "model/wording.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace assay {
namespace {

constexpr std::size_t least_runs = 4;

// A hash of each run of three words, in the order of the text (Broder 1997; FNV-1a for the words).
std::vector<std::uint64_t> runs_of(std::string_view text) {
    std::vector<std::uint64_t> runs;
    std::array<std::uint64_t, 3> last{};
    std::size_t words = 0;
    constexpr std::uint64_t start = 0xcbf29ce484222325U;
    std::uint64_t word = start;
    auto const end_word = [&] {
        if (word == start) return;
        last = {last[1], last[2], word};
        if (++words >= 3) runs.push_back(last[0] + std::rotl(last[1], 21) + std::rotl(last[2], 42));
        word = start;
    };
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        auto const small =
            static_cast<unsigned char>(byte >= 'A' && byte <= 'Z' ? byte | 0x20U : byte);
        bool const belongs =
            byte >= 0x80 || (small >= 'a' && small <= 'z') || (byte >= '0' && byte <= '9');
        if (belongs)
            word = (word ^ small) * 0x100000001b3U;
        else
            end_word();
    }
    end_word();
    return runs;
}

}  // namespace

SharedWording shared_wording(std::string_view text, std::string_view other) {
    std::vector<std::uint64_t> const runs = runs_of(text);
    if (runs.size() < least_runs) return {};
    std::vector<std::uint64_t> known = runs_of(other);
    std::sort(known.begin(), known.end());
    auto const shared = std::count_if(runs.begin(), runs.end(), [&](std::uint64_t run) {
        return std::binary_search(known.begin(), known.end(), run);
    });
    return {static_cast<std::size_t>(shared), runs.size()};
}

}  // namespace assay
