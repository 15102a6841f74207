"""Calendar files: read back by the library, and the form that telephones insist on."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from keyacct_desktop.exchange.icalendar import DayEvent, Repeat, write_calendar

STAMP = datetime(2026, 3, 16, 8, 0, tzinfo=UTC)


def written(target: Path, *events: DayEvent) -> Calendar:
    assert write_calendar(target, events, name="客户日子", stamp=STAMP) == sum(
        len(one.days) for one in events
    )
    return Calendar.from_ical(target.read_bytes())


def test_an_event_is_a_whole_day_that_blocks_nothing_and_rings_the_morning_before(tmp_path: Path) -> None:
    calendar = written(
        tmp_path / "a.ics", DayEvent("k-1", "王伟 生日", ((date(2026, 9, 25), ""),), note="大华贸易")
    )
    [event] = calendar.walk("VEVENT")
    assert (event["UID"], event["SUMMARY"], event["DESCRIPTION"]) == ("k-1@keyacct", "王伟 生日", "大华贸易")
    assert (event["DTSTART"].dt, event["DTSTAMP"].dt, event["TRANSP"]) == (
        date(2026, 9, 25),
        STAMP,
        "TRANSPARENT",
    )
    assert "RRULE" not in event
    [alarm] = event.walk("VALARM")
    assert (alarm["ACTION"], alarm["TRIGGER"].dt) == ("DISPLAY", timedelta(hours=-15))
    text = (tmp_path / "a.ics").read_text(encoding="utf-8")
    assert "DTSTART;VALUE=DATE:20260925" in text
    assert "TRIGGER:-PT15H" in text
    assert calendar["X-WR-CALNAME"] == "客户日子"
    assert (calendar["VERSION"], calendar["PRODID"]) == ("2.0", "-//KeyAcct//KeyAcct Desktop//EN")


def test_each_day_of_a_lunar_date_is_an_event_of_its_own(tmp_path: Path) -> None:
    days = ((date(2025, 7, 4), "2025"), (date(2025, 8, 3), "2025L"), (date(2026, 7, 23), "2026"))
    calendar = written(tmp_path / "a.ics", DayEvent("k-7", "周杰 生日", days))
    events = calendar.walk("VEVENT")
    assert [(event["DTSTART"].dt, event["UID"]) for event in events] == [
        (date(2025, 7, 4), "k-7-2025@keyacct"),
        (date(2025, 8, 3), "k-7-2025L@keyacct"),
        (date(2026, 7, 23), "k-7-2026@keyacct"),
    ]
    assert {event["SUMMARY"] for event in events} == {"周杰 生日"}
    assert all(len(event.walk("VALARM")) == 1 for event in events)


@pytest.mark.parametrize(
    ("repeat", "rule"),
    [
        (Repeat.YEARLY, "RRULE:FREQ=YEARLY\r\n"),
        (Repeat.END_OF_FEBRUARY, "RRULE:FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2\r\n"),
    ],
)
def test_what_repeats_by_itself_is_one_event(tmp_path: Path, repeat: Repeat, rule: str) -> None:
    event = DayEvent("k-1", "王伟 生日", ((date(2028, 2, 29), ""),), repeat)
    assert len(written(tmp_path / "a.ics", event).walk("VEVENT")) == 1
    assert rule in (tmp_path / "a.ics").read_bytes().decode()


def test_odd_text_can_neither_break_the_file_nor_pass_for_another_line(tmp_path: Path) -> None:
    title = "王伟, 生日; \\n\nUID:x@y\r\nDTSTART;VALUE=DATE:20260925\n" + "长" * 200 + "😀"
    days = ((date(2026, 9, 25), "2026"), (date(2027, 9, 15), "2027"))
    events = written(tmp_path / "a.ics", DayEvent("k-1", title, days, note=title)).walk("VEVENT")
    assert [event["UID"] for event in events] == ["k-1-2026@keyacct", "k-1-2027@keyacct"]
    assert [event["DTSTART"].dt for event in events] == [day for day, _ in days]
    assert {str(event["SUMMARY"]) for event in events} == {title.replace("\r\n", "\n")}
    lines = (tmp_path / "a.ics").read_bytes().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode("utf-8")


def test_a_file_without_events_is_a_calendar_still(tmp_path: Path) -> None:
    assert written(tmp_path / "a.ics").walk("VEVENT") == []


def test_a_file_that_cannot_be_finished_leaves_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "a.ics"
    target.write_text("old")

    def events() -> object:
        yield DayEvent("k-1", "王伟 生日", ((date(2026, 9, 25), ""),))
        raise OSError(28, "full")

    with pytest.raises(OSError, match="full"):
        write_calendar(target, events(), name="a", stamp=STAMP)  # type: ignore[arg-type]
    assert target.read_text() == "old"
    assert list(tmp_path.glob("*.part")) == []
