#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Make divisions.txt from the tables of china-division (see NOTICE).

usage: pack.py DIST OUTPUT, where DIST has provinces.csv, cities.csv, areas.csv and streets.csv.

A line for each division down to the county: its code, its name, a tab, and the townships of a
county. A township is written as its number in the county where that is not one more than the number
before, its name without the ending, and a letter for the ending: j 街道, z 镇, x 乡, or . for none.
"""

import csv
import sys
from pathlib import Path

ENDINGS = {"街道": "j", "镇": "z", "乡": "x"}


def packed(name: str) -> str:
    """Return a name with its ending as a letter."""
    for ending, letter in ENDINGS.items():
        if name.endswith(ending) and name != ending:
            return name.removesuffix(ending) + letter
    return name + "."


def main() -> None:
    """Read the tables and write the packed one."""
    source, output = Path(sys.argv[1]), Path(sys.argv[2])

    def rows(name: str) -> list[tuple[str, str]]:
        with (source / f"{name}.csv").open(encoding="utf-8", newline="") as table:
            return [(row["code"], row["name"]) for row in csv.DictReader(table)]

    towns: dict[str, str] = {}
    before: dict[str, int] = {}
    for code, name in sorted(rows("streets")):
        # A county of its own kind (a city without districts) has its code with 000 behind.
        county, number = code[:6], int(code[6:9])
        gap = "" if number == before.get(county, 0) + 1 else str(number)
        towns[county] = towns.get(county, "") + gap + packed(name)
        before[county] = number
    divisions = dict(rows("provinces") + rows("cities") + rows("areas"))
    with output.open("w", encoding="utf-8", newline="\n") as out:
        for code in sorted(divisions):
            line = f"{code} {divisions[code]}"
            if code in towns:
                line += "\t" + towns.pop(code)
            out.write(line + "\n")
    if towns:
        sys.exit(f"townships of no county: {sorted(towns)[:5]}")


main()
