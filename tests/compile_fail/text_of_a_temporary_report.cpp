// The same through the report that owns the text.
// reason: deleted
#include <fazhi/fazhi.hpp>

std::size_t size_of_report(std::string_view text)
{
#ifdef MUST_NOT_COMPILE
    std::string_view const view = fazhi::parse(text).source.text();
#else
    fazhi::report const report = fazhi::parse(text);
    std::string_view const view = report.source.text();
#endif
    return view.size();
}
