// What a flag is about, in sixteen hexadecimal digits: the same as long as the check and what it points
// at are, whatever the order and the wording of everything else.

#include "engine/results.hpp"

#include <sodium.h>

#include <array>

namespace assay::engine {
namespace {

// SipHash-2-4 without a secret: it tells flags apart, and protects nothing.
Text fingerprint(std::string const& subject, Storage& storage) {
    constexpr std::array<unsigned char, crypto_shorthash_KEYBYTES> no_secret{};
    std::array<unsigned char, crypto_shorthash_BYTES> hash{};
    crypto_shorthash(hash.data(), reinterpret_cast<unsigned char const*>(subject.data()),
                     subject.size(), no_secret.data());
    std::array<char, 2 * crypto_shorthash_BYTES + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
    return storage.keep(Text(digits.data(), digits.size() - 1));
}

}  // namespace

void add_fingerprints(Evaluation& into) {
    std::string subject;
    for (Flag& flag : into.flags) {
        subject.assign(into.assessment).append("\n").append(flag.check);
        for (Text const at : flag.at) subject.append("\n").append(at);
        flag.fingerprint = fingerprint(subject, into.storage);
    }
}

}  // namespace assay::engine
