"""Cards, sheets of labels and envelopes as their files describe them: text in, checked values out; millimetres.

The files are data and nothing else: whatever is missing, unknown or makes no sense refuses the whole file in one
sentence that names the place. Reads no file.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.print_profiles import Place

_LONGEST: Final = 600.0
"""Millimetres; no paper that a desk printer takes is longer."""
_MOST: Final = 100
_NARROWEST: Final = 25.0
"""Millimetres of a label on which a postcode still fits."""
_LOWEST: Final = 14.0
"""Millimetres of a label on which an address and a person still fit."""
_SLACK: Final = 0.6
"""Millimetres that the last label may stick out: makers round their sizes."""
_ADDRESS_ROOM: Final = 8.0
"""Millimetres from the first line of the address to the person, who stands below it."""
_DIGITS: Final = 6
"""Of a postcode."""

Pair = tuple[float, float]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """A sheet of labels. `label` is the size of one, `first` the corner of the first, `step` from one to the next."""

    id: str
    name: str
    paper: Pair
    columns: int
    rows: int
    label: Pair
    first: Pair
    step: Pair

    @property
    def count(self) -> int:
        return self.columns * self.rows


@dataclass(frozen=True, slots=True)
class Boxes:
    """Boxes for the digits of a postcode: corner of the first, size of one, and from one to the next."""

    first: Pair
    size: Pair
    step: float


@dataclass(frozen=True, slots=True)
class Envelope:
    """An envelope: its size, the postcode's boxes if it has some, and the corners of address and person."""

    id: str
    name: str
    size: Pair
    address: Pair
    person: Pair
    boxes: Boxes | None = None


@dataclass(frozen=True, slots=True)
class CardTemplate:
    """Which groups of a card stand on its front and on its back, in this order; one that is in neither is not printed."""

    front: tuple[Place, ...]
    back: tuple[Place, ...]


def read_card_template(text: str, file: str) -> CardTemplate:
    """The order of the groups from a file of the name `file`. Raises Refused: template_unreadable, template_broken."""
    whole = _loaded(text, file)
    try:
        entry = _Entry(whole, "", ("front", "back"))
        found = CardTemplate(_places(entry, "front"), _places(entry, "back"))
        if len({*found.front, *found.back}) < len(found.front) + len(found.back):
            raise _Wrong("back")
    except _Wrong as error:
        raise Refused("template_broken", "file", file=file, place=str(error)) from error
    return found


def read_label_sheets(text: str, file: str) -> tuple[LabelSheet, ...]:
    """The sheets of a file of the name `file`. Raises Refused: template_unreadable, template_broken."""
    return _read(text, file, "sheets", _label_sheet)


def read_envelopes(text: str, file: str) -> tuple[Envelope, ...]:
    """The envelopes of a file of the name `file`. Raises Refused: template_unreadable, template_broken."""
    return _read(text, file, "envelopes", _envelope)


class _Wrong(Exception):
    """This place makes no sense."""


def _read(text: str, file: str, key: str, make: "Callable[[_Entry], T]") -> tuple[T, ...]:
    whole = _loaded(text, file)
    try:
        entries = _Entry(whole, "", (key,)).list_of(key)
        found = []
        for number, one in enumerate(entries, 1):
            found.append(make(_Entry(one, f"{key} {number}", None)))
        if len({one.id for one in found}) < len(found):  # type: ignore[attr-defined]
            raise _Wrong(f"{key}: id")
    except _Wrong as error:
        raise Refused("template_broken", "file", file=file, place=str(error)) from error
    return tuple(found)


