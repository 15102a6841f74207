"""Days as a salesperson types them beside today: 今天, 昨天, -2, +3, 3天后, 两周, 下周一, 月底, 3.5, 2026-3-5.

Owns the words and which day they mean. Must not know the clock: callers give `today`. Weeks begin on
Monday. What can mean two days is decided by `lean`: the past for what happened, the future for what is planned.
"""

import re
from datetime import date, timedelta
from enum import IntEnum

from dateutil.relativedelta import relativedelta

from keyacct_desktop.domain.said_date import InvalidDate, PartialDate, parse_said_date
from keyacct_desktop.domain.text import fold


class Lean(IntEnum):
    """Which way an open expression points: "3天" or "周五" for a diary entry, or for a plan."""

    PAST = -1
    FUTURE = 1


_NAMED = {
    "今天": 0, "今日": 0, "今": 0, "today": 0, "明天": 1, "明日": 1, "明": 1, "tomorrow": 1,
    "后天": 2, "大后天": 3, "昨天": -1, "昨日": -1, "昨": -1, "yesterday": -1, "前天": -2, "大前天": -3,
}  # fmt: skip
_NUMERALS = {c: i for i, c in enumerate("零一二三四五六七八九十")} | {"两": 2, "半": 0}
_COUNT = r"\d{1,4}|[一两二三四五六七八九]?十[一二三四五六七八九]?|[一两二三四五六七八九半]"
_UNIT = (
    r"个?(?P<day>天|日)|个?(?P<week>周|星期|礼拜)|个?(?P<month>月)|(?P<year>年)"
    r"| ?(?P<day_en>days?|d)| ?(?P<week_en>weeks?|w)| ?(?P<month_en>months?|m)| ?(?P<year_en>years?|y)"
)
_SPAN = re.compile(
    rf"(?P<ahead>in )?(?P<count>{_COUNT})(?:{_UNIT})(?P<way>之?以?后|之?以?前|后|前| later| ago)?"
)
_SIGNED = re.compile(r"(?P<sign>[+-]) ?(?P<count>\d{1,4})(?: ?(?P<unit>天|日|周|个?月|d|w|m))?")
_WEEKDAYS = {c: i for i, c in enumerate("一二三四五六日")} | {"天": 6} | {str(i + 1): i for i in range(7)}
_WEEKDAYS_EN = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(
    r"(?P<which>下下个?|下个?|上上个?|上个?|本|这个?)?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天1-7])"
)
_WEEKDAY_EN = re.compile(
    r"(?P<which>next |last |this )?(?P<weekday>mon|tue|wed|thu|fri|sat|sun)"
    r"(?:day|sday|nesday|rsday|urday)?"
)
_WHOLE = {
    "下周": relativedelta(weeks=1), "下星期": relativedelta(weeks=1), "next week": relativedelta(weeks=1),
    "上周": relativedelta(weeks=-1), "上星期": relativedelta(weeks=-1), "last week": relativedelta(weeks=-1),
    "下月": relativedelta(months=1), "下个月": relativedelta(months=1), "next month": relativedelta(months=1),
    "上月": relativedelta(months=-1), "上个月": relativedelta(months=-1), "last month": relativedelta(months=-1),
    "明年": relativedelta(years=1), "去年": relativedelta(years=-1),
    "月底": relativedelta(day=31), "本月底": relativedelta(day=31), "月末": relativedelta(day=31),
    "下月底": relativedelta(months=1, day=31), "下个月底": relativedelta(months=1, day=31),
    "上月底": relativedelta(months=-1, day=31), "年底": relativedelta(month=12, day=31),
}  # fmt: skip
_DAY_OF_MONTH = re.compile(r"(?P<which>下个?月|上个?月|本月|这个月)?(?P<day>\d{1,2})[号日]")
_MONTHS = {"下": 1, "上": -1, "本": 0, "这": 0}
_LEADING = re.compile(
    r"大?[今明昨后前][天日]|(?:下下个?|下个?|上个?|本|这个?)?(?:周|星期|礼拜)[一二三四五六日天]|下个?月底|月底|年底"
    r"|(?:下个?月)?\d{1,2}[号日](?!\d)|\d{1,2}月\d{1,2}[号日]"
    rf"|(?:{_COUNT})(?:天|周|个?星期|个月)之?以?[后内]|tomorrow|next (?:mon|tues|wednes|thurs|fri|satur|sun)day"
)


def read_day(text: str, *, today: date, lean: Lean = Lean.PAST) -> date:
    """The day that `text` says, seen from `today`.

    A date without a year, a bare weekday and a day of the month ("3.5", "周五", "5号") are the nearest such
    day in the direction of `lean`, today included. Raises InvalidDate ("empty", "not_a_date", "not_solar" for a
    lunar date, "invalid_day" …); an impossible date is never moved.
    """
    body = fold(text)
    if not body:
        raise InvalidDate("empty")
    if not body.isascii():
        body = body.replace(" ", "")
    try:
        found = _read_words(body, today, lean)
        if found is None:
            said = parse_said_date(body, pivot_year=today.year + 20)
            found = said.to_day() if said.year is not None else _nearest_date(said, today, lean)
    except (OverflowError, ValueError) as error:
        if isinstance(error, InvalidDate):
            raise
        raise InvalidDate("not_a_date") from error
    return found


