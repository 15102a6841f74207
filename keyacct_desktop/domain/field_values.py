"""What somebody typed into a field of the card, as the text that the book keeps.

Owns the check of each field type (domain.fields.FieldType). Must not know the clock (callers give `today`),
the words of an error, nor where the value goes.
"""

import re
from datetime import date

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.fields import FieldSpec, FieldType
from keyacct_desktop.domain.money import InvalidMoney, parse_money
from keyacct_desktop.domain.said_date import InvalidDate, PartialDate, parse_said_date
from keyacct_desktop.domain.text import LINE_LIMIT, LONG_LIMIT, NAME_LIMIT, InvalidText, clean, fold
from keyacct_desktop.domain.vocabulary import Calendar

NUMBER_LIMIT = 1_000_000_000
YEARS_AHEAD = 10
"""A two-digit year means at most this many years ahead (a contract's end), else a year of the past."""

_FUTURE_DAYS = frozenset({"expected_close_on"})
_SHORT = frozenset({"name", "short_name", "honorific", "number", "region", "company", "department", "post"})


def read_value(spec: FieldSpec, typed: str, today: date) -> str:
    """The stored text of what was typed; "" means: not known. Raises Refused with the field's key."""
    try:
        limit = (
            NAME_LIMIT if spec.key in _SHORT else LONG_LIMIT if spec.type is FieldType.LONG else LINE_LIMIT
        )
        text = clean(typed, limit)
    except InvalidText as error:
        raise Refused(error.code, spec.key, **error.params) from error
    if spec.type is not FieldType.LONG:
        text = " ".join(text.split())
    if not text:
        if spec.key == "name":
            raise Refused("name_missing", "name")
        return ""
    return _BY_TYPE[spec.type](spec, text, today)


def read_date(typed: str, today: date, field: str | None = None) -> PartialDate:
    """An important date as it was said. Raises Refused with the code of InvalidDate."""
    try:
        return parse_said_date(clean(typed, NAME_LIMIT), pivot_year=today.year)
    except (InvalidDate, InvalidText) as error:
        raise Refused(error.code, field, **error.params) from error


def _plain(_spec: FieldSpec, text: str, _today: date) -> str:
    return text


def _number(spec: FieldSpec, text: str, _today: date) -> str:
    plain = fold(text).replace(",", "")
    if not re.fullmatch(r"\d{1,10}(\.\d{1,6})?", plain):
        raise Refused("not_a_number", spec.key)
    if float(plain) > NUMBER_LIMIT:
        raise Refused("too_large", spec.key, limit=NUMBER_LIMIT)
    whole, point, rest = plain.partition(".")
    rest = rest.rstrip("0")
    return f"{int(whole)}.{rest}" if point and rest else str(int(whole))


def _money(spec: FieldSpec, text: str, _today: date) -> str:
    try:
        fen = parse_money(text)
    except InvalidMoney as error:
        raise Refused(error.code, spec.key) from error
    if fen < 0:
        raise Refused("negative", spec.key)
    return str(fen)


def _day(spec: FieldSpec, text: str, today: date) -> str:
    """A day without a year is the last one that was, or the next one for what is expected."""
    try:
        said = parse_said_date(text, pivot_year=today.year + YEARS_AHEAD)
        if said.calendar is Calendar.SOLAR and said.year is None:
            said = _nearest(said, today, ahead=spec.key in _FUTURE_DAYS)
        return said.to_day().isoformat()
    except InvalidDate as error:
        raise Refused(error.code, spec.key, **error.params) from error


def _nearest(said: PartialDate, today: date, *, ahead: bool) -> PartialDate:
    step = 1 if ahead else -1
    for year in range(today.year, today.year + 9 * step, step):
        try:
            found = PartialDate(said.calendar, said.month, said.day, year)
        except InvalidDate:  # 29 February
            continue
        if (found.to_day() >= today) if ahead else (found.to_day() <= today):
            return found
    raise InvalidDate("year_missing")


def _year(spec: FieldSpec, text: str, today: date) -> str:
    plain = fold(text).removesuffix("年")
    if not re.fullmatch(r"(19|20)\d\d", plain) or int(plain) > today.year + YEARS_AHEAD:
        raise Refused("not_a_year", spec.key)
    return plain


def _choice(spec: FieldSpec, text: str, _today: date) -> str:
    if text not in spec.choices:
        raise Refused("not_a_choice", spec.key, value=text)
    return text


def _bool(spec: FieldSpec, text: str, _today: date) -> str:
    if text not in ("0", "1"):
        raise Refused("not_a_choice", spec.key, value=text)
    return text


def _rating(spec: FieldSpec, text: str, _today: date) -> str:
    plain = fold(text)
    lowest = 1 if spec.key == "satisfaction" else 0
    if not re.fullmatch(r"[0-5]", plain) or int(plain) < lowest:
        raise Refused("not_a_rating", spec.key, lowest=lowest, highest=5)
    return plain


_BY_TYPE = {
    FieldType.TEXT: _plain,
    FieldType.LONG: _plain,
    FieldType.NUMBER: _number,
    FieldType.MONEY: _money,
    FieldType.DAY: _day,
    FieldType.YEAR: _year,
    FieldType.CHOICE: _choice,
    FieldType.BOOL: _bool,
    FieldType.RATING: _rating,
}
