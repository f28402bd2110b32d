// SPDX-License-Identifier: MIT

#include <fazhi/parse_many.hpp>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <vector>

namespace fazhi {

parse_input parse_input::file(std::string path, std::string encoding)
{
    parse_input input;
    input.name_ = std::move(path);
    input.encoding_ = std::move(encoding);
    return input;
}

parse_input parse_input::bytes(std::string content, std::string name, std::string encoding)
{
    parse_input input = file(std::move(name), std::move(encoding));
    input.bytes_ = std::move(content);
    return input;
}

parse_input parse_input::text(source_text source)
{
    parse_input input = file(source.name());
    input.source_ = std::move(source);
    return input;
}

report parse_input::read(parse_options options) &&
{
    if (source_) return parse(*std::move(source_), options);
    if (!bytes_) return parse_file(name_, encoding_, options);
    std::string const content = *std::move(bytes_);
    bytes_.reset();
    return parse(source_text::decode(content, name_, encoding_), options);
}

namespace {

struct task {
    explicit task(parse_input what) : input(std::move(what)) {}

    parse_input input;
    std::optional<report> parsed;
    std::exception_ptr error;
    bool is_done = false;
};

void run(task& one, parse_options const& options) noexcept
{
    try {
        one.parsed = std::move(one.input).read(options);
    } catch (...) {
        one.error = std::current_exception();
    }
}

[[nodiscard]] parse_many_options completed(parse_many_options options)
{
    if (options.workers == 0) options.workers = std::max(1U, std::thread::hardware_concurrency());
    if (options.in_flight == 0) options.in_flight = 4 * options.workers;
    return options;
}

} // namespace

struct parse_queue::state {
    explicit state(parse_many_options wanted) : options(completed(std::move(wanted))) {}

    parse_many_options const options;
    std::mutex mutex;
    std::condition_variable_any is_pushed;
    std::condition_variable_any is_done;
    // In the order of the inputs. What is pushed or popped leaves the others where they are.
    std::deque<task> tasks;
    std::size_t begun = 0;  // tasks from the oldest on that a worker has taken
    std::size_t popped = 0; // tasks that are gone
    // Last, so that they have ended before what they use goes.
    std::vector<std::jthread> workers;

    void work(std::stop_token const& stop)
    {
        std::unique_lock lock(mutex);
        auto const has_task = [&] { return begun != tasks.size(); };
        while (is_pushed.wait(lock, stop, has_task) && !stop.stop_requested()) {
            task& mine = tasks[begun++];
            lock.unlock();
            run(mine, options.parsing);
            lock.lock();
            mine.is_done = true;
            if (&mine == &tasks.front()) is_done.notify_one();
        }
    }

    void start_worker()
    {
        try {
            workers.emplace_back([this](std::stop_token const& stop) { work(stop); });
        } catch (std::system_error const&) {
            // A machine that gives no more threads has the others to do the work.
            if (workers.empty()) throw;
        }
    }
};

parse_queue::parse_queue(parse_many_options options)
    : state_(std::make_unique<state>(std::move(options)))
{
}
parse_queue::parse_queue(parse_queue&&) noexcept = default;
parse_queue& parse_queue::operator=(parse_queue&&) noexcept = default;

parse_queue::~parse_queue()
{
    if (!state_) return;
    // All at once, so that none begins another task while one that is asked first still ends.
    for (std::jthread& worker : state_->workers) worker.request_stop();
}

void parse_queue::push(parse_input input)
{
    // Before there is a task, so that one that nobody would do is not left behind.
    if (state_->workers.size() < std::min(state_->options.workers, size() + 1))
        state_->start_worker();
    {
        std::lock_guard const lock(state_->mutex);
        state_->tasks.emplace_back(std::move(input));
    }
    state_->is_pushed.notify_one();
}

std::size_t parse_queue::size() const noexcept
{
    // Only the thread that uses the queue changes it.
    return state_->tasks.size();
}

bool parse_queue::is_full() const noexcept { return size() >= state_->options.in_flight; }

bool parse_queue::is_ready() const
{
    std::lock_guard const lock(state_->mutex);
    return !state_->tasks.empty() && state_->tasks.front().is_done;
}

bool parse_queue::wait() const
{
    state& shared = *state_;
    std::unique_lock lock(shared.mutex);
    if (shared.tasks.empty()) return false;
    shared.is_done.wait(lock, shared.options.stop, [&] { return shared.tasks.front().is_done; });
    return !shared.options.stop.stop_requested();
}

parse_result parse_queue::pop()
{
    state& shared = *state_;
    std::unique_lock lock(shared.mutex);
    if (shared.tasks.empty()) throw std::logic_error("fazhi::parse_queue::pop: it is empty");
    task& oldest = shared.tasks.front();
    shared.is_done.wait(lock, [&] { return oldest.is_done; });
    parse_result result{shared.popped, oldest.input.name(), std::move(oldest.parsed),
                        std::move(oldest.error)};
    shared.tasks.pop_front();
    --shared.begun;
    ++shared.popped;
    return result;
}

} // namespace fazhi
