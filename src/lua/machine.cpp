// The machine: one Lua state in which packs run, and the only way in.
//
// A pack is a program that a stranger wrote. It is run to learn what it declares, and later its functions are
// called with known values. The machine sees to it that this is all that can happen:
//
//     who      sees                                          may spend
//     pack     basic functions, math, string and table        Limits, see budget.cpp and memory.cpp
//              as far as they are safe, the words of the
//              vocabulary; nobody can change any of them
//     our Lua  that, metatables, and the table `host`         the same while a pack calls it
//     host     everything, under protect()                    nothing is counted
//
//     auto loaded = Machine(limits);
//     loaded.load_vocabulary("assay/rules.lua", text);        // the words
//     loaded.run(file, sources);                              // declarations are recorded
//     loaded.end_declaring();                                 // from now on words are errors
//     loaded.call(function, sources, push, read);             // a function of the pack
//
// Errors. Lua reports errors by leaving every function at once. With the C++ build of Lua that unwinds; with
// the C build it is a longjmp, which skips destructors. Both builds are supported, so no object with a
// destructor is alive where Lua may raise: what is known of an error lives in MachineState::failure, outside of
// Lua, and work of ours runs inside one protected call (Work, protect). An exception of C++ that comes out of
// such work is kept, Lua is left in its own way, and then it is thrown again.
//
// Three errors spend the machine for good: out of memory, out of time, a text that is too long. After them Lua's
// state may be half changed, so each further call throws the same again and the host makes another machine.
// Running out of instructions in a call does not: the call has failed, and that is an outcome of the rule.
//
// Determinism. The same files give the same declarations everywhere: no clock, no random numbers, no addresses
// in texts; `pairs` and `next` go in the order of keys; the locale is "C" while Lua runs; a finaliser or a weak
// table, which would show when garbage is collected, is refused.
//
// Considered: a process for each pack. assay has that as well (`--isolate`), around the whole tool; as the only
// wall it would cost milliseconds for every file and would not make results repeatable.
//
// What Lua promises of errors, states and hooks is in its manual (Lua 5.4, sections 2.3, 4.4 and 4.7);
// tests/attacks tries to get out.

#include "lua/machine.hpp"

#include "lua/environment.hpp"
#include "lua/lua.hpp"
#include "lua/lua_message.hpp"
#include "lua/machine_state.hpp"
#include "lua/source_text.hpp"
#include "lua/sources.hpp"
#include "model/messages/lua.hpp"
#include "model/say.hpp"

#include <algorithm>
#include <cassert>
#include <clocale>
#include <limits>
#include <string>
#include <utility>

namespace assay::lua {
namespace {

/// Lua compares texts and reads numbers as the locale says; here that is always "C".
class CLocale {
public:
    CLocale() noexcept : previous_(uselocale(c_locale())) {}
    ~CLocale() { uselocale(previous_); }
    CLocale(CLocale const&) = delete;
    CLocale& operator=(CLocale const&) = delete;

private:
    static locale_t c_locale() noexcept {
        static locale_t const locale = newlocale(LC_ALL_MASK, "C", nullptr);
        return locale;
    }

