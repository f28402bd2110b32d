// Finds the hours for which an office is open: 每周开放45小时.
#include <fazhi/grammar/quantity.hpp>
#include <fazhi/scan/scan.hpp>

#include <iostream>

namespace {

namespace x3 = fazhi::grammar::x3;

// Rules of one's own are defined with the macro: it keeps the context for which the library has
// instantiated its rules.
x3::rule<class opening_class, fazhi::grammar::quantity_form> const opening = "opening";
auto const opening_def = x3::lit("每周开放") >> fazhi::grammar::quantity;
BOOST_SPIRIT_DEFINE(opening)

} // namespace

int main(int count, char** arguments)
{
    if (count != 2) return 2;
    std::string_view const text = arguments[1];
    int found = 0;
    fazhi::scan(text, fazhi::anchor_set{"每"}, [&](std::size_t at) {
        fazhi::grammar::quantity_form form;
        std::size_t const size = fazhi::grammar::read(text.substr(at), opening, form);
        if (auto const value = value_of(form); size != 0 && value && value->number) {
            std::cout << *value->number << value->unit << '\n';
            ++found;
        }
        return at + size;
    });
    return found == 1 ? 0 : 1;
}
