// SPDX-License-Identifier: MIT

#include "counting_memory.hpp"

#include <atomic>
#include <cstdlib>
#include <malloc.h>
#include <new>

namespace {

std::atomic<std::size_t> blocks{0};
std::atomic<std::size_t> bytes{0};
std::atomic<std::size_t> most_bytes{0};
std::atomic<std::uint64_t> requests{0};
std::atomic<std::uint64_t> refused{0};

[[nodiscard]] void* take(std::size_t size) noexcept
{
    if (++requests == refused) return nullptr;
    void* const block = std::malloc(size == 0 ? 1 : size);
    if (block == nullptr) return nullptr;
    ++blocks;
    std::size_t const now = bytes += malloc_usable_size(block);
    std::size_t most = most_bytes;
    while (now > most && !most_bytes.compare_exchange_weak(most, now)) {}
    return block;
}

void give_back(void* block) noexcept
{
    if (block == nullptr) return;
    --blocks;
    bytes -= malloc_usable_size(block);
    std::free(block);
}

} // namespace

namespace fazhi::testing {

memory_count memory_in_use() noexcept { return {blocks, bytes, most_bytes, requests}; }
void forget_most() noexcept { most_bytes = bytes.load(); }
void refuse_request(std::uint64_t n) noexcept { refused = n == 0 ? 0 : requests + n; }

} // namespace fazhi::testing

void* operator new(std::size_t size)
{
    if (void* const block = take(size)) return block;
    throw std::bad_alloc();
}
void* operator new[](std::size_t size) { return operator new(size); }
void* operator new(std::size_t size, std::nothrow_t const&) noexcept { return take(size); }
void* operator new[](std::size_t size, std::nothrow_t const&) noexcept { return take(size); }
void operator delete(void* block) noexcept { give_back(block); }
void operator delete[](void* block) noexcept { give_back(block); }
void operator delete(void* block, std::size_t) noexcept { give_back(block); }
void operator delete[](void* block, std::size_t) noexcept { give_back(block); }
void operator delete(void* block, std::nothrow_t const&) noexcept { give_back(block); }
void operator delete[](void* block, std::nothrow_t const&) noexcept { give_back(block); }
