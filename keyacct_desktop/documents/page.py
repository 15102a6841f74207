"""Paper, page and document: what there is to print, before anything is painted. Millimetres throughout.

A document is a sequence of *parts* (a card, a list, a month); a part makes its pages when it is asked, so that
a thousand cards never lie in memory at once. Knows no painter, no file and no printer.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from keyacct_desktop.domain.errors import Refused

if TYPE_CHECKING:
    from keyacct_desktop.documents.paint import Canvas

LEAST_AREA: Final = 25.0
"""Millimetres that margins must leave in both directions."""


class Rect(NamedTuple):
    """A place on the page; y grows downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def inset(self, across: float, down: float | None = None) -> "Rect":
        """The same place, smaller on all sides."""
        down = across if down is None else down
        return Rect(self.x + across, self.y + down, self.width - 2 * across, self.height - 2 * down)


class Size(NamedTuple):
    """Width and height."""

    width: float
    height: float

    def turned(self) -> "Size":
        """The other orientation."""
        return Size(self.height, self.width)


class Paper(StrEnum):
    """Papers that are offered; `PAPER_SIZE` has their upright sizes."""

    A4 = "A4"
    A5 = "A5"
    POCKET = "pocket"


PAPER_SIZE: Final = {
    Paper.A4: Size(210, 297),
    Paper.A5: Size(148, 210),
    Paper.POCKET: Size(100, 148),
}


class Margins(NamedTuple):
    """Empty borders; most printers reach to 4 mm from the edge, so nothing smaller is offered."""

    left: float = 12
    top: float = 12
    right: float = 12
    bottom: float = 12


PLAIN_MARGINS: Final = Margins()


@dataclass(frozen=True, slots=True)
class Setup:
    """A sheet: `size` as it lies in front of the reader. Raises Refused "page_too_small"."""

    size: Size
    margins: Margins = PLAIN_MARGINS

    def __post_init__(self) -> None:
        area = self.area
        if min(area.width, area.height) < LEAST_AREA or min(self.margins) < 0:
            raise Refused("page_too_small", "margins")

    @property
    def area(self) -> Rect:
        """What is inside the margins."""
        left, top, right, bottom = self.margins
        return Rect(left, top, self.size.width - left - right, self.size.height - top - bottom)

    @property
    def landscape(self) -> bool:
        return self.size.width > self.size.height


def sheet(paper: Paper, *, landscape: bool = False, margins: Margins | None = None) -> Setup:
    """A sheet of a known paper. Raises Refused "page_too_small"."""
    size = PAPER_SIZE[paper]
    return Setup(size.turned() if landscape else size, PLAIN_MARGINS if margins is None else margins)


class Flip(StrEnum):
    """How a sheet is turned for its back, as printers call it."""

    NONE = ""
    LONG_EDGE = "long_edge"
    SHORT_EDGE = "short_edge"


@dataclass(frozen=True, slots=True)
class Page:
    """One page; `paint` may be called any number of times, on any canvas of the document's size."""

    paint: "Callable[[Canvas], None]"


Part = Callable[[], Iterable[Page]]
"""Makes its pages anew on every call; nothing of them is kept. It may be called in any thread, and its pages are
painted in that thread."""


@dataclass(frozen=True, slots=True)
class PageRange:
    """Which pages are wanted, counted from 1: "1-3, 5". None of them means all."""

    spans: tuple[tuple[int, int], ...] = ()

    @classmethod
    def read(cls, text: str) -> "PageRange":
        """From "1-3, 5" or "7-"; blank is all. Raises Refused "page_range_unclear"."""
        spans = []
        joined = re.sub(r"\s*[-–—－~～至]\s*", "-", text.strip())
        for piece in re.split(r"[,，、;；\s]+", joined):
            if not piece:
                continue
            match = re.fullmatch(r"(\d{1,6})(?:-(\d{0,6}))?", piece)
            if match is None or int(match[1]) < 1:
                raise Refused("page_range_unclear", "pages")
            last = int(match[1]) if match[2] is None else int(match[2] or 999_999)
            if last < int(match[1]):
                raise Refused("page_range_unclear", "pages")
            spans.append((int(match[1]), last))
        return cls(tuple(spans))

    def __contains__(self, page: int) -> bool:
        return not self.spans or any(first <= page <= last for first, last in self.spans)

    @property
    def last(self) -> int | None:
        """The last page that can be wanted; None when there is no end."""
        return max((last for _, last in self.spans), default=None)


EVERY_PAGE: Final = PageRange()


@dataclass(frozen=True, slots=True)
class Document:
    """A title for the file, the sheet, and the parts. `flip` is set when front and back belong together."""

    title: str
    setup: Setup
    parts: Sequence[Part]
    flip: Flip = Flip.NONE

    def pages(self) -> Iterator[Page]:
        """Every page in order, made one part after the other."""
        for part in self.parts:
            yield from part()

    def is_long(self) -> bool:
        """Whether making all pages may take so long that progress should be shown."""
        return len(self.parts) > 20


def one_part(title: str, setup: Setup, pages: Sequence[Page], flip: Flip = Flip.NONE) -> Document:
    """A document whose pages are made already. They may be painted in another thread than this one, so they must
    hold words and numbers only: no lines that are broken already, no font."""

    def part() -> Sequence[Page]:
        return pages

    return Document(title, setup, (part,), flip)
