// SPDX-License-Identifier: MIT

#include "column.hpp"

#include "piece.hpp"
#include "quantity.hpp"

#include <fazhi/error.hpp>

#include <algorithm>
#include <cstring>
#include <limits>
#include <optional>
#include <utility>

namespace fazhi::python {

namespace {

__extension__ using wide = __int128;

constexpr int scale = 6;
constexpr wide limit = [] {
    wide power = 1;
    for (int i = 0; i != 38; ++i) power *= 10;
    return power;
}();

[[nodiscard]] cell_type type_named(std::string_view name)
{
    if (name.starts_with("list<")) return cell_type::list;
    if (name == "string") return cell_type::text;
    if (name.starts_with("dictionary<")) return cell_type::category;
    if (name == "int32") return cell_type::integer;
    if (name == "bool") return cell_type::flag;
    if (name.starts_with("decimal128(")) return cell_type::number;
    throw py::value_error("no fact has cells of the type " + std::string(name));
}

[[nodiscard]] constexpr bool has_ends(cell_type type) noexcept
{
    return type == cell_type::text || type == cell_type::list;
}

// The words of a category are a column of their own.
[[nodiscard]] column_form const& word_form()
{
    static column_form const form("", "", cell_type::text);
    return form;
}

// The number in millionths; nothing where it is not exact or has too many digits.
[[nodiscard]] std::optional<wide> fitted(decimal number)
{
    if (number.exponent() < -scale) return {};
    wide result = number.mantissa();
    if (result == 0) return result;
    for (int i = -scale; i != number.exponent(); ++i) {
        if (result >= limit / 10 || result <= -limit / 10) return {};
        result *= 10;
    }
    return result;
}

template <class Value> void write(std::string& out, std::vector<Value> const& values)
{
    out.append(reinterpret_cast<char const*>(values.data()), values.size() * sizeof(Value));
}

// Arrow counts places and lengths in 32 bits.
template <class Count> [[nodiscard]] std::int32_t narrowed(Count count)
{
    if (!std::in_range<std::int32_t>(count))
        throw size_error("超出表格所能容纳（2 GiB）。\nmore than a table can hold (2 GiB).");
    return std::int32_t(count);
}

[[noreturn]] void refuse_damaged() { throw py::value_error("the rows are damaged"); }

[[nodiscard]] std::string_view taken(std::string_view& packed, std::size_t size)
{
    if (size > packed.size()) refuse_damaged();
    std::string_view const result = packed.substr(0, size);
    packed.remove_prefix(size);
    return result;
}

template <class Value>
void read(std::string_view& packed, std::vector<Value>& values, std::size_t size)
{
    if (size > packed.size() / sizeof(Value)) refuse_damaged();
    values.resize(size);
    std::string_view const bytes = taken(packed, size * sizeof(Value));
    if (size != 0) std::memcpy(values.data(), bytes.data(), bytes.size());
}

template <class Value> [[nodiscard]] py::bytes as_bytes(std::vector<Value> const& values)
{
    return {reinterpret_cast<char const*>(values.data()), values.size() * sizeof(Value)};
}

// Eight flags a byte, the first the lowest.
template <class Flags> [[nodiscard]] py::bytes as_bits(Flags const& flags)
{
    std::string bits((flags.size() + 7) / 8, '\0');
    for (std::size_t i = 0; i != flags.size(); ++i)
        if (flags[i]) bits[i / 8] = char(bits[i / 8] | 1 << i % 8);
    return bits;
}

} // namespace

column_form::column_form(py::tuple const& said)
    : name(py::cast<std::string>(said[0])), path(py::cast<std::string>(said[1])),
      type(type_named(py::cast<std::string>(said[2])))
{
    for (py::handle const part : said[3]) parts.emplace_back(py::cast<py::tuple>(part));
}

column::column(column_form const& form) : form_(&form), parts_(form.parts.begin(), form.parts.end())
{
    if (has_ends(form.type)) values_.push_back(0);
    if (form.type == cell_type::category) parts_.emplace_back(word_form());
}

void column::reserve(std::size_t cells)
{
    present_.reserve(cells);
    if (form_->type == cell_type::number)
        numbers_.reserve(cells);
    else
        values_.reserve(cells + has_ends(form_->type));
}

void column::add_null()
{
    present_.push_back(0);
    if (form_->type == cell_type::number)
        numbers_.emplace_back();
    else
        values_.push_back(has_ends(form_->type) ? values_.back() : 0);
}

std::int32_t column::place_of(std::string_view word)
{
    auto const known = places_.find(word);
    if (known != places_.end()) return known->second;
    auto const place = narrowed(parts_.front().size());
    parts_.front().add(word);
    places_.emplace(word, place);
    return place;
}

void column::add(std::string_view text)
{
    if (form_->type == cell_type::category) {
        bool const is_said_before = size() != 0 && present_.back() != 0
                                 && parts_.front().text(std::size_t(values_.back())) == text;
        values_.push_back(is_said_before ? values_.back() : place_of(text));
        present_.push_back(1);
        return;
    }
    values_.push_back(narrowed(characters_.size() + text.size()));
    present_.push_back(1);
    characters_ += text;
}

void column::add(std::int64_t integer)
{
    values_.push_back(narrowed(integer));
    present_.push_back(1);
}

void column::add(bool flag)
{
    present_.push_back(1);
    values_.push_back(flag);
}

void column::add(decimal number)
{
    if (form_->type == cell_type::text) return add(number.to_string());
    present_.push_back(1);
    numbers_.push_back(number);
}

void column::end_list()
{
    values_.push_back(narrowed(parts_.front().size()));
    present_.push_back(1);
}

bool column::has_room(std::size_t characters) const
{
    return std::in_range<std::int32_t>(characters_.size() + characters);
}

bool column::has_room(column const& other) const
{
    if (!has_room(other.characters_.size())) return false;
    for (std::size_t i = 0; i != parts_.size(); ++i)
        if (!std::in_range<std::int32_t>(parts_[i].size() + other.parts_[i].size())
            || !parts_[i].has_room(other.parts_[i]))
            return false;
    return true;
}

void column::append(column const& other)
{
    present_.insert(present_.end(), other.present_.begin(), other.present_.end());
    numbers_.insert(numbers_.end(), other.numbers_.begin(), other.numbers_.end());
    characters_ += other.characters_;
    if (form_->type == cell_type::category) return append_places(other);
    if (has_ends(form_->type)) {
        std::int64_t const before = values_.back();
        for (std::size_t i = 0; i != other.size(); ++i)
            values_.push_back(narrowed(before + other.values_[i + 1]));
    } else {
        values_.insert(values_.end(), other.values_.begin(), other.values_.end());
    }
    for (std::size_t i = 0; i != parts_.size(); ++i) parts_[i].append(other.parts_[i]);
}

void column::append_places(column const& other)
{
    std::vector<std::int32_t> places;
    for (std::size_t i = 0; i != other.parts_.front().size(); ++i)
        places.push_back(place_of(other.parts_.front().text(i)));
    for (std::size_t i = 0; i != other.size(); ++i)
        values_.push_back(other.present_[i] ? places[std::size_t(other.values_[i])] : 0);
}

void column::clear() { *this = column(*form_); }

void column::pack(std::string& out) const
{
    write(out, present_);
    write(out, values_);
    for (decimal const each : numbers_) write(out, std::vector{each.mantissa()});
    for (decimal const each : numbers_) write(out, std::vector{std::int32_t(each.exponent())});
    if (form_->type == cell_type::category)
        write(out, std::vector{std::uint64_t(parts_.front().size())});
    out += characters_;
    for (column const& part : parts_) part.pack(out);
}

void column::unpack(std::string_view& packed, std::size_t size)
{
    clear();
    read(packed, present_, size);
    switch (form_->type) {
    case cell_type::integer:
    case cell_type::flag: return read(packed, values_, size);
    case cell_type::number: {
        std::vector<std::int64_t> mantissas;
        std::vector<std::int32_t> exponents;
        read(packed, mantissas, size);
        read(packed, exponents, size);
        for (std::size_t i = 0; i != size; ++i) numbers_.emplace_back(mantissas[i], exponents[i]);
        return;
    }
    case cell_type::category: {
        read(packed, values_, size);
        std::vector<std::uint64_t> words;
        read(packed, words, 1);
        parts_.front().unpack(packed, std::size_t(words.front()));
        for (std::size_t i = 0; i != size; ++i)
            if (present_[i] && std::size_t(values_[i]) >= words.front()) refuse_damaged();
        return;
    }
    case cell_type::text:
    case cell_type::list: break;
    }
    read(packed, values_, size + 1);
    if (values_.front() != 0 || !std::is_sorted(values_.begin(), values_.end())) refuse_damaged();
    auto const end = std::size_t(values_.back());
    if (form_->type == cell_type::text) characters_ = taken(packed, end);
    for (column& part : parts_) part.unpack(packed, end);
}

std::string_view column::text(std::size_t i) const
{
    auto const begin = std::size_t(values_[i]);
    return std::string_view(characters_).substr(begin, std::size_t(values_[i + 1]) - begin);
}

py::object column::object(std::size_t i) const
{
    if (!present_[i]) return py::none();
    switch (form_->type) {
    case cell_type::integer: return py::int_(values_[i]);
    case cell_type::flag: return py::bool_(values_[i] != 0);
    case cell_type::number: return as_decimal(numbers_[i]);
    case cell_type::category: return parts_.front().object(std::size_t(values_[i]));
    case cell_type::text: return as_str(text(i));
    case cell_type::list: break;
    }
    py::list found;
    for (std::int32_t at = values_[i]; at != values_[i + 1]; ++at) {
        if (form_->parts.front().name.empty()) {
            found.append(parts_.front().object(std::size_t(at)));
            continue;
        }
        py::dict element;
        for (std::size_t n = 0; n != parts_.size(); ++n)
            element[as_str(form_->parts[n].name)] = parts_[n].object(std::size_t(at));
        found.append(element);
    }
    return found;
}

py::list column::to_list() const
{
    py::list cells(size());
    for (std::size_t i = 0; i != size(); ++i) cells[i] = object(i);
    return cells;
}

py::tuple column::buffers() const
{
    py::list buffers;
    if (form_->type == cell_type::number) {
        std::vector<wide> scaled(size());
        std::vector<std::uint8_t> fits(size());
        for (std::size_t i = 0; i != size(); ++i) {
            auto const found = fitted(numbers_[i]);
            fits[i] = present_[i] && found;
            scaled[i] = found.value_or(0);
        }
        buffers.append(as_bits(fits));
        buffers.append(as_bytes(scaled));
    } else {
        buffers.append(as_bits(present_));
        buffers.append(form_->type == cell_type::flag ? as_bits(values_) : as_bytes(values_));
        if (form_->type == cell_type::text) buffers.append(py::bytes(characters_));
    }
    py::list parts;
    for (column const& part : parts_) parts.append(part.buffers());
    return py::make_tuple(size(), buffers, parts);
}

} // namespace fazhi::python
