// SPDX-License-Identifier: MIT

// Sort keys of ICU's Chinese collator, whose order is that of pinyin.
#include <fazhi/collation.hpp>

#include <unicode/ucol.h>
#include <unicode/uiter.h>

#include <array>
#include <memory>
#include <new>
#include <stdexcept>

namespace fazhi {

namespace {

struct close_collator {
    void operator()(UCollator* collator) const noexcept { ucol_close(collator); }
};
using collator_handle = std::unique_ptr<UCollator, close_collator>;

[[nodiscard]] collator_handle open_collator()
{
    UErrorCode status = U_ZERO_ERROR;
    collator_handle collator(ucol_open("zh@collation=pinyin", &status));
    if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no data for Chinese");
    return collator;
}

} // namespace

std::string collation_key(std::string_view name)
{
    // One for all threads: making keys does not change a collator.
    static collator_handle const collator = open_collator();

    UCharIterator characters;
    uiter_setUTF8(&characters, name.data(), static_cast<std::int32_t>(name.size()));
    std::array<std::uint32_t, 2> state{};
    std::string key;
    for (;;) {
        std::array<std::uint8_t, 256> part;
        UErrorCode status = U_ZERO_ERROR;
        std::int32_t const size =
            ucol_nextSortKeyPart(collator.get(), &characters, state.data(), part.data(),
                                 static_cast<std::int32_t>(part.size()), &status);
        if (U_FAILURE(status)) throw std::bad_alloc();
        key.append(part.begin(), part.begin() + size);
        if (size < static_cast<std::int32_t>(part.size())) return key;
    }
}

} // namespace fazhi
