"""Calendar files (.ics) that telephones and other programs take in: whole-day events, each with an alarm.

Owns the file format (RFC 5545): what repeats by itself is one event with a rule, what no program can repeat (lunar
dates: libraries.md C) one event a day. Knows neither customers nor words. icalendar is loaded on first use.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from keyacct_desktop.exchange.safe_file import whole_file

if TYPE_CHECKING:
    from icalendar import Event as Component

PRODUCT: Final = "-//KeyAcct//KeyAcct Desktop//EN"
ALARM_BEFORE: Final = timedelta(hours=15)
"""Before the day begins: at nine in the morning of the day before."""
_START: Final = "DTSTART;VALUE=DATE:{:%Y%m%d}"


class Repeat(Enum):
    """How a program goes on from the first day: not at all, every year on that day, at every end of February."""

    NEVER = None
    YEARLY = "yearly"
    END_OF_FEBRUARY = "end_of_february"


@dataclass(frozen=True, slots=True)
class DayEvent:
    """One date: its days, each with the mark that tells it from the others of its `uid` ("" where there is one).

    `uid` and the marks are plain ASCII of at most 60 characters together, the same in every file, so that a program
    that takes in the file again finds what it has. With a `repeat` there is one day.
    """

    uid: str
    title: str
    days: tuple[tuple[date, str], ...]
    repeat: Repeat = Repeat.NEVER
    note: str | None = None


def write_calendar(target: Path, events: Iterable[DayEvent], *, name: str, stamp: datetime) -> int:
    """Write `target`, whole or not at all; return how many events it holds. `stamp` is the instant of writing, UTC.

    Raises OSError.
    """
    from icalendar import Calendar

    frame = Calendar()
    for key, value in (
        ("prodid", PRODUCT),
        ("version", "2.0"),
        ("calscale", "GREGORIAN"),
        ("x-wr-calname", name),
    ):
        frame.add(key, value)
    head, mark, tail = frame.to_ical().partition(b"END:VCALENDAR")
    count = 0
    with whole_file(target) as unfinished, unfinished.open("wb") as file:
        file.write(head)
        for event in events:
            file.writelines(_texts(event, stamp))
            count += len(event.days)
        file.write(mark + tail)
    return count


def _texts(event: DayEvent, stamp: datetime) -> Iterable[bytes]:
    """The event of each day. The library writes the first; another day differs in two lines only, and writing ten
    lunar years anew would take ten times as long."""
    first_day, first_mark = event.days[0]
    uid, start = _uid_line(event.uid, first_mark), _start_line(first_day)
    first = _component(event, stamp).to_ical()
    yield first
    for day, mark in event.days[1:]:
        text = first.replace(start, _start_line(day), 1)
        yield text.replace(uid, _uid_line(event.uid, mark), 1)


def _component(event: DayEvent, stamp: datetime) -> "Component":
    from icalendar import Alarm, Event

    day, mark = event.days[0]
    made = Event()
    lines: list[tuple[str, Any]] = [
        ("uid", _uid(event.uid, mark)), ("dtstamp", stamp), ("dtstart", day), ("summary", event.title),
        ("transp", "TRANSPARENT"),
    ]  # fmt: skip
    if event.note:
        lines.append(("description", event.note))
    if event.repeat is Repeat.YEARLY:
        lines.append(("rrule", {"freq": "yearly"}))
    elif event.repeat is Repeat.END_OF_FEBRUARY:
        lines.append(("rrule", {"freq": "yearly", "bymonth": 2, "bymonthday": -1}))
    for key, value in lines:
        made.add(key, value)
    alarm = Alarm()
    for key, value in (("action", "DISPLAY"), ("description", event.title), ("trigger", -ALARM_BEFORE)):
        alarm.add(key, value)
    made.add_component(alarm)
    return made


def _uid(uid: str, mark: str) -> str:
    return f"{uid}-{mark}@keyacct" if mark else f"{uid}@keyacct"


def _uid_line(uid: str, mark: str) -> bytes:
    return f"\r\nUID:{_uid(uid, mark)}\r\n".encode("ascii")


def _start_line(day: date) -> bytes:
    return f"\r\n{_START.format(day)}\r\n".encode("ascii")
