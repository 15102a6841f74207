"""The demo book: the same for the same seed and day, of the shape that the method is about, and never half there."""

import time
from datetime import date
from pathlib import Path

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.fields import CUSTOM_PREFIX, FIELD, PARTY_COLUMNS
from keyacct_desktop.domain.said_date import PartialDate
from keyacct_desktop.domain.vocabulary import (
    Calendar,
    CostCategory,
    DateType,
    InteractionType,
    Purpose,
    Result,
    Source,
    Stage,
)
from keyacct_desktop.services.book import Book, BookError, Fault, FixedClock, create_book, open_book
from keyacct_desktop.services.check import check_book
from keyacct_desktop.services.demo import fill_demo, make_demo_book
from keyacct_desktop.services.json_book import export_json
from keyacct_desktop.services.method.analysis import analyse_book
from keyacct_desktop.services.method.contracts import read_due_contracts
from keyacct_desktop.services.search import find_customers

DAY = date(2026, 11, 21)


def exported(folder: Path, name: str, **options: object) -> bytes:
    """A demo book's rows, made on a day of its own so that no clock can matter."""
    settings: dict[str, object] = {"as_of": DAY, "customers": 40, **options}
    book = create_book(folder / f"{name}.keyacct", clock=FixedClock(date(2020, 1, len(name))))
    fill_demo(book, **settings)  # type: ignore[arg-type]
    export_json(book, folder / f"{name}.json")
    book.close()
    return (folder / f"{name}.json").read_bytes()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.keyacct"
    make_demo_book(path, as_of=DAY, customers=600, reps=3)
    return path


@pytest.fixture
def demo_book(demo: Path) -> Book:
    book = open_book(demo, clock=FixedClock(DAY), alongside=True)
    yield book
    book.close()


def test_the_same_seed_and_day_give_the_same_rows(tmp_path: Path) -> None:
    assert exported(tmp_path, "a") == exported(tmp_path, "other")


@pytest.mark.parametrize("changed", [{"seed": 2}, {"as_of": date(2026, 11, 20)}, {"customers": 41}])
def test_another_seed_day_or_number_gives_other_rows(tmp_path: Path, changed: dict[str, object]) -> None:
    assert exported(tmp_path, "a") != exported(tmp_path, "b", **changed)


def test_there_are_as_many_customers_as_asked_for_and_each_is_in_the_list(demo_book: Book) -> None:
    assert demo_book.fetch("SELECT count(*) FROM list_row") == [(600,)]
    assert demo_book.fetch("SELECT count(*) FROM rep") == [(3,)]
    assert demo_book.fetch("SELECT count(*) FROM rep WHERE is_me = 1") == [(1,)]
    persons = demo_book.fetch("SELECT count(*) FROM party WHERE kind = 'person'")[0][0]
    assert 0.58 < persons / 600 < 0.72
    people = demo_book.fetch(
        "SELECT min(n), max(n) FROM (SELECT count(k.id) n FROM party c LEFT JOIN party k "
        "ON k.employer_id = c.id WHERE c.kind = 'company' GROUP BY c.id)"
    )
    assert people[0][0] >= 1
    assert 2 <= people[0][1] <= 6


