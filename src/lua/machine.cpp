#include "lua/machine.hpp"

#include "lua/environment.hpp"
#include "lua/lua.hpp"
#include "lua/lua_message.hpp"
#include "lua/machine_state.hpp"
#include "lua/source_reader.hpp"

#include <algorithm>
#include <cassert>
#include <string>
#include <utility>

namespace assay::rules {

namespace {

// Any count hook halves Lua's speed, whatever the interval, if it is not very short. What a call takes is
// charged to the evaluation, and there can be very many calls.
constexpr std::int64_t load_interval = 1000;
constexpr std::int64_t call_interval = 100;

/// Gives the chunk on top of the stack its environment.
void set_environment(lua_State* lua, void const* environment) {
    lua_rawgetp(lua, LUA_REGISTRYINDEX, environment);
    lua_setupvalue(lua, -2, 1);
}

/// Pushes the chunk of a pack's file.
void push_chunk(lua_State* lua, std::uint32_t file, SourceReader& reader) {
    ChunkName const name(file);
    auto& failure = MachineState::of(lua).failure;
    int const status = lua_load(lua, &SourceReader::read, &reader, name.text, "t");
    failure.out_of_memory = status == LUA_ERRMEM;
    failure.in_source = status != LUA_OK && status != LUA_ERRMEM;
    if (status != LUA_OK) lua_error(lua);
    set_environment(lua, &RegistryKeys::pack_environment);
}

void run_vocabulary(lua_State* lua, std::string_view text, char const* chunk_name) {
    if (luaL_loadbufferx(lua, text.data(), text.size(), chunk_name, "t") != LUA_OK) lua_error(lua);
    set_environment(lua, &RegistryKeys::vocabulary_environment);
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &RegistryKeys::host);
    lua_call(lua, 1, 1);
    if (!lua_istable(lua, -1)) luaL_error(lua, "a vocabulary returns a table of words");
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &RegistryKeys::vocabularies);
    lua_rotate(lua, -2, 1);
    lua_rawseti(lua, -2, static_cast<lua_Integer>(lua_rawlen(lua, -2)) + 1);
}

/// The columns of a syntax error come from how far Lua has read.
Diagnostic describe_run(MachineState const& state, SourceReader const& reader, std::uint32_t file,
                        Sources const& sources) {
    auto problem = state.describe_failure(&sources);
    if (!state.failure.in_source) return problem;
    auto const message = read_syntax_message(state.failure.problem.message);
    if (message.line != 0) {
        problem.place = sources.place(file, message.line, message.word);
    } else {
        problem.place = sources.place(file, reader.token_of_error(message.word, message.at_end));
    }
    return problem;
}

}  // namespace

Machine::Machine(Limits const& limits) : state_(std::make_unique<MachineState>(limits)) {}
Machine::~Machine() = default;
Machine::Machine(Machine&&) noexcept = default;
Machine& Machine::operator=(Machine&&) noexcept = default;

void Machine::load_vocabulary(std::string_view name, std::string_view text) {
    auto const chunk_name = "=" + std::string(name);
    if (!state_->protect([&](lua_State* lua) { run_vocabulary(lua, text, chunk_name.c_str()); },
                         nullptr)) {
        throw Error({state_->describe_failure(nullptr)});
    }
}

void Machine::run(std::uint32_t file, Sources const& sources) {
    assert(file < sources.size());
    auto& state = *state_;
    SourceReader reader(sources, file, state.deadline);
    bool loaded = false;
    auto const work = [&](lua_State* lua) {
        // Where memory runs out, Lua does not say more.
        state.failure.here = Here{file, 0};
        push_chunk(lua, file, reader);
        loaded = true;
        state.start_counting(state.load_instructions_left, load_interval);
        lua_call(lua, 0, 0);
    };
    bool const done = state.protect(work, &sources);
    if (loaded) {
        state.load_instructions_left = state.budget.left();
        state.used.load_instructions += last_instructions();
    }
    if (!done) throw Error({describe_run(state, reader, file, sources)});
}

void Machine::end_declaring() noexcept { state_->declaring = false; }

void Machine::parse(std::uint32_t file, Sources const& sources) {
    assert(file < sources.size());
    SourceReader reader(sources, file, state_->deadline);
    auto const work = [&](lua_State* lua) {
        state_->failure.here = Here{file, 0};
        push_chunk(lua, file, reader);
    };
    if (!state_->protect(work, &sources))
        throw Error({describe_run(*state_, reader, file, sources)});
}

bool Machine::is_spent() const noexcept { return state_->spent.has_value(); }

void Machine::protect(Work work) {
    auto const unlimited = [&](lua_State* lua) {
        state_->memory.enforce(false);
        work(lua);
    };
    struct Enforce {
        Memory& memory;
        ~Enforce() { memory.enforce(true); }
    } const enforce{state_->memory};
    if (!state_->protect(unlimited, nullptr)) throw Error({state_->describe_failure(nullptr)});
}

CallResult Machine::call(int function, Sources const& sources, Work push, Work read) {
    auto& state = *state_;
    auto const work = [&](lua_State* lua) {
        lua_rawgeti(lua, LUA_REGISTRYINDEX, function);
        int const base = lua_gettop(lua);
        push(lua);
        state.start_counting(to_signed(state.limits.call_instructions), call_interval);
        lua_call(lua, lua_gettop(lua) - base, 1);
        state.stop_counting();
        read(lua);
    };
    bool const done = state.protect(work, &sources);
    state.used.call_instructions = std::max(state.used.call_instructions, last_instructions());
    if (done) return {};
    return {
        state.budget.is_exhausted() ? CallResult::Status::over_budget : CallResult::Status::failed,
        state.describe_failure(&sources)};
}

std::uint64_t Machine::last_instructions() const noexcept {
    return static_cast<std::uint64_t>(std::max<std::int64_t>(state_->budget.spent(), 0));
}

Used Machine::used() const noexcept {
    Used used = state_->used;
    used.memory = state_->memory.peak();
    used.text_bytes = state_->memory.longest_text();
    return used;
}

std::size_t Machine::kept() const noexcept { return state_->kept; }

void Machine::push_kept(lua_State* lua, std::size_t index) {
    auto const at = 2 * static_cast<lua_Integer>(index);
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &RegistryKeys::kept);
    lua_rawgeti(lua, -1, at + 1);
    lua_rawgeti(lua, -2, at + 2);
    lua_remove(lua, -3);
}

std::optional<std::uint32_t> Machine::pack_file(char const* source) noexcept {
    if (source == nullptr || *source != '=') return std::nullopt;
    return file_of_chunk(source + 1);
}

lua_State* Machine::state() const noexcept { return state_->lua.get(); }

}  // namespace assay::rules
