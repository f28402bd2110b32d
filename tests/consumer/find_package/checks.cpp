// Every error crosses the border of the library as the type it is, with its code and its offset.
#include <fazhi/fazhi.hpp>

#include <iostream>

namespace {

template <class Error, class Work>
bool throws(fazhi::error_code code, std::size_t offset, Work work)
{
    try {
        work();
    } catch (Error const& error) {
        try {
            throw;
        } catch (fazhi::error const& base) {
            return base.code() == code && error.offset() == offset && *error.what() != '\0';
        }
    } catch (std::exception const& error) {
        std::cout << "another error: " << error.what() << '\n';
    }
    return false;
}

} // namespace

bool errors_are_caught()
{
    using fazhi::error_code;
    return throws<fazhi::encoding_error>(error_code::encoding, 6, [] { (void)fazhi::parse("法治\xFF"); })
        && throws<fazhi::file_error>(error_code::file, 0, [] { (void)fazhi::parse_file("none.txt"); })
        && throws<fazhi::option_error>(error_code::option, 0, [] {
               (void)fazhi::source_text::decode("a", "a.txt", "no such encoding");
           })
        && throws<fazhi::size_error>(error_code::size, 0, [] {
               (void)fazhi::parse("法治政府", fazhi::parse_options{.maximum_size = 11});
           });
}