def find_leading_day(text: str, *, today: date) -> date | None:
    """The day that a plan begins with ("下周三送样品" is next Wednesday), or None."""
    match = _LEADING.match(fold(text))
    if match is None:
        return None
    try:
        return read_day(match[0].replace("内", "后"), today=today, lean=Lean.FUTURE)
    except InvalidDate:
        return None


def _read_words(body: str, today: date, lean: Lean) -> date | None:
    if body in _NAMED:
        return today + timedelta(days=_NAMED[body])
    if body in _WHOLE:
        return _moved(today, _WHOLE[body])
    if (match := _SIGNED.fullmatch(body)) is not None:
        return _moved(today, _span(int(match["sign"] + match["count"]), (match["unit"] or "d")[-1]))
    if (match := _SPAN.fullmatch(body)) is not None and (found := _read_span(match, today, lean)):
        return found
    if (match := _WEEKDAY.fullmatch(body)) is not None:
        return _read_weekday(_WEEKDAYS[match["weekday"]], match["which"], today, lean)
    if (match := _WEEKDAY_EN.fullmatch(body)) is not None:
        which = {"next ": "下", "last ": "上", "this ": "本", None: None}[match["which"]]
        return _read_weekday(_WEEKDAYS_EN.index(match["weekday"]), which, today, lean)
    if (match := _DAY_OF_MONTH.fullmatch(body)) is not None:
        return _read_day_of_month(match, today, lean)
    return None


def _read_span(match: re.Match[str], today: date, lean: Lean) -> date | None:
    unit = next(
        name for name, found in match.groupdict().items() if found and name.partition("_")[0] in _UNITS
    )
    letter = unit[0]
    way = (match["way"] or "").strip()
    sign = int(lean)
    if match["ahead"] or way.endswith(("后", "later")):
        sign = 1
    elif way:
        sign = -1
    elif match["month"] and "个" not in match[0]:
        return None  # "3月" is March, not three months
    elif unit in ("day", "year") and match[0].endswith(("日", "年")):
        return None  # "5日" is a day of this month, "26年" a year
    if match["count"] == "半":
        half = {"y": relativedelta(months=6), "m": relativedelta(days=15)}.get(letter)
        return None if half is None else _moved(today, sign * half)
    return _moved(today, _span(sign * _count(match["count"]), letter))


_UNITS = ("day", "week", "month", "year")


def _span(count: int, unit: str) -> relativedelta:
    if unit in "w周":
        return relativedelta(weeks=count)
    if unit in "m月":
        return relativedelta(months=count)
    if unit == "y":
        return relativedelta(years=count)
    return relativedelta(days=count)


def _moved(day: date, by: relativedelta) -> date:
    moved: date = day + by
    return moved


def _count(text: str) -> int:
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.partition("十")
    if not ten:
        return _NUMERALS[text]
    return (_NUMERALS[tens] if tens else 1) * 10 + (_NUMERALS[ones] if ones else 0)


def _read_weekday(weekday: int, which: str | None, today: date, lean: Lean) -> date:
    this_week = today + timedelta(days=weekday - today.weekday())
    if which is None:
        ahead = (weekday - today.weekday()) % 7
        return today + timedelta(days=ahead if lean is Lean.FUTURE or ahead == 0 else ahead - 7)
    weeks = which.count("下") - which.count("上")
    return this_week + timedelta(weeks=weeks)


def _read_day_of_month(match: re.Match[str], today: date, lean: Lean) -> date:
    day = int(match["day"])
    if match["which"]:
        return _day_in(_moved(today, relativedelta(day=1, months=_MONTHS[match["which"][0]])), day)
    month = today.replace(day=1)
    for _ in range(3):  # of three months in a row at least one has this day, or none ever does
        if 1 <= day <= _moved(month, relativedelta(day=31)).day:
            found = month.replace(day=day)
            if found == today or (found > today) == (lean is Lean.FUTURE):
                return found
        month = _moved(month, relativedelta(months=int(lean)))
    raise InvalidDate("invalid_day", day=day, month=today.month)


def _day_in(month: date, day: int) -> date:
    try:
        return month.replace(day=day)
    except ValueError as error:
        raise InvalidDate("invalid_day", day=day, month=month.month) from error


def _nearest_date(said: PartialDate, today: date, lean: Lean) -> date:
    """A month and day without a year. 29 February waits for its leap year."""
    year = today.year
    while True:  # ends at the calendar's first or last year at the latest: PartialDate refuses "invalid_year"
        try:
            found = PartialDate(said.calendar, said.month, said.day, year).to_day()
        except InvalidDate as error:
            if error.code != "invalid_day":
                raise
        else:
            if found == today or (found > today) == (lean is Lean.FUTURE):
                return found
        year += int(lean)
