// A piece of text must not be taken from a report that ends with the statement.
// reason: deleted
#include <fazhi/fazhi.hpp>

std::string_view heading(std::string_view text)
{
#ifdef MUST_NOT_COMPILE
    return fazhi::parse(text).text({0, 3});
#else
    fazhi::report static const kept = fazhi::parse(text);
    return kept.text({0, 3});
#endif
}
