"""Instants are kept in UTC and shown on the rep's own day."""

import sys
import time
from collections.abc import Iterator
from datetime import date

import pytest

from keyacct_desktop.ui.words.days import local_day


@pytest.fixture
def in_china(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if sys.platform == "win32":
        pytest.skip("this system cannot change its time zone for one process")
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("in_china")
def test_early_in_the_morning_it_is_already_today() -> None:
    assert local_day("2026-03-15T23:30:00Z") == date(2026, 3, 16)
    assert local_day("2026-03-16T15:59:59Z") == date(2026, 3, 16)
    assert local_day("2026-03-16T16:00:00Z") == date(2026, 3, 17)
