"""`dates` as outside scripts see it: the keys of cli.md, lunar dates on their day, and sentences for what makes no sense."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from keyacct_desktop.__main__ import main
from keyacct_desktop.services.book import Book
from tests.services.dates.conftest import Hand

KEYS = {"date", "customer", "person", "type", "label", "calendar", "lunar", "age", "nominal_age", "days_off"}


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
def path(book: Book) -> Path:
    """A closed book with a lunar birthday, a company's day, a task and somebody who died."""
    hand = Hand(book)
    firm = hand.card("大华贸易", "company")
    boss = hand.contact("陈总", firm)
    hand.date(boss, 8, 15, calendar="lunar", year=1986)
    hand.date(firm, 9, 26, "founding", year=2001)
    hand.date(hand.card("故人", deceased=1), 9, 25)
    hand.put("task", party_id=firm, text="送中秋礼单", due_on="2026-09-28", created_at="x")
    found = Path(book.path)
    book.close()
    return found


def document(told: Any, path: Path, first: str, last: str, *more: str) -> list[dict[str, Any]]:
    code, out, err = told("dates", "--book", str(path), "--from", first, "--to", last, "--json", *more)
    assert (code, err) == (0, "")
    found: list[dict[str, Any]] = json.loads(out)["occurrences"]
    return found


def test_the_keys_of_the_contract(told: Any, path: Path) -> None:
    found = document(told, path, "2026-09-25", "2026-09-30", "--lang", "zh_CN")
    assert all(one.keys() >= KEYS for one in found)
    assert [(one["date"], one["type"], one["person"], one["label"]) for one in found] == [
        ("2026-09-25", "statutory", None, "中秋节"), ("2026-09-25", "festival", None, "中秋节"),
        ("2026-09-25", "birthday", "陈总", "生日"), ("2026-09-26", "statutory", None, "中秋节"),
        ("2026-09-26", "founding", None, found[4]["label"]), ("2026-09-27", "statutory", None, "中秋节"),
        ("2026-09-28", "next_step", None, "送中秋礼单"),
    ]  # fmt: skip
    birthday, founding, task = found[2], found[4], found[6]
    assert {key: birthday[key] for key in ("calendar", "lunar", "age", "nominal_age", "days_off", "customer")} == {
        "calendar": "lunar", "lunar": "八月十五", "age": 40, "nominal_age": 41, "days_off": True, "customer": "1",
    }  # fmt: skip
    assert (founding["age"], founding["nominal_age"], founding["calendar"]) == (25, None, "solar")
    assert (task["calendar"], task["age"], task["days_off"], task["lunar"]) == (None, None, False, "八月十八")


def test_what_is_not_announced_is_null(told: Any, path: Path) -> None:
    found = document(told, path, "2027-01-01", "2027-01-02")
    assert [(one["type"], one["days_off"]) for one in found] == [("festival", None)]
    assert {one["calendar"] for one in document(told, path, "2026-12-22", "2026-12-22")} == {"solar_term"}


def test_nothing_is_an_empty_list(told: Any, path: Path) -> None:
    assert document(told, path, "2026-07-13", "2026-07-13") == []
    code, out, err = told(
        "dates", "--book", str(path), "--from", "2026-07-13", "--to", "2026-07-13", "--lang", "zh_CN"
    )
    assert (code, out, err) == (0, "", "这几天没有任何日子。\n")


def test_many_years_at_once_are_sorted(told: Any, path: Path) -> None:
    found = document(told, path, "1901-01-01", "2100-12-31")
    days = [one["date"] for one in found]
    assert days == sorted(days)
    birthdays = [one["date"] for one in found if one["type"] == "birthday"]
    assert (birthdays[0], birthdays[-1], len(birthdays)) == ("1986-09-18", "2100-09-18", 115)
    assert sum(one["festival"] == "new_years_eve" for one in found if one["type"] == "festival") == 200


def test_the_readable_list(told: Any, path: Path) -> None:
    before = QLocale()
    code, out, _ = told(
        "dates", "--book", str(path), "--from", "2026-09-25", "--to", "2026-09-28", "--lang", "zh_CN"
    )
    rows = [line.split("\t") for line in out.splitlines()]
    assert code == 0
    assert rows[0] == ["2026-09-25 周五", "中秋节 · 放假"]
    assert rows[1] == ["2026-09-25 周五", "中秋节", "农历八月十五"]
    assert rows[2][0] == "2026-09-25 周五"
    assert rows[2][1].startswith("陈总 生日 · 40 岁（虚 41）")
    assert rows[2][2:] == ["农历八月十五", "大华贸易"]
    assert QLocale() == before
    _, out, _ = told(
        "dates", "--book", str(path), "--from", "2026-10-10", "--to", "2026-10-10", "--lang", "en"
    )
    assert out == "2026-10-10 Sat\tNational Day · work day instead\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--from", "2026-09-25"), "--to"),
        (("--to", "2026-09-25"), "--from"),
        (("--from", "2026-09-25", "--to", "2026-09-01"), "结束日期 2026-09-01 早于开始日期 2026-09-25。"),
        (("--from", "1900-12-31", "--to", "1901-01-01"), "只能查 1901 年到 2100 年的日期。"),
        (("--from", "2100-12-31", "--to", "2101-01-01"), "只能查 1901 年到 2100 年的日期。"),
        (("--from", "中秋", "--to", "2026-10-01"), "中秋 不是日期"),
        (("--from", "2026-02-30", "--to", "2026-10-01"), "2026-02-30 不是日期"),
    ],
)  # fmt: skip
def test_a_window_that_makes_no_sense_is_one_sentence(
    told: Any, path: Path, arguments: tuple[str, ...], words: str
) -> None:
    code, out, err = told("dates", "--book", str(path), *arguments, "--json", "--lang", "zh_CN")
    assert (code, out) == (2, "")
    assert words in err
    assert len(err.strip().splitlines()) == 1


def test_a_book_that_is_not_there(told: Any, tmp_path: Path) -> None:
    code, out, _ = told(
        "dates", "--book", str(tmp_path / "no.keyacct"), "--from", "2026-01-01", "--to", "2026-01-02"
    )
    assert (code, out) == (3, "")
