"""The dates that bring a customer to Today: class 2 for today and tomorrow, class 4 for renewals near (method.md D24).

In a large book hundreds fall on one day: rows are found by the index of what they can look like, a rule is asked once
for all that look alike, and only who comes first is told in full. Loaded before the first paint.
"""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Any, Final

from keyacct_desktop.domain.date_rules import ages_on, first_day, occurrences, window_days
from keyacct_desktop.domain.errors import InvalidDate
from keyacct_desktop.domain.method_codes import URGENCY, ReasonCode
from keyacct_desktop.domain.today import RENEWAL_DATES, NearDate, Reason, date_occasion
from keyacct_desktop.domain.vocabulary import Calendar, DateType
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.dates.options import ONCE_TYPES, stored_rule, wants_greeting
from keyacct_desktop.services.reminder_marks import Answers, read_answers
from keyacct_desktop.storage.queries import reminders as queries

_DAY: Final = timedelta(days=1)
_ROUND: Final = 5
"""Every fifth year of anything but a birthday is a round one."""

_OCCASIONS: Final = frozenset(DateType) - RENEWAL_DATES

Found = tuple[tuple[Any, ...], date]
"""A row of queries.dates_like and a day on which it falls."""


class NearDates:
    """The near dates of a day, read when they are asked for. `renewal_days` is how far ahead renewals count."""

    def __init__(self, book: Book, day: date, renewal_days: int) -> None:
        self._book = book
        self._day = day
        self._occasions_end = day + _DAY
        self._renewals_end = day + renewal_days * _DAY
        self._found: list[Found] | None = None
        self._days_of: dict[tuple[Any, ...], list[date]] = {}
        self._answers: Answers | None = None

    def keys(self) -> list[tuple[int, int, str]]:
        """(customer, class, ISO day) of everybody's near dates."""
        return [(row[2], URGENCY[_code(row[3])], day.isoformat()) for row, day in self._everybody()]

    def everybody(self) -> dict[int, list[Reason]]:
        """The reasons of all customers that have one."""
        return self._told(self._everybody())

    def reasons_of(self, customers: Collection[int]) -> dict[int, list[Reason]]:
        """The reasons of a few customers."""
        if self._found is None:
            return self._told(self._asking(queries.dates_of(self._book, customers)))
        wanted = set(customers)
        return self._told(one for one in self._found if one[0][2] in wanted)

    def _everybody(self) -> list[Found]:
        if self._found is None:
            try:
                near = window_days(self._day, self._occasions_end)
                far = window_days(self._day, self._renewals_end)
            except InvalidDate:
                # A day that no lunar calendar holds: nothing can be said of it.
                near = far = []
            rows = queries.dates_like(self._book, near, _OCCASIONS)
            rows += queries.dates_like(self._book, far, RENEWAL_DATES)
            self._found = list(self._asking(rows))
        return self._found

    def _asking(self, rows: Iterable[tuple[Any, ...]]) -> Iterable[Found]:
        """The rows with a near day, unless it was greeted, done or put off."""
        if self._answers is None:
            self._answers = read_answers(self._book, self._day, self._day, self._renewals_end)
        answers = self._answers
        for row in rows:
            for day in self._days(row):
                if not answers.silenced(
                    f"date:{row[0]}:{day.isoformat()}", row[1], date_occasion(row[3], row[4]), day
                ):
                    yield row, day

    def _days(self, row: tuple[Any, ...]) -> list[date]:
        type_, calendar, year, month, day, is_leap, options = row[3], *row[6:12]
        # A year long ago changes nothing but ages; that there is one tells what happens once.
        counted = year if year is None or year >= self._day.year - 1 else 0
        like = (calendar, month, day, is_leap, counted, options, type_ in ONCE_TYPES, type_ in RENEWAL_DATES)
        if like not in self._days_of:
            end = self._renewals_end if type_ in RENEWAL_DATES else self._occasions_end
            try:
                rule = stored_rule(type_, calendar, year, month, day, bool(is_leap), options)
                days = occurrences(rule, self._day, end)
            except ValueError:
                # A calendar or a day that another version wrote: the card shows it, Today has no day for it.
                days = []
            if days and counted and not rule.comes_once:
                # The day itself on which something began is no anniversary.
                began = first_day(rule)
                days = [one for one in days if one != began]
            self._days_of[like] = days
        return self._days_of[like]

    def _told(self, found: Iterable[Found]) -> dict[int, list[Reason]]:
        reasons: dict[int, list[Reason]] = {}
        for row, day in found:
            near = _near(row, day)
            late = (self._day - day).days
            reasons.setdefault(row[2], []).append(Reason(_code(near.type), late, row[0], near.label, near))
        return reasons


def _code(type_: str) -> ReasonCode:
    return ReasonCode.RENEWAL_DUE if type_ in RENEWAL_DATES else ReasonCode.DATE_NEAR


def _near(row: tuple[Any, ...], day: date) -> NearDate:
    date_id, party, _, type_, relation, label, calendar, year, month, month_day, is_leap, options, person = (
        row
    )
    rule = stored_rule(type_, calendar, year, month, month_day, bool(is_leap), options)
    lunar = (month, month_day, bool(is_leap)) if calendar == Calendar.LUNAR else None
    key = f"date:{date_id}:{day.isoformat()}"
    near = NearDate(
        key, type_, relation, label, person, day, lunar=lunar, party_id=party, greet=wants_greeting(options)
    )
    ages = None if rule.comes_once else ages_on(rule, day)
    if ages is None:
        return near
    if type_ == DateType.BIRTHDAY:
        return near._replace(age=ages.age, nominal_age=ages.nominal_age, is_round=ages.is_round)
    return near._replace(age=ages.years, is_round=ages.years % _ROUND == 0)
