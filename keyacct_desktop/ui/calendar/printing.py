"""The calendar on paper: months to hang on the wall, and a list by day. Fills the plain documents of documents/.

A source says what can be chosen; what it builds is made in a worker, from the book and words alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from dateutil.relativedelta import relativedelta
from PySide6.QtCore import QCoreApplication

from keyacct_desktop.documents.page import Document, Paper
from keyacct_desktop.services.dates.days import DayEntry, read_entries
from keyacct_desktop.services.dates.occurrences import DateFilter, Occurrence, read_occurrences
from keyacct_desktop.services.dates.workdays import DayInfo, DayKind, read_days
from keyacct_desktop.ui.calendar.day_lines import past_words, phone_words
from keyacct_desktop.ui.calendar.faces import Face, FaceKind, read_faces
from keyacct_desktop.ui.calendar.pages import Span, View, clamped, page_aside, page_title, span_of
from keyacct_desktop.ui.calendar.plan import Plan, read_plan
from keyacct_desktop.ui.printing.sensitive import sensitive_tick
from keyacct_desktop.ui.printing.source import Choice, Chosen, Tick
from keyacct_desktop.ui.words.dates import (
    DateWords,
    day_title,
    lunar_short,
    month_title,
    occurrence_company,
    occurrence_short,
    occurrence_what,
    occurrence_who,
)
from keyacct_desktop.ui.words.days import full_day, weekday
from keyacct_desktop.ui.words.festivals import festival_name

if TYPE_CHECKING:
    from keyacct_desktop.documents.date_list import DateLine, DateList
    from keyacct_desktop.documents.month import Month, MonthDay
    from keyacct_desktop.services.book import Book

_MOST_IN_A_DAY: Final = 40
"""So many lines of a day are printed in full; the others are counted."""
MOST_LINES: Final = 4000
"""A longer list is no list any more; what was left out is counted at its end."""
_MONTHS: Final = ("1", "3", "12")


@dataclass(frozen=True, slots=True)
class MonthSource:
    """The month in front and, if the rep wants, the ones after it."""

    book: "Book"
    day: date
    only: DateFilter
    festivals: frozenset[str]
    filter_words: str = ""
    name: str = "calendar.month"
    papers: Sequence[Paper] = (Paper.A4,)
    landscape: bool = True
    may_turn: bool = True

    @property
    def title(self) -> str:
        return QCoreApplication.translate("CalendarPrint", "Print the month")

    @property
    def file_name(self) -> str:
        return month_title(self.day.year, self.day.month)

    def choices(self) -> Sequence[Choice | Tick]:
        translate = QCoreApplication.translate
        words = (
            translate("CalendarPrint", "This month"),
            translate("CalendarPrint", "Three months"),
            translate("CalendarPrint", "Twelve months"),
        )
        return [
            Choice("months", translate("CalendarPrint", "Months"), tuple(zip(_MONTHS, words, strict=True))),
            Tick("people", translate("CalendarPrint", "With customers' names"), ticked=True),
            sensitive_tick(),
        ]

    def build(self, chosen: Chosen) -> Document:
        from keyacct_desktop.documents.month import month_document

        count = int(chosen.value("months") or "1")
        first = self.day.replace(day=1)
        months = [clamped(first + relativedelta(months=step)) for step in range(count)]
        people = chosen.ticked("people")
        only = replace(self.only, with_children=chosen.ticked("sensitive"))
        pages = tuple(self._month(month, only, people=people) for month in dict.fromkeys(months))
        return month_document(pages, chosen.setup)

    def _month(self, month: date, only: DateFilter, *, people: bool) -> "Month":
        from keyacct_desktop.documents.month import Month

        span = span_of(View.MONTH, month)
        first, last = clamped(span.first), clamped(span.last)
        if people:
            plan = read_plan(self.book, first, last, only, top=_MOST_IN_A_DAY)
        else:
            plan = Plan(first, last, {}, read_days(self.book, first, last))
        faces = read_faces(span.first, span.last, self.festivals)
        days = list(faces)
        cells = [_cell(day, faces[day], plan, inside=day.month == month.month) for day in days]
        weeks = tuple(tuple(cells[at : at + 7]) for at in range(0, len(cells), 7))
        return Month(
            month_title(month.year, month.month),
            tuple(weekday(day) for day in days[:7]),
            weeks,
            " · ".join(part for part in (page_aside(View.MONTH, month), self.filter_words) if part),
            printed_on(self.book),
        )


@dataclass(frozen=True, slots=True)
class ListSource:
    """What is in front, day by day, with room to write."""

    book: "Book"
    view: View
    day: date
    span: Span
    only: DateFilter
    festivals: frozenset[str]
    filter_words: str = ""
    name: str = "calendar.list"
    papers: Sequence[Paper] = (Paper.A4,)
    landscape: bool = False
    may_turn: bool = True

    @property
    def title(self) -> str:
        return QCoreApplication.translate("CalendarPrint", "Print as a list")

    @property
    def file_name(self) -> str:
        return page_title(self.view, self.day)

    def choices(self) -> Sequence[Choice | Tick]:
        text = QCoreApplication.translate("CalendarPrint", "With last greeting, gift and contact")
        return [Tick("past", text, ticked=True), sensitive_tick()]

    def build(self, chosen: Chosen) -> Document:
        from keyacct_desktop.documents.date_list import date_list_document

        return date_list_document(
            self.content(past=chosen.ticked("past"), sensitive=chosen.ticked("sensitive")), chosen.setup
        )

    def content(self, *, past: bool, sensitive: bool = False) -> "DateList":
        """The list in words; days of children only when wanted."""
        from keyacct_desktop.documents.date_list import DateLine, DateList, ListedDay

        first, last = self._ends()
        only = replace(self.only, with_children=sensitive)
        found = read_occurrences(self.book, first, last, only=only)
        faces = read_faces(first, last, self.festivals)
        infos = read_days(self.book, first, last)
        entries: dict[date, list[DayEntry]] = {}
        for entry in read_entries(self.book, found[:MOST_LINES]):
            entries.setdefault(entry.occurrence.day, []).append(entry)
        days = [
            ListedDay(
                _heading(day, faces.get(day), infos.get(day)), tuple(_line(one, past=past) for one in lines)
            )
            for day, lines in sorted(entries.items())
        ]
        if len(found) > MOST_LINES:
            words = QCoreApplication.translate(
                "CalendarPrint", "{count} more are not printed: filter them first"
            )
            rest = words.format(count=f"{len(found) - MOST_LINES:,}")
            days.append(ListedDay("", (DateLine(rest, ""),)))
        title = page_title(self.view, self.day)
        ends = f"{full_day(first)} – {full_day(last)}"
        subtitle = " · ".join(part for part in (ends, self.filter_words) if part)
        return DateList(title, tuple(days), subtitle, printed_on(self.book))

    def _ends(self) -> tuple[date, date]:
        """The month itself, without the days of its neighbours beside it."""
        if self.view is View.MONTH:
            first = self.day.replace(day=1)
            return first, first + relativedelta(months=1, days=-1)
        return clamped(self.span.first), clamped(self.span.last)


def printed_on(book: "Book") -> str:
    """The line at the foot."""
    text = QCoreApplication.translate("CalendarPrint", "Printed on {day}")
    return text.format(day=full_day(book.clock.today()))


def _cell(day: date, face: Face, plan: Plan, *, inside: bool) -> "MonthDay":
    from keyacct_desktop.documents.month import MonthDay

    info, entry = plan.infos.get(day), plan.on(day)
    small = face.term if face.festivals else face.words
    if face.kind is not FaceKind.LUNAR and face.kind is not FaceKind.MONTH and not small:
        small = lunar_short(day)
    return MonthDay(
        str(day.day),
        small,
        tuple(festival_name(one.code) for one in face.festivals),
        off_mark(info),
        off=is_off(day, info),
        lines=tuple(occurrence_short(one) for one in entry.top),
        more=entry.count - len(entry.top),
        heading=_heading(day, face, info),
        inside=inside,
    )


def off_mark(info: DayInfo | None) -> str:
    """休, 班 or nothing."""
    if info is None or info.kind is None:
        return ""
    translate = QCoreApplication.translate
    return translate("Cell", "off") if info.kind is DayKind.OFF else translate("Cell", "work")


def is_off(day: date, info: DayInfo | None) -> bool:
    """A day off or a weekend on which nobody works."""
    if info is not None and info.kind is not None:
        return info.kind is DayKind.OFF
    return day.weekday() >= 5


def _heading(day: date, face: Face | None, info: DayInfo | None) -> str:
    words = face.words if face is not None and (face.festivals or face.term) else ""
    return "　".join(part for part in (day_title(day), lunar_short(day), words, off_mark(info)) if part)


def _line(entry: DayEntry, *, past: bool) -> "DateLine":
    from keyacct_desktop.documents.date_list import DateLine

    one: Occurrence = entry.occurrence
    words = DateWords()
    company = occurrence_company(one)
    who = occurrence_who(one)
    what = " · ".join(part for part in (occurrence_what(one), words.round_mark(one)) if part)
    note = " · ".join(past_words(entry)) if past else ""
    if company:
        who = QCoreApplication.translate("CalendarPrint", "{person} ({company})").format(
            person=who, company=company
        )
    return DateLine(who, what, words.years(one), phone_words(entry), note)
