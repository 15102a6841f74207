"""Customer cards: A5 or pocket size with a front and a back, or two of them on an A4 sheet to be cut.

Takes words that are ready to be read and already without what the profile leaves out. The front is page 1 and the
back page 2 of a card; what does not fit on the front goes on behind what is on the back. Groups without content vanish.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from threading import Lock
from typing import Final, overload

from keyacct_desktop.documents.card_head import CardHead
from keyacct_desktop.documents.flow import (
    FlowRow,
    Placed,
    SectionTitle,
    TextRow,
    flow,
    label_width,
    pair_rows,
    rows_of,
    text_row,
)
from keyacct_desktop.documents.fonts import face
from keyacct_desktop.documents.page import (
    PAPER_SIZE,
    Document,
    Flip,
    Margins,
    Page,
    Paper,
    Part,
    Rect,
    Setup,
)
from keyacct_desktop.documents.paint import RULE, Align, Canvas
from keyacct_desktop.documents.people_map import MapPerson, paint_ties, people_rows
from keyacct_desktop.documents.qr import ContactCode
from keyacct_desktop.documents.styles import BODY, LABEL, SMALL, STRONG
from keyacct_desktop.documents.text import Lines

_CHUNK: Final = 40
_KEPT_CHUNKS: Final = 2
"""One for the file that is written and one for the preview that is turned meanwhile."""


@dataclass(frozen=True, slots=True)
class CardEntry:
    """Something with a day: a contact, a promise, a gift. `title` "03-16 拜访", `text` of any length."""

    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class CardSection:
    """A group: facts as (label, text), then entries, then people. Without any it vanishes."""

    title: str
    facts: tuple[tuple[str, str], ...] = ()
    entries: tuple[CardEntry, ...] = ()
    people: tuple[MapPerson, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.facts or self.entries or self.people)


@dataclass(frozen=True, slots=True)
class CardContent:
    """One card. `under` stands below the name, `chips` below that; `photo` is a picture file's bytes; `footer` says
    of when the card is."""

    name: str
    under: str = ""
    chips: tuple[str, ...] = ()
    photo: bytes | None = None
    code: ContactCode | None = None
    front: tuple[CardSection, ...] = ()
    back: tuple[CardSection, ...] = ()
    footer: str = ""


Load = Callable[[int, int], Sequence[CardContent | None]]
"""Cards from one number up to, not including, another; None for one that is gone. Called in any thread."""


def card_document(
    title: str, count: int, load: Load, *, paper: Paper, margins: Margins, both_sides: bool
) -> Document:
    """`count` cards on A5 or pocket cards, or, on A4, two A5 cards side by side with a line to cut. With `both_sides`
    every card begins on a sheet of its own. Raises Refused "page_too_small"."""
    two_up = paper is Paper.A4
    size = PAPER_SIZE[Paper.A5] if two_up else PAPER_SIZE[paper]
    card = Setup(size, margins)
    cards = _Cards(count, load, card, both_sides)
    if two_up:
        sheet_ = Setup(PAPER_SIZE[Paper.A4].turned(), Margins(0, 0, 0, 0))
        flip = Flip.SHORT_EDGE if both_sides else Flip.NONE
        return Document(title, sheet_, _Sheets(cards, both_sides), flip)
    return Document(title, card, cards, Flip.LONG_EDGE if both_sides else Flip.NONE)


def card_pages(content: CardContent, setup: Setup) -> list[Page]:
    """The pages of one card: front, back where there is one, and what did not fit."""
    area = setup.area
    head = CardHead(content.name, content.under, content.chips, content.photo, content.code, area)
    body = Rect(area.x, area.y + head.height, area.width, area.height - head.height - _FOOT)
    further = Rect(area.x, area.y + _RUNNING, area.width, area.height - _RUNNING - _FOOT)
    chips = [TextRow("", 0, Lines(" · ".join(head.left_over), BODY, area.width))] if head.left_over else []
    front = flow([*chips, *_rows(content.front, area.width)], body, further) or [[]]
    # What did not fit in front comes behind the back's own, on the same page where there is room.
    back = [*_rows(content.back, area.width), *rows_of(front[1:])]
    sides = [front[0], *flow(back, further, further)]
    return [
        Page(_CardPage(content, area, head if at == 1 else None, rows, at, len(sides)).paint)
        for at, rows in enumerate(sides, 1)
    ]


_FOOT: Final = 6.0
_RUNNING: Final = 6.5


class _CardPage:
    """One side of a card, laid out."""

    def __init__(
        self, content: CardContent, area: Rect, head: CardHead | None, rows: list[Placed], at: int, of: int
    ) -> None:
        self._content, self._area, self._head = content, area, head
        self._rows, self._at, self._of = rows, at, of

    def paint(self, canvas: Canvas) -> None:
        area = self._area
        if self._head is not None:
            self._head.paint(canvas)
        else:
            canvas.text(area.x, area.y, self._content.name, STRONG, width=area.width)
            y = area.y + face(STRONG).leading + 0.6
            canvas.line(area.x, y, area.right, y, RULE)
        paint_ties(canvas, self._rows)
        for row, x, y in self._rows:
            row.paint(canvas, x, y)
        y = area.bottom - face(SMALL).leading
        number = f"{self._at}/{self._of}"
        canvas.text(area.x, y, self._content.footer, SMALL, width=area.width - 12)
        canvas.text(area.x, y, number, SMALL, width=area.width, align=Align.RIGHT)


def _rows(sections: Sequence[CardSection], width: float) -> Iterator[FlowRow]:
    beside = label_width((label for section in sections for label, _ in section.facts), width)
    for section in sections:
        if not section:
            continue
        yield SectionTitle(section.title, width)
        yield from pair_rows(section.facts, width, beside)
        yield from people_rows(section.people, width)
        yield from _entry_rows(section.entries, width)


def _entry_rows(entries: Sequence[CardEntry], width: float) -> Iterator[FlowRow]:
    """Entries with their days in a column; on a narrow card a long title stands above its text."""
    titles = [face(LABEL).width(entry.title) + 2.5 for entry in entries]
    beside = max((each for each in titles if each <= width * 0.3), default=0.0)
    for entry, title in zip(entries, titles, strict=True):
        if entry.text and title <= beside:
            yield text_row(entry.title, beside, entry.text, width)
            continue
        yield TextRow("", 0, Lines(entry.title, LABEL, width))
        if entry.text:
            yield text_row("", 3, entry.text, width)


class _Cards(Sequence[Part]):
    """One part per card; cards are loaded some at a time, and only the last few are kept."""

    def __init__(self, count: int, load: Load, setup: Setup, both_sides: bool) -> None:
        self._count, self._load, self._setup, self._both_sides = count, load, setup, both_sides
        self._lock = Lock()
        self._loaded: dict[int, Sequence[CardContent | None]] = {}

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> Part: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Part]: ...

    def __getitem__(self, at: int | slice) -> Part | Sequence[Part]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(self._count))]
        if not 0 <= at < self._count:
            raise IndexError(at)
        return _Later(self.pages, at)

    def pages(self, at: int) -> list[Page]:
        """The pages of a card; none when it is gone."""
        if at >= self._count:
            return []
        content = self._content(at)
        pages = card_pages(content, self._setup) if content is not None else []
        return pages + [Page(_paint_nothing)] * (len(pages) % 2 if self._both_sides else 0)

    def _content(self, at: int) -> CardContent | None:
        with self._lock:
            start = at - at % _CHUNK
            if start not in self._loaded:
                found = self._load(start, min(start + _CHUNK, self._count))
                if len(self._loaded) == _KEPT_CHUNKS:
                    self._loaded.pop(next(iter(self._loaded)))
                self._loaded[start] = found
            return self._loaded[start][at - start]


class _Sheets(Sequence[Part]):
    """Two cards per sheet of A4."""

    def __init__(self, cards: _Cards, both_sides: bool) -> None:
        self._cards, self._both_sides = cards, both_sides

    def __len__(self) -> int:
        return (len(self._cards) + 1) // 2

    @overload
    def __getitem__(self, at: int) -> Part: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Part]: ...

    def __getitem__(self, at: int | slice) -> Part | Sequence[Part]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        if not 0 <= at < len(self):
            raise IndexError(at)
        return _Later(self._pages, at)

    def _pages(self, at: int) -> list[Page]:
        left, right = self._cards.pages(2 * at), self._cards.pages(2 * at + 1)
        pages = []
        for number, (one, other) in enumerate(zip_longest(left, right)):
            # Turned on its short edge, what is left in front is right behind.
            turned = self._both_sides and number % 2 == 1
            pages.append(Page(_Sheet(other, one).paint if turned else _Sheet(one, other).paint))
        return pages


@dataclass(frozen=True, slots=True)
class _Later:
    """A part that is made when it is called."""

    make: Callable[[int], list[Page]]
    at: int

    def __call__(self) -> list[Page]:
        return self.make(self.at)


@dataclass(frozen=True, slots=True)
class _Sheet:
    left: Page | None
    right: Page | None

    def paint(self, canvas: Canvas) -> None:
        sheet_ = PAPER_SIZE[Paper.A4].turned()
        middle = sheet_.width / 2
        canvas.dashes(middle, 0, middle, sheet_.height)
        for page, at in ((self.left, 0), (self.right, 1)):
            if page is not None:
                canvas.move(at * middle + (middle - PAPER_SIZE[Paper.A5].width) / 2, 0)
                page.paint(canvas)
        canvas.move(0, 0)


def _paint_nothing(canvas: Canvas) -> None:
    """The empty back of a card."""
