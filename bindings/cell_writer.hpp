// SPDX-License-Identifier: MIT

// From a fact to a cell of a column along a path of attributes, as `fact.value.number` goes in
// Python. The way is found once for a column and then walked for every fact.
#pragma once

#include "column.hpp"
#include "row_context.hpp"

#include <functional>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace fazhi::python {

/// Specialised for each thing that has attributes: `each(say)` calls `say(name, get)` for each,
/// where `get(context, thing)` is a cell (text, number, integer, flag), another thing, or a range
/// of things; an optional or a pointer of these where it may be missing.
template <class Thing> struct attributes;

/// Adds the cell of a thing to a column.
template <class Thing>
using cell_writer = std::function<void(row_context const&, Thing const&, column&)>;

/// The way from a thing to a cell of a form.
/// @throws py::value_error where a thing has no such attribute or it is of another type.
template <class Thing>
[[nodiscard]] cell_writer<Thing> find_way(std::string_view path, column_form const& form);

namespace ways {

template <class Type> inline constexpr bool may_be_missing = std::is_pointer_v<Type>;
template <class Type> inline constexpr bool may_be_missing<std::optional<Type>> = true;

template <class Type>
inline constexpr bool is_text = std::is_convertible_v<Type const&, std::string_view>;

template <class Type>
inline constexpr bool is_cell =
    is_text<Type> || std::is_integral_v<Type> || std::is_same_v<Type, decimal>;

template <class Type> [[nodiscard]] constexpr bool fits(cell_type type) noexcept
{
    if constexpr (is_text<Type>) return type == cell_type::text || type == cell_type::category;
    if constexpr (std::is_same_v<Type, bool>) return type == cell_type::flag;
    if constexpr (std::is_same_v<Type, decimal>) // also as its digits
        return type == cell_type::number || type == cell_type::text;
    return type == cell_type::integer;
}

template <class Type> void add(Type const& cell, column& out)
{
    if constexpr (is_text<Type>)
        out.add(std::string_view(cell));
    else if constexpr (std::is_integral_v<Type> && !std::is_same_v<Type, bool>)
        out.add(std::int64_t(cell));
    else
        out.add(cell);
}

[[noreturn]] inline void refuse(column_form const& form)
{
    throw py::value_error("no fact has such cells: " + form.name + " by " + form.path);
}

/// How what was found at an attribute is written; `rest` is the path from there.
template <class Found>
[[nodiscard]] cell_writer<Found> go_on(std::string_view rest, column_form const& form)
{
    if constexpr (is_cell<Found>) {
        if (!rest.empty() || !fits<Found>(form.type)) refuse(form);
        return [](row_context const&, Found const& found, column& out) { add(found, out); };
    } else if constexpr (std::ranges::range<Found const>) {
        using element = std::ranges::range_value_t<Found const>;
        if (form.type != cell_type::list) refuse(form);
        std::vector<cell_writer<element>> writers;
        for (column_form const& part : form.parts)
            writers.push_back(find_way<element>(rest.empty() ? part.path : rest, part));
        return [writers](row_context const& context, Found const& found, column& out) {
            for (element const& each : found)
                for (std::size_t i = 0; i != writers.size(); ++i)
                    writers[i](context, each, out.part(i));
            out.end_list();
        };
    } else {
        return find_way<Found>(rest, form);
    }
}

template <class Thing, class Get>
[[nodiscard]] cell_writer<Thing> pass(Get get, std::string_view rest, column_form const& form)
{
    using found = std::remove_cvref_t<std::invoke_result_t<Get, row_context const&, Thing const&>>;
    if constexpr (may_be_missing<found>) {
        using there = std::remove_cvref_t<decltype(*std::declval<found>())>;
        return [get, next = go_on<there>(rest, form)](row_context const& context,
                                                      Thing const& thing, column& out) {
            if (found const it = get(context, thing))
                next(context, *it, out);
            else
                out.add_null();
        };
    } else {
        return [get, next = go_on<found>(rest, form)](row_context const& context,
                                                      Thing const& thing, column& out) {
            next(context, get(context, thing), out);
        };
    }
}

} // namespace ways

template <class Thing> cell_writer<Thing> find_way(std::string_view path, column_form const& form)
{
    auto const point = path.find('.');
    auto const name = path.substr(0, point);
    auto const rest = point == path.npos ? std::string_view() : path.substr(point + 1);
    cell_writer<Thing> way;
    attributes<Thing>::each([&](std::string_view each, auto get) {
        if (each == name) way = ways::pass<Thing>(get, rest, form);
    });
    if (way) return way;
    if constexpr (requires(Thing const& thing) { thing.region; }) // it is a piece of the text, too
        return [next = find_way<source_region>(path, form)](row_context const& context,
                                                            Thing const& thing, column& out) {
            next(context, thing.region, out);
        };
    ways::refuse(form);
}

} // namespace fazhi::python
