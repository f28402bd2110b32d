// SPDX-License-Identifier: MIT

// Finds identity-card numbers, mobile numbers and e-mail addresses.
#include <fazhi/grammar/personal_data_def.hpp>

#include "frame/personal_data.hpp"
#include "quantity/numeral.hpp"
#include "text/punctuation.hpp"
#include "text/utf8.hpp"
#include "vocabulary/instantiate.hpp"
#include "vocabulary/lexicon.hpp"

#include <algorithm>
#include <array>

namespace fazhi::grammar {

FAZHI_INSTANTIATE(identity_number_type)
FAZHI_INSTANTIATE(mobile_number_type)
FAZHI_INSTANTIATE(email_address_type)

} // namespace fazhi::grammar

namespace fazhi::detail {

namespace {

// The shortest number that is looked for is of so many characters, none of them Chinese.
constexpr std::size_t shortest_number = 11;
// What stands in front of the @ has at most so many bytes.
constexpr std::size_t longest_name = 64;

struct personal_data_kind {
    std::string_view rule;
    std::string_view message;
};
constexpr personal_data_kind identity_number{
    "privacy.identity_number",
    "此处像是身份证号码，请核对是否应公开。 / "
    "this looks like an identity-card number; please check whether it should be public."};
constexpr personal_data_kind mobile_number{
    "privacy.mobile_number",
    "此处像是手机号码，请核对是否应公开。 / "
    "this looks like a mobile number; please check whether it should be public."};
constexpr personal_data_kind email_address{
    "privacy.email",
    "此处像是电子邮箱地址，请核对是否应公开。 / "
    "this looks like an e-mail address; please check whether it should be public."};

[[nodiscard]] std::optional<int> digit_at(std::string_view text, std::size_t at) noexcept
{
    int const value = digit_value(first_character(text.substr(at)));
    return value >= 0 ? std::optional(value) : std::nullopt;
}

[[nodiscard]] std::size_t end_of_digits(std::string_view text, std::size_t at) noexcept
{
    while (is_digit_at(text, at)) ++at;
    while (at < text.size() && digit_at(text, at)) at += character_size(text[at]);
    return at;
}

// A look at the bytes in which a number would stand: most are of a year or an amount.
[[nodiscard]] bool may_be_number(std::string_view text) noexcept
{
    return text.size() >= shortest_number
        && std::none_of(text.begin(), text.begin() + shortest_number, is_han_lead);
}

// A birthday stands inside, and the check digit makes the weighted sum 1 modulo 11 (GB 11643,
// ISO 7064 MOD 11-2).
[[nodiscard]] bool is_identity_number(std::string_view number) noexcept
{
    std::array<int, 18> digits{};
    int sum = 0;
    for (int& digit : digits) {
        digit = digit_at(number, 0).value_or(10);
        sum = (sum * 2 + digit) % 11;
        number.remove_prefix(character_size(number.front()));
    }
    int const century = digits[6] * 10 + digits[7];
    int const month = digits[10] * 10 + digits[11];
    int const day = digits[12] * 10 + digits[13];
    return sum == 1 && digits[0] != 0 && (century == 19 || century == 20) && month >= 1
        && month <= 12 && day >= 1 && day <= 31;
}

// Whether digits may begin a number of their own here: not 1.5 and not 3301-15.
[[nodiscard]] bool begins_number(std::string_view before)
{
    if (before.empty()) return true;
    if (is_letter_or_digit(before.back())) return false;
    std::string_view const last = last_character(before);
    bool const joins = last == "." || last == "．" || last == "," || last == "-" || last == "－"
                    || last == "_" || last == "/";
    if (!joins) return true;
    std::string_view const further = last_character(before.substr(0, before.size() - last.size()));
    return !value_of_digits(further).has_value();
}

// Whether the digits are an amount or a longer code: 13800138000元, 13800138000.5, an address.
[[nodiscard]] bool goes_on(std::string_view behind)
{
    if (behind.starts_with('@') || behind.starts_with("＠")) return true;
    if (behind.starts_with('.') || behind.starts_with("．") || behind.starts_with('-'))
        return digit_at(behind, first_character(behind).size()).has_value();
    return lexicon<"measure_words">().longest_prefix(behind).has_value()
        || lexicon<"scales">().longest_prefix(behind).has_value();
}

class personal_data_finder {
public:
    explicit personal_data_finder(report& target) : target_(target), text_(target.source.text()) {}

    // Reads what stands at a character and gives the place to go on at.
    [[nodiscard]] std::size_t read(std::size_t at)
    {
        char const lead = text_[at];
        bool const may_be_wide = lead == '\xEF'; // the first byte of full-width forms
        std::size_t behind = at;
        if (is_digit_at(text_, at) || (may_be_wide && digit_at(text_, at)))
            behind = may_be_number(text_.substr(at)) ? read_number(at) : end_of_digits(text_, at);
        else if (lead == '@' || (may_be_wide && text_.substr(at).starts_with("＠")))
            behind = read_address(at);
        return behind != at ? behind : at + character_size(lead);
    }

private:
    [[nodiscard]] std::size_t read_number(std::size_t at)
    {
        if (!begins_number(text_.substr(0, at))) return end_of_digits(text_, at);

        std::string_view const rest = text_.substr(at);
        grammar::identity_number_form identity;
        if (std::size_t const size = grammar::read(rest, grammar::identity_number, identity);
            size != 0 && is_identity_number(rest.substr(0, size)))
            return add(identity_number, at, at + size);

        grammar::mobile_number_form mobile;
        if (std::size_t const size = grammar::read(rest, grammar::mobile_number, mobile);
            size != 0 && !goes_on(rest.substr(size)))
            return add(mobile_number, at + size - mobile.number.size(), at + size);
        return end_of_digits(text_, at);
    }

    [[nodiscard]] std::size_t read_address(std::size_t at)
    {
        std::size_t begin = at;
        while (begin != 0 && at - begin != longest_name && is_name_character(text_[begin - 1]))
            --begin;
        grammar::email_address_form address;
        std::size_t const size =
            grammar::read(text_.substr(begin), grammar::email_address, address);
        return size == 0 ? at : add(email_address, begin, begin + size);
    }

    [[nodiscard]] static bool is_name_character(char c) noexcept
    {
        return is_letter_or_digit(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
    }

    std::size_t add(personal_data_kind const& kind, std::size_t begin, std::size_t end)
    {
        target_.diagnostics.push_back(
            {kind.rule,
             severity::warning,
             std::string(kind.message),
             {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
             {}});
        return end;
    }

    report& target_;
    std::string_view text_;
};

} // namespace

void find_personal_data(report& target, non_han_map const& others)
{
    personal_data_finder finder(target);
    std::size_t const end = target.source.text().size();
    for (std::size_t at = others.next(0); at < end;) at = others.next(finder.read(at));
}

} // namespace fazhi::detail
