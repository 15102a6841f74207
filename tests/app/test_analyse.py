"""`analyse`: the keys of cli.md, the numbers of method.md D2, D17 and D18, and a table for people."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from keyacct_desktop.__main__ import main
from keyacct_desktop.app import translations_build
from keyacct_desktop.services.book import FixedClock, open_book
from tests.conftest import TODAY
from tests.services.method.books import book_of_profits, customer, order, talk

CUSTOMER_KEYS = {
    "id", "name", "rep", "kind", "stage", "revenue_fen", "gross_fen", "cost_fen", "net_fen", "tier", "tier_computed",
    "tier_override", "tier_reasons", "size", "abc", "prospect_grade", "level", "level_measured", "level_missing",
    "zone", "loyalty", "expected_interval_days", "interval_ratio", "interval_state", "next_contact_due", "mark",
}  # fmt: skip


@pytest.fixture
def path(book_path: Path, clock: FixedClock) -> Path:
    """The book of D2: nine customers with profit, one at a loss; a prospect; another rep's customer."""
    book = open_book(book_path, clock=clock)
    book_of_profits(book, [120, 80, 50, 40, 30, 20, 15, 10, 5], TODAY)
    loss = customer(book, "亏损户")
    for days in (200, 100):
        order(book, loss, TODAY - timedelta(days=days), 10_000, profit=-4_000)
    prospect = customer(book, "潜客", need_clear="1")
    talk(book, prospect, TODAY, minutes=30)
    with book.transaction("rep.added", name="小李") as tx:
        rep = tx.insert("rep", name="小李", is_me=0)
        tx.update("party", loss, rep_id=rep)
    book.close()
    return book_path


@pytest.fixture
def analysed(path: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert main(["analyse", "--book", str(path), "--as-of", TODAY.isoformat(), "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_every_customer_has_the_keys_of_the_contract(analysed: dict[str, Any]) -> None:
    assert {"as_of", "months_of_history", "customers", "pyramid", "whale", "effort", "pareto"} <= set(
        analysed
    )
    assert analysed["as_of"] == "2026-03-16"
    assert analysed["months_of_history"] == 6
    assert len(analysed["customers"]) == 11
    for one in analysed["customers"]:
        assert set(one) >= CUSTOMER_KEYS
        assert isinstance(one["id"], str)


def test_tiers_pyramid_and_whale_are_those_of_the_method(analysed: dict[str, Any]) -> None:
    tiers = [one["tier"] for one in analysed["customers"]]
    assert tiers == ["key"] * 2 + ["major"] * 3 + ["regular"] * 2 + ["maintenance"] * 2 + [
        None,
        "maintenance",
    ]
    pyramid = analysed["pyramid"]
    assert [band["count"] for band in pyramid["tiers"]] == [2, 3, 2, 2]
    assert [round(band["profit_share"], 3) for band in pyramid["tiers"]] == [0.541, 0.324, 0.095, 0.041]
    assert [round(band["count_share"], 4) for band in pyramid["tiers"]] == [0.2222, 0.3333, 0.2222, 0.2222]
    assert pyramid["loss"] == {"count": 1, "net_fen": -8_000_00}
    assert pyramid["caption"] == ["counts_not_widening"]
    shares = [round(share * 100, 1) for share in analysed["whale"]]
    assert shares == [33.1, 55.2, 69.1, 80.1, 88.4, 93.9, 98.1, 100.8, 102.2, 100.0]


def test_what_is_not_known_is_null_and_never_zero(analysed: dict[str, Any]) -> None:
    effort = analysed["effort"]
    assert (effort["share"], effort["index"], effort["state"]) == (None, None, None)
    assert effort["prospect_share"] == 1.0
    (prospect,) = [one for one in analysed["customers"] if one["name"] == "潜客"]
    assert prospect["prospect_grade"] == "D"
    for key in (
        "tier",
        "abc",
        "size",
        "level",
        "level_measured",
        "loyalty",
        "expected_interval_days",
        "zone",
    ):
        assert prospect[key] is None
    first = analysed["customers"][0]
    assert (first["level"], first["level_measured"], first["expected_interval_days"]) == (None, 1, None)


def test_one_reps_customers_are_compared_among_themselves(
    path: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["analyse", "--book", str(path), "--as-of", TODAY.isoformat(), "--json", "--rep"]
    assert main([*arguments, "小李"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [one["name"] for one in found["customers"]] == ["亏损户"]
    assert found["whale"] is None
    assert main([*arguments, "没这个人", "--lang", "zh_CN"]) == 2
    ended = capsys.readouterr()
    assert ended.out == ""
    assert "没这个人" in ended.err
    assert "小李" in ended.err


def test_an_earlier_day_is_answered_and_the_book_stays_as_it_is(
    path: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    before = path.read_bytes()
    assert main(["analyse", "--book", str(path), "--as-of", "2025-01-01", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {one["tier"] for one in found["customers"]} == {None}
    assert found["pyramid"]["caption"] == ["no_profit"]
    assert path.read_bytes() == before


def test_without_json_there_is_a_short_table_in_words(
    path: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    translations_build.build_if_stale()
    assert main(["analyse", "--book", str(path), "--as-of", TODAY.isoformat(), "--lang", "zh_CN"]) == 0
    ended = capsys.readouterr()
    lines = ended.out.splitlines()
    assert lines[4].startswith("负利润\t1")
    assert lines[6].split("\t")[1:3] == ["客户A", "120000.00"]
    assert "11" in ended.err


def test_an_empty_book_is_no_error(
    book_path: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["analyse", "--book", str(book_path), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["customers"], found["months_of_history"], found["whale"]) == ([], 0, None)
