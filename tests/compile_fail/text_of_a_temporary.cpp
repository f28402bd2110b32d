// The text must not be taken from a source that ends with the statement.
// reason: deleted
#include <fazhi/source.hpp>

std::size_t size_of_text(std::string text)
{
#ifdef MUST_NOT_COMPILE
    std::string_view const view = fazhi::source_text::from_utf8(std::move(text)).text();
#else
    auto const source = fazhi::source_text::from_utf8(std::move(text));
    std::string_view const view = source.text();
#endif
    return view.size();
}