    locale_t previous_;
};

// What a pack says in an error reaches logs and terminals.
constexpr std::size_t longest_message = 1000;

/// Message handler of every protected call. Runs no script: it only looks where the error is.
int note_error(lua_State* lua) {
    // A handler that runs out of stack would replace the error, so it takes none.
    if (auto const here = find_here(lua, 1)) MachineState::of(lua).failure.here = here;
    return 1;
}

int run_work(lua_State* lua) {
    auto const& work = *static_cast<Work const*>(lua_touserdata(lua, 1));
    lua_settop(lua, 0);
    if (guarded(lua, [&] { work(lua); })) return 0;
    lua_pushnil(lua);
    return lua_error(lua);
}

/// Lua calls this where it found no protected call, and would abort if it returned.
int panic(lua_State* /*lua*/) { throw Error({say<lua_messages, "memory-beyond-recovery">()}); }

/// Lua does not say by which of its signs it compares.
constexpr std::string_view any_comparison = "<>";

std::string text_of_error(lua_State* lua) {
    std::size_t size = 0;
    if (lua_type(lua, -1) == LUA_TSTRING) {
        char const* const text = lua_tolstring(lua, -1, &size);
        return {text, size};
    }
    if (lua_isnil(lua, -1)) return "an error without a message";
    return std::string("the message of an error must be a text, not a ") + luaL_typename(lua, -1);
}

Place place_of(std::optional<Here> const& here, std::string_view word, Sources const* sources) {
    if (!here || sources == nullptr || here->file >= sources->size()) return {};
    if (word != any_comparison) return sources->place(here->file, here->line, word);
    for (Token const& token : sources->tokens(here->file))
        if (token.line == here->line && token.kind == Token::Kind::symbol &&
            (token.text.front() == '<' || token.text.front() == '>'))
            return sources->place(here->file, token);
    return sources->place(here->file, here->line);
}

}  // namespace

std::optional<Here> find_here(lua_State* lua, int level) noexcept {
    lua_Debug frame;
    for (; lua_getstack(lua, level, &frame) != 0; ++level) {
        lua_getinfo(lua, "Sl", &frame);
        auto const file = Machine::pack_file(frame.source);
        if (file && frame.currentline > 0)
            return Here{*file, static_cast<std::uint32_t>(frame.currentline)};
    }
    return std::nullopt;
}

std::int64_t to_signed(std::uint64_t instructions) noexcept {
    constexpr std::uint64_t most = std::numeric_limits<std::int64_t>::max() / 2;
    return static_cast<std::int64_t>(std::min(instructions, most));
}

int raise(lua_State* lua, void (*describe)(lua_State*, Failure&)) {
    auto& failure = MachineState::of(lua).failure;
    if (!guarded(lua, [&] { describe(lua, failure); })) failure.problem = {};
    lua_pushnil(lua);
    return lua_error(lua);
}

MachineState& MachineState::of(lua_State* lua) noexcept {
    return **static_cast<MachineState**>(lua_getextraspace(lua));
}

void MachineState::Close::operator()(lua_State* opened) const noexcept {
    of(opened).memory.enforce(false);
    lua_close(opened);
}

MachineState::MachineState(Limits const& given)
    : limits(given), load_instructions_left(to_signed(given.load_instructions)) {
    lua_State* const opened = lua_newstate(&Memory::allocate, &memory);
    if (opened == nullptr) {
        settle(LUA_ERRMEM, nullptr);
        return;
    }
    *static_cast<MachineState**>(lua_getextraspace(opened)) = this;
    lua.reset(opened);
    lua_atpanic(opened, &panic);
    if (!protect([](lua_State* state) { open_environment(state); }, nullptr)) {
        throw Error({describe_failure(nullptr)});
    }
}

bool MachineState::protect(Work work, Sources const* sources) {
    if (spent) throw Error({*spent});
    failure = {};
    budget.reset();
    auto* const state = lua.get();
    int const base = lua_gettop(state);
    int status = LUA_ERRMEM;
    if (lua_checkstack(state, LUA_MINSTACK) != 0) {
        CLocale const locale;
        lua_pushcfunction(state, &note_error);
        lua_pushcfunction(state, &run_work);
        lua_pushlightuserdata(state, &work);
        status = lua_pcall(state, 1, 0, base + 1);
    }
    stop_counting();
    if (status != LUA_OK && failure.problem.message.empty())
        failure.problem.message = text_of_error(state);
    lua_settop(state, base);
    settle(status, sources);
    return status == LUA_OK;
}

void MachineState::start_counting(std::int64_t instructions, std::int64_t interval) noexcept {
    budget.start(lua.get(), instructions, interval);
    memory.watch_texts(budget.pending());
}

void MachineState::stop_counting() noexcept {
    budget.stop(lua.get());
    memory.watch_texts(nullptr);
}

void MachineState::settle(int status, Sources const* sources) {
    if (failure.thrown) std::rethrow_exception(std::exchange(failure.thrown, nullptr));
    if (deadline.is_over()) {
        auto const thrown = deadline.thrown();
        if (!thrown) spend(say<lua_messages, "time-of-pack-over">(), sources);
        spent = say<lua_messages, "deadline-not-asked">();
        std::rethrow_exception(thrown);
    }
    if (status == LUA_OK || budget.is_exhausted()) return;
    if (status == LUA_ERRMEM || failure.out_of_memory) {
        if (memory.refusal() == Memory::Refusal::text)
            spend(say<lua_messages, "text-of-rule-too-long">(), sources);
        spend(say<lua_messages, "memory-used-up">(), sources);
    }
}

void MachineState::spend(Said said, Sources const* sources) {
    spent = std::move(said).at(place_of(failure.here, {}, sources));
    throw Error({*spent});
}

namespace {

/// A problem with texts that can be shown: a pack may put anything into them.
Diagnostic with_plain_texts(Diagnostic problem) {
    problem.message = plain_text(problem.message, longest_message);
    problem.expected = plain_text(problem.expected, longest_message);
    for (Parameter& each : problem.parameters) each.value = plain_text(each.value, longest_message);
    return problem;
}

}  // namespace

Diagnostic MachineState::describe_failure(Sources const* sources) const {
    auto problem = failure.problem;
    if (budget.is_exhausted()) problem = say<lua_messages, "budget-used-up">();
    if (!problem.code.empty()) {
        problem.place = place_of(failure.here, failure.word, sources);
        return with_plain_texts(std::move(problem));
    }
    auto message = failure.in_source ? read_syntax_message(problem.message)
                                     : read_error_message(problem.message);
    auto const here = message.here ? message.here : failure.here;
    message.said.place = place_of(here, message.word, sources);
    return with_plain_texts(std::move(message.said));
}

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

std::size_t Machine::recorded() const noexcept { return state_->recorded; }

void Machine::push_recorded(lua_State* lua, std::size_t index) {
    auto const at = 2 * static_cast<lua_Integer>(index);
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &RegistryKeys::recorded);
    lua_rawgeti(lua, -1, at + 1);
    lua_rawgeti(lua, -2, at + 2);
    lua_remove(lua, -3);
}

std::optional<std::uint32_t> Machine::pack_file(char const* source) noexcept {
    if (source == nullptr || *source != '=') return std::nullopt;
    return file_of_chunk(source + 1);
}

lua_State* Machine::state() const noexcept { return state_->lua.get(); }

}  // namespace assay::lua
