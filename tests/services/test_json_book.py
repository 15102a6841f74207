"""A whole book out to .json and back: nothing lost, nothing changed, nothing half done."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import Book, FixedClock, create_book
from keyacct_desktop.services.check import check_book
from keyacct_desktop.services.demo import fill_demo
from keyacct_desktop.services.json_book import export_json, import_json, read_json
from keyacct_desktop.services.method.measuring import refresh_measures
from keyacct_desktop.services.search import find_customers
from keyacct_desktop.storage.schema import CARRIED
from tests.conftest import TODAY


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Book]:
    book = create_book(tmp_path / "empty.keyacct", clock=FixedClock(TODAY))
    yield book
    book.close()


@pytest.fixture
def full(book: Book) -> Book:
    """A demo book with one of everything that a demo has not: photo, custom field, view, setting, gaps in ids."""
    fill_demo(book, as_of=TODAY, customers=30)
    with book.transaction("test.filled") as tx:
        gone = tx.insert("party", kind="person", name="走了", created_at=tx.now, updated_at=tx.now)
        odd = tx.insert(
            "party", kind="person", name="=SUM(1) \U0001f600 \u202eمرحبا", note="一\n二\t三\"'\\", created_at=tx.now,
            updated_at=tx.now, referrer_id=1, archived=1,
        )  # fmt: skip
        tx.delete("party", gone)
        tx.insert("photo", party_id=odd, jpeg=bytes(range(256)) * 40)
        field = tx.insert("custom_field", name="门店数", type="number", choices=None)
        tx.insert("fact", party_id=odd, key=f"custom:{field}", value="3")
        tx.insert("saved_view", name="老客户", payload='{"sort": "name"}')
        tx.insert("setting", key="language", value='"zh_CN"')
        tx.insert(
            "import_batch", kind="customers", file_name="a.csv", sha256="0", created=1, updated=0, skipped=0,
            rejected=0, imported_at=tx.now,
        )  # fmt: skip
        tx.update("party", 2, referrer_id=odd)
        tx.insert("level_change", party_id=odd, level=2, target=3, set_on="2026-03-01", reason="熟了")
        tx.insert(
            "decision", party_id=odd, about="tier", verdict="override", value="key", decided_on="2026-03-01",
            reason="老板的朋友",
        )  # fmt: skip
        tx.insert("contract", party_id=odd, started_on="2026-01-01", due_on="2027-01-01", created_at=tx.now)
        tx.insert("today_mark", party_id=odd, day="2026-03-01", action="skipped", created_at=tx.now)
        text = tx.insert("greeting_template", text="{称呼}好。{我}", created_at=tx.now)
        tx.insert("gift", party_id=odd, name="茶", state="given", given_on="2026-03-01", created_at=tx.now)
        tx.insert(
            "greeting", party_id=odd, occasion="mid_autumn", occurs_on="2025-10-06", template_id=text, state="done",
            created_at=tx.now,
        )  # fmt: skip
        tx.insert(
            "reminder_mark",
            party_id=odd,
            key="date:1:2026-03-20",
            day="2026-03-16",
            action="done",
            created_at=tx.now,
        )
        tx.insert("holiday_day", day="2027-01-01", kind="off", name="元旦")
        tx.insert("month_customer", month="2026-02", party_id=odd, tier="key", revenue_fen=1, net_fen=1)
        tx.insert(
            "month_total", month="2026-02", as_of="2026-02-28", rep_id=0, tier="key", count=1, revenue_fen=1, net_fen=1,
            loss_count=0, loss_fen=0,
        )  # fmt: skip
    refresh_measures(book)
    return book


def test_an_export_imported_into_an_empty_book_exports_the_same_bytes(
    full: Book, empty: Book, tmp_path: Path
) -> None:
    export_json(full, tmp_path / "a.json")
    assert import_json(empty, tmp_path / "a.json") == 31
    export_json(empty, tmp_path / "b.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert check_book(empty, deep=True).whole
    columns = "SELECT * FROM list_row ORDER BY id"
    assert empty.fetch(columns) == full.fetch(columns)
    assert find_customers(empty, "门", 5).total == find_customers(full, "门", 5).total


def test_every_table_of_the_book_is_in_the_file(full: Book, tmp_path: Path) -> None:
    rows = export_json(full, tmp_path / "a.json")
    document = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert [table["name"] for table in document["tables"]] == list(CARRIED)
    assert sum(len(table["rows"]) for table in document["tables"]) == rows
    assert all(table["count"] == len(table["rows"]) for table in document["tables"])
    assert all(table["rows"] for table in document["tables"])


def test_one_undo_takes_the_whole_import_back_and_redo_brings_it(
    full: Book, empty: Book, tmp_path: Path
) -> None:
    export_json(full, tmp_path / "a.json")
    with empty.transaction("tag.added", name="旧") as tx:
        tx.insert("tag", name="旧")
    import_json(empty, tmp_path / "a.json")
    name = empty.undo_name()
    assert name is not None
    assert (name.name, name.params) == ("book.imported", {"file": "a.json"})
    empty.undo()
    assert empty.fetch("SELECT count(*) FROM party") == [(0,)]
    assert empty.fetch("SELECT name FROM tag") == [("旧",)]
    empty.redo()
    export_json(empty, tmp_path / "b.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_a_book_with_customers_refuses_and_stays_as_it_is(full: Book, tmp_path: Path) -> None:
    export_json(full, tmp_path / "a.json")
    for take in (import_json, read_json):
        with pytest.raises(Refused) as refused:
            take(full, tmp_path / "a.json")
        assert refused.value.code == "book_not_empty"
    export_json(full, tmp_path / "b.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def damaged_in(document: dict[str, object], how: str) -> str:
    tables = {table["name"]: table for table in document["tables"]}  # type: ignore[attr-defined]
    party = tables["party"]
    name, kind = party["columns"].index("name"), party["columns"].index("kind")
    match how:
        case "unknown table":
            tables["rep"]["name"] = "sqlite_master"
        case "unknown column":
            party["columns"][name] = "nickname"
        case "twice the same column":
            party["columns"][name] = "kind"
        case "table missing":
            document["tables"].remove(tables["tag"])  # type: ignore[attr-defined]
        case "table twice":
            document["tables"].append(tables["tag"])  # type: ignore[attr-defined]
        case "id twice":
            party["rows"][1][0] = party["rows"][0][0]
        case "id as text":
            party["rows"][0][0] = "1"
        case "number beyond the book":
            tables["sales_order"]["rows"][0][3] = 2**70
        case "lone surrogate":
            party["rows"][0][name] = "\ud800"
        case "text for a number":
            tables["sales_order"]["rows"][0][3] = "viel"
        case "kind unknown":
            party["rows"][0][kind] = "alien"
        case "day that is none":
            orders = tables["sales_order"]
            orders["rows"][0][orders["columns"].index("ordered_on")] = "2026-02-30"
        case "mark on no day" | "put off to no day":
            marks = tables["reminder_mark"]
            column = "day" if how == "mark on no day" else "until"
            marks["rows"][0][marks["columns"].index(column)] = "2026-13-01"
        case "holiday that is no day":
            days = tables["holiday_day"]
            days["rows"][0][days["columns"].index("day")] = "2027-02-30"
        case "calendar unknown":
            dates = tables["important_date"]
            dates["rows"][0][dates["columns"].index("calendar")] = "mars"
        case "link to nobody":
            tables["contact_point"]["rows"][0][1] = 999_999
        case "no columns":
            party["columns"] = []
    return json.dumps(document, ensure_ascii=how == "lone surrogate")


@pytest.mark.parametrize(
    "how",
    [
        "unknown table", "unknown column", "twice the same column", "table missing", "table twice", "id twice",
        "id as text", "number beyond the book", "lone surrogate", "text for a number", "kind unknown",
        "day that is none", "calendar unknown", "link to nobody", "no columns", "mark on no day", "put off to no day",
        "holiday that is no day",
    ],
)  # fmt: skip
def test_a_damaged_file_is_refused_and_the_book_stays_empty(
    full: Book, empty: Book, tmp_path: Path, how: str
) -> None:
    export_json(full, tmp_path / "a.json")
    document = json.loads((tmp_path / "a.json").read_text("utf-8"))
    (tmp_path / "b.json").write_text(damaged_in(document, how), "utf-8")
    with pytest.raises(Refused) as refused:
        import_json(empty, tmp_path / "b.json")
    assert refused.value.code == "json_damaged"
    assert empty.fetch("SELECT count(*) FROM party") == [(0,)]
    assert empty.undo_name() is None
    assert check_book(empty, deep=True).whole
    assert import_json(empty, tmp_path / "a.json") == 31


def test_bytes_that_are_no_text_are_refused(empty: Book, full: Book, tmp_path: Path) -> None:
    export_json(full, tmp_path / "a.json")
    whole = (tmp_path / "a.json").read_bytes()
    (tmp_path / "b.json").write_bytes(whole[: len(whole) // 2] + b"\xff\xfe" + whole[len(whole) // 2 :])
    with pytest.raises(Refused) as refused:
        import_json(empty, tmp_path / "b.json")
    assert refused.value.code in ("json_damaged", "json_not_a_book")


def test_a_byte_order_mark_does_no_harm(full: Book, empty: Book, tmp_path: Path) -> None:
    export_json(full, tmp_path / "a.json")
    (tmp_path / "b.json").write_bytes(b"\xef\xbb\xbf" + (tmp_path / "a.json").read_bytes())
    assert read_json(empty, tmp_path / "b.json") == 31
    assert import_json(empty, tmp_path / "b.json") == 31


def test_an_export_that_is_stopped_leaves_the_old_file_and_nothing_else(full: Book, tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise Stopped

    (tmp_path / "out").mkdir()
    target = tmp_path / "out" / "a.json"
    target.write_text("old")
    with full.transaction("test.filled") as tx:
        tx.insert_many("tag", ("name",), [(f"标签{n}",) for n in range(6000)])
    with pytest.raises(Stopped):
        export_json(full, target, stop)
    assert target.read_text() == "old"
    assert os.listdir(tmp_path / "out") == ["a.json"]


def test_one_moment_of_the_book_is_written_whatever_is_saved_meanwhile(full: Book, tmp_path: Path) -> None:
    def save_another(_done: int, _total: int) -> None:
        if not full.fetch("SELECT 1 FROM tag WHERE name = '新'"):
            with full.transaction("tag.added", name="新") as tx:
                tx.insert("tag", name="新")

    with full.transaction("test.filled") as tx:
        tx.insert_many("tag", ("name",), [(f"标签{n}",) for n in range(6000)])
    export_json(full, tmp_path / "a.json")
    try:
        export_json(full, tmp_path / "b.json", save_another)
    except RecursionError:
        pytest.fail("the snapshot did not hold")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert full.fetch("SELECT count(*) FROM tag WHERE name = '新'") == [(1,)]


def test_choices_leads_and_a_stop_of_dates_survive_the_way_through_a_file(
    book: Book, empty: Book, tmp_path: Path
) -> None:
    options = '{"leap_month": "both", "leads": [14, -3], "greet": false, "gift": true, "from_elsewhere": {"a": [1, "二"]}}'
    with book.transaction("test.filled") as tx:
        party = tx.insert("party", kind="person", name="王伟", created_at=tx.now, updated_at=tx.now)
        for stopped, kept in ((0, options), (1, '{"leads": []}'), (1, None)):
            tx.insert(
                "important_date", party_id=party, type="birthday", calendar="lunar", month=6, day=10,
                is_leap_month=1, year=1987, stopped=stopped, options=kept, said="闰六月初十",
            )  # fmt: skip
    export_json(book, tmp_path / "a.json")
    import_json(empty, tmp_path / "a.json")
    columns = "SELECT stopped, options, said, is_leap_month FROM important_date ORDER BY id"
    assert empty.fetch(columns) == book.fetch(columns)
    assert empty.fetch(columns)[0][:2] == (0, options)
