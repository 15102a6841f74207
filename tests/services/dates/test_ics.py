"""The dates of a book in a telephone's calendar: the same days as in the program, and nothing that must stay."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar, Event
from PySide6.QtCore import QCoreApplication

from keyacct_desktop.app.commands.language import Language
from keyacct_desktop.domain.date_rules import occurrences, rule_of
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.said_date import PartialDate
from keyacct_desktop.services.book import Book, FixedClock, open_book
from keyacct_desktop.services.demo import fill_demo
from keyacct_desktop.services.export import export_book
from keyacct_desktop.services.preferences import switch_sensitive_field
from keyacct_desktop.ui.words.export import Words, export_words
from tests.conftest import TODAY


@pytest.fixture
def chinese(qapp: QCoreApplication) -> Iterator[Words]:
    del qapp
    with Language("zh_CN"):
        yield export_words()


def add_party(book: Book, **values: object) -> int:
    with book.transaction("customer.added", name="x") as tx:
        return tx.insert(
            "party",
            **{"kind": "person", "name": "王伟", "created_at": tx.now, "updated_at": tx.now, **values},
        )


def add_date(book: Book, party: int, **values: object) -> int:
    usual = {"type": "birthday", "calendar": "solar", "month": 3, "day": 20}
    with book.transaction("customer.changed", name="x") as tx:
        return tx.insert("important_date", **{"party_id": party, **usual, **values})


def events_of(book: Book, words: Words, target: Path) -> list[Event]:
    export_book(book, target, words=words)
    return list(Calendar.from_ical(target.read_bytes()).walk("VEVENT"))


def seen(events: list[Event]) -> list[tuple[str, str]]:
    return [(str(event["SUMMARY"]), event["DTSTART"].dt.isoformat()) for event in events]


def test_a_solar_date_is_one_event_that_repeats(book: Book, chinese: Words, tmp_path: Path) -> None:
    add_date(book, add_party(book), year=1985)
    [event] = events_of(book, chinese, tmp_path / "a.ics")
    assert seen([event]) == [("王伟 生日", "2026-03-20")]
    assert event["RRULE"].to_ical() == b"FREQ=YEARLY"


def test_a_lunar_date_is_ten_events_of_the_next_ten_years(book: Book, chinese: Words, tmp_path: Path) -> None:
    add_date(book, add_party(book, name="王总"), calendar="lunar", month=8, day=15)
    events = events_of(book, chinese, tmp_path / "a.ics")
    assert {title for title, _ in seen(events)} == {"王总 生日（农历八月十五）"}
    days = [event["DTSTART"].dt for event in events]
    rule = rule_of(PartialDate.from_text("lunar:--08-15"))
    assert days == occurrences(rule, TODAY, date(2036, 3, 16))
    assert (len(days), days[0]) == (10, date(2026, 9, 25))
    assert all("RRULE" not in event for event in events)


def test_29_february_repeats_at_the_end_of_the_month(book: Book, chinese: Words, tmp_path: Path) -> None:
    add_date(book, add_party(book), month=2, day=29)
    [event] = events_of(book, chinese, tmp_path / "a.ics")
    assert event["DTSTART"].dt == date(2027, 2, 28)
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=datetime(2027, 2, 28))
    assert [day.date().isoformat() for day in rule[:3]] == ["2027-02-28", "2028-02-29", "2029-02-28"]


def test_29_february_kept_on_1_march_is_written_day_by_day(
    book: Book, chinese: Words, tmp_path: Path
) -> None:
    add_date(book, add_party(book), month=2, day=29, options='{"feb29": "mar_1"}')
    events = events_of(book, chinese, tmp_path / "a.ics")
    assert [day for _, day in seen(events)][:3] == ["2027-03-01", "2028-02-29", "2029-03-01"]
    assert len(events) == 10


def test_the_choices_of_a_leap_month_are_followed(book: Book, chinese: Words, tmp_path: Path) -> None:
    add_date(
        book, add_party(book), calendar="lunar", month=6, day=10, is_leap_month=1,
        options='{"leap_month": "leap_only"}',
    )  # fmt: skip
    assert seen(events_of(book, chinese, tmp_path / "a.ics")) == []
    with book.transaction("customer.changed", name="x") as tx:
        tx.update("important_date", 1, options='{"leap_month": "both"}')
    later = FixedClock(date(2030, 1, 1))
    with closing(open_book(book.path, clock=later, alongside=True)) as ahead:
        days = [day for _, day in seen(events_of(ahead, chinese, tmp_path / "b.ics"))]
    assert "2036-07-03" in days
    assert "2036-08-01" in days


def test_what_comes_once_comes_once_and_what_is_over_is_left_out(
    book: Book, chinese: Words, tmp_path: Path
) -> None:
    party = add_party(book)
    add_date(book, party, type="exam", relation="spouse", year=2026, month=6, day=7, options='{"once": true}')
    add_date(book, party, type="tender", year=2025, month=6, day=7, options='{"once": true}')
    events = events_of(book, chinese, tmp_path / "a.ics")
    assert seen(events) == [("王伟 配偶" + chinese.choice("DateType", "exam"), "2026-06-07")]
    assert "RRULE" not in events[0]


def test_the_first_order_itself_is_no_anniversary(book: Book, chinese: Words, tmp_path: Path) -> None:
    add_date(book, add_party(book), type="cooperation", year=2026, month=3, day=20)
    add_date(book, add_party(book), type="cooperation", month=3, day=20)
    days = [day for _, day in seen(events_of(book, chinese, tmp_path / "a.ics"))]
    assert days == ["2027-03-20", "2026-03-20"]


@pytest.mark.parametrize("gone", [{"deceased": 1}, {"archived": 1}, {"kind": "contact", "in_post": 0}])
def test_whoever_is_gone_is_left_out(
    book: Book, chinese: Words, tmp_path: Path, gone: dict[str, object]
) -> None:
    company = add_party(book, kind="company", name="大华贸易")
    more = {"employer_id": company} if "kind" in gone else {}
    add_date(book, add_party(book, **{**gone, **more}))
    assert events_of(book, chinese, tmp_path / "a.ics") == []


def test_a_stopped_date_and_one_that_no_calendar_has_are_left_out(
    book: Book, chinese: Words, tmp_path: Path
) -> None:
    party = add_party(book)
    add_date(book, party, stopped=1)
    add_date(book, party, month=2, day=31)
    assert events_of(book, chinese, tmp_path / "a.ics") == []


def test_childrens_dates_leave_the_book_only_while_their_field_is_on(
    book: Book, chinese: Words, tmp_path: Path
) -> None:
    add_date(book, add_party(book), relation="child", label="小明")
    assert events_of(book, chinese, tmp_path / "a.ics") == []
    switch_sensitive_field(book, key="children", on=True, purpose="生日祝福")
    [(title, _)] = seen(events_of(book, chinese, tmp_path / "a.ics"))
    assert title == "王伟 孩子生日 · 小明"


def test_a_contact_is_named_with_the_company(book: Book, chinese: Words, tmp_path: Path) -> None:
    company = add_party(book, kind="company", name="大华贸易")
    add_date(book, add_party(book, kind="contact", employer_id=company))
    add_date(book, company, type="founding", month=5, day=4)
    add_date(book, company, type="custom", label="店庆", month=5, day=6)
    events = events_of(book, chinese, tmp_path / "a.ics")
    founding = f"大华贸易 {chinese.choice('DateType', 'founding')}"
    assert [title for title, _ in seen(events)] == ["王伟 生日", founding, "大华贸易 店庆"]
    assert [event.get("DESCRIPTION") for event in events] == ["大华贸易", None, None]


def test_renewals_of_the_coming_year_are_in_it(book: Book, chinese: Words, tmp_path: Path) -> None:
    company = add_party(book, kind="company", name="大华贸易")
    with book.transaction("customer.changed", name="x") as tx:
        tx.insert(
            "contract", party_id=company, name="年度框架", started_on="2025-06-01", due_on="2026-06-01",
            cycle_months=12, created_at=tx.now,
        )  # fmt: skip
    found = seen(events_of(book, chinese, tmp_path / "a.ics"))
    renewal = chinese.choice("DateType", "renewal")
    assert found == [(f"大华贸易 {renewal} · 年度框架", "2026-06-01")]


def test_a_second_export_speaks_of_the_same_events(book: Book, chinese: Words, tmp_path: Path) -> None:
    """A telephone that takes in the file again must not show everything twice."""
    fill_demo(book, as_of=TODAY, customers=60)
    first = events_of(book, chinese, tmp_path / "a.ics")
    uids = [str(event["UID"]) for event in first]
    assert len(set(uids)) == len(uids) > 60
    with closing(open_book(book.path, clock=FixedClock(date(2026, 12, 1)), alongside=True)) as later:
        second = {str(event["UID"]): event for event in events_of(later, chinese, tmp_path / "b.ics")}
    lunar = {
        uid: event["DTSTART"].dt for event in first if "RRULE" not in event and (uid := str(event["UID"]))
    }
    both = lunar.keys() & second.keys()
    assert len(both) > 50
    assert all(second[uid]["DTSTART"].dt == lunar[uid] for uid in both)


def test_the_titles_are_english_in_english(book: Book, qapp: QCoreApplication, tmp_path: Path) -> None:
    del qapp
    party = add_party(book, name="Wang Wei")
    add_date(book, party, relation="spouse", calendar="lunar", month=8, day=15, type="birthday")
    with Language("en"):
        titles = {title for title, _ in seen(events_of(book, export_words(), tmp_path / "a.ics"))}
    assert titles == {"Wang Wei · spouse’s birthday (lunar 8-15)"}


def test_progress_is_told_and_a_stop_leaves_no_file(book: Book, chinese: Words, tmp_path: Path) -> None:
    add_date(book, add_party(book))
    told: list[tuple[int, int]] = []
    count = export_book(
        book, tmp_path / "a.ics", words=chinese, progress=lambda done, total: told.append((done, total))
    )
    assert (count, told) == (1, [(1, 1)])

    def stop(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(OSError):
        export_book(book, tmp_path / "b.ics", words=chinese, progress=stop)
    assert [path.name for path in tmp_path.glob("*.ics")] == ["a.ics"]


def test_a_clock_beyond_the_calendar_is_said_and_writes_no_file(
    book_path: Path, chinese: Words, tmp_path: Path
) -> None:
    with closing(open_book(book_path, clock=FixedClock(date(2101, 1, 1)))) as book:
        add_date(book, add_party(book))
        with pytest.raises(Refused, match="window_outside"):
            export_book(book, tmp_path / "a.ics", words=chinese)
    assert not (tmp_path / "a.ics").exists()
