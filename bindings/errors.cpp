// SPDX-License-Identifier: MIT

// The exceptions, each also the built-in kind that a caller would think of.
#include "errors.hpp"
#include "register.hpp"

#include <fazhi/error.hpp>

#include <exception>

namespace fazhi::python {

namespace {

struct exception_types {
    py::object error, encoding, file, missing_file, option, size;
};

[[nodiscard]] py::object make_type(py::module_& module, char const* name, char const* doc,
                                   py::tuple const& bases)
{
    std::string const path = std::string("fazhi.") + name;
    auto type = py::reinterpret_steal<py::object>(
        PyErr_NewExceptionWithDoc(path.c_str(), doc, bases.ptr(), nullptr));
    if (!type) throw py::error_already_set();
    module.attr(name) = type;
    return type;
}

// Outlives the interpreter on purpose: translators may run until its end.
[[nodiscard]] exception_types& types()
{
    static auto* const all = new exception_types;
    return *all;
}

[[nodiscard]] py::object builtin(char const* name)
{
    return py::module_::import("builtins").attr(name);
}

void translate(std::exception_ptr thrown)
{
    try {
        if (thrown) std::rethrow_exception(thrown);
    } catch (encoding_error const& e) {
        set_encoding_error(e.what(), e.offset());
    } catch (file_error const& e) {
        PyErr_SetString(types().file.ptr(), e.what());
    } catch (option_error const& e) {
        PyErr_SetString(types().option.ptr(), e.what());
    } catch (size_error const& e) {
        PyErr_SetString(types().size.ptr(), e.what());
    } catch (error const& e) {
        PyErr_SetString(types().error.ptr(), e.what());
    }
}

} // namespace

void set_encoding_error(std::string const& message, std::size_t offset)
{
    py::object const raised = types().encoding(message);
    raised.attr("offset") = offset;
    PyErr_SetObject(types().encoding.ptr(), raised.ptr());
}

void register_errors(py::module_& module)
{
    exception_types& all = types();
    all.error = make_type(module, "Error",
                          "The base of every exception of this library; its text is Chinese and "
                          "English, a line each.",
                          py::make_tuple(builtin("Exception")));
    all.encoding =
        make_type(module, "EncodingError",
                  "Input that cannot be decoded: ``report.txt: not GB18030 at byte 17``.\n\n"
                  "``offset`` counts bytes, or code points where the input was a ``str``.",
                  py::make_tuple(all.error, builtin("ValueError")));
    all.file = make_type(module, "FileError", "A file that cannot be read.",
                         py::make_tuple(all.error, builtin("OSError")));
    all.missing_file = make_type(module, "MissingFileError", "A file that does not exist.",
                                 py::make_tuple(all.file, builtin("FileNotFoundError")));
    all.option = make_type(module, "OptionError",
                           "An option that does not exist, such as an unknown encoding.",
                           py::make_tuple(all.error, builtin("ValueError")));
    all.size = make_type(module, "SizeError", "A text over the size limit.",
                         py::make_tuple(all.error, builtin("ValueError")));
    py::register_local_exception_translator(translate);
}

} // namespace fazhi::python
