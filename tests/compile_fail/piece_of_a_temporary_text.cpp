// A piece must not be taken from a text that ends with the statement.
// reason: deleted
#include <fazhi/source.hpp>

std::size_t size_of_piece(std::string text)
{
#ifdef MUST_NOT_COMPILE
    std::string_view const view = fazhi::source_text::from_utf8(std::move(text)).text({0, 3});
#else
    auto const source = fazhi::source_text::from_utf8(std::move(text));
    std::string_view const view = source.text({0, 3});
#endif
    return view.size();
}
