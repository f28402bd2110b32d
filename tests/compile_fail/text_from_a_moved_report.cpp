// A report that is given away must not be looked into any more.
// reason: deleted
#include <fazhi/fazhi.hpp>

#include <utility>

std::size_t size_of_title(fazhi::report report)
{
#ifdef MUST_NOT_COMPILE
    return std::move(report).text(report.title.value()).size();
#else
    return report.text(report.title.value()).size();
#endif
}