def _loaded(text: str, file: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise Refused(
            "template_unreadable", "file", file=file, line=str(getattr(error, "lineno", 1))
        ) from error
    except RecursionError as error:
        raise Refused("template_unreadable", "file", file=file, line="1") from error


def _places(entry: "_Entry", key: str) -> tuple[Place, ...]:
    known = {place.value: place for place in Place if place is not Place.HEAD}
    codes = entry.list_of(key)
    if any(not isinstance(code, str) or code not in known for code in codes):
        raise _Wrong(entry.at(key))
    return tuple(known[code] for code in codes)


class _Entry:
    """An object of the file that is asked for every one of its keys."""

    def __init__(self, value: Any, place: str, known: tuple[str, ...] | None) -> None:
        if not isinstance(value, dict):
            raise _Wrong(place or "{ }")
        self._value, self._place = value, place
        if known is not None:
            self.only(*known)

    def only(self, *known: str) -> None:
        """Refuse keys that nobody reads: a misspelt one would be passed over otherwise."""
        for key in self._value:
            if key not in known:
                raise _Wrong(self.at(str(key)[:40]))

    def at(self, key: str) -> str:
        """Where a key stands, for the sentence."""
        return f"{self._place}, {key}" if self._place else key

    def list_of(self, key: str) -> list[Any]:
        value = self._value.get(key)
        if not isinstance(value, list) or not 0 < len(value) <= _MOST:
            raise _Wrong(self.at(key))
        return value

    def text(self, key: str) -> str:
        value = self._value.get(key)
        if not isinstance(value, str) or not value.strip() or len(value) > 80:
            raise _Wrong(self.at(key))
        if any("\ud800" <= letter <= "\udfff" for letter in value):
            raise _Wrong(self.at(key))  # Half of a letter, which no file name and no setting takes.
        return value.strip()

    def whole(self, key: str) -> int:
        value = self._value.get(key)
        if type(value) is not int or not 1 <= value <= _MOST:
            raise _Wrong(self.at(key))
        return value

    def number(self, key: str) -> float:
        return _millimetres(self._value.get(key), self.at(key), least=0.1)

    def pair(self, key: str, least: float = 0.0) -> Pair:
        value = self._value.get(key)
        if not isinstance(value, list) or len(value) != 2:
            raise _Wrong(self.at(key))
        one, other = (_millimetres(each, self.at(key), least) for each in value)
        return one, other

    def inner(self, key: str) -> "_Entry | None":
        return None if key not in self._value else _Entry(self._value[key], self.at(key), None)


def _millimetres(value: Any, place: str, least: float) -> float:
    # Not a number that is none compares as less and as more than nothing, and so fails as well.
    if type(value) not in (int, float) or not least <= value <= _LONGEST:
        raise _Wrong(place)
    return float(value)


def _label_sheet(entry: _Entry) -> LabelSheet:
    entry.only("id", "name", "paper", "columns", "rows", "label", "first", "step")
    sheet = LabelSheet(
        entry.text("id"), entry.text("name"), entry.pair("paper", 50), entry.whole("columns"), entry.whole("rows"),
        entry.pair("label", 10), entry.pair("first"), entry.pair("step", 10),
    )  # fmt: skip
    if sheet.label[0] < _NARROWEST or sheet.label[1] < _LOWEST:
        raise _Wrong(entry.at("label"))
    for axis, count in ((0, sheet.columns), (1, sheet.rows)):
        if sheet.step[axis] < sheet.label[axis] - _SLACK and count > 1:
            raise _Wrong(entry.at("step"))
        end = sheet.first[axis] + (count - 1) * sheet.step[axis] + sheet.label[axis]
        if end > sheet.paper[axis] + _SLACK:
            raise _Wrong(entry.at("label"))
    return sheet


def _envelope(entry: _Entry) -> Envelope:
    entry.only("id", "name", "size", "address", "person", "boxes")
    boxes = entry.inner("boxes")
    size = entry.pair("size", 60)
    drawn = None
    if boxes is not None:
        boxes.only("first", "size", "step")
        drawn = Boxes(boxes.pair("first"), boxes.pair("size", 2), boxes.number("step"))
    found = Envelope(
        entry.text("id"), entry.text("name"), size, entry.pair("address"), entry.pair("person"), drawn
    )
    for key, corner in (("address", found.address), ("person", found.person)):
        if corner[0] > size[0] - 40 or corner[1] > size[1] - 10:
            raise _Wrong(entry.at(key))
    if found.person[1] < found.address[1] + _ADDRESS_ROOM:
        raise _Wrong(entry.at("person"))
    if drawn is not None:
        right = drawn.first[0] + (_DIGITS - 1) * drawn.step + drawn.size[0]
        if right > size[0] or drawn.first[1] + drawn.size[1] > min(size[1], found.address[1]):
            raise _Wrong(entry.at("boxes"))
    return found
