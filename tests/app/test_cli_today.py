"""`today` as outside scripts see it: the worked example of method.md D24, the JSON keys of cli.md, a readable list."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from keyacct_desktop.__main__ import main
from keyacct_desktop.services.book import FixedClock, open_book
from keyacct_desktop.services.method.keeper import MeasureKeeper
from keyacct_desktop.services.today_marks import do_not_disturb
from tests.conftest import TODAY
from tests.services.dates_rows import add_date
from tests.services.method.books import customer
from tests.services.test_today import four, keeper

__all__ = ["four", "keeper"]


@pytest.fixture
def told(qapp: QApplication, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    """Run a command in this process: (exit code, standard output, standard error)."""

    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(list(arguments))
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return code, captured.out, captured.err

    return run


@pytest.fixture
def path(book, four: dict[str, int]) -> Path:  # type: ignore[no-untyped-def]
    """The closed book of the worked example."""
    with book.transaction("customer.edited") as tx:
        tx.insert(
            "contact_point", party_id=four["李"], kind="phone", value="13800138000", digits="13800138000"
        )
    found = Path(book.path)
    book.close()
    return found


def test_the_worked_example_as_json(told, path: Path, four: dict[str, int]) -> None:  # type: ignore[no-untyped-def]
    code, out, err = told("today", "--book", str(path), "--as-of", "2026-03-16", "--json", "--lang", "zh_CN")
    document = json.loads(out)
    assert (code, err) == (0, "")
    assert document["as_of"] == "2026-03-16"
    assert document["folded"] == 0
    lines = document["lines"]
    assert [(line["name"], line["urgency"], line["tier"]) for line in lines] == [
        ("赵", 1, "major"), ("李", 1, "regular"), ("张", 2, "key"), ("王", 5, "key"),
    ]  # fmt: skip
    assert [line["customer"] for line in lines] == [str(four[name]) for name in "赵李张王"]
    assert [line["phone"] for line in lines] == [None, "13800138000", None, None]
    first = [line["reasons"][0] for line in lines]
    assert [(one["code"], one["days_late"]) for one in first] == [
        ("promise_overdue", 1), ("promise_overdue", 2), ("promise_today", 0), ("rhythm", 9),
    ]  # fmt: skip
    assert [one["text"] for one in first] == [
        "承诺“送样品”已晚 1 天", "承诺“送样品”已晚 2 天", "今天要兑现“送样品”", "比平时晚 9 天没联系",
    ]  # fmt: skip


def test_dates_stand_in_their_class_with_ages_and_the_lunar_day(
    told, path: Path, four: dict[str, int]
) -> None:  # type: ignore[no-untyped-def]
    """A birthday tomorrow is class 2, an expiry within 30 days class 4."""
    book = open_book(path, clock=FixedClock(TODAY))
    add_date(book, four["王"], "birthday", calendar="lunar", month=1, day=29, year=1985)
    add_date(book, customer(book, "孙"), "expiry", TODAY + timedelta(days=12), year=2026)
    book.close()
    _, out, _ = told("today", "--book", str(path), "--as-of", "2026-03-16", "--json", "--lang", "zh_CN")
    lines = json.loads(out)["lines"]
    assert [(line["name"], line["urgency"]) for line in lines] == [
        ("赵", 1), ("李", 1), ("张", 2), ("王", 2), ("孙", 4),
    ]  # fmt: skip
    first = lines[3]["reasons"][0]
    assert first == {"code": "date_near", "text": "明天生日，40 岁（虚 42，农历正月廿九）", "days_late": -1}
    assert lines[4]["reasons"][0]["text"] == "还有 12 天到期"


def test_a_day_later_more_is_late(told, path: Path) -> None:  # type: ignore[no-untyped-def]
    _, out, _ = told("today", "--book", str(path), "--as-of", "2026-03-17", "--json", "--lang", "en")
    lines = json.loads(out)["lines"]
    assert [(line["name"], line["urgency"]) for line in lines] == [("张", 1), ("赵", 1), ("李", 1), ("王", 5)]
    assert [line["reasons"][0]["text"] for line in lines[:2]] == [
        "promised “送样品”, 1 day late", "promised “送样品”, 2 days late",
    ]  # fmt: skip


def test_who_was_contacted_on_that_day_is_done(told, path: Path) -> None:  # type: ignore[no-untyped-def]
    _, out, _ = told("today", "--book", str(path), "--as-of", "2026-03-15", "--json")
    document = json.loads(out)
    assert [line["name"] for line in document["lines"]] == ["王"]
    assert document["done"] == 3


def test_the_readable_list(told, path: Path) -> None:  # type: ignore[no-untyped-def]
    code, out, _ = told("today", "--book", str(path), "--as-of", "2026-03-16", "--lang", "zh_CN")
    rows = [line.split("\t") for line in out.splitlines()]
    assert code == 0
    assert [row[0] for row in rows] == ["赵", "李", "张", "王"]
    assert rows[1][1] == "一般"
    assert rows[1][2].startswith("承诺“送样品”已晚 2 天")
    assert rows[1][3] == "13800138000"


def test_an_empty_list_says_so(told, path: Path, four: dict[str, int]) -> None:  # type: ignore[no-untyped-def]
    book = open_book(path, clock=FixedClock(TODAY))
    for party in four.values():
        with book.transaction("customer.archived") as tx:
            tx.update("party", party, archived=1)
    book.close()
    code, out, err = told("today", "--book", str(path), "--as-of", "2026-03-16", "--lang", "zh_CN")
    assert (code, out) == (0, "")
    assert "今天没有必须联系的人" in err


def test_do_not_disturb_shows_in_the_command_too(told, path: Path, four: dict[str, int]) -> None:  # type: ignore[no-untyped-def]
    book = open_book(path, clock=FixedClock(TODAY))
    measures = MeasureKeeper(book)
    do_not_disturb(book, party_id=four["王"])
    measures.close()
    book.close()
    _, out, _ = told("today", "--book", str(path), "--as-of", "2026-03-16", "--json")
    assert [line["name"] for line in json.loads(out)["lines"]] == ["赵", "李", "张"]


def test_a_wrong_day_is_wrong_usage(told, path: Path) -> None:  # type: ignore[no-untyped-def]
    code, out, err = told("today", "--book", str(path), "--as-of", "昨天", "--lang", "zh_CN")
    assert (code, out) == (2, "")
    assert "昨天" in err


def test_a_book_that_the_window_has_open_can_be_asked(told, path: Path) -> None:  # type: ignore[no-untyped-def]
    book = open_book(path, clock=FixedClock(TODAY))
    code, out, _ = told("today", "--book", str(path), "--as-of", "2026-03-16", "--json")
    book.close()
    assert code == 0
    assert len(json.loads(out)["lines"]) == 4
