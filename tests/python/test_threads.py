# SPDX-License-Identifier: MIT
"""Parsing from several threads, and reports that several threads share."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

from conftest import EXAMPLES, SAMPLE
from places import places

import fazhi


class TestThreads:
    def test_parsing_in_many_threads_gives_the_same(self) -> None:
        texts = [path.read_text(encoding="utf-8") for path in EXAMPLES] * 6
        expected = [fazhi.parse(text).to_json() for text in texts]
        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(lambda text: fazhi.parse(text).to_json(), texts)) == expected

    def test_a_report_is_shared_by_threads(self, report: fazhi.Report) -> None:
        fresh = fazhi.parse(SAMPLE)
        spans = [place.span for place in places(report)]

        def read(_: int) -> bool:
            return [place.span for place in places(fresh)] == spans and fresh.text == SAMPLE

        with ThreadPoolExecutor(8) as pool:
            assert all(pool.map(read, range(32)))

    def test_others_run_while_a_long_text_is_parsed(self) -> None:
        text = SAMPLE * (8_000_000 // len(SAMPLE))
        ticks: list[float] = []
        stop = threading.Event()

        def tick() -> None:
            while not stop.wait(0.001):
                ticks.append(time.monotonic())

        clock = threading.Thread(target=tick)
        clock.start()
        begin = time.monotonic()
        fazhi.parse(text)
        end = time.monotonic()
        stop.set()
        clock.join()
        assert sum(begin < t < end for t in ticks) >= 5
