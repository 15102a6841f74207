"""Which stretch of days a view shows, how far a page turns, and what the page is called. Pure dates and words."""

import calendar
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from dateutil.relativedelta import relativedelta
from PySide6.QtCore import QCoreApplication

from keyacct_desktop.domain.lunar import FIRST_DAY, LAST_DAY, to_lunar
from keyacct_desktop.domain.said_date import InvalidDate
from keyacct_desktop.ui.words.dates import month_title
from keyacct_desktop.ui.words.days import full_day, short_day
from keyacct_desktop.ui.words.festivals import is_chinese, lunar_year

AGENDA_DAYS: Final = 60


class View(StrEnum):
    """The four ways to look at the days."""

    MONTH = "month"
    WEEK = "week"
    AGENDA = "agenda"
    YEAR = "year"


class Span(NamedTuple):
    """The days that a page shows, in whole weeks for month and week; both ends included."""

    first: date
    last: date
    weeks: int = 0


def span_of(view: View, day: date) -> Span:
    """The page that holds a day; the agenda begins with it."""
    if view is View.WEEK:
        monday = day - timedelta(days=day.weekday())
        return _inside(monday, monday + timedelta(days=6), 1)
    if view is View.YEAR:
        return Span(date(day.year, 1, 1), date(day.year, 12, 31))
    if view is View.AGENDA:
        return _inside(day, day + timedelta(days=AGENDA_DAYS - 1), 0)
    first = day.replace(day=1)
    monday = first - timedelta(days=first.weekday())
    weeks = -(-(first.weekday() + calendar.monthrange(day.year, day.month)[1]) // 7)
    return _inside(monday, monday + timedelta(days=7 * weeks - 1), weeks)


def turned(view: View, day: date, pages: int) -> date:
    """The day after turning so many pages, kept inside the calendar's years."""
    step = {
        View.MONTH: relativedelta(months=pages),
        View.WEEK: relativedelta(weeks=pages),
        View.AGENDA: relativedelta(days=pages * AGENDA_DAYS),
        View.YEAR: relativedelta(years=pages),
    }[view]
    return clamped(day + step)


def clamped(day: date) -> date:
    """The day itself, or the nearest one that the calendar knows."""
    return min(max(day, FIRST_DAY), LAST_DAY)


def page_title(view: View, day: date, today: date | None = None) -> str:
    """What stands large above the page."""
    translate = QCoreApplication.translate
    if view is View.YEAR:
        return translate("CalendarPage", "{year}").format(year=day.year)
    if view is View.WEEK:
        pattern = translate("CalendarPage", "Week {week}, {year}")
        title, week = month_title(day.year, day.month), day.isocalendar()
        return pattern.format(month=title, week=week.week, year=week.year)
    if view is View.AGENDA:
        if day != today:
            return translate("CalendarPage", "From {day}").format(day=short_day(day, today or date.min))
        return translate("CalendarPage", "Coming days")
    return month_title(day.year, day.month)


def page_aside(view: View, day: date) -> str:
    """What stands small below the title: the lunar year or years, or the ends of the stretch."""
    span = span_of(view, day)
    if view is View.AGENDA:
        return f"{full_day(span.first)} – {full_day(span.last)}"
    first = day.replace(day=1) if view is View.MONTH else span.first
    last = first + relativedelta(months=1, days=-1) if view is View.MONTH else span.last
    try:
        years = dict.fromkeys((to_lunar(first).year, to_lunar(last).year))
        named = [lunar_year(year) for year in years]
    except InvalidDate:
        return ""
    return ("、" if is_chinese() else " / ").join(named)


def _inside(first: date, last: date, weeks: int) -> Span:
    """Whole weeks may reach beyond the years of the calendar; their days stay, without a lunar day."""
    return Span(max(first, date.min), last, weeks)
