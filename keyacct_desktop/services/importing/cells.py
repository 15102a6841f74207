"""One cell to one value: what each target of an import takes, and how it refuses.

Owns the meaning of cells. Must not know rows, duplicates or the book.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.field_values import read_value
from keyacct_desktop.domain.fields import FIELD, FieldType
from keyacct_desktop.domain.money import InvalidMoney, money_from_number, parse_money, parse_percent
from keyacct_desktop.domain.said_date import InvalidDate, PartialDate, describe, parse_cell_date
from keyacct_desktop.domain.text import LINE_LIMIT, LONG_LIMIT, NAME_LIMIT, InvalidText, clean, fold
from keyacct_desktop.domain.vocabulary import Calendar
from keyacct_desktop.exchange.choices import code_of, yes_or_no

Value = object
Converter = Callable[[object], Value]

BLANK_WORDS = frozenset(
    "- -- — —— / \\ 无 没有 暂无 不详 未知 未填 空 n/a na #n/a #value! null none nan ? ？ … ... 待定 待补".split()  # noqa: SIM905
)
"""Cells of numbers, dates and words that say: not known."""

_TOTALS = frozenset(("合计", "总计", "小计", "总合计", "本页合计", "total", "subtotal", "grand total", "sum"))
_MINUTES = re.compile(
    r"(?:(\d{1,3}(?:\.\d{1,2})?|[半一两二三四五六七八])(?:个?(半)?(?:小时|钟头)|hr|hours?|h|时))?"
    r"(?:(\d{1,4})(?:\.0+)?(?:分钟|分|min|mins|minutes|m)?|(半))?"
)
_HOURS = {"半": 0.5, "一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8}
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?")
_QUANTITY = re.compile(r"([\d,]{1,15}(?:\.\d{1,6})?)\s*[^\d\s.,]{0,6}")
_YEARS_OF_CHILDHOOD = 10
_WORD = "word"
_MOST_SEEN = 50_000


class CellError(Exception):
    """A cell that its target cannot take."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class UnknownWord(Exception):
    """A word that is in none of the target's lists; what to do about it is the row's decision."""


def as_text(cell: object) -> str:
    """A cell as the person would see it."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "minutes")
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)


def is_total(text: str) -> bool:
    """Whether a name is that of a row of totals."""
    return fold(text).rstrip(":").strip() in _TOTALS


def text_reader(limit: int) -> Converter:
    """Reads one line of text, trimmed; "" means blank."""

    def read(cell: object) -> Value:
        text = cell if type(cell) is str else as_text(cell)
        if len(text) <= limit and text.isprintable() and text[:1] != " " != text[-1:] and "  " not in text:
            return text
        try:
            text = clean(text, limit)
        except InvalidText as error:
            raise CellError(error.code, **error.params) from None
        if "\n" in text or "  " in text:
            text = " ".join(text.split())
        return text

    return read


def long_text(cell: object) -> Value:
    """Reads text of several lines."""
    try:
        return clean(as_text(cell), LONG_LIMIT)
    except InvalidText as error:
        raise CellError(error.code, **error.params) from None


def word_reader(target: str) -> Converter:
    """Reads a code of the target's list. Raises UnknownWord."""
    known: dict[str, str | None] = {}

    def read(cell: object) -> Value:
        text = as_text(cell)
        code = known.get(text, _WORD)
        if code is _WORD:
            code = code_of(target, text)
            known[text] = code
        if code is None and not _is_blank(text):
            raise UnknownWord
        return code

    return read


def yes_no(cell: object) -> Value:
    """Reads "1" or "0"; None for a blank word. Raises UnknownWord."""
    answer = yes_or_no(as_text(cell))
    if answer is None:
        if _is_blank(as_text(cell)):
            return None
        raise UnknownWord
    return "1" if answer else "0"


