"""Which festivals stand in the calendar of this book, which are planned, and whom each concerns.

The table itself is domain.festivals; here is what the rep chose otherwise. Who those people are is read by
services.greetings.
"""

from dataclasses import dataclass
from typing import Any, Final

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.festivals import (
    FESTIVAL,
    FESTIVALS,
    Audience,
    Festival,
    Tone,
)
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.preferences import read_setting, write_setting

KEY: Final = "festivals"


@dataclass(frozen=True, slots=True)
class FestivalSetting:
    """One festival in this book. `on`: it is planned and reminded of. `is_shown`: it stands in the calendar, where
    only what the rep switched off is missing. `tag`: the name of a tag whose bearers it concerns besides the audience,
    or alone when `tag_only`."""

    festival: Festival
    on: bool
    is_shown: bool
    audience: Audience
    tag: str = ""
    tag_only: bool = False

    @property
    def code(self) -> str:
        return self.festival.code

    @property
    def is_greeted(self) -> bool:
        """Whether anybody is greeted: on 清明 and 中元 nobody is, whatever was chosen."""
        return self.on and self.festival.tone is not Tone.NONE


def read_festival_settings(book: Book) -> dict[str, FestivalSetting]:
    """Every festival by its code, in the order of the year. What another version stored and this one does not know
    is passed over."""
    stored = read_setting(book, KEY, {})
    return {festival.code: _setting(festival, stored) for festival in FESTIVALS}


def write_festival_setting(
    book: Book,
    *,
    code: str,
    on: bool | None = None,
    audience: Audience | None = None,
    tag: str | None = None,
    tag_only: bool | None = None,
) -> None:
    """Change what is given of one festival: "festival.set". Raises Refused "festival_unknown"."""
    if code not in FESTIVAL:
        raise Refused("festival_unknown", "festival")
    stored = _table(read_setting(book, KEY, {}))
    kept = _table(stored.get(code))
    changes = {"on": on, "audience": audience, "tag": tag, "tag_only": tag_only}
    kept.update({key: value for key, value in changes.items() if value is not None})
    if kept == _table(stored.get(code)):
        return
    stored[code] = kept
    write_setting(book, KEY, stored, change="festival.set")


def festivals_shown(book: Book) -> frozenset[str]:
    """The codes of the festivals that stand in the calendar."""
    return frozenset(one.code for one in read_festival_settings(book).values() if one.is_shown)


def _setting(festival: Festival, stored: Any) -> FestivalSetting:
    kept = _table(_table(stored).get(festival.code))
    on = kept.get("on")
    try:
        audience = Audience(kept.get("audience", festival.audience))
    except ValueError:
        audience = festival.audience
    return FestivalSetting(
        festival,
        on if isinstance(on, bool) else festival.on_by_default,
        on is not False,
        audience,
        str(kept.get("tag") or ""),
        bool(kept.get("tag_only")),
    )


def _table(stored: Any) -> dict[str, Any]:
    """A copy of a stored table; empty for what another version stored in its stead."""
    return dict(stored) if isinstance(stored, dict) else {}