@pytest.mark.parametrize(("customers", "seed"), [(300, 1), (300, 2), (600, 3), (1000, 4)])
def test_a_fifth_of_the_buyers_brings_most_of_the_profit(book: Book, customers: int, seed: int) -> None:
    fill_demo(book, as_of=DAY, customers=customers, seed=seed)
    profits = [
        row[0]
        for row in book.fetch(
            "SELECT sum((CASE is_return WHEN 1 THEN -1 ELSE 1 END) * "
            "coalesce(profit_fen, amount_fen * margin_bp / 10000, 0)) AS profit FROM sales_order "
            "WHERE state = 'normal' GROUP BY party_id ORDER BY profit DESC"
        )
    ]
    assert 0.65 <= sum(profits[: len(profits) // 5]) / sum(profits) <= 0.90
    assert any(profit < 0 for profit in profits)
    assert profits[0] / sum(profits) < 0.3


def test_the_history_fills_three_years_and_ends_on_the_day(demo_book: Book) -> None:
    for table, column in (("interaction", "happened_on"), ("sales_order", "ordered_on")):
        first, last = demo_book.fetch(f"SELECT min({column}), max({column}) FROM {table}")[0]
        assert "2023-11-22" <= first < "2024-02-01"
        assert "2026-10-01" < last <= DAY.isoformat()
    for table in ("interaction", "sales_order", "party", "task"):
        assert demo_book.fetch(f"SELECT max(created_at) FROM {table}")[0][0] <= f"{DAY}T23:59:59Z"
    assert demo_book.fetch("SELECT count(*) FROM sales_order WHERE delivered_on > ?", (DAY.isoformat(),)) == [
        (0,)
    ]
    assert demo_book.fetch("SELECT count(*) FROM task WHERE done_on > ?", (DAY.isoformat(),)) == [(0,)]
    assert demo_book.fetch(
        "SELECT count(*) FROM task WHERE done_on IS NULL AND due_on > ?", (DAY.isoformat(),)
    )[0][0]


def test_every_kind_of_thing_that_the_method_counts_is_there(demo_book: Book) -> None:
    for what in (
        "FROM sales_order WHERE is_return = 1",
        "FROM sales_order WHERE is_group_purchase = 1",
        "FROM sales_order WHERE concession_fen > 0",
        "FROM sales_order WHERE margin_bp IS NOT NULL",
        "FROM sales_order WHERE delivered_on > promised_on",
        "FROM task WHERE kind = 'promise' AND owner = 'them'",
        "FROM important_date WHERE calendar = 'lunar'",
        "FROM important_date WHERE calendar = 'lunar' AND is_leap_month = 1",
        "FROM important_date WHERE calendar = 'lunar' AND day = 30",
        "FROM important_date WHERE type = 'birthday' AND year IS NULL",
        "FROM important_date WHERE type = 'wedding'",
        "FROM important_date WHERE type = 'founding'",
        "FROM important_date WHERE type = 'cooperation'",
        "FROM party WHERE referrer_id IS NOT NULL",
        "FROM party WHERE do_not_disturb = 1",
        "FROM party WHERE in_post = 0",
        "FROM cost",
        "FROM stage_change WHERE to_stage = 'closed'",
        "FROM interaction WHERE answered = 0",
        "FROM fact WHERE judged_on IS NOT NULL",
        "FROM greeting WHERE state = 'done' AND interaction_id IS NOT NULL AND text IS NOT NULL",
        "FROM greeting_template WHERE occasion = 'mid_autumn'",
        "FROM gift WHERE state = 'given' AND cost_id IS NOT NULL",
        "FROM gift WHERE reaction = 'liked'",
        "FROM gift WHERE state = 'returned' AND cost_id IS NULL",
    ):
        assert demo_book.fetch(f"SELECT count(*) {what}")[0][0] > 0, what
    assert demo_book.fetch(
        "SELECT count(*) FROM list_row WHERE stage = 'closed' AND last_order_on < '2025-11-21'"
    )[0][0]
    assert {row[0] for row in demo_book.fetch("SELECT DISTINCT stage FROM list_row")} == set(Stage)


def test_who_is_closed_has_an_order_and_nobody_else(demo_book: Book) -> None:
    assert demo_book.fetch(
        "SELECT count(*) FROM party p WHERE kind != 'contact' AND (stage = 'closed') != "
        "EXISTS (SELECT 1 FROM sales_order o WHERE o.party_id = p.id)"
    ) == [(0,)]


def test_every_code_date_and_field_is_one_that_the_card_knows(demo_book: Book) -> None:
    for sql, known in (
        ("SELECT DISTINCT source FROM party WHERE source IS NOT NULL", set(Source)),
        ("SELECT DISTINCT type FROM interaction", set(InteractionType)),
        ("SELECT DISTINCT purpose FROM interaction WHERE purpose IS NOT NULL", set(Purpose)),
        ("SELECT DISTINCT result FROM interaction WHERE result IS NOT NULL", set(Result)),
        ("SELECT DISTINCT category FROM cost", set(CostCategory)),
        ("SELECT DISTINCT type FROM important_date", set(DateType)),
    ):
        assert {row[0] for row in demo_book.fetch(sql)} <= {str(code.value) for code in known}, sql
    for kind, key, value in demo_book.fetch(
        "SELECT DISTINCT p.kind, f.key, f.value FROM fact f JOIN party p ON p.id = f.party_id"
    ):
        field = FIELD[key]
        assert key not in PARTY_COLUMNS
        assert not key.startswith(CUSTOM_PREFIX)
        assert kind in field.kinds, (kind, key)
        assert not field.sensitive, key
        assert not field.choices or value in field.choices, (key, value)
    for calendar, year, month, day, leap in demo_book.fetch(
        "SELECT DISTINCT calendar, year, month, day, is_leap_month FROM important_date"
    ):
        PartialDate(Calendar(calendar), month, day, year, bool(leap))


def test_a_card_has_only_the_fields_of_its_kind(demo_book: Book) -> None:
    for key in PARTY_COLUMNS - {"stage", "do_not_disturb"}:
        for (kind,) in demo_book.fetch(f"SELECT DISTINCT kind FROM party WHERE {key} IS NOT NULL"):
            assert kind in FIELD[key].kinds, (key, kind)


def test_no_two_customers_share_a_phone(demo_book: Book) -> None:
    assert demo_book.fetch(
        "SELECT count(*) - count(DISTINCT digits) FROM contact_point WHERE label = 'mobile'"
    ) == [(0,)]


def test_a_surname_with_two_readings_is_found_under_both(book: Book) -> None:
    fill_demo(book, as_of=DAY, customers=2000)
    named = {
        row[0] for row in book.fetch("SELECT id FROM list_row WHERE kind = 'person' AND name LIKE '单%'")
    }
    assert named
    for spelled in ("shan", "dan"):
        assert named <= {hit.id for hit in find_customers(book, spelled, 2000).hits}


def test_the_book_is_whole_and_there_is_nothing_to_undo(demo_book: Book) -> None:
    assert check_book(demo_book, deep=True).whole
    assert demo_book.undo_name() is None


def test_what_was_said_is_found(book: Book) -> None:
    fill_demo(book, as_of=DAY, customers=100)
    assert find_customers(book, "水质报告", 100).total > 0


def test_a_book_with_customers_is_refused_and_stays(book: Book) -> None:
    with book.transaction("customer.added", name="王伟") as tx:
        tx.insert("party", kind="person", name="王伟", created_at=tx.now, updated_at=tx.now)
    with pytest.raises(Refused) as refused:
        fill_demo(book, as_of=DAY)
    assert refused.value.code == "book_not_empty"
    assert book.fetch("SELECT name FROM party") == [("王伟",)]


@pytest.mark.parametrize(
    ("field", "value"), [("customers", 0), ("customers", 10**7), ("reps", 0), ("reps", 51)]
)
def test_senseless_numbers_are_refused(book: Book, field: str, value: int) -> None:
    with pytest.raises(Refused) as refused:
        fill_demo(book, as_of=DAY, **{field: value})
    assert refused.value.field == field


def test_stopping_half_way_leaves_nothing(tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        assert done < total
        raise Stopped

    with pytest.raises(Stopped):
        make_demo_book(tmp_path / "demo.keyacct", as_of=DAY, customers=2500, progress=stop)
    assert [each.name for each in tmp_path.iterdir() if each.name != "home"] == []


def test_an_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "demo.keyacct"
    path.write_text("mine")
    with pytest.raises(BookError) as refused:
        make_demo_book(path, as_of=DAY)
    assert refused.value.fault is Fault.EXISTS
    assert path.read_text() == "mine"


def test_three_hundred_customers_are_there_at_once(tmp_path: Path) -> None:
    started = time.perf_counter()
    make_demo_book(tmp_path / "demo.keyacct", as_of=DAY)
    # Alone it takes 0.2 s; the rest is for a busy machine.
    assert time.perf_counter() - started < 5


def test_the_method_finds_something_to_say_in_every_class(demo_book: Book) -> None:
    found = analyse_book(demo_book, as_of=DAY)

    def seen(key: str) -> set[object]:
        return {customer[key] for customer in found["customers"]}

    assert seen("tier") == {"key", "major", "regular", "maintenance", "void", None}
    assert seen("level_measured") == {1, 2, 3, 4, 5, None}
    assert {1, 2, 3, 4, 5} >= seen("level") - {None} >= {2, 3, 4}
    assert seen("zone") == {"normal", "under", "over", "exempt", None}
    assert seen("prospect_grade") == {"A", "B", "C", "D", None}
    assert seen("size") >= {"small", "medium", "large", "vip"}
    assert seen("interval_state") == {"normal", "due", "late", "overdue", None}
    assert seen("tier_override") - {None}
    assert found["forecast"]["amount_fen"] > 0
    states = {one.renewal.state for one in read_due_contracts(demo_book) if one.renewal}
    assert states == {"due", "grace"}
