"""Dates as people say them: solar or lunar, with or without a year, kept as said and never converted.

Owns the notations (1985/3/8, 85.3.8, 3月8日, 农历八月十五, 闰六月初十, spreadsheet serials) and their words. Must not know when today is, nor how a lunar date falls in a solar year: callers give
`pivot_year`, the latest year that a two-digit year can mean. A lunar date with a year is read only if that year
has the day (method.md D25).
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from keyacct_desktop.domain import lunar as lunar_calendar
from keyacct_desktop.domain.errors import InvalidDate as InvalidDate
from keyacct_desktop.domain.partial_date import FIRST_YEAR as FIRST_YEAR
from keyacct_desktop.domain.partial_date import LAST_YEAR as LAST_YEAR
from keyacct_desktop.domain.partial_date import PartialDate as PartialDate
from keyacct_desktop.domain.text import fold
from keyacct_desktop.domain.vocabulary import Calendar

_LUNAR_WORD = re.compile(r"\(?(?:农历|农曆|農曆|阴历|陰曆|旧历|舊曆|老历|夏历|lunar)\)?[:,]? ?")
_SOLAR_WORD = re.compile(r"\(?(?:公历|公曆|阳历|陽曆|新历|国历|西历|solar)\)?[:,]? ?")
_TIME = re.compile(
    r"(?:t| ?)(?:上午|下午|早上|晚上|am ?|pm ?)? ?\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?"
    r"(?: ?[ap]m)?(?:z| ?[+-]\d{2}:?\d{2})?$"
)
_WEEKDAY = re.compile(r" ?\(?(?:星期|周|礼拜|週)[一二三四五六日天]\)?")
_DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_NUMERAL = "[一二三四五六七八九十廿卅]{1,3}"
_CHINESE = re.compile(
    r"(?:(?P<year>\d{4}|\d{2}|[〇○零一二三四五六七八九]{4}|[〇○零一二三四五六七八九]{2})"
    r"(?:年|[/.-](?=\D)|(?<=\d{4})(?=[闰閏正元冬腊臘一二三四五六七八九十廿卅])))?"
    rf"(?P<leap>闰|閏)?(?P<month>正|元|冬|腊|臘|{_NUMERAL}|\d{{1,2}})月"
    rf"(?P<day>初[一二三四五六七八九十]|{_NUMERAL}|\d{{1,2}})(?P<unit>日|号|號)?"
)
_MONTH_ONLY = re.compile(
    r"(?:\d{4}[年/.-])?\d{1,2}月?|\d{4}年?|\d{2}年|[一二三四五六七八九十]{1,2}月|\d{4}年.{1,3}月"
)
_YMD = re.compile(
    r"(?P<year>\d{4}|\d{2})(?P<sep>[/.\-年])(?P<month>\d{1,2})[/.\-月](?P<day>\d{1,2})[日号號]?"
)
_MD = re.compile(r"(?:--)?(?P<month>\d{1,2})[/.\-月](?P<day>\d{1,2})[日号號]?")
_YEAR_LAST = re.compile(r"(?P<a>\d{1,2})[/.-](?P<b>\d{1,2})[/.-](?P<year>\d{4}|\d{2})")
_DIGITS = re.compile(r"\d{4}|\d{6}|\d{8}")
_LEAP_DIGITS = re.compile(r"leap (?:(?P<year>\d{4})-)?(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_ENGLISH = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?[ -](?P<name>[a-z]{3,9})|"
    r"(?P<name2>[a-z]{3,9})\.? (?P<day2>\d{1,2})(?:st|nd|rd|th)?)"
    r"(?:(?:, ?|[ -])(?P<year>\d{4}|\d{2}))?"
)
_ENGLISH_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_FEASTS = {
    "除夕": (12, 30), "年三十": (12, 30), "大年三十": (12, 30), "春节": (1, 1), "大年初一": (1, 1),
    "元宵": (1, 15), "元宵节": (1, 15), "端午": (5, 5), "端午节": (5, 5), "七夕": (7, 7),
    "中秋": (8, 15), "中秋节": (8, 15), "重阳": (9, 9), "重阳节": (9, 9), "腊八": (12, 8), "腊八节": (12, 8),
}  # fmt: skip


def parse_said_date(
    text: str, *, pivot_year: int, prefer_lunar: bool = False, calendar: Calendar | None = None
) -> PartialDate:
    """The date that a text says.

    Chinese numerals mean the lunar calendar ("八月十五"), digits the solar one ("8月15日"), unless the text says
    农历 or 公历, or the column is a lunar one (`prefer_lunar`). Numerals that end in 日 or 号 are the formal way
    of writing a solar date ("一九八五年三月八日"). `calendar` counts as if the text had said it. Raises InvalidDate; an
    impossible date is never moved.
    """
    body, lunar, solar = _strip_words(fold(text))
    lunar, solar = lunar or calendar is Calendar.LUNAR, solar or calendar is Calendar.SOLAR
    if not body:
        raise InvalidDate("empty")
    if lunar and solar:
        raise InvalidDate("calendar_conflict")
    said = Calendar.LUNAR if lunar else Calendar.SOLAR if solar else None
    usual = said or (Calendar.LUNAR if prefer_lunar else Calendar.SOLAR)
    for read in _READERS:
        found = read(body, pivot_year, said, usual)
        if found is not None:
            return found.check_exists()
    raise InvalidDate("day_missing" if _MONTH_ONLY.fullmatch(body) else "not_a_date")


def parse_cell_date(
    value: str | int | float | date,
    *,
    pivot_year: int,
    prefer_lunar: bool = False,
    calendar: Calendar | None = None,
) -> PartialDate:
    """The date in a spreadsheet cell: text, a date, a serial of the 1900 system, or digits such as 19850308.

    A serial inside a text of five digits counts too. Numbers that could be a serial as well as month and day
    ("815", 8.1 for 8.10) are refused as "ambiguous_number". `calendar` as in parse_said_date. Raises InvalidDate.
    """
    usual = calendar or (Calendar.LUNAR if prefer_lunar else Calendar.SOLAR)
    if isinstance(value, date):
        return PartialDate(usual, value.month, value.day, value.year).check_exists()
    if isinstance(value, str):
        serial = re.fullmatch(r"\s*(\d{5})(?:\.\d{1,12})?\s*", value)
        if serial is None:
            return parse_said_date(value, pivot_year=pivot_year, prefer_lunar=prefer_lunar, calendar=calendar)
        value = int(serial[1])
    if isinstance(value, float) and not value.is_integer() and value < FIRST_YEAR:
        written = repr(value)
        if not re.fullmatch(r"\d{1,2}\.\d\d", written):
            raise InvalidDate("ambiguous_number")
        return parse_said_date(written, pivot_year=pivot_year, calendar=usual)
    return _from_number(value, usual, pivot_year)


def describe(value: PartialDate, language: str) -> str:
    """The date in words, "zh" or "en"; parse_said_date reads it back as the same date."""
    if language.startswith("zh"):
        return _describe_chinese(value)
    if value.calendar is Calendar.LUNAR:
        year = "" if value.year is None else f"{value.year}-"
        return f"lunar {'leap ' if value.is_leap_month else ''}{year}{value.month}-{value.day}"
    year = "" if value.year is None else f" {value.year}"
    return f"{value.day} {_ENGLISH_MONTHS[value.month - 1].capitalize()}{year}"


def expand_year(two_digits: int, pivot_year: int) -> int:
    """The year in (pivot_year - 100, pivot_year] that ends in these two digits."""
    return pivot_year - (pivot_year - two_digits) % 100


def _describe_chinese(value: PartialDate) -> str:
    year = "" if value.year is None else f"{value.year}年"
    if value.calendar is Calendar.SOLAR:
        return f"{year}{value.month}月{value.day}日"
    return f"农历{year}{lunar_calendar.lunar_text(value.month, value.day, value.is_leap_month)}"


def _strip_words(body: str) -> tuple[str, bool, bool]:
    """The bare date, and whether it said lunar or solar. A time of day and a weekday are dropped."""
    if ":" in body:
        body = _TIME.sub("", body)
    body = _WEEKDAY.sub("", body)
    body, lunar = _LUNAR_WORD.subn("", body)
    body, solar = _SOLAR_WORD.subn("", body)
    body = body.strip()
    if not body.isascii():
        body = body.replace(" ", "").replace("。", ".").replace("—", "-").replace("–", "-")
    elif body[:1].isdigit():
        body = re.sub(r" ?([/.-]) ?", r"\1", body)
    return body, bool(lunar), bool(solar)


def _read_feast(body: str, _pivot: int, said: Calendar | None, _usual: Calendar) -> PartialDate | None:
    feast = _FEASTS.get(body)
    if feast is None:
        return None
    if said is Calendar.SOLAR:
        raise InvalidDate("calendar_conflict")
    return PartialDate(Calendar.LUNAR, *feast)


def _read_numbers(body: str, pivot: int, _said: Calendar | None, usual: Calendar) -> PartialDate | None:
    match = _YMD.fullmatch(body) or _MD.fullmatch(body)
    if match is None:
        return None
    parts = match.groupdict()
    month, day = int(parts["month"]), int(parts["day"])
    year = parts.get("year")
    if year is not None and len(year) == 2 and day > 31 and parts["sep"] != "年":
        raise InvalidDate("ambiguous_order")
    return PartialDate(usual, month, day, _year(year, pivot))


def _read_year_last(body: str, pivot: int, _said: Calendar | None, usual: Calendar) -> PartialDate | None:
    """Month first or day first cannot be told apart unless one of the two is above 12."""
    match = _YEAR_LAST.fullmatch(body)
    if match is None:
        return None
    first, second = int(match["a"]), int(match["b"])
    if first <= 12 and second <= 12 and first != second:
        raise InvalidDate("ambiguous_order")
    month, day = (second, first) if first > 12 else (first, second)
    return PartialDate(usual, month, day, _year(match["year"], pivot))


def _read_digits(body: str, pivot: int, _said: Calendar | None, usual: Calendar) -> PartialDate | None:
    """19850308, 850308, 0815. 198503 and 1985 lack the day."""
    if not (_DIGITS.fullmatch(body) and body.isascii()):
        return None
    if len(body) == 4 and int(body) > 1231:
        raise InvalidDate("day_missing")
    if len(body) == 6 and body[:2] in ("19", "20"):
        raise InvalidDate("ambiguous_order" if 1 <= int(body[2:4]) <= 12 else "day_missing")
    return PartialDate(usual, int(body[-4:-2]), int(body[-2:]), _year(body[:-4] or None, pivot))


def _read_chinese(body: str, pivot: int, said: Calendar | None, usual: Calendar) -> PartialDate | None:
    match = _CHINESE.fullmatch(body)
    if match is None:
        return None
    month, day, leap = match["month"], match["day"], bool(match["leap"])
    only_lunar = leap or month in "正冬腊臘" or day[0] in "初廿卅"
    if only_lunar and said is Calendar.SOLAR:
        raise InvalidDate("calendar_conflict")
    numerals = not day.isdigit() or not (month.isdigit() or month == "元")
    if only_lunar or (said is None and numerals and not match["unit"]):
        usual = Calendar.LUNAR
    return PartialDate(usual, _month_number(month), _number(day), _year(match["year"], pivot), leap)


def _read_leap_digits(body: str, _pivot: int, said: Calendar | None, _usual: Calendar) -> PartialDate | None:
    match = _LEAP_DIGITS.fullmatch(body)
    if match is None:
        return None
    if said is not Calendar.LUNAR:
        raise InvalidDate("calendar_conflict")
    year = None if match["year"] is None else int(match["year"])
    return PartialDate(Calendar.LUNAR, int(match["month"]), int(match["day"]), year, is_leap_month=True)


def _read_english(body: str, pivot: int, _said: Calendar | None, usual: Calendar) -> PartialDate | None:
    match = _ENGLISH.fullmatch(body)
    if match is None:
        return None
    name = match["name"] or match["name2"]
    months = [
        i for i, full in enumerate(_ENGLISH_MONTHS, 1) if full.startswith(name) or (name == "sept" and i == 9)
    ]
    if not months:
        return None
    return PartialDate(usual, months[0], int(match["day"] or match["day2"]), _year(match["year"], pivot))


_READERS: tuple[Callable[[str, int, Calendar | None, Calendar], PartialDate | None], ...] = (
    _read_numbers,
    _read_chinese,
    _read_feast,
    _read_digits,
    _read_year_last,
    _read_english,
    _read_leap_digits,
)


def _from_number(value: int | float, calendar: Calendar, pivot_year: int) -> PartialDate:
    if not 0 <= value < 100_000_000:
        raise InvalidDate("not_a_date")
    number = int(value)
    if number >= 100_000:
        return parse_said_date(str(number), pivot_year=pivot_year, calendar=calendar)
    if FIRST_YEAR <= number <= LAST_YEAR:
        raise InvalidDate("day_missing")
    if number <= 1231:
        raise InvalidDate("ambiguous_number")
    day = _SERIAL_EPOCH + timedelta(days=number)
    return PartialDate(calendar, day.month, day.day, day.year).check_exists()


_SERIAL_EPOCH = date(1899, 12, 30)
"""Day 0 of serials after February 1900: the 1900 system counts a 29 February 1900 that never was, and the
serials before it lie outside FIRST_YEAR."""


def _year(text: str | None, pivot: int) -> int | None:
    if text is None:
        return None
    digits = text if text.isdigit() else "".join(str(_DIGIT[c]) for c in text)
    return expand_year(int(digits), pivot) if len(digits) == 2 else int(digits)


def _month_number(text: str) -> int:
    special = {"正": 1, "元": 1, "冬": 11, "腊": 12, "臘": 12}.get(text)
    return special if special is not None else _number(text)


def _number(text: str) -> int:
    """1-31 in digits or Chinese numerals: 十五, 初八, 廿三, 二十一, 三十. Anything else is 0, which no date has."""
    if text.isdigit():
        return int(text)
    text = text.removeprefix("初").replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = text.partition("十")
    if not ten:
        return _DIGIT[text] if len(text) == 1 else 0
    if (tens and tens not in _DIGIT) or (ones and ones not in _DIGIT):
        return 0
    return _DIGIT.get(tens, 1) * 10 + _DIGIT.get(ones, 0)
