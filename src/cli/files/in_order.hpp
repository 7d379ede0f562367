#pragma once

#include "cli/files/unfinished.hpp"

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace assay::cli {

/// Does pieces of work on several threads. One thread makes the pieces, and takes their results in the order in which
/// it made the pieces. So the results do not show how many threads there were.
///
///     InOrder<Piece> work{jobs, make_worker, take};
///     while (...) {
///         work.next() = ...;
///         work.start();
///     }
///     work.finish();
///
/// The pieces lie in a ring: a piece is used again when its result was taken, so memory does not grow with their
/// number. An exception of a piece is thrown where its result would be taken, after the results before it.
template <class Piece>
class InOrder {
public:
    using Work = std::function<void(Piece&)>;

    /// `make_worker` is called in each thread that does pieces, and makes what does them; several threads may call it
    /// at once. `take` is called in the thread that makes the pieces. With one job that thread also does them.
    InOrder(std::size_t jobs, std::function<Work()> make_worker, Work take)
        : most_threads_(jobs < 2 ? 0 : jobs),
          make_worker_(std::move(make_worker)),
          take_(std::move(take)),
          ring_(jobs < 2 ? 1 : 8 * jobs) {}
    /// Waits for the pieces that a thread has begun; drops all others.
    ~InOrder() {
        {
            std::lock_guard const lock{mutex_};
            is_over_ = true;
        }
        ready_.notify_all();
        for (std::thread& thread : threads_) thread.join();
    }
    InOrder(InOrder const&) = delete;
    InOrder& operator=(InOrder const&) = delete;

    /// The piece to fill next, as its last use left it. May take a result. Throws: as the pieces and `take`.
    [[nodiscard]] Piece& next() & {
        if (started_ - taken_ == ring_.size()) take_oldest();
        return slot(started_).piece;
    }

    /// The piece from `next` is filled, with so many bytes. Takes the results that are there, and waits for more of
    /// them while the pieces under way have too many bytes. Throws: as above.
    void start(std::size_t bytes = 0) {
        if (put_in_line(bytes)) add_thread();
        if (threads_.empty()) do_here();
        while (is_under_way() && (is_oldest_done() || bytes_ > most_bytes)) take_oldest();
    }

    /// Takes all results. Throws: as above.
    void finish() {
        while (is_under_way()) take_oldest();
    }

    /// Whether there are results to take, or to wait for.
    [[nodiscard]] bool is_under_way() const { return taken_ < started_; }

private:
    struct Slot {
        Piece piece{};
        std::size_t bytes = 0;
        std::exception_ptr error{};
        bool is_done = false;
    };

    static constexpr std::size_t most_bytes = std::size_t{16} << 20;

    [[nodiscard]] Slot& slot(std::size_t number) & { return ring_[number % ring_.size()]; }

    /// Whether one more thread would have something to do.
    [[nodiscard]] bool put_in_line(std::size_t bytes) {
        std::lock_guard const lock{mutex_};
        Slot& last = slot(started_++);
        last.bytes = bytes;
        last.error = nullptr;
        last.is_done = false;
        bytes_ += bytes;
        ready_.notify_one();
        return threads_.size() < most_threads_ && started_ - claimed_ > idle_;
    }

    void add_thread() {
        SignalsWait const wait;  // signals are for the first thread
        try {
            threads_.emplace_back([this] { do_pieces(); });
        } catch (std::system_error const&) {
            most_threads_ = threads_.size();  // the system gives no more
        }
    }

    void do_pieces() {
        Work worker;
        std::unique_lock lock{mutex_};
        for (;;) {
            ++idle_;
            ready_.wait(lock, [this] { return is_over_ || claimed_ < started_; });
            --idle_;
            if (is_over_) return;
            Slot& mine = slot(claimed_++);
            lock.unlock();
            do_piece(mine, worker);
            lock.lock();
            mine.is_done = true;
            done_.notify_one();
        }
    }

    void do_here() {
        Slot& mine = slot(claimed_++);
        do_piece(mine, worker_);
        mine.is_done = true;
    }

    void do_piece(Slot& mine, Work& worker) {
        try {
            if (!worker) worker = make_worker_();
            worker(mine.piece);
        } catch (...) {
            mine.error = std::current_exception();
        }
    }

    [[nodiscard]] bool is_oldest_done() {
        std::lock_guard const lock{mutex_};
        return slot(taken_).is_done;
    }

    void take_oldest() {
        Slot& oldest = slot(taken_);
        {
            std::unique_lock lock{mutex_};
            done_.wait(lock, [&] { return oldest.is_done; });
        }
        ++taken_;
        bytes_ -= oldest.bytes;
        if (oldest.error) std::rethrow_exception(oldest.error);
        take_(oldest.piece);
    }

    // of the thread that makes the pieces
    std::size_t most_threads_;  ///< 0: it does the pieces itself
    std::function<Work()> make_worker_;
    Work take_;
    Work worker_;  ///< when there is no other thread
    std::vector<std::thread> threads_;
    std::size_t taken_ = 0;  ///< results
    std::size_t bytes_ = 0;  ///< of the pieces under way

    // of all threads
    std::mutex mutex_;
    std::condition_variable ready_;  ///< a piece is in line, or all is over
    std::condition_variable done_;   ///< a piece is done
    std::vector<Slot> ring_;         ///< who has claimed a slot may use it without the mutex
    std::size_t started_ = 0;        ///< pieces
    std::size_t claimed_ = 0;        ///< pieces, by the threads
    std::size_t idle_ = 0;           ///< threads
    bool is_over_ = false;
};

/// How many threads to use when so many are asked for; 0: one for each core. A sealed process cannot start any.
[[nodiscard]] inline std::size_t threads_for(std::size_t jobs, bool is_sealed) {
    if (is_sealed) return 1;
    return jobs != 0 ? jobs : std::max(std::thread::hardware_concurrency(), 1U);
}

}  // namespace assay::cli
