// What holds of an installed library: its version, and that every error crosses its border as the
// type it is, with its code and its offset.
#include <fazhi/fazhi.hpp>

#include <iostream>

namespace {

int failures = 0;

void check(bool holds, std::string_view what)
{
    if (holds) return;
    std::cerr << "failed: " << what << '\n';
    ++failures;
}

template <class Error, class Work>
void check_error(fazhi::error_code code, std::size_t offset, Work work)
{
    try {
        work();
        check(false, "an error");
    } catch (Error const& error) {
        check(error.code() == code && error.offset() == offset, error.what());
    } catch (std::exception const& error) {
        check(false, error.what());
    }
    try {
        work();
    } catch (fazhi::error const& error) {
        check(error.code() == code, "as any error of the library");
    }
}

void check_limit(std::string_view text)
{
    fazhi::parse_options options;
    options.maximum_size = text.size();
    static_cast<void>(fazhi::parse(text, options));
    check_error<fazhi::size_error>(fazhi::error_code::size, 0, [&] {
        --options.maximum_size;
        static_cast<void>(fazhi::parse(text, options));
    });
}

} // namespace

int main()
{
    using fazhi::error_code;
    check(fazhi::version() == FOUND_VERSION, "the version that was found is the one that runs");
    check_error<fazhi::encoding_error>(error_code::encoding, 6,
                                       [] { static_cast<void>(fazhi::parse("法治\xFF")); });
    check_error<fazhi::file_error>(error_code::file, 0,
                                   [] { static_cast<void>(fazhi::parse_file("none.txt")); });
    check_error<fazhi::option_error>(error_code::option, 0, [] {
        static_cast<void>(fazhi::source_text::decode("a", "a.txt", "no such encoding"));
    });
    check_limit("清溪县人民政府");
    return failures == 0 ? 0 : 1;
}
