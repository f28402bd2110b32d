# SPDX-License-Identifier: MIT
"""Numbers as Word writes them: 一、 from a list style whose format is ``chineseCounting``.

The formats are those of ECMA-376 Part 1, 17.18.59 ``ST_NumberFormat``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

DIGITS = "〇一二三四五六七八九"
COUNTED = "零一二三四五六七八九"
LEGAL = "零壹贰叁肆伍陆柒捌玖"
STEMS = "甲乙丙丁戊己庚辛壬癸"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
LARGEST = 9999


def written(number: int, style: str) -> str:
    """Return a number in a format; one that is not known is written in figures."""
    write = STYLES.get(style)
    if write is None or not 0 <= number <= LARGEST:
        return str(number)
    return write(number) or str(number)


def _counted(number: int, figures: str = COUNTED, units: str = " 十百千") -> str:
    if number == 0:
        return figures[0]
    result = ""
    for place in range(3, -1, -1):
        figure = number // 10**place % 10
        if figure:
            result += figures[figure] + units[place].strip()
        elif result and not result.endswith(figures[0]) and number % 10**place:
            result += figures[0]
    return result


def _counted_plainly(number: int) -> str:
    """Return 十二 and not 一十二."""
    counted = _counted(number)
    return counted.removeprefix("一") if counted.startswith("一十") else counted


def _legal(number: int) -> str:
    return _counted(number, LEGAL, " 拾佰仟")


def _digits(number: int) -> str:
    return "".join(DIGITS[int(figure)] for figure in str(number))


def _from(characters: str) -> Callable[[int], str]:
    def write(number: int) -> str:
        return characters[number - 1] if 1 <= number <= len(characters) else ""

    return write


def _range(first: str, count: int) -> Callable[[int], str]:
    return _from("".join(chr(ord(first) + step) for step in range(count)))


def _letters(first: str) -> Callable[[int], str]:
    def write(number: int) -> str:
        # Past z Word goes on with aa, bb, cc.
        return chr(ord(first) + (number - 1) % 26) * ((number - 1) // 26 + 1) if number else ""

    return write


def _roman(number: int) -> str:
    result = ""
    for value, letters in (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
        (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ):  # fmt: skip
        result += letters * (number // value)
        number %= value
    return result


def _full_width(number: int) -> str:
    return "".join(chr(ord(figure) + 0xFEE0) for figure in str(number))


def _circled(number: int) -> str:
    return CIRCLED[number - 1] if 1 <= number <= len(CIRCLED) else ""


STYLES: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "upperLetter": _letters("A"),
    "lowerLetter": _letters("a"),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "chineseCounting": _counted_plainly,
    "chineseCountingThousand": _counted_plainly,
    "taiwaneseCounting": _counted_plainly,
    "taiwaneseCountingThousand": _counted_plainly,
    "japaneseCounting": _counted_plainly,
    "chineseLegalSimplified": _legal,
    "ideographDigital": _digits,
    "taiwaneseDigital": _digits,
    "ideographTraditional": _from(STEMS),
    "ideographZodiac": _from(BRANCHES),
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _range("⑴", 20),
    "decimalEnclosedFullstop": _range("⒈", 20),
    "ideographEnclosedCircle": _range("㊀", 10),
    "numberInDash": lambda number: f"- {number} -",
}
