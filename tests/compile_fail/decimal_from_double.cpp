// Binary floating point must not become an exact number on the quiet.
// reason: could not convert|no viable conversion|conversion from
#include <fazhi/decimal.hpp>

#ifdef MUST_NOT_COMPILE
fazhi::decimal const rate = 99.6;
#else
fazhi::decimal const rate(996, -1);
#endif

bool is_full() { return rate == fazhi::decimal(100); }
