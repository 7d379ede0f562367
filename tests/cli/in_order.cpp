// Work in pieces on several threads: whatever their number, the results come as from one.

#include "cli/files/in_order.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <string>

namespace {

using assay::cli::InOrder;

int failures = 0;

void expect(bool holds, std::string const& what) {
    if (holds) return;
    ++failures;
    std::printf("%s\n", what.c_str());
}

struct Piece {
    int number = 0;
    std::string result{};
};

/// What a run gives: the results that were taken, and what was thrown.
struct Run {
    std::string taken{};
    std::string thrown{};
    int workers = 0;
};

/// So many pieces on so many threads. Every seventh takes longer; `fails` throws.
Run run(std::size_t jobs, int pieces, int fails = -1, std::size_t bytes = 0) {
    Run made;
    std::atomic<int> workers = 0;
    try {
        InOrder<Piece> work{jobs,
                            [&] {
                                ++workers;
                                return [fails](Piece& piece) {
                                    if (piece.number % 7 == 0)
                                        std::this_thread::sleep_for(std::chrono::milliseconds{1});
                                    if (piece.number == fails)
                                        throw std::runtime_error("piece " + std::to_string(fails));
                                    piece.result = std::to_string(piece.number) + " ";
                                };
                            },
                            [&](Piece& piece) { made.taken += piece.result; }};
        for (int i = 0; i < pieces; ++i) {
            work.next().number = i;
            work.start(bytes);
        }
        work.finish();
        expect(!work.is_under_way(), "something is under way after all was taken");
    } catch (std::exception const& error) {
        made.thrown = error.what();
    }
    made.workers = workers;
    return made;
}

void every_number_of_threads_gives_the_same() {
    for (int const pieces : {0, 1, 2, 3, 50, 300})
        for (int const fails : {-1, 0, 1, 33, 49}) {
            Run const one = run(1, pieces, fails);
            for (unsigned const jobs : {2U, 3U, 8U, 64U})
                for (std::size_t const bytes : {std::size_t{0}, std::size_t{9} << 20}) {
                    Run const many = run(jobs, pieces, fails, bytes);
                    std::string const which = std::to_string(pieces) + " pieces, of which " +
                                              std::to_string(fails) + " fails, on " +
                                              std::to_string(jobs) + " threads";
                    expect(many.taken == one.taken, which + ": other results: " + many.taken);
                    expect(many.thrown == one.thrown, which + ": throws " + many.thrown);
                    expect(many.workers <= std::min<int>(static_cast<int>(jobs), pieces),
                           which + ": more workers than there is work");
                }
        }
}

void a_worker_that_cannot_be_made_is_an_error() {
    for (unsigned const jobs : {1U, 2U}) {
        std::string thrown;
        try {
            InOrder<Piece> work{jobs,
                                []() -> InOrder<Piece>::Work { throw std::runtime_error("no"); },
                                [](Piece& /*piece*/) {}};
            work.next().number = 1;
            work.start();
            work.finish();
        } catch (std::exception const& error) {
            thrown = error.what();
        }
        expect(thrown == "no", "a worker that cannot be made is no error");
    }
}

void what_takes_may_throw() {
    std::atomic<int> done = 0;
    std::string thrown;
    try {
        InOrder<Piece> work{4, [&] { return [&](Piece& /*piece*/) { ++done; }; },
                            [](Piece& piece) {
                                if (piece.number == 5) throw std::runtime_error("full");
                            }};
        for (int i = 0; i < 1'000'000; ++i) {
            work.next().number = i;
            work.start();
        }
        work.finish();
    } catch (std::exception const& error) {
        thrown = error.what();
    }
    expect(thrown == "full", "what takes a result cannot throw");
    expect(done < 100, "the work goes on after an error");
}

void nobody_need_wait_for_the_end() {
    int taken = 0;
    {
        InOrder<Piece> work{3, [] { return [](Piece& /*piece*/) {}; },
                            [&](Piece& /*piece*/) { ++taken; }};
        for (int i = 0; i < 5; ++i) {
            static_cast<void>(work.next());
            work.start();
        }
    }
    expect(taken <= 5, "a result was taken twice");
}

// A piece is begun only while those under way have few bytes.
void few_bytes_are_under_way() {
    int under_way = 0;
    int most = 0;
    constexpr std::size_t bytes = std::size_t{6} << 20;
    InOrder<Piece> work{16,
                        [] {
                            return [](Piece& /*piece*/) {
                                std::this_thread::sleep_for(std::chrono::milliseconds{1});
                            };
                        },
                        [&](Piece& /*piece*/) { --under_way; }};
    for (int i = 0; i < 60; ++i) {
        static_cast<void>(work.next());
        most = std::max(most, ++under_way);
        work.start(bytes);
    }
    work.finish();
    expect(most <= 3, std::to_string(most) + " large pieces were under way at once");
}

}  // namespace

int main() {
    every_number_of_threads_gives_the_same();
    a_worker_that_cannot_be_made_is_an_error();
    what_takes_may_throw();
    nobody_need_wait_for_the_end();
    few_bytes_are_under_way();
    return failures == 0 ? 0 : 1;
}