def money_reader(scale: int) -> Converter:
    """Reads fen; a bare number counts `scale` yuan. None for a blank word."""

    def read(cell: object) -> Value:
        try:
            if isinstance(cell, bool):
                raise CellError("not_money")
            if isinstance(cell, int | float):
                return money_from_number(cell * scale)
            text = as_text(cell)
            if _is_blank(text):
                return None
            # The scale goes in before the rounding to fen: 1.2345 in a column of 万元 is 12,345 yuan.
            return parse_money(text, 1 if re.search("[万亿千百wk]", fold(text)) else scale)
        except InvalidMoney as error:
            raise CellError(error.code) from None

    return read


def percent(cell: object) -> Value:
    """Reads basis points; None for a blank word."""
    text = as_text(cell)
    if _is_blank(text):
        return None
    if re.fullmatch(r"[-+]?1(\.0*)?", fold(text)):
        # A spreadsheet keeps 100 % as 1, and people write 1 for 1 %.
        raise CellError("ambiguous_percent")
    try:
        return parse_percent(text)
    except InvalidMoney as error:
        raise CellError(error.code) from None


def quantity(cell: object) -> Value:
    """Reads a positive number, a unit behind it is left out; None for a blank word."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        number = float(cell)
    else:
        text = fold(as_text(cell))
        if _is_blank(text):
            return None
        match = _QUANTITY.fullmatch(text.removeprefix("-"))
        if match is None:
            raise CellError("not_a_number")
        number = float(match[1].replace(",", ""))
    number = abs(number)
    if not number < 1e12:
        raise CellError("too_large")
    return number or None


def minutes(cell: object) -> Value:
    """Reads "30", "1.5小时", "1小时20分", "半小时", "一个半小时", "1:30", or a duration cell; None for a blank word."""
    if isinstance(cell, timedelta):
        return _checked_minutes(cell.total_seconds() / 60)
    if isinstance(cell, time):
        return _checked_minutes(cell.hour * 60 + cell.minute)
    text = fold(as_text(cell)).replace(" ", "").removeprefix("约")
    if _is_blank(text):
        return None
    clock = _CLOCK.fullmatch(text)
    if clock is not None:
        return _checked_minutes(int(clock[1]) * 60 + int(clock[2]))
    match = _MINUTES.fullmatch(text)
    if match is None or not (match[1] or match[3]):
        raise CellError("minutes_invalid", most=24 * 60)
    hours = _HOURS.get(match[1]) or float(match[1] or 0)
    half = 30 if match[2] or match[4] else 0
    return _checked_minutes(hours * 60 + half + int(match[3] or 0))


def _checked_minutes(number: float) -> int:
    if not 0 <= number <= 24 * 60:
        raise CellError("minutes_invalid", most=24 * 60)
    return round(number)


def said_date_reader(
    today: date,
    *,
    lunar: bool = False,
    birthday: bool = False,
    calendar: Calendar | None = None,
    ahead: bool = False,
) -> Converter:
    """Reads (PartialDate, what was said or None); None for a blank word. `lunar`: what is not said otherwise;
    `calendar`: what another column says; `ahead`: two digits may mean a year to come.

    A spreadsheet gives "3月8日" the year in which it was typed: a date cell that would make the customer a child
    of less than ten has its year left out.
    """

    pivot = today.year + (10 if ahead else 0)

    def convert(cell: object) -> Value:
        if isinstance(cell, str) and _is_blank(cell):
            return None
        try:
            found = parse_cell_date(_dateable(cell), pivot_year=pivot, prefer_lunar=lunar, calendar=calendar)
        except InvalidDate as error:
            raise CellError(error.code, **error.params) from None
        if not isinstance(cell, str):
            if birthday and found.year is not None and found.year > today.year - _YEARS_OF_CHILDHOOD:
                found = PartialDate(found.calendar, found.month, found.day, None, found.is_leap_month)
            return found, None
        said = " ".join(cell.split())
        return found, (None if said in (found.to_text(), describe(found, "zh")) or len(said) > 100 else said)

    return remembering(convert)


def day_reader(today: date, *, past: bool = False) -> Converter:
    """Reads a calendar day with its year; None for a blank word. `past`: nothing after tomorrow."""
    pivot = today.year + (0 if past else 10)

    def convert(cell: object) -> Value:
        if isinstance(cell, str) and _is_blank(cell):
            return None
        try:
            day = parse_cell_date(_dateable(cell), pivot_year=pivot).to_day()
        except InvalidDate as error:
            raise CellError(error.code, **error.params) from None
        if past and day > today + timedelta(days=1):
            raise CellError("day_in_future")
        return day

    return remembering(convert)


def next_day_reader(today: date) -> Converter:
    """Reads a day to come: a PartialDate when the year was left out, to be settled by the row."""

    def convert(cell: object) -> Value:
        if isinstance(cell, str) and _is_blank(cell):
            return None
        try:
            found = parse_cell_date(_dateable(cell), pivot_year=today.year + 10)
            return found if found.year is None else found.to_day()
        except InvalidDate as error:
            raise CellError(error.code, **error.params) from None

    return remembering(convert)


def remembering(convert: Converter) -> Converter:
    """The same converter, quick for texts that come again: lists repeat their days, words and durations."""
    seen: dict[str, Value] = {}

    def read(cell: object) -> Value:
        if type(cell) is not str:
            return convert(cell)
        if cell not in seen:
            if len(seen) > _MOST_SEEN:
                seen.clear()
            seen[cell] = convert(cell)
        return seen[cell]

    return read


def clock_time(cell: object) -> str | None:
    """The time of day "HH:MM" that a date cell holds beside its day, if any."""
    if isinstance(cell, datetime):
        return cell.strftime("%H:%M") if cell.time() != time() else None
    match = _CLOCK.search(fold(cell)) if isinstance(cell, str) and (":" in cell or "：" in cell) else None
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        return None
    hour = int(match[1])
    if hour < 12 and isinstance(cell, str) and re.search(r"下午|晚上|pm", cell.lower()):
        hour += 12
    found = f"{hour:02d}:{match[2]}"
    return None if found == "00:00" else found


def field_reader(key: str, today: date, scale: int) -> Converter:
    """Reads a field of the card as the text that the book keeps; None for a blank word."""
    spec = FIELD[key]
    if spec.type is FieldType.LONG:
        return long_text
    if spec.type is FieldType.TEXT:
        return text_reader(NAME_LIMIT if key in _SHORT else LINE_LIMIT)
    if spec.type is FieldType.CHOICE:
        return word_reader(key)
    if spec.type is FieldType.BOOL:
        return yes_no
    if spec.type is FieldType.DAY:
        return _iso_reader(today)
    if spec.type is FieldType.MONEY:
        return _money_text(scale)

    def read(cell: object) -> Value:
        text = as_text(cell)
        if _is_blank(text):
            return None
        try:
            return read_value(spec, text.removesuffix("人").removesuffix("天").removesuffix("名"), today)
        except Refused as error:
            raise CellError(error.code, **error.params) from None

    return read


_SHORT = frozenset({"name", "short_name", "honorific", "number", "region", "company", "department", "post"})


def _iso_reader(today: date) -> Converter:
    inner = day_reader(today)

    def read(cell: object) -> Value:
        day = inner(cell)
        return day.isoformat() if isinstance(day, date) else None

    return read


def _money_text(scale: int) -> Converter:
    inner = money_reader(scale)

    def read(cell: object) -> Value:
        fen = inner(cell)
        if fen is None:
            return None
        assert isinstance(fen, int)
        if fen < 0:
            raise CellError("negative")
        return str(fen)

    return read


def _dateable(cell: object) -> str | int | float | date:
    if isinstance(cell, bool) or not isinstance(cell, str | int | float | date):
        return as_text(cell)
    return cell


def _is_blank(text: str) -> bool:
    return len(text) < 8 and (not text.strip() or fold(text) in BLANK_WORDS)
