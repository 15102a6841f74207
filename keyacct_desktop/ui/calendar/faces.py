"""The face of a calendar day: what is printed on it before any customer is looked at. Lunar day, term, festivals.

Computed by the date engine alone, so that a month shows at once; the book adds people and days off (plan.py).
"""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from keyacct_desktop.domain.festivals import FESTIVALS, Festival, Tone, festivals_between
from keyacct_desktop.domain.lunar import FIRST_DAY, LAST_DAY, to_lunar
from keyacct_desktop.domain.said_date import InvalidDate
from keyacct_desktop.domain.solar_terms import term_on
from keyacct_desktop.ui.words.festivals import festival_name, lunar_cell, term_name


class FaceKind(StrEnum):
    """What the small words beside the number are."""

    FESTIVAL = "festival"
    QUIET_FESTIVAL = "quiet"
    """A day of mourning: named, but in no festive colour."""
    TERM = "term"
    MONTH = "month"
    LUNAR = "lunar"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Face:
    """One day: the small words, what kind they are, and the festivals and term behind them."""

    day: date
    words: str
    kind: FaceKind
    festivals: tuple[Festival, ...] = ()
    term: str = ""


def read_faces(first: date, last: date, festivals: Container[str]) -> dict[date, Face]:
    """The faces of these days, both ends included; only festivals whose code is in `festivals` count."""
    found: dict[date, list[Festival]] = {}
    # Whole weeks at either end of the calendar reach beyond its years.
    for day, festival in festivals_between(max(first, FIRST_DAY), min(last, LAST_DAY)):
        if festival.code in festivals:
            found.setdefault(day, []).append(festival)
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return {day: _face(day, tuple(sorted(found.get(day, []), key=_weight))) for day in days}


def all_festivals() -> frozenset[str]:
    """The codes of all festivals that the engine knows."""
    return frozenset(festival.code for festival in FESTIVALS)


def _face(day: date, festivals: tuple[Festival, ...]) -> Face:
    try:
        lunar, term = to_lunar(day), term_on(day)
    except InvalidDate:
        # Before 1901 or after 2100: a plain solar day.
        return Face(day, "", FaceKind.NONE)
    name = "" if term is None else term_name(term)
    if festivals:
        words = " · ".join(festival_name(one.code) for one in festivals)
        quiet = all(one.tone is Tone.NONE for one in festivals)
        return Face(day, words, FaceKind.QUIET_FESTIVAL if quiet else FaceKind.FESTIVAL, festivals, name)
    if name:
        return Face(day, name, FaceKind.TERM, (), name)
    return Face(day, lunar_cell(lunar), FaceKind.MONTH if lunar.day == 1 else FaceKind.LUNAR)


def _weight(festival: Festival) -> tuple[bool, bool]:
    """Of two festivals on one day the public holiday is named first, then what most people keep."""
    return (not festival.statutory, not festival.on_by_default)
