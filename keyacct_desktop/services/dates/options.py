"""What is kept of one important date beside its day: the choices of its rule, leads, greeting, gift (JSON).

Owns the JSON of important_date.options and which kinds of dates happen once. Keys of others stay as they are.
"""

import json
from dataclasses import dataclass, field, replace
from typing import Any, Final

from keyacct_desktop.domain.date_rules import DateChoices, DateRule, Feb29, LeapMonth, ShortMonth, rule_of
from keyacct_desktop.domain.partial_date import PartialDate
from keyacct_desktop.domain.today import RENEWAL_DATES
from keyacct_desktop.domain.vocabulary import Calendar, DateType

ONCE_TYPES: Final = frozenset(
    {
        DateType.RENEWAL, DateType.EXPIRY, DateType.TENDER, DateType.REVIEW, DateType.EXAM,
        DateType.RETIREMENT,
    }
)  # fmt: skip
"""A date of these types that was said with its year is that one day, unless its options say otherwise; without a
year it comes every year. All others are anniversaries."""

LONGEST_LEAD: Final = 366
_OWN_KEYS: Final = frozenset({"feb29", "short_month", "leap_month", "once", "leads", "greet", "gift"})


@dataclass(frozen=True, slots=True)
class DateOptions:
    """The options of one date; None means "as usual for its type". `leads` are days before the day, negative after
    it; `rest` holds the keys that somebody else wrote."""

    choices: DateChoices = field(default_factory=DateChoices)
    once: bool | None = None
    leads: tuple[int, ...] | None = None
    greet: bool | None = None
    gift: bool | None = None
    rest: tuple[tuple[str, Any], ...] = ()


def read_options(text: str | None) -> DateOptions:
    """The options in a stored JSON text. What cannot be understood (another version's) counts as not said."""
    if not text:
        return DateOptions()
    try:
        stored = json.loads(text)
    except (ValueError, RecursionError):
        return DateOptions()
    if not isinstance(stored, dict):
        return DateOptions()
    usual = DateChoices()
    choices = DateChoices(
        feb29=_one_of(Feb29, stored.get("feb29"), usual.feb29),
        short_month=_one_of(ShortMonth, stored.get("short_month"), usual.short_month),
        leap_month=_one_of(LeapMonth, stored.get("leap_month"), usual.leap_month),
    )
    leads = stored.get("leads")
    return DateOptions(
        choices,
        _flag(stored.get("once")),
        _leads(leads) if isinstance(leads, list) else None,
        _flag(stored.get("greet")),
        _flag(stored.get("gift")),
        tuple((key, value) for key, value in stored.items() if key not in _OWN_KEYS),
    )


def fitting(type_: str, options: DateOptions) -> DateOptions:
    """The options as far as a date of this type has them: no anniversary comes only once, and nobody is greeted on a
    day of business. What was chosen while the type was another one would do so unseen."""
    once = options.once if type_ in ONCE_TYPES or type_ == DateType.CUSTOM else None
    if type_ in RENEWAL_DATES:
        return replace(options, once=once, greet=None, gift=None)
    return replace(options, once=once)


def write_options(options: DateOptions) -> str | None:
    """The JSON text to store; None when nothing differs from what is usual."""
    usual = DateChoices()
    stored: dict[str, Any] = dict(options.rest)
    for key in ("feb29", "short_month", "leap_month"):
        chosen = getattr(options.choices, key)
        if chosen != getattr(usual, key):
            stored[key] = str(chosen)
    for key in ("once", "greet", "gift"):
        if (value := getattr(options, key)) is not None:
            stored[key] = value
    if options.leads is not None:
        stored["leads"] = list(options.leads)
    return json.dumps(stored, ensure_ascii=False) if stored else None


def wants_greeting(text: str | None) -> bool:
    """Whether a date with these stored options is one to greet on: unless the rep said that it is not."""
    return not text or read_options(text).greet is not False


def rule_for(type_: str, said: PartialDate, options: DateOptions) -> DateRule:
    """The rule by which a date of this type comes."""
    return rule_of(said, options.choices, once=happens_once(type_, said.year, options.once))


def stored_rule(
    type_: str, calendar: str, year: int | None, month: int, day: int, is_leap: bool, options: str | None
) -> DateRule:
    """The rule of a row of important_date."""
    said = PartialDate(Calendar(calendar), month, day, year, is_leap)
    return rule_for(type_, said, read_options(options))


def happens_once(type_: str, year: int | None, once: bool | None = None) -> bool:
    """Whether a date is one day only. Without a year no date can be."""
    if year is None:
        return False
    return type_ in ONCE_TYPES if once is None else once


def _leads(values: list[Any]) -> tuple[int, ...]:
    kept = {int(one) for one in values if type(one) is int and -LONGEST_LEAD <= one <= LONGEST_LEAD}
    return tuple(sorted(kept, reverse=True))


def _flag(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _one_of(kind: Any, value: Any, usual: Any) -> Any:
    try:
        return kind(value)
    except ValueError:
        return usual
