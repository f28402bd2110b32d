// SPDX-License-Identifier: MIT

// The cells of a column of a table, laid out as Arrow lays them out: no object a cell. What a table
// holds `fazhi.column` says; here is only how cells are kept.
#pragma once

#include <fazhi/decimal.hpp>

#include <pybind11/pybind11.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fazhi::python {

namespace py = pybind11;

enum class cell_type : std::uint8_t { text, category, integer, flag, number, list };

/// What `fazhi.column.form_of` says of a column.
struct column_form {
    std::string name;
    /// The attributes from a fact to its cell: `value.number`.
    std::string path;
    cell_type type = cell_type::text;
    /// Of a list: the parts of an element; one without a name where an element is a text.
    std::vector<column_form> parts;

    /// Reads `(name, path, type, parts)`. @throws py::value_error where no fact has such cells.
    explicit column_form(py::tuple const& said);
    column_form(std::string its_name, std::string its_path, cell_type its_type)
        : name(std::move(its_name)), path(std::move(its_path)), type(its_type)
    {
    }
};

/// The cells of one column; not safe to change from several threads, and no Python in it until it
/// is asked for objects.
class column {
public:
    /// Keeps a reference to the form.
    explicit column(column_form const& form);

    [[nodiscard]] std::size_t size() const noexcept { return present_.size(); }

    /// Makes room for so many cells.
    void reserve(std::size_t cells);
    void add_null();
    /// @throws size_error where it is more than Arrow counts in 32 bits.
    void add(std::string_view text);
    void add(std::int64_t integer);
    void add(bool flag);
    void add(decimal number);
    /// Where the elements of lists go, a cell for each.
    [[nodiscard]] column& part(std::size_t i) { return parts_[i]; }
    /// Makes a list of the elements since the last.
    void end_list();

    /// Whether that many bytes of text, or the cells of another column, can be added.
    [[nodiscard]] bool has_room(std::size_t characters) const;
    [[nodiscard]] bool has_room(column const& other) const;
    /// Adds the cells of another column of the same form. @throws size_error as above.
    void append(column const& other);
    void clear();

    /// Writes the cells, which `unpack` reads.
    void pack(std::string& out) const;
    /// Takes `size` cells off the front. @throws py::value_error where they are damaged.
    void unpack(std::string_view& packed, std::size_t size);

    /// The cells as Python objects: `str`, `int`, `bool`, `Decimal`, `list`, None.
    [[nodiscard]] py::list to_list() const;
    /// `(size, buffers, parts)` as Arrow has them, the first buffer the bits of what is there. A
    /// number that has no place in `decimal128(38, 6)` is null.
    [[nodiscard]] py::tuple buffers() const;

private:
    struct text_hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    [[nodiscard]] std::int32_t place_of(std::string_view word);
    void append_places(column const& other);
    [[nodiscard]] std::string_view text(std::size_t i) const;
    [[nodiscard]] py::object object(std::size_t i) const;

    column_form const* form_;
    std::vector<std::uint8_t> present_;
    /// Integers and flags; of texts and lists the ends, behind a zero; of categories their places
    /// among the words, which are the only part.
    std::vector<std::int32_t> values_;
    std::vector<decimal> numbers_;
    std::string characters_;
    std::vector<column> parts_;
    std::unordered_map<std::string, std::int32_t, text_hash, std::equal_to<>> places_;
};

} // namespace fazhi::python
