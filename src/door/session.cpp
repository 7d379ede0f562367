#include "door/session.hpp"

#include <assay/json.hpp>
#include <assay/validation.hpp>
#include <assay/version.hpp>

#include <array>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

using namespace assay;

assay::Evaluator& assay_session::evaluator_of(assay::RulePack const& pack) {
    // a pack is a handle, and what it refers to is one thing for all its copies
    if (!evaluator_ || &pack_.standard() != &pack.standard()) {
        evaluator_.emplace(pack, limits);
        pack_ = pack;
    }
    return *evaluator_;
}

namespace assay::door {
namespace {

assay_status status_of_kind(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::input:
            return ASSAY_INPUT;
        case ErrorKind::pack:
            return ASSAY_PACK;
        case ErrorKind::limit:
            return ASSAY_LIMIT;
        case ErrorKind::deadline:
            return ASSAY_DEADLINE;
        default:
            return ASSAY_INTERNAL;
    }
}

struct NamedLimit {
    std::string_view name;
    void (*set)(Limits& limits, std::uint64_t value);
};

template <auto member>
constexpr NamedLimit limit(std::string_view name) {
    return {name, [](Limits& limits, std::uint64_t value) {
                auto& to = limits.*member;
                to = static_cast<std::remove_reference_t<decltype(to)>>(value);
            }};
}

constexpr std::array named_limits{
    limit<&Limits::steps>("steps"),
    limit<&Limits::evaluation_steps>("evaluation_steps"),
    limit<&Limits::memory>("memory"),
    limit<&Limits::records>("records"),
    limit<&Limits::document_bytes>("document_bytes"),
    limit<&Limits::document_text_bytes>("document_text_bytes"),
    limit<&Limits::document_depth>("document_depth"),
    limit<&Limits::source_bytes>("source_bytes"),
    limit<&Limits::pack_bytes>("pack_bytes"),
    limit<&Limits::files>("files"),
};

}  // namespace

assay_status carry_out(assay_session* session, std::function<void()> const& call) {
    if (session == nullptr) return ASSAY_MISUSE;
    session->problems.clear();
    try {
        call();
        return ASSAY_OK;
    } catch (Error const& error) {
        session->problems = error.diagnostics();
        return status_of_kind(error.kind());
    } catch (Misuse const&) {
        return ASSAY_MISUSE;
    } catch (std::bad_alloc const&) {
        return ASSAY_MEMORY;
    } catch (...) {
        return ASSAY_INTERNAL;
    }
}

void hand_over(std::string_view text, assay_buffer* to) {
    auto* const bytes = static_cast<char*>(std::malloc(text.size() + 1));
    if (bytes == nullptr) throw std::bad_alloc();
    std::memcpy(bytes, text.data(), text.size());
    bytes[text.size()] = '\0';
    *to = {bytes, text.size()};
}

std::vector<PackFile> files_of(assay_file const* files, std::size_t count) {
    if (count > 0) require(files);
    std::vector<PackFile> all;
    for (std::size_t i = 0; i < count; ++i) {
        require(files[i].name);
        all.push_back({std::string(text_of(files[i].name, files[i].name_size)),
                       std::string(text_of(files[i].data, files[i].size))});
    }
    return all;
}

}  // namespace assay::door

extern "C" {

uint32_t assay_abi(void) { return ASSAY_ABI; }

char const* assay_version(void) {
    static std::string const text{assay::version()};
    return text.c_str();
}

void assay_buffer_free(assay_buffer* buffer) {
    if (buffer == nullptr) return;
    std::free(buffer->data);
    *buffer = {nullptr, 0};
}

assay_status assay_open(uint32_t abi, assay_session** session) {
    if (session == nullptr) return ASSAY_MISUSE;
    *session = nullptr;
    if (abi != ASSAY_ABI) return ASSAY_MISUSE;
    *session = new (std::nothrow) assay_session;
    return *session == nullptr ? ASSAY_MEMORY : ASSAY_OK;
}

void assay_close(assay_session* session) { delete session; }

assay_status assay_set_limit(assay_session* session, char const* name, size_t name_size,
                             uint64_t value) {
    return door::carry_out(session, [&] {
        for (auto const& each : door::named_limits)
            if (each.name == door::text_of(name, name_size)) {
                each.set(session->limits, value);
                return session->forget_evaluator();
            }
        throw door::Misuse{};
    });
}

void assay_set_deadline(assay_session* session, int (*expired)(void* data), void* data) {
    if (session == nullptr) return;
    session->limits.expired = {};
    if (expired != nullptr)
        session->limits.expired = [expired, data] { return expired(data) != 0; };
    session->forget_evaluator();
}

assay_status assay_error(assay_session* session, assay_buffer* result) {
    if (session == nullptr || result == nullptr) return ASSAY_MISUSE;
    *result = {nullptr, 0};
    try {
        Unevaluated failed;
        failed.problems = session->problems;
        door::hand_over(to_json(failed), result);
        return ASSAY_OK;
    } catch (...) {
        return ASSAY_MEMORY;
    }
}

assay_status assay_schema(assay_session* session, char const* name, size_t name_size,
                          assay_buffer* result) {
    return door::carry_out(session, [&] {
        door::require(result);
        *result = {nullptr, 0};
        std::string const schema = json_schema(door::text_of(name, name_size));
        if (schema.empty()) throw door::Misuse{};
        door::hand_over(schema, result);
    });
}

char const* assay_notices(void) {
    static std::string const text{assay::notices()};
    return text.c_str();
}

}  // extern "C"
